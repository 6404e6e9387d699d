import { useState } from 'react';
import { dayOf, useServerClock } from '../server/clock';
import type { Invoice, Order } from '../server/contract';
import { issueCreditNote, recordPayment } from '../server/orders';
import { useAction } from '../server/use-action';
import { Button } from '../ui/button';
import { DateField, Missing, TextArea } from '../ui/field';
import { useKept } from '../ui/kept';
import { useFormat } from '../words/format';
import { useWords } from '../words/words';
import { DocumentLink } from './document-link';
import { OrderProblem } from './order-problem';

interface InvoiceProps {
  order: Order;
  invoice: Invoice;
  onOrder: (order: Order) => void;
}

function useStanding(invoice: Invoice): { text: string | null; late: boolean } {
  const { states } = useWords().orders;
  const format = useFormat();
  const now = useServerClock();
  if (invoice.kind === 'creditNote') return { text: null, late: false };
  if (invoice.cancelledById) return { text: states.cancelled, late: false };
  if (invoice.paidOn) return { text: states.paid(format.date(invoice.paidOn)), late: false };
  const late = invoice.dueOn < dayOf(now());
  return { text: (late ? states.late : states.due)(format.date(invoice.dueOn)), late };
}

function Payment({ order, invoice, onOrder }: InvoiceProps) {
  const words = useWords().orders;
  const now = useServerClock();
  const [kept, setKept] = useKept<string>(`paid.${invoice.id}`);
  const day = kept ?? dayOf(now());
  const pay = useAction(async () => {
    const noted = await recordPayment(invoice, invoice.paidOn ? null : day);
    setKept(null);
    onOrder(noted);
  });
  return (
    <>
      {!invoice.paidOn && <DateField label={words.paymentDay} value={day} onChange={setKept} />}
      <OrderProblem order={order} action={pay} onOrder={onOrder} />
      <Button small quiet={invoice.paidOn !== null} busy={pay.running} onClick={() => void pay.run()}>
        {invoice.paidOn ? words.unpay : words.pay}
      </Button>
    </>
  );
}

function CreditNote({ order, invoice, onOrder }: InvoiceProps) {
  const words = useWords().orders;
  const [kept, setKept] = useKept<string>(`credit.${invoice.id}`);
  const [tried, setTried] = useState(false);
  const reason = kept ?? '';
  const credit = useAction(async () => {
    setTried(true);
    if (!reason.trim()) return;
    const issued = await issueCreditNote(invoice, reason.trim());
    setKept(null);
    onOrder(issued);
  });
  return (
    <details className="fold" open={kept !== null || undefined}>
      <summary>{words.creditNote}</summary>
      <div className="stack-wide">
        <p className="quiet-text">{words.creditIntro}</p>
        <TextArea label={words.creditReason} required value={reason} onChange={setKept} />
        <Missing show={tried && !reason.trim()}>{words.needReason}</Missing>
        <OrderProblem order={order} action={credit} onOrder={onOrder} />
        <Button small busy={credit.running} onClick={() => void credit.run()}>
          {words.issueCredit}
        </Button>
      </div>
    </details>
  );
}

/** One invoice or credit note: its file, whether it is paid, and what may still be done with it. */
export function InvoiceLine({ order, invoice, onOrder }: InvoiceProps) {
  const words = useWords().orders;
  const format = useFormat();
  const state = useStanding(invoice);
  const file = `${invoice.number}.pdf`;
  const counts = invoice.kind === 'deposit' && !invoice.cancelledById;
  return (
    <div className="invoice">
      <p>
        <strong>
          {words.kinds[invoice.kind]} {invoice.number}
        </strong>{' '}
        {words.issuedOn(format.date(invoice.issuedOn))} · {words.inclVat(format.money(invoice.inclVatCents))}{' '}
        {state.text && <span className={`badge ${state.late ? 'badge-error' : ''}`}>{state.text}</span>}
      </p>
      <DocumentLink id={invoice.documentId} name={file} label={words.openInvoice(file)} />
      {counts && order.canBill && (
        <>
          <Payment order={order} invoice={invoice} onOrder={onOrder} />
          <CreditNote order={order} invoice={invoice} onOrder={onOrder} />
        </>
      )}
    </div>
  );
}
