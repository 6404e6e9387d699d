import { useEffect, useState } from 'react';
import type { OutsideWork, Quote, QuoteMail } from '../server/contract';
import { retryOutsideWork } from '../server/demands';
import { getQuote, prepareQuoteMail } from '../server/quotes';
import { useAction } from '../server/use-action';
import { addressesIn, wrongAddressIn } from '../ui/addresses';
import { StepHead } from '../ui/block';
import { Button } from '../ui/button';
import { Missing, TextArea, TextField } from '../ui/field';
import { useKept } from '../ui/kept';
import { Notice, ProblemNotice } from '../ui/notice';
import { QuoteProblem } from '../ui/quote-problem';
import { Skeleton } from '../ui/skeleton';
import { useWords } from '../words/words';

const pollMs = 1000;

interface MailDraft {
  to: string;
  cc: string;
  subject: string;
  text: string;
}

function draftOf(mail: QuoteMail): MailDraft {
  return { to: mail.to.join(', '), cc: mail.cc.join(', '), subject: mail.subject, text: mail.text };
}

const requestOf = (draft: MailDraft): QuoteMail => ({
  to: addressesIn(draft.to),
  cc: addressesIn(draft.cc),
  subject: draft.subject.trim(),
  text: draft.text,
});

export interface PrepareProps {
  quote: Quote;
  onQuote: (quote: Quote) => void;
  onOpenMessage: (messageId: string) => void;
  /** The mailbox has a new draft to show. */
  onDraftReady: () => void;
  onBack: () => void;
}

/** The draft this quote's mail became, last one first. */
function draftWork(quote: Quote): OutsideWork | null {
  return quote.outside.filter((work) => work.kind === 'makeDraft').at(-1) ?? null;
}

/** Recipients and text of the reply; then the draft itself, which a person opens and sends. */
export function PrepareQuoteMail(props: PrepareProps) {
  const words = useWords();
  const { quote, onBack } = props;
  const work = quote.current.state === 'prepared' ? draftWork(quote) : null;
  return (
    <div className="step">
      <StepHead title={words.mail.title} detail={`${quote.number} · ${quote.client.name}`} onBack={onBack} />
      {work ? <Prepared {...props} work={work} /> : <Compose {...props} />}
    </div>
  );
}

/** Asks again while the draft is being made. */
function useFollow({ quote, onQuote, onDraftReady }: PrepareProps, work: OutsideWork) {
  const waiting = work.state === 'pending' || work.state === 'running';
  useEffect(() => {
    if (!waiting) return;
    const abort = new AbortController();
    const timer = setInterval(() => {
      getQuote(quote.id, abort.signal).then(
        (now) => {
          if (draftWork(now)?.state === 'done') onDraftReady();
          onQuote(now);
        },
        // The next turn asks again.
        () => undefined,
      );
    }, pollMs);
    return () => {
      clearInterval(timer);
      abort.abort();
    };
  }, [waiting, quote.id, onQuote, onDraftReady]);
}

function Prepared(props: PrepareProps & { work: OutsideWork }) {
  const words = useWords();
  const { quote, work, onQuote, onOpenMessage } = props;
  useFollow(props, work);
  const retry = useAction(async () => {
    await retryOutsideWork(work.id);
    onQuote(await getQuote(quote.id));
  });
  if (work.state === 'failed') {
    return (
      <>
        <Notice intent="error">
          {words.mail.failed} {work.reason}
        </Notice>
        <ProblemNotice problem={retry.problem} />
        <Button primary busy={retry.running} onClick={() => void retry.run()}>
          {words.common.retry}
        </Button>
      </>
    );
  }
  if (work.state !== 'done') {
    return (
      <>
        <p role="status">{words.mail.waiting}</p>
        <Skeleton lines={2} />
      </>
    );
  }
  return (
    <>
      <Notice intent="success">{words.mail.ready}</Notice>
      <p className="quiet-text">{words.mail.notSentYet}</p>
      {work.messageId && (
        <Button primary onClick={() => onOpenMessage(work.messageId ?? '')}>
          {words.mail.open}
        </Button>
      )}
    </>
  );
}

function lackIn(draft: MailDraft, words: ReturnType<typeof useWords>['mail']): string | null {
  if (addressesIn(draft.to).length === 0) return words.needRecipient;
  const wrong = wrongAddressIn(draft.to) ?? wrongAddressIn(draft.cc);
  return wrong ? words.badAddress(wrong) : null;
}

function Compose({ quote, onQuote }: PrepareProps) {
  const words = useWords();
  const [kept, setKept] = useKept<MailDraft>(`mail.${quote.id}.${quote.current.version}`);
  const [tried, setTried] = useState(false);
  const draft = kept ?? draftOf(quote.current.mail);
  const lack = lackIn(draft, words.mail);
  const put = (values: Partial<MailDraft>) => setKept({ ...draft, ...values });
  const prepare = useAction(async () => {
    setTried(true);
    if (lack) return;
    const prepared = await prepareQuoteMail(quote.id, quote.rowVersion, requestOf(draft));
    setKept(null);
    onQuote(prepared);
  });
  return (
    <>
      <TextField
        label={words.mail.to}
        required
        hint={words.mail.recipientsHelp}
        value={draft.to}
        onChange={(to) => put({ to })}
      />
      <TextField label={words.mail.cc} value={draft.cc} onChange={(cc) => put({ cc })} />
      <TextField label={words.mail.subject} value={draft.subject} onChange={(subject) => put({ subject })} />
      <TextArea label={words.mail.text} rows={10} value={draft.text} onChange={(text) => put({ text })} />
      <p className="quiet-text">{words.mail.attached(`${quote.number} v${quote.current.version}.pdf`)}</p>
      <Missing show={tried && lack !== null}>{lack}</Missing>
      <QuoteProblem
        quote={quote}
        action={prepare}
        onRetry={() => void prepare.run()}
        onQuote={onQuote}
        forget={() => setKept(null)}
      />
      <div className="step-foot">
        <Button primary busy={prepare.running} onClick={() => void prepare.run()}>
          {words.mail.prepare}
        </Button>
      </div>
    </>
  );
}
