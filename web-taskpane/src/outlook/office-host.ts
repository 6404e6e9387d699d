import { MailUnavailable, type Item, type MailSource, type OutgoingItem, type OutlookHost } from './host';
import { asked } from './asked';
import { OfficeDraft } from './office-draft';
import { blobOfBase64, mimeOf, type MailParts } from './mime';

type ReadItem = Office.MessageRead;

function isRead(item: Office.Item | undefined | null): item is ReadItem & Office.Item {
  // In compose mode `subject` is an object with getAsync.
  return typeof (item as { subject?: unknown } | null)?.subject === 'string';
}

/** The pane inside Outlook: the only place, with its neighbours in this folder, that names Office. */
export class OfficeHost implements OutlookHost {
  readonly kind = 'office';
  #draft: OfficeDraft | null = null;

  get language(): string {
    return Office.context.displayLanguage;
  }

  current(): Item | null {
    const { item, userProfile } = Office.context.mailbox;
    if (!item) return null;
    if (!isRead(item)) return { mode: 'compose', messageId: null, own: true };
    return { mode: 'read', messageId: item.itemId, own: item.from?.emailAddress === userProfile.emailAddress };
  }

  onItemChanged(notify: () => void): () => void {
    const { mailbox } = Office.context;
    mailbox.addHandlerAsync(Office.EventType.ItemChanged, notify);
    // Pinned panes miss some events: coming back to the pane asks again.
    window.addEventListener('focus', notify);
    return () => {
      mailbox.removeHandlerAsync(Office.EventType.ItemChanged);
      window.removeEventListener('focus', notify);
    };
  }

  async readMime(): Promise<MailSource> {
    const item = Office.context.mailbox.item;
    if (!isRead(item)) throw new MailUnavailable();
    if (typeof item.getAsFileAsync !== 'function') return { mime: await rebuilt(item) };
    const base64 = await asked<string>((done) => item.getAsFileAsync(done)).catch(() => null);
    return { mime: base64 === null ? await rebuilt(item) : blobOfBase64(base64, 'message/rfc822') };
  }

  outgoing(): OutgoingItem | null {
    const { item } = Office.context.mailbox;
    const written = item && !isRead(item) ? (item as unknown as Office.MessageCompose) : null;
    if (written !== (this.#draft?.item ?? null)) this.#draft = written && new OfficeDraft(written);
    return this.#draft;
  }

  openMessage(messageId: string): void {
    Office.context.mailbox.displayMessageForm(messageId);
  }

  /** Outlook cannot mark words in the mail it shows; the pane shows them itself. */
  highlight(): void {}

  /** Outlook watches its own folders. */
  refresh(): void {}

  theme(): 'light' | 'dark' | null {
    const theme = Office.context.officeTheme as (Office.OfficeTheme & { isDarkTheme?: boolean }) | undefined;
    if (!theme) return null;
    return (theme.isDarkTheme ?? isDark(theme.bodyBackgroundColor)) ? 'dark' : 'light';
  }

  onThemeChanged(notify: () => void): () => void {
    Office.context.mailbox.addHandlerAsync(Office.EventType.OfficeThemeChanged, notify);
    return () => Office.context.mailbox.removeHandlerAsync(Office.EventType.OfficeThemeChanged);
  }
}

function isDark(color: string): boolean {
  const value = Number.parseInt(color.replace('#', ''), 16);
  const [red, green, blue] = [value >> 16, (value >> 8) & 255, value & 255] as const;
  return red * 0.299 + green * 0.587 + blue * 0.114 < 128;
}

async function contentOf(item: ReadItem, details: Office.AttachmentDetails): Promise<MailParts['attachments'][number]> {
  const content = await asked<Office.AttachmentContent>((done) => item.getAttachmentContentAsync(details.id, done));
  const base64 = content.format === Office.MailboxEnums.AttachmentContentFormat.Base64 ? content.content : '';
  return { name: details.name, contentType: details.contentType, isInline: details.isInline, base64 };
}

async function rebuilt(item: ReadItem): Promise<Blob> {
  const [headers, html, attachments] = await Promise.all([
    asked<string>((done) => item.getAllInternetHeadersAsync(done)).catch(() => `Message-ID: ${item.internetMessageId}`),
    asked<string>((done) => item.body.getAsync(Office.CoercionType.Html, done)),
    Promise.all(item.attachments.map((details) => contentOf(item, details))),
  ]);
  return mimeOf({ headers, subject: item.subject, from: item.from, html, attachments });
}
