import { useState } from 'react';
import type { HandoverItem, HandoverLine, Order } from '../server/contract';
import { handOver, previewHandover } from '../server/orders';
import { useAction } from '../server/use-action';
import { useLoad } from '../server/use-load';
import { addressesIn, wrongAddressIn } from '../ui/addresses';
import { StepHead } from '../ui/block';
import { Button } from '../ui/button';
import { CheckField, Missing, TextArea, TextField } from '../ui/field';
import { useKept } from '../ui/kept';
import { Notice } from '../ui/notice';
import { PdfFrame } from '../ui/pdf-frame';
import { useSettled } from '../ui/settled';
import { useWords } from '../words/words';
import { firstHandover, itemsOf, missingIn, silentIn, type HandoverDraft } from './handover-draft';
import { OrderProblem } from './order-problem';

export interface HandOverProps {
  order: Order;
  onOrder: (order: Order) => void;
  onDone: (order: Order) => void;
  onBack: () => void;
}

const longItems: readonly HandoverItem[] = ['jobDescription', 'context', 'objectives', 'exercises'];

function Item({ item, draft, put }: { item: HandoverItem; draft: HandoverDraft; put: (draft: HandoverDraft) => void }) {
  const words = useWords().orders.handOver;
  const name = words.items[item];
  const text = draft.texts[item] ?? '';
  const unknown = item in draft.reasons && !text.trim();
  const say = (reason: string | undefined) => {
    const reasons = { ...draft.reasons };
    if (reason === undefined) delete reasons[item];
    else reasons[item] = reason;
    put({ ...draft, reasons });
  };
  return (
    <div className="handover-item">
      <TextArea
        label={name}
        rows={longItems.includes(item) ? 5 : 2}
        value={text}
        onChange={(value) => put({ ...draft, texts: { ...draft.texts, [item]: value } })}
      />
      {!text.trim() && (
        <CheckField label={words.notYet(name)} value={unknown} onChange={(checked) => say(checked ? '' : undefined)} />
      )}
      {unknown && <TextField label={words.why(name)} required value={draft.reasons[item] ?? ''} onChange={say} />}
    </div>
  );
}

function Preview({ order, items }: { order: Order; items: HandoverLine[] }) {
  const words = useWords().orders.handOver;
  const [open, setOpen] = useState(false);
  const text = useSettled(JSON.stringify(items));
  const pdf = useLoad(open ? `sheet.${order.id}.${text}` : null, (signal) =>
    previewHandover(order.id, JSON.parse(text) as HandoverLine[], signal),
  );
  return (
    <details className="fold" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.preview}</summary>
      {open && <PdfFrame pdf={pdf} title={words.preview} />}
    </details>
  );
}

function useLack(items: HandoverLine[], to: string): string | null {
  const words = useWords();
  const silent = silentIn(items);
  const said = words.orders.handOver;
  if (silent.length > 0) return said.lacking(silent.map((item) => said.items[item]).join(', '));
  if (addressesIn(to).length === 0) return said.needTo;
  const wrong = wrongAddressIn(to);
  return wrong ? words.mail.badAddress(wrong) : null;
}

function Completeness({ items }: { items: HandoverLine[] }) {
  const words = useWords().orders.handOver;
  const open = [...silentIn(items), ...missingIn(items)];
  return open.length === 0 ? (
    <Notice intent="success">{words.complete}</Notice>
  ) : (
    <Notice intent="warning">{words.incomplete(open.map((item) => words.items[item]).join(', '))}</Notice>
  );
}

/** What production needs to start: a line for each thing the services ask for, given or said to be missing. */
export function HandOver({ order, onOrder, onDone, onBack }: HandOverProps) {
  const words = useWords();
  const [kept, setKept] = useKept<HandoverDraft>(`handover.${order.id}`);
  const [tried, setTried] = useState(false);
  const draft = kept ?? firstHandover(order);
  const items = itemsOf(order, draft);
  const lack = useLack(items, draft.to);
  const go = useAction(async () => {
    setTried(true);
    if (lack) return;
    const handed = await handOver(order, items, addressesIn(draft.to));
    setKept(null);
    onDone(handed);
  });
  return (
    <div className="step">
      <StepHead
        title={words.orders.handOver.title}
        detail={`${order.reference} · ${order.client.name} · ${order.agreed.title}`}
        onBack={onBack}
      />
      <p className="quiet-text">{words.orders.handOver.intro}</p>
      {order.production?.missing && (
        <Notice intent="warning">{words.orders.handOver.incomplete(order.production.missing)}</Notice>
      )}
      {order.checklist.map(({ item }) => (
        <Item key={item} item={item} draft={draft} put={setKept} />
      ))}
      <TextField
        label={words.orders.handOver.to}
        hint={words.orders.handOver.toHelp}
        required
        value={draft.to}
        onChange={(to) => setKept({ ...draft, to })}
      />
      <Completeness items={items} />
      <Preview order={order} items={items} />
      <Missing show={tried && lack !== null}>{lack}</Missing>
      <OrderProblem order={order} action={go} onOrder={onOrder} forget={() => setKept(null)} />
      <div className="step-foot">
        <Button primary busy={go.running} onClick={() => void go.run()}>
          {words.orders.handOver.go}
        </Button>
      </div>
    </div>
  );
}
