import { LocalDraft } from './local-draft';
import { listen, tell, type ItemMessage } from './bridge';
import {
  MailUnavailable,
  type HighlightSource,
  type Item,
  type MailSource,
  type OutgoingItem,
  type OutlookHost,
  type Range,
} from './host';

/** The pane inside the local mail client, which shows it in a frame and tells it which mail is open. */
export class LocalHost implements OutlookHost {
  readonly kind = 'local';
  /** The house speaks French; the person may choose otherwise in the pane. */
  readonly language = 'fr-FR';
  #item: Item | null = null;
  #draft: LocalDraft | null = null;
  #listeners = new Set<() => void>();

  constructor(private readonly client: Window = window.parent) {
    listen<ItemMessage>(
      () => this.client,
      (message) => {
        if (message.type !== 'item') return;
        const { mode, messageId, folder } = message;
        this.#item = messageId === null ? null : { mode, messageId, own: folder !== 'inbox' };
        this.#listeners.forEach((notify) => notify());
      },
    );
    tell(this.client, { type: 'ready' });
  }

  current(): Item | null {
    return this.#item;
  }

  onItemChanged(notify: () => void): () => void {
    this.#listeners.add(notify);
    return () => this.#listeners.delete(notify);
  }

  readMime(): Promise<MailSource> {
    const messageId = this.#item?.messageId;
    return messageId ? Promise.resolve({ messageId }) : Promise.reject(new MailUnavailable());
  }

  outgoing(): OutgoingItem | null {
    const id = this.#item?.mode === 'compose' ? this.#item.messageId : null;
    if (id !== this.#draft?.id)
      this.#draft = id === null ? null : new LocalDraft(id, (message) => tell(this.client, message));
    return this.#draft;
  }

  openMessage(messageId: string): void {
    tell(this.client, { type: 'openMessage', messageId });
  }

  highlight(source: HighlightSource, ranges: Range[]): void {
    tell(this.client, { type: 'highlight', source, ranges });
  }

  refresh(): void {
    tell(this.client, { type: 'refresh' });
  }

  theme(): null {
    return null;
  }

  onThemeChanged(): () => void {
    return () => undefined;
  }
}
