import { useState } from 'react';
import type { Order } from '../server/contract';
import { recordProduction } from '../server/orders';
import { useAction } from '../server/use-action';
import { Block } from '../ui/block';
import { Button } from '../ui/button';
import { ChoiceField, Missing, TextArea } from '../ui/field';
import { useKept } from '../ui/kept';
import { Notice } from '../ui/notice';
import { useFormat } from '../words/format';
import { useWords } from '../words/words';
import { OrderProblem } from './order-problem';

type AnswerKind = 'received' | 'missing';

interface AnswerDraft {
  kind: AnswerKind | null;
  missing: string;
}

function Noted({ order }: { order: Order }) {
  const words = useWords().orders;
  const format = useFormat();
  const { production } = order;
  if (!production) return null;
  const when = format.ago(production.at);
  return production.missing ? (
    <Notice intent="warning">{words.answeredMissing(production.missing, production.byName, when)}</Notice>
  ) : (
    <Notice intent="success">{words.answeredComplete(production.byName, when)}</Notice>
  );
}

/** Production answers "received", or says what is missing. */
export function ProductionAnswer({ order, onOrder }: { order: Order; onOrder: (order: Order) => void }) {
  const words = useWords().orders;
  const [kept, setKept] = useKept<AnswerDraft>(`production.${order.id}`);
  const [tried, setTried] = useState(false);
  const draft = kept ?? { kind: null, missing: '' };
  const lack = draft.kind === 'missing' && !draft.missing.trim();
  const note = useAction(async () => {
    setTried(true);
    if (!draft.kind || lack) return;
    const answered = await recordProduction(order, draft.kind === 'missing' ? draft.missing.trim() : null);
    setKept(null);
    setTried(false);
    onOrder(answered);
  });
  return (
    <Block title={words.production}>
      <Noted order={order} />
      {order.canHandOver && (
        <>
          <ChoiceField
            hideLabel
            label={words.production}
            value={draft.kind}
            onChange={(kind) => setKept({ ...draft, kind })}
            choices={(Object.entries(words.answers) as [AnswerKind, string][]).map(([value, label]) => ({
              value,
              label,
            }))}
          />
          {draft.kind === 'missing' && (
            <TextArea
              label={words.lacks}
              required
              value={draft.missing}
              onChange={(missing) => setKept({ ...draft, missing })}
            />
          )}
          <Missing show={tried && lack}>{words.needLacks}</Missing>
          <OrderProblem order={order} action={note} onOrder={onOrder} />
          {draft.kind && (
            <Button busy={note.running} onClick={() => void note.run()}>
              {words.note}
            </Button>
          )}
        </>
      )}
    </Block>
  );
}
