import { useEffect, useState, type RefObject } from 'react';
import type { LocalMessage, MailAddress, MailFolder } from '../server/contract';
import { getLocalMessage } from '../server/local-mail';
import { useLoad } from '../server/use-load';
import { Button } from '../ui/button';
import { Notice, ProblemNotice } from '../ui/notice';
import { Skeleton } from '../ui/skeleton';
import { useFormat } from '../words/format';
import { useWords } from '../words/words';
import { Attachments } from './attachments';
import { DraftEditor } from './draft-editor';
import { HtmlFrame } from './html-frame';
import type { Highlight } from './mail-client';
import { MarkedText } from './marked-text';

export const addressText = (address: MailAddress) =>
  address.name ? `${address.name} <${address.address}>` : address.address;

interface ReadingProps {
  folder: MailFolder;
  id: string | null;
  /** Why the file could not be read as a mail; null for a sound one. */
  unreadable: string | null;
  highlight: Highlight | null;
  /** Counts up when something changed in the mailbox. */
  change: number;
  /** Puts a text above what is written, while a draft is open. */
  insertRef: RefObject<((text: string) => void) | null>;
  onSent: (id: string) => void;
  onSaved: () => void;
}

function Head({ message, highlight }: { message: LocalMessage; highlight: Highlight | null }) {
  const { mailbox: words, common } = useWords();
  const { labelled } = common;
  const format = useFormat();
  const marks = highlight?.source === 'subject' ? highlight.ranges : [];
  return (
    <header className="mail-head">
      <h2>{message.subject ? <MarkedText text={message.subject} ranges={marks} /> : words.noSubject}</h2>
      <p>
        <strong>{message.from ? addressText(message.from) : words.unknownSender}</strong>{' '}
        {message.at && (
          <time className="quiet-text" dateTime={message.at}>
            {format.moment(message.at)}
          </time>
        )}
      </p>
      {message.to.length > 0 && (
        <p className="quiet-text">{labelled(words.to, message.to.map(addressText).join(', '))}</p>
      )}
      {message.cc.length > 0 && (
        <p className="quiet-text">{labelled(words.cc, message.cc.map(addressText).join(', '))}</p>
      )}
    </header>
  );
}

function Body({ message, highlight }: { message: LocalMessage; highlight: Highlight | null }) {
  const words = useWords().mailbox;
  const marks = highlight?.source === 'body' ? highlight.ranges : [];
  const [plain, setPlain] = useState(false);
  // Words can only be marked in the text; once it shows, it stays: the reader's eyes are on it.
  if (marks.length > 0 && !plain) setPlain(true);
  const asText = plain || message.html === null;
  return (
    <>
      {message.html !== null && (
        <Button small quiet className="as-text" onClick={() => setPlain(!plain)}>
          {asText ? words.asHtml : words.asText}
        </Button>
      )}
      {asText || message.html === null ? (
        <MarkedText text={message.text} ranges={marks} />
      ) : (
        <HtmlFrame html={message.html} />
      )}
    </>
  );
}

function Mail({
  message,
  ...props
}: { message: LocalMessage } & Pick<ReadingProps, 'highlight' | 'insertRef' | 'onSent' | 'onSaved'>) {
  const { insertRef, onSent, onSaved } = props;
  if (message.folder === 'drafts')
    return <DraftEditor key={message.id} message={message} insertRef={insertRef} onSent={onSent} onSaved={onSaved} />;
  return (
    <article>
      <Head message={message} highlight={props.highlight} />
      <Attachments message={message} />
      <Body key={message.id} message={message} highlight={props.highlight} />
    </article>
  );
}

/** The open mail; a draft is edited in its place. */
export function ReadingPane({ folder, id, unreadable, change, ...mail }: ReadingProps) {
  const words = useWords().mailbox;
  const message = useLoad(id && unreadable === null ? `mail.${folder}.${id}` : null, (signal) =>
    getLocalMessage(id ?? '', signal),
  );
  const { reload } = message;
  const isDraft = folder === 'drafts';
  useEffect(() => {
    // Its files may have changed; what is typed stays with the editor.
    if (isDraft && change > 0) reload();
  }, [isDraft, change, reload]);
  return (
    <section className="reading" aria-label={words.readingLabel}>
      {!id && (
        <div className="empty">
          <h2>{words.nothingOpen}</h2>
          <p>{words.nothingOpenText}</p>
        </div>
      )}
      <ProblemNotice problem={message.problem} reading onRetry={message.reload} />
      {unreadable !== null && (
        <Notice intent="error">
          <strong>{words.unreadable}</strong>
          <p>{unreadable}</p>
        </Notice>
      )}
      {id && !message.data && message.loading && <Skeleton lines={8} />}
      {message.data && <Mail message={message.data} {...mail} />}
    </section>
  );
}
