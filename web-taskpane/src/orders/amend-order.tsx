import { useState } from 'react';
import type { Amendment, Order, QuoteLine, Verdict } from '../server/contract';
import { amendOrder } from '../server/orders';
import { useAction } from '../server/use-action';
import { Block } from '../ui/block';
import { Button } from '../ui/button';
import { DateField, Missing, SelectField, TextArea, TextField } from '../ui/field';
import { useKept } from '../ui/kept';
import { NumberField } from '../ui/number-field';
import { useFormat } from '../words/format';
import { useOrderLifeWords } from '../words/order-life';
import { useWords } from '../words/words';
import { OrderProblem } from './order-problem';

interface Draft {
  agreedBy: string;
  reason: string;
  from: string | null;
  to: string | null;
  place: string;
  lines: Record<number, { quantity: number | null; unitPriceCents: number | null }>;
  verdict: Verdict | null;
  comment: string;
}

interface Props {
  order: Order;
  onOrder: (order: Order) => void;
}

const draftOf = ({ agreed }: Order): Draft => ({
  agreedBy: '',
  reason: '',
  from: agreed.period?.from ?? null,
  to: agreed.period?.to ?? null,
  place: agreed.place ?? '',
  lines: {},
  verdict: null,
  comment: '',
});

/** What the draft asks for; dates that were not touched keep the words they were said in. */
function wishOf(order: Order, draft: Draft): Amendment {
  const { period, lines } = order.agreed;
  const same = (period?.from ?? null) === draft.from && (period?.to ?? null) === draft.to;
  const moved = draft.from || draft.to ? { from: draft.from, to: draft.to, text: null } : null;
  return {
    agreedBy: draft.agreedBy.trim(),
    reason: draft.reason.trim(),
    mailId: null,
    period: same ? period : moved,
    place: draft.place.trim() || null,
    lines: Object.entries(draft.lines).flatMap(([index, { quantity, unitPriceCents }]) => {
      const line = lines[Number(index)];
      if (!line) return [];
      return [
        {
          index: Number(index),
          quantity: quantity ?? line.quantity,
          unitPriceCents: unitPriceCents ?? line.unitPriceCents,
        },
      ];
    }),
    beyond: draft.verdict
      ? (['deadline', 'skills', 'capacity'] as const).map((criterion) => ({
          criterion,
          verdict: draft.verdict ?? 'met',
          comment: draft.comment.trim() || null,
        }))
      : [],
  };
}

function Line({
  line,
  value,
  onChange,
}: {
  line: QuoteLine;
  value: Draft['lines'][number] | undefined;
  onChange: (value: Draft['lines'][number]) => void;
}) {
  const words = useOrderLifeWords();
  const now = value ?? { quantity: line.quantity, unitPriceCents: line.unitPriceCents };
  return (
    <div className="columns">
      <NumberField
        label={words.quantityOf(line.description)}
        scale={100}
        value={now.quantity}
        onChange={(quantity) => onChange({ ...now, quantity })}
      />
      <NumberField
        label={words.priceOf(line.description)}
        scale={100}
        value={now.unitPriceCents}
        onChange={(unitPriceCents) => onChange({ ...now, unitPriceCents })}
      />
    </div>
  );
}

/** What goes beyond the feasibility that was reviewed asks for a verdict. */
function Beyond({ draft, put }: { draft: Draft; put: (values: Partial<Draft>) => void }) {
  const words = useOrderLifeWords();
  return (
    <div className="columns">
      <SelectField
        label={words.feasible}
        value={draft.verdict}
        none={words.insideGo}
        choices={[
          { value: 'met' as Verdict, label: words.verdicts.met },
          { value: 'metWithReserve' as Verdict, label: words.verdicts.metWithReserve },
        ]}
        onChange={(verdict) => put({ verdict })}
      />
      {draft.verdict && (
        <TextField label={words.reserve} value={draft.comment} onChange={(comment) => put({ comment })} />
      )}
    </div>
  );
}

function Fields({ order, draft, put }: { order: Order; draft: Draft; put: (values: Partial<Draft>) => void }) {
  const words = useOrderLifeWords();
  const said = useWords().orders;
  return (
    <>
      <div className="columns">
        <TextField label={words.agreedBy} required value={draft.agreedBy} onChange={(agreedBy) => put({ agreedBy })} />
        <TextField label={said.place} value={draft.place} onChange={(place) => put({ place })} />
      </div>
      <TextArea label={words.amendReason} required value={draft.reason} onChange={(reason) => put({ reason })} />
      <div className="columns">
        <DateField label={said.from} value={draft.from} onChange={(from) => put({ from })} />
        <DateField label={said.to} value={draft.to} onChange={(to) => put({ to })} />
      </div>
      {order.agreed.lines.map((line, index) =>
        line.kind === 'priced' || line.kind === 'free' ? (
          <Line
            key={index}
            line={line}
            value={draft.lines[index]}
            onChange={(value) => put({ lines: { ...draft.lines, [index]: value } })}
          />
        ) : null,
      )}
      <Beyond draft={draft} put={put} />
    </>
  );
}

function Amend({ order, onOrder }: Props) {
  const words = useOrderLifeWords();
  const [kept, setKept] = useKept<Draft>(`amend.${order.id}.${order.amendments.length}`);
  const [tried, setTried] = useState(false);
  const draft = kept ?? draftOf(order);
  const lack = !draft.agreedBy.trim() || !draft.reason.trim();
  const amend = useAction(async () => {
    setTried(true);
    if (lack) return;
    const amended = await amendOrder(order, wishOf(order, draft));
    setKept(null);
    setTried(false);
    onOrder(amended);
  });
  return (
    <details className="fold" open={kept !== null || undefined}>
      <summary>{words.amend}</summary>
      <div className="stack-wide">
        <p className="quiet-text">{words.amendIntro}</p>
        <Fields order={order} draft={draft} put={(values) => setKept({ ...draft, ...values })} />
        <Missing show={tried && lack}>{words.needAgreement}</Missing>
        <OrderProblem order={order} action={amend} onOrder={onOrder} forget={() => setKept(null)} />
        <Button small busy={amend.running} onClick={() => void amend.run()}>
          {words.recordAmendment}
        </Button>
      </div>
    </details>
  );
}

/** The versions of an order, newest first, and the next one. */
export function Amendments({ order, onOrder }: Props) {
  const words = useOrderLifeWords();
  const format = useFormat();
  if (order.amendments.length === 0 && !order.canAmend) return null;
  return (
    <Block title={words.amendments}>
      {[...order.amendments].reverse().map((one) => (
        <div key={one.number} className="item">
          <strong>{words.amendment(one.number)}</strong> {one.reason}
          <ul className="plain">
            {one.changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
          <p className="quiet-text">
            {words.amendedBy(one.agreedBy, one.byName, format.ago(one.at), format.moneyExclVat(one.exclVatCents))}
          </p>
        </div>
      ))}
      {order.canAmend && <Amend order={order} onOrder={onOrder} />}
    </Block>
  );
}
