import { useState } from 'react';
import type { Demand, Order, Quote } from '../server/contract';
import { compareOrder, recordOrder } from '../server/orders';
import { useAction } from '../server/use-action';
import { StepHead } from '../ui/block';
import { Button } from '../ui/button';
import { Missing } from '../ui/field';
import { ProblemNotice } from '../ui/notice';
import { Skeleton } from '../ui/skeleton';
import { useFormat } from '../words/format';
import { useWords } from '../words/words';
import { SettleDifferences } from './differences';
import { lackIn, orderOf, requestOf } from './order-draft';
import { FirstFacts, MoreFacts } from './order-facts';
import { ProofFields } from './proof-fields';
import { useComparison, useOrderDraft } from './use-order-draft';

export interface RecordOrderProps {
  quote: Quote;
  demand: Demand;
  day: string;
  onDone: (order: Order) => void;
  onBack: () => void;
}

/** The client's order held against the quote: each difference settled by a person, the proof archived. */
export function RecordOrder({ quote, demand, day, onDone, onBack }: RecordOrderProps) {
  const words = useWords();
  const format = useFormat();
  const form = useOrderDraft(quote, demand, day);
  const { draft, put, file } = form;
  const comparison = useComparison(quote.id, draft);
  const [tried, setTried] = useState(false);
  const found = comparison.data;
  const lack = found ? lackIn(draft, found, file) : null;
  const record = useAction(async (key) => {
    setTried(true);
    // What was typed a moment ago may not have been compared yet.
    const latest = await compareOrder(quote.id, orderOf(draft));
    if (lackIn(draft, latest, file)) return;
    const order = await recordOrder(quote.id, requestOf(draft, latest, file), key);
    form.forget();
    onDone(order);
  });
  return (
    <div className="step">
      <StepHead
        title={words.orders.recordTitle}
        detail={`${quote.number} v${quote.current.version} · ${quote.client.name} · ${format.moneyExclVat(quote.current.totals.exclVatCents)}`}
        onBack={onBack}
      />
      <FirstFacts on={words.orders.on} quote={quote} draft={draft} put={put} />
      <MoreFacts quote={quote} draft={draft} put={put} />
      <ProofFields demand={demand} form={form} />
      <ProblemNotice problem={comparison.problem} reading onRetry={comparison.reload} />
      {!found && comparison.loading && <Skeleton lines={3} />}
      {found && <SettleDifferences comparison={found} draft={draft} put={put} />}
      <Missing show={tried && lack !== null}>{lack && words.orders.lacking[lack]}</Missing>
      <ProblemNotice problem={record.problem} onRetry={() => void record.run()} />
      <div className="step-foot">
        <Button primary busy={record.running} onClick={() => void record.run()}>
          {words.orders.record}
        </Button>
      </div>
    </div>
  );
}
