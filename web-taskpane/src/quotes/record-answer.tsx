import { useState } from 'react';
import type { Quote, RefusalReason } from '../server/contract';
import { markQuoteSent, refusalReasons, refuseQuote } from '../server/quotes';
import { useAction, type Action } from '../server/use-action';
import { StepHead } from '../ui/block';
import { Button } from '../ui/button';
import { SelectField, TextArea } from '../ui/field';
import { Notice } from '../ui/notice';
import { QuoteProblem } from '../ui/quote-problem';
import { useFormat } from '../words/format';
import { useWords } from '../words/words';

export interface AnswerProps {
  quote: Quote;
  /** The mail that carries the answer, when there is one. */
  messageId: string | null;
  onDone: (quote: Quote) => void;
  onQuote: (quote: Quote) => void;
  onBack: () => void;
}

function AnswerStep({
  quote,
  title,
  action,
  button,
  onQuote,
  onBack,
  children,
}: Pick<AnswerProps, 'quote' | 'onQuote' | 'onBack'> & {
  title: string;
  action: Action<[], void>;
  button: string;
  children: React.ReactNode;
}) {
  const format = useFormat();
  return (
    <div className="step">
      <StepHead
        title={title}
        detail={`${quote.number} · ${quote.client.name} · ${format.moneyExclVat(quote.current.totals.exclVatCents)}`}
        onBack={onBack}
      />
      {children}
      <QuoteProblem quote={quote} action={action} onRetry={() => void action.run()} onQuote={onQuote} />
      <div className="step-foot">
        <Button primary busy={action.running} onClick={() => void action.run()}>
          {button}
        </Button>
      </div>
    </div>
  );
}

export function RefuseQuote({ quote, messageId, onDone, onQuote, onBack }: AnswerProps) {
  const words = useWords();
  const [reason, setReason] = useState<RefusalReason>('other');
  const [comment, setComment] = useState('');
  const refuse = useAction(async () =>
    onDone(await refuseQuote(quote.id, quote.rowVersion, { reason, messageId, comment: comment.trim() || null })),
  );
  return (
    <AnswerStep
      quote={quote}
      title={words.answer.refuseTitle}
      action={refuse}
      button={words.answer.refuse}
      onQuote={onQuote}
      onBack={onBack}
    >
      <SelectField
        label={words.common.reason}
        value={reason}
        onChange={(value) => setReason(value ?? 'other')}
        choices={refusalReasons.map((value) => ({ value, label: words.answer.reasons[value] }))}
      />
      <TextArea label={words.common.comment} value={comment} onChange={setComment} />
    </AnswerStep>
  );
}

/** The quote left by another way than its draft: a person says so. */
export function MarkQuoteSent({ quote, onDone, onQuote, onBack }: AnswerProps) {
  const words = useWords();
  const sent = useAction(async () => onDone(await markQuoteSent(quote.id, quote.rowVersion)));
  return (
    <AnswerStep
      quote={quote}
      title={words.answer.sentTitle}
      action={sent}
      button={words.answer.sent}
      onQuote={onQuote}
      onBack={onBack}
    >
      <Notice intent="info">{words.answer.sentIntro}</Notice>
    </AnswerStep>
  );
}
