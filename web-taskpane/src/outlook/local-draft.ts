import { getAttachment, getLocalMessage } from '../server/local-mail';
import type { OutgoingDraft, OutgoingItem } from './host';

/** A draft of the local mail client, as it is saved. The client itself tells when it changed, and asks again before it sends. */
export class LocalDraft implements OutgoingItem {
  /** The client's own editor changes it. */
  readonly writer = null;

  constructor(readonly id: string) {}

  async read(): Promise<OutgoingDraft> {
    const [message, { hashOf }] = await Promise.all([getLocalMessage(this.id), import('./send-verdict')]);
    const files = message.attachments.filter((file) => !file.inline);
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
}
