import { sha256 } from '@noble/hashes/sha2.js';

/** Where the pane leaves its verdict for the handler, which can ask nobody. */
export const verdictKey = 'iod.verdict';
/** The same for the clients whose handler does not see the session data of the pane. */
export const verdictHeader = 'x-iod-verdict';

/** What the server answered when the pane asked whether this message may leave. */
export interface SendVerdict {
  /** The files that may leave: the approved bytes of quotes with a valid Go. */
  approved: ApprovedFile[];
  /** Why the message may not leave, a sentence for the person; null when it may. */
  refusal: string | null;
  /** Mail domains of the house. */
  inside: string[];
  /** Milliseconds since 1970: later, the Go may have been voided, and the pane has to ask again. */
  until: number;
}

export interface ApprovedFile {
  name: string;
  size: number;
  /** Lower-case hexadecimal. */
  sha256: string;
}

export interface OutgoingFile {
  name: string;
  size: number;
  /** Null when the client would not give the content. */
  base64: string | null;
}

export interface OutgoingMail {
  subject: string;
  /** Addresses, whatever line they stand on; null when the client would not tell one of the lines. */
  recipients: string[] | null;
  /** The address that it leaves from. */
  sender: string;
  files: OutgoingFile[];
  verdict: SendVerdict | null;
  /** Milliseconds since 1970. */
  now: number;
}

const reference = /\bDEV-\d{4}-\d{4,}\b/i;
const isPdf = (file: { name: string }) => /\.pdf$/i.test(file.name);

/** The files that may be a quote of ours: named like one, or a PDF in a mail whose subject names a quote. */
export function quotesIn<File extends { name: string }>(subject: string, files: File[]): File[] {
  const named = reference.test(subject);
  return files.filter((file) => reference.test(file.name) || (named && isPdf(file)));
}

const domainOf = (address: string) => address.slice(address.lastIndexOf('@') + 1).toLowerCase();

/** What goes to colleagues only does not leave the house. The sender's own domain is known without asking anybody. */
function staysInside({ recipients, sender, verdict }: OutgoingMail): boolean {
  const inside = [domainOf(sender), ...(verdict?.inside ?? [])].filter((domain) => domain !== '');
  return !!recipients?.length && recipients.every((address) => inside.indexOf(domainOf(address)) >= 0);
}

/** Null: the message may leave. Otherwise a sentence that says why not, and what to do. */
export function refusalOf(mail: OutgoingMail): string | null {
  if (staysInside(mail)) return null;
  const quotes = quotesIn(mail.subject, mail.files);
  const verdict = mail.verdict !== null && mail.verdict.until > mail.now ? mail.verdict : null;
  // What the server recognised by its bytes has a refusal, whatever its name is.
  if (quotes.length === 0) return verdict?.refusal ? shortened(verdict.refusal) : null;
  if (verdict === null)
    return 'Ce message porte un devis qui n’a pas été vérifié. Ouvrez IodOutlook : la vérification se fait toute seule, puis renvoyez le message.';
  if (verdict.refusal !== null) return shortened(verdict.refusal);
  const foreign = quotes.find((file) => !verdict.approved.some((approved) => isSameFile(file, approved)));
  return foreign
    ? shortened(
        `« ${foreign.name} » n’est pas le fichier qui a reçu le Go, ou il a changé depuis. Ouvrez IodOutlook pour joindre le devis approuvé.`,
      )
    : null;
}

/** Anything that is no verdict reads as none: the person is asked to let the pane look again. */
export function verdictFrom(text: string | null | undefined): SendVerdict | null {
  try {
    const read = JSON.parse(text ?? 'null') as Partial<SendVerdict> | null;
    const whole = read && Array.isArray(read.approved) && typeof read.until === 'number';
    if (!whole) return null;
    const { approved = [], refusal = null, inside = [], until = 0 } = read;
    return { approved, refusal, inside, until };
  } catch {
    return null;
  }
}

/** Outlook counts an attachment's size with its wrapping: only the content tells, its length and its hash. */
function isSameFile(file: OutgoingFile, approved: ApprovedFile): boolean {
  if (file.base64 === null) return false;
  const bytes = bytesOf(file.base64);
  return bytes.length === approved.size && hashOf(bytes) === approved.sha256;
}

// Outlook refuses a message longer than 500 characters.
const shortened = (text: string) => (text.length <= 500 ? text : `${text.slice(0, 499)}…`);

/** SHA-256, lower-case hexadecimal. */
export const hashOf = (bytes: Uint8Array) => hex(sha256(bytes));

const hex = (bytes: Uint8Array) => Array.from(bytes, (byte) => (byte + 256).toString(16).slice(1)).join('');

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** By hand: the JavaScript runtime of classic Outlook has no atob. */
export function bytesOf(base64: string): Uint8Array {
  const text = base64.replace(/[^A-Za-z0-9+/]/g, '');
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let buffer = 0;
  let bits = 0;
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    buffer = ((buffer << 6) | alphabet.indexOf(text.charAt(i))) & 0xffffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[length++] = (buffer >> bits) & 0xff;
  }
  return bytes;
}
