import { attachToDraft, getAttachment, getLocalMessage } from '../server/local-mail';
import { base64Of } from '../ui/base64';
import type { PaneMessage } from './bridge';
import type { OutgoingDraft, OutgoingItem, OutgoingWriter } from './host';

/** A draft of the local mail client, as it is saved. The client itself tells when it changed, and asks again before it sends. */
export class LocalDraft implements OutgoingItem {
  readonly writer: OutgoingWriter = {
    attach: (name, file, insteadOf) => this.#attach(name, file, insteadOf),
    // The client's editor holds words that are not saved yet: it puts the text above them.
    insert: (text) => Promise.resolve(this.say({ type: 'insert', text })),
  };
  #names = new Map<string, string>();

  /** @param say tells the mail client. */
  constructor(
    readonly id: string,
    private readonly say: (message: PaneMessage) => void = () => undefined,
  ) {}

  async read(): Promise<OutgoingDraft> {
    const [message, { hashOf }] = await Promise.all([getLocalMessage(this.id), import('./send-verdict')]);
    const files = message.attachments.filter((file) => !file.inline);
    this.#names = new Map(files.map(({ index, name }) => [String(index), name]));
    return {
      recipients: [...message.to, ...message.cc].map((one) => one.address),
      subject: message.subject,
      files: await Promise.all(
        files.map(async ({ index, name }) => {
          const bytes = new Uint8Array(await (await getAttachment(this.id, index)).arrayBuffer());
          return { id: String(index), name, size: bytes.length, sha256: hashOf(bytes) };
        }),
      ),
    };
  }

  onChanged(): () => void {
    return () => undefined;
  }

  leave(): Promise<void> {
    return Promise.resolve();
  }

  async #attach(name: string, file: Blob, insteadOf: string[]): Promise<void> {
    const names = insteadOf.flatMap((id) => this.#names.get(id) ?? []);
    await attachToDraft(this.id, name, await base64Of(file), names);
    this.say({ type: 'refresh' });
  }
}
