import { useState } from 'react';
import type { LocalMessage, MailAddress, MailFolder } from '../server/contract';
import { getLocalMessage } from '../server/local-mail';
import { useLoad } from '../server/use-load';
import { Button } from '../ui/button';
import { ProblemNotice } from '../ui/notice';
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
  highlight: Highlight | null;
  onSent: (id: string) => void;
  onSaved: () => void;
}

function Head({ message, highlight }: { message: LocalMessage; highlight: Highlight | null }) {
  const words = useWords().mailbox;
  const format = useFormat();
  const marks = highlight?.source === 'subject' ? highlight.ranges : [];
  return (
    <header className="mail-head">
      <h2>{message.subject ? <MarkedText text={message.subject} ranges={marks} /> : words.noSubject}</h2>
      <p>
        <strong>{message.from ? addressText(message.from) : words.unknownSender}</strong>{' '}
        <time className="quiet-text" dateTime={message.at}>
          {format.moment(message.at)}
        </time>
      </p>
      {message.to.length > 0 && (
        <p className="quiet-text">
          {words.to} : {message.to.map(addressText).join(', ')}
        </p>
      )}
      {message.cc.length > 0 && (
        <p className="quiet-text">
          {words.cc} : {message.cc.map(addressText).join(', ')}
        </p>
      )}
    </header>
  );
}

function Body({ message, highlight }: { message: LocalMessage; highlight: Highlight | null }) {
  const words = useWords().mailbox;
  const [plain, setPlain] = useState(false);
  const marks = highlight?.source === 'body' ? highlight.ranges : [];
  // Words can only be marked in the text.
  const asText = plain || marks.length > 0 || message.html === null;
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
}: { message: LocalMessage } & Pick<ReadingProps, 'highlight' | 'onSent' | 'onSaved'>) {
  if (message.folder === 'drafts')
    return <DraftEditor key={message.id} message={message} onSent={props.onSent} onSaved={props.onSaved} />;
  return (
    <article>
      <Head message={message} highlight={props.highlight} />
      <Attachments message={message} />
      <Body key={message.id} message={message} highlight={props.highlight} />
    </article>
  );
}

/** The open mail; a draft is edited in its place. */
export function ReadingPane({ folder, id, highlight, onSent, onSaved }: ReadingProps) {
  const words = useWords().mailbox;
  const message = useLoad(id && `mail.${folder}.${id}`, (signal) => getLocalMessage(id ?? '', signal));
  return (
    <section className="reading" aria-label={words.readingLabel}>
      {!id && (
        <div className="empty">
          <h2>{words.nothingOpen}</h2>
          <p>{words.nothingOpenText}</p>
        </div>
      )}
      <ProblemNotice problem={message.problem} reading onRetry={message.reload} />
      {id && !message.data && message.loading && <Skeleton lines={8} />}
      {message.data && <Mail message={message.data} highlight={highlight} onSent={onSent} onSaved={onSaved} />}
    </section>
  );
}
