import { MailUnavailable, type MailSource, type OutlookHost } from './host';

/** A page of its own, with no mail beside it: a message is opened in the local mail client. */
export class PageHost implements OutlookHost {
  readonly kind = 'local';
  readonly language = 'fr-FR';

  current(): null {
    return null;
  }

  onItemChanged(): () => void {
    return () => undefined;
  }

  readMime(): Promise<MailSource> {
    return Promise.reject(new MailUnavailable());
  }

  outgoing(): null {
    return null;
  }

  openMessage(messageId: string): void {
    window.location.href = `/#/drafts/${encodeURIComponent(messageId)}`;
  }

  highlight(): void {}

  refresh(): void {}

  theme(): null {
    return null;
  }

  onThemeChanged(): () => void {
    return () => undefined;
  }
}
