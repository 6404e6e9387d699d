import { useEffect, useRef, useState, type RefObject } from 'react';
import { LocalDraft } from '../outlook/local-draft';
import type { DraftEdit, LocalMessage } from '../server/contract';
import { saveDraft, sendDraft } from '../server/local-mail';
import { checkDeparture } from '../server/quotes';
import { useAction } from '../server/use-action';
import { Button } from '../ui/button';
import { TextArea, TextField } from '../ui/field';
import { useKept } from '../ui/kept';
import { Notice, ProblemNotice } from '../ui/notice';
import { typeset } from '../words/typeset';
import { useWords } from '../words/words';
import { Attachments } from './attachments';

const quietMs = 800;

interface Typed {
  to: string;
  cc: string;
  subject: string;
  text: string;
}

const list = (text: string) =>
  text
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter(Boolean);

function typedOf(message: LocalMessage): Typed {
  const plain = (all: LocalMessage['to']) => all.map((one) => one.address).join(', ');
  return {
    to: plain(message.to),
    cc: plain(message.cc),
    subject: message.subject,
    text: message.editableText ?? message.text,
  };
}

const editOf = (typed: Typed): DraftEdit => ({ ...typed, to: list(typed.to), cc: list(typed.cc) });

/** A draft saves itself while one types, and leaves when one says so. */
export function DraftEditor({
  message,
  insertRef,
  onSent,
  onSaved,
}: {
  message: LocalMessage;
  insertRef: RefObject<((text: string) => void) | null>;
  onSent: (id: string) => void;
  onSaved: () => void;
}) {
  const words = useWords();
  const [kept, setKept] = useKept<Typed>(`draft.${message.id}`);
  const [saved, setSaved] = useState<Typed>(() => typedOf(message));
  const typed = kept ?? saved;
  const dirty = kept !== null && JSON.stringify(kept) !== JSON.stringify(saved);

  const save = useAction(async (_key, wanted: Typed) => {
    await saveDraft(message.id, editOf(wanted));
    setSaved(wanted);
    onSaved();
  });
  const [refusal, setRefusal] = useState<string | null>(null);
  const send = useAction(async () => {
    if (dirty) await saveDraft(message.id, editOf(typed));
    // What Outlook asks the alert before sending.
    const check = await checkDeparture(await new LocalDraft(message.id).read());
    setRefusal(check.refusal);
    if (check.refusal !== null) return;
    const { id } = await sendDraft(message.id);
    setKept(null);
    onSent(id);
  });

  const run = useRef(save.run);
  useEffect(() => {
    run.current = save.run;
  });
  useEffect(() => {
    if (!dirty) return;
    const timer = setTimeout(() => void run.current(typed), quietMs);
    return () => clearTimeout(timer);
  }, [dirty, typed, save.running]);

  const put = (values: Partial<Typed>) => setKept({ ...typed, ...values });
  useEffect(() => {
    insertRef.current = (text) => put({ text: `${text}\n\n${typed.text}` });
    return () => {
      insertRef.current = null;
    };
  });
  return (
    <article className="draft">
      <div className="row">
        <Button primary busy={send.running} onClick={() => void send.run()}>
          {words.mailbox.send}
        </Button>
        <span className="quiet-text" role="status">
          {save.running ? words.mailbox.draftSaving : !dirty && kept !== null ? words.mailbox.draftSaved : ''}
        </span>
      </div>
      {refusal !== null && <Notice intent="error">{typeset(refusal)}</Notice>}
      <ProblemNotice
        problem={send.problem ?? save.problem}
        onRetry={save.problem?.passing ? () => void save.run(typed) : undefined}
      />
      <TextField label={words.mailbox.to} value={typed.to} onChange={(to) => put({ to })} />
      <TextField label={words.mailbox.cc} value={typed.cc} onChange={(cc) => put({ cc })} />
      <TextField label={words.mail.subject} value={typed.subject} onChange={(subject) => put({ subject })} />
      <Attachments message={message} />
      <TextArea label={words.mailbox.body} rows={12} value={typed.text} onChange={(text) => put({ text })} />
      {message.quotedText && (
        <details className="fold">
          <summary>{words.mailbox.original}</summary>
          <div className="mail-text">{message.quotedText}</div>
        </details>
      )}
    </article>
  );
}
