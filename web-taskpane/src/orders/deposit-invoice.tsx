import { useState } from 'react';
import type { Order } from '../server/contract';
import { issueDepositInvoice, previewInvoice } from '../server/orders';
import { useAction } from '../server/use-action';
import { useLoad } from '../server/use-load';
import { Block } from '../ui/block';
import { Button } from '../ui/button';
import { Facts } from '../ui/facts';
import { DateField } from '../ui/field';
import { useKept } from '../ui/kept';
import { Notice } from '../ui/notice';
import { PdfFrame } from '../ui/pdf-frame';
import { useFormat } from '../words/format';
import { useWords } from '../words/words';
import { CompleteClient } from './complete-client';
import { InvoiceLine } from './invoice-line';
import { OrderProblem } from './order-problem';

interface InvoicingProps {
  order: Order;
  onOrder: (order: Order) => void;
}

function Sums({ order }: { order: Order }) {
  const words = useWords().orders;
  const { money } = useFormat();
  return (
    <Facts
      facts={[
        [words.deposit, words.inclVat(money(order.depositInclVatCents))],
        [words.balance, words.ofTotal(money(order.balanceInclVatCents), money(order.inclVatCents))],
      ]}
    />
  );
}

function Preview({ order, dueOn }: { order: Order; dueOn: string | null }) {
  const words = useWords().orders;
  const [open, setOpen] = useState(false);
  const pdf = useLoad(open ? `invoice.${order.id}.${order.version}.${dueOn}` : null, (signal) =>
    previewInvoice(order.id, dueOn, signal),
  );
  return (
    <details className="fold" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.invoicePreview}</summary>
      {open && <PdfFrame pdf={pdf} title={words.invoicePreview} />}
    </details>
  );
}

function Issue({ order, onOrder }: InvoicingProps) {
  const words = useWords().orders;
  const [dueOn, setDueOn] = useKept<string>(`invoice-due.${order.id}`);
  const issue = useAction(async (key) => {
    const issued = await issueDepositInvoice(order.id, dueOn, key);
    setDueOn(null);
    onOrder(issued);
  });
  if (order.invoiceProblems.length > 0) {
    return (
      <>
        <Notice intent="warning">
          {words.cannotIssue}
          <ul>
            {order.invoiceProblems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
          <a href="/dashboard.html#/settings/company">{words.companySettings}</a>
        </Notice>
        <CompleteClient order={order} onOrder={onOrder} />
      </>
    );
  }
  return (
    <>
      <DateField label={words.dueOn} hint={words.dueOnHelp} value={dueOn} onChange={setDueOn} />
      <Preview order={order} dueOn={dueOn} />
      <p className="quiet-text">{words.issueIntro}</p>
      <OrderProblem order={order} action={issue} onOrder={onOrder} />
      <Button primary busy={issue.running} onClick={() => void issue.run()}>
        {words.issue}
      </Button>
    </>
  );
}

/** The deposit of the order: what is missing before it can be invoiced, the invoice, its payment, its credit note, the balance. */
export function DepositInvoice({ order, onOrder }: InvoicingProps) {
  const words = useWords().orders;
  if (order.depositInclVatCents === 0) {
    return (
      <Block title={words.invoicing}>
        <p className="quiet-text">{words.noDeposit}</p>
        <Sums order={order} />
      </Block>
    );
  }
  const counts = order.invoices.some((invoice) => invoice.kind === 'deposit' && !invoice.cancelledById);
  return (
    <Block title={words.invoicing}>
      <Sums order={order} />
      {order.invoices.map((invoice) => (
        <InvoiceLine key={invoice.id} order={order} invoice={invoice} onOrder={onOrder} />
      ))}
      {!counts && order.canBill && <Issue order={order} onOrder={onOrder} />}
    </Block>
  );
}
