import type { Demand, Quote } from '../server/contract';
import { acceptQuote } from '../server/quotes';
import { useAction } from '../server/use-action';
import { StepHead } from '../ui/block';
import { Button } from '../ui/button';
import { TextArea } from '../ui/field';
import { ProblemNotice } from '../ui/notice';
import { QuoteProblem } from '../ui/quote-problem';
import { useFormat } from '../words/format';
import { useWords } from '../words/words';
import { Differences } from './differences';
import { FirstFacts } from './order-facts';
import { useComparison, useOrderDraft } from './use-order-draft';

export interface AcceptanceProps {
  quote: Quote;
  demand: Demand | null;
  /** The mail that carries the answer, when there is one. */
  messageId: string | null;
  /** Day of that mail, or today. */
  day: string;
  onDone: () => void;
  onQuote: (quote: Quote) => void;
  onBack: () => void;
}

/** The client says yes. Another version, an expired quote, another amount: said here, before anything is recorded. */
export function RecordAcceptance({ quote, demand, messageId, day, onDone, onQuote, onBack }: AcceptanceProps) {
  const words = useWords();
  const format = useFormat();
  const { draft, put } = useOrderDraft(quote, demand, day);
  const comparison = useComparison(quote.id, draft);
  const accept = useAction(async () => {
    // Kept for the order, which is recorded next.
    put({});
    await acceptQuote(quote.id, quote.rowVersion, { on: draft.on, messageId, comment: draft.comment.trim() || null });
    onDone();
  });
  return (
    <div className="step">
      <StepHead
        title={words.answer.acceptTitle}
        detail={`${quote.number} · ${quote.client.name} · ${format.moneyExclVat(quote.current.totals.exclVatCents)}`}
        onBack={onBack}
      />
      <FirstFacts on={words.answer.on} quote={quote} draft={draft} put={put} />
      <ProblemNotice problem={comparison.problem} reading onRetry={comparison.reload} />
      {comparison.data && <Differences comparison={comparison.data} />}
      <TextArea label={words.common.comment} value={draft.comment} onChange={(comment) => put({ comment })} />
      <p className="quiet-text">{words.orders.acceptIntro}</p>
      <QuoteProblem quote={quote} action={accept} onRetry={() => void accept.run()} onQuote={onQuote} />
      <div className="step-foot">
        <Button primary busy={accept.running} onClick={() => void accept.run()}>
          {words.answer.accept}
        </Button>
      </div>
    </div>
  );
}
