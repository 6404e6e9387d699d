import type { SendVerdict } from './send-verdict';

/** What the pane asks of the mail client around it, whichever it is: Outlook or the local one. */
export interface OutlookHost {
  readonly kind: 'local' | 'office';
  /** The mail the person has before them; null when there is none (empty folder, several selected). */
  current(): Item | null;
  /** Called for every change, and again whenever the client may have missed telling one. */
  onItemChanged(notify: () => void): () => void;
  /** The whole mail: an id the server can fetch it by, or its bytes. */
  readMime(): Promise<MailSource>;
  /** The mail being written; null beside one that is only read. */
  outgoing(): OutgoingItem | null;
  openMessage(messageId: string): void;
  /** Shows in the mail the words a value was read from; an empty list takes the marks away. */
  highlight(source: HighlightSource, ranges: Range[]): void;
  /** Tells the client that its folders have changed. */
  refresh(): void;
  /** The client's own colours when it says them; null: follow the system. */
  theme(): 'light' | 'dark' | null;
  onThemeChanged(notify: () => void): () => void;
  /** Language tag the client speaks, such as fr-FR. */
  readonly language: string;
}

export interface Item {
  mode: 'read' | 'compose';
  /** Stable for this mail in this mailbox; null while a new mail is being written. */
  messageId: string | null;
  /** A mail of the person's own: a draft, or one that was sent. Nothing is to be read from it. */
  own: boolean;
}

/** A mail that somebody is writing. */
export interface OutgoingItem {
  /** As it stands now. */
  read(): Promise<OutgoingDraft>;
  /** Called when recipients or files change. A subject changes without a word: it is read again now and then. */
  onChanged(notify: () => void): () => void;
  /** Leaves the verdict where the alert before sending finds it. */
  leave(verdict: SendVerdict): Promise<void>;
  /** What may be changed in the mail from here; null where its own window does that. */
  readonly writer: OutgoingWriter | null;
}

export interface OutgoingWriter {
  /** Attaches a file, and takes away the files it stands in for. */
  attach(name: string, file: Blob, insteadOf: string[]): Promise<void>;
  /** Puts a text above what is written. */
  insert(text: string): Promise<void>;
}

export interface OutgoingDraft {
  /** Addresses, whatever line they stand on. */
  recipients: string[];
  subject: string;
  /** Without the pictures of the text. */
  files: OutgoingFile[];
}

export interface OutgoingFile {
  id: string;
  name: string;
  /** In bytes. */
  size: number;
  /** Lower-case hexadecimal; zeros where the content cannot be had, which no file has. */
  sha256: string;
}

export interface Range {
  start: number;
  length: number;
}

export type HighlightSource = 'subject' | 'body' | 'header' | 'attachment';
export type MailSource = { messageId: string } | { mime: Blob };

/** The host cannot give the mail; the sentence for people is in words/. */
export class MailUnavailable extends Error {}
