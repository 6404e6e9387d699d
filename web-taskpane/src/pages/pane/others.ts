import type { OtherAction } from '../../demands/next-card';
import type { Demand, NextStep, Step as ProcessStep } from '../../server/contract';
import type { Words } from '../../words/fr';
import type { Step } from './step';
import type { Dialog } from './use-next';

interface Ways {
  setStep: (step: Step) => void;
  setDialog: (dialog: Dialog) => void;
}

function ofQuote(demand: Demand, next: NextStep, words: Words, { setStep }: Ways): OtherAction[] {
  const { quote } = demand;
  if (!quote) return [];
  const to = (name: 'quote' | 'accept' | 'refuse' | 'sent', label: string): OtherAction => ({
    label,
    onClick: () => setStep({ name, quoteId: quote.id }),
  });
  const may = (step: ProcessStep) => demand.allowedSteps.includes(step);
  const leaving = quote.state === 'ready' || quote.state === 'prepared';
  return [
    ...(next.code === 'completeQuote' || next.code === 'answerQuestion' ? [] : [to('quote', words.card.openQuote)]),
    ...(leaving && may('recordSent') ? [to('sent', words.card.markSent)] : []),
    ...(may('recordAcceptance') && next.code !== 'recordAcceptance' ? [to('accept', words.card.recordAcceptance)] : []),
    ...(may('recordRefusal') && next.code !== 'recordRefusal' ? [to('refuse', words.card.recordRefusal)] : []),
  ];
}

const opensTheOrder: readonly NextStep['code'][] = ['issueDepositInvoice', 'awaitProduction', 'awaitPayment'];

/** The order can be looked at whatever comes next. */
function ofOrder({ order }: Demand, next: NextStep, words: Words, { setStep }: Ways): OtherAction[] {
  if (!order || opensTheOrder.includes(next.code)) return [];
  return [{ label: words.orders.open, onClick: () => setStep({ name: 'order', orderId: order.id }) }];
}

/** Whatever else the process allows now, besides the card's own button. */
export function othersOf(demand: Demand | null, next: NextStep, words: Words, ways: Ways): OtherAction[] {
  const dismiss = { label: words.card.dismiss, onClick: () => ways.setDialog('dismiss') };
  if (!demand) {
    const fresh = { label: words.card.newDemand, onClick: () => ways.setStep({ name: 'qualify' }) };
    if (next.code === 'qualify') return [dismiss];
    return next.code === 'nothing' ? [] : [fresh];
  }
  const may = (step: ProcessStep) => demand.allowedSteps.includes(step);
  const reviewed = demand.feasibility !== null && next.code !== 'reviewFeasibilityAgain';
  return [
    ...ofOrder(demand, next, words, ways),
    ...ofQuote(demand, next, words, ways),
    ...(may('correct') ? [{ label: words.card.correct, onClick: () => ways.setStep({ name: 'qualify' }) }] : []),
    ...(may('decideGo') && reviewed
      ? [{ label: words.card.reviewAgain, onClick: () => ways.setStep({ name: 'feasibility' }) }]
      : []),
    ...(may('dismiss') ? [dismiss] : []),
    ...(may('reopen') && next.code !== 'reopen'
      ? [{ label: words.card.reopen, onClick: () => ways.setDialog('reopen') }]
      : []),
  ];
}
