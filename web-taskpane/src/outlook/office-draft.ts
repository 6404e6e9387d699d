import { base64Of } from '../ui/base64';
import { asked } from './asked';
import type { OutgoingDraft, OutgoingFile, OutgoingItem, OutgoingWriter } from './host';
import { bytesOf, hashOf, verdictHeader, verdictKey, type SendVerdict } from './send-verdict';

const noFileHasIt = '0'.repeat(64);

/** A mail being written in Outlook. */
export class OfficeDraft implements OutgoingItem {
  readonly writer: OutgoingWriter = {
    attach: (name, file, insteadOf) => this.#attach(name, file, insteadOf),
    insert: (text) => this.#insert(text),
  };
  // Reading a file again each time somebody adds a recipient would cost its whole size.
  readonly #known = new Map<string, Promise<OutgoingFile>>();

  constructor(readonly item: Office.MessageCompose) {}

  async read(): Promise<OutgoingDraft> {
    const { item } = this;
    const addresses = (line: Office.Recipients) =>
      asked<Office.EmailAddressDetails[]>((done) => line.getAsync(done)).then((all) =>
        all.map((one) => one.emailAddress),
      );
    const [to, cc, bcc, subject, files] = await Promise.all([
      addresses(item.to),
      addresses(item.cc),
      addresses(item.bcc),
      asked<string>((done) => item.subject.getAsync(done)),
      asked<Office.AttachmentDetailsCompose[]>((done) => item.getAttachmentsAsync(done)),
    ]);
    const attached = files.filter((file) => !file.isInline);
    return {
      recipients: [...to, ...cc, ...bcc],
      subject,
      files: await Promise.all(attached.map((file) => this.#file(file))),
    };
  }

  onChanged(notify: () => void): () => void {
    const { item } = this;
    const events = [Office.EventType.RecipientsChanged, Office.EventType.AttachmentsChanged];
    // A client that does not tell is asked again now and then all the same.
    for (const event of events) item.addHandlerAsync(event, notify, () => undefined);
    return () => events.forEach((event) => item.removeHandlerAsync(event, () => undefined));
  }

  /** In both places: some clients show the handler only one of them. */
  async leave(verdict: SendVerdict): Promise<void> {
    const { item } = this;
    const text = JSON.stringify(verdict);
    const places = [
      asked<void>((done) => item.sessionData.setAsync(verdictKey, text, done)),
      asked<void>((done) => item.internetHeaders.setAsync({ [verdictHeader]: inAscii(text) }, done)),
    ];
    await Promise.any(places);
  }

  #file(details: Office.AttachmentDetailsCompose): Promise<OutgoingFile> {
    const known = this.#known.get(details.id);
    if (known) return known;
    const file = readFile(this.item, details);
    this.#known.set(details.id, file);
    return file;
  }

  async #attach(name: string, file: Blob, insteadOf: string[]): Promise<void> {
    const base64 = await base64Of(file);
    await asked<string>((done) => this.item.addFileAttachmentFromBase64Async(base64, name, done));
    for (const id of insteadOf) await asked<void>((done) => this.item.removeAttachmentAsync(id, done));
  }

  async #insert(text: string): Promise<void> {
    const { body } = this.item;
    const type = await asked<Office.CoercionType>((done) => body.getTypeAsync(done));
    const isHtml = type === Office.CoercionType.Html;
    const written = isHtml ? htmlOf(text) : `${text}\n\n`;
    await asked<void>((done) => body.prependAsync(written, { coercionType: type }, done));
  }
}

async function readFile(item: Office.MessageCompose, details: Office.AttachmentDetailsCompose): Promise<OutgoingFile> {
  const { id, name } = details;
  const content = await asked<Office.AttachmentContent>((done) => item.getAttachmentContentAsync(id, done)).catch(
    () => null,
  );
  if (content?.format !== Office.MailboxEnums.AttachmentContentFormat.Base64)
    return { id, name, size: details.size, sha256: noFileHasIt };
  const bytes = bytesOf(content.content);
  return { id, name, size: bytes.length, sha256: hashOf(bytes) };
}

/** A header holds no accents: JSON may write them by number. */
const inAscii = (json: string) =>
  json.replace(/[^ -~]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

const htmlOf = (text: string) =>
  text
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${escaped(paragraph).replace(/\n/g, '<br>')}</p>`)
    .join('');
