import { lazy, Suspense, useCallback, useEffect } from 'react';
import { QualifyDemand } from '../../demands/qualify-demand';
import type { Subject } from '../../demands/qualify-form';
import { ReviewFeasibility } from '../../feasibility/review-feasibility';
import type { OutlookHost } from '../../outlook/host';
import { RecordAcceptance } from '../../orders/record-acceptance';
import { RecordOrder } from '../../orders/record-order';
import { EditQuote } from '../../quotes/edit-quote';
import { PrepareQuoteMail } from '../../quotes/prepare-quote-mail';
import { MarkQuoteSent, RefuseQuote } from '../../quotes/record-answer';
import { ReviewContract } from '../../quotes/review-contract';
import { dayOf, useServerClock } from '../../server/clock';
import type { Demand, Quote } from '../../server/contract';
import { getQuote } from '../../server/quotes';
import { useLoad } from '../../server/use-load';
import { Skeleton } from '../../ui/skeleton';
import { lookIn } from './message-view';
import type { Step } from './step';
import { StepLoading } from './step-loading';
import type { Message } from './use-message';

const OrderSteps = lazy(() => import('./order-steps'));

export interface StepsProps {
  host: OutlookHost;
  message: Message;
  subject: Subject;
  step: Step;
  setStep: (step: Step | null) => void;
}

/** The screens that take the pane over, one for each step of the process. */
export default function Steps(props: StepsProps) {
  const { host, message, subject, step, setStep } = props;
  const demand = message.demand.data;
  const back = () => setStep(null);
  const done = (changed: Demand) => {
    message.settle(changed);
    back();
  };
  if (step.name === 'qualify') {
    return (
      <QualifyDemand
        subject={subject}
        source={() => host.readMime()}
        onDone={done}
        onDemand={message.settle}
        onBack={back}
        onLook={lookIn(host)}
      />
    );
  }
  if (step.name === 'feasibility') {
    return demand ? (
      <ReviewFeasibility demand={demand} onDone={done} onDemand={message.settle} onBack={back} />
    ) : (
      <Skeleton lines={6} />
    );
  }
  if ('orderId' in step) {
    return (
      <Suspense fallback={<Skeleton lines={8} />}>
        <OrderSteps {...props} step={step} />
      </Suspense>
    );
  }
  return <QuoteSteps {...props} step={step} />;
}

type QuoteStep = Extract<Step, { quoteId: string }>;

function QuoteSteps(props: StepsProps & { step: QuoteStep }) {
  const { step, setStep, message } = props;
  const quote = useLoad(`quote.${step.quoteId}`, (signal) => getQuote(step.quoteId, signal));
  const back = () => {
    setStep(null);
    message.refresh();
  };
  if (quote.data) return <QuoteStepOf {...props} quote={quote.data} setQuote={quote.set} back={back} />;
  return <StepLoading loaded={quote} onBack={back} />;
}

/** A step kept from before may have been taken since: by a send, or by somebody else. */
function isOver(step: QuoteStep, quote: Quote, demand: Demand | null): boolean {
  const { state } = quote.current;
  if (step.name === 'recordOrder') return state !== 'accepted' || (demand !== null && demand.stage !== 'won');
  if (step.name === 'mail' || step.name === 'sent') return state !== 'ready' && state !== 'prepared';
  if (step.name === 'accept' || step.name === 'refuse') return state !== 'sent';
  return step.name === 'contract' && !quote.canEdit;
}

function QuoteStepOf({
  host,
  message,
  step,
  setStep,
  quote,
  setQuote,
  back,
}: StepsProps & { step: QuoteStep; quote: Quote; setQuote: (quote: Quote) => void; back: () => void }) {
  const onStep = (name: 'contract' | 'mail' | 'feasibility') =>
    setStep(name === 'feasibility' ? { name } : { name, quoteId: quote.id });
  const now = useServerClock();
  const answeredAt = message.read.data?.reading.date;
  const demand = message.demand.data;
  const over = isOver(step, quote, demand);
  useEffect(() => {
    if (over) setStep(null);
  }, [over, setStep]);
  const onDraftReady = useCallback(() => host.refresh(), [host]);
  const work = { quote, onQuote: setQuote, onBack: back };
  const answer = {
    ...work,
    messageId: message.id || null,
    day: dayOf(answeredAt ? new Date(answeredAt) : now()),
    onDone: () => {
      host.refresh();
      back();
    },
  };
  switch (step.name) {
    case 'quote':
      return <EditQuote {...work} onStep={onStep} />;
    case 'contract':
      return <ReviewContract {...work} onStep={onStep} onBack={() => setStep({ name: 'quote', quoteId: quote.id })} />;
    case 'mail':
      return (
        <PrepareQuoteMail
          {...work}
          onOpenMessage={(id) => {
            back();
            host.openMessage(id);
          }}
          onDraftReady={onDraftReady}
        />
      );
    case 'accept':
      return <RecordAcceptance {...answer} demand={demand} />;
    case 'recordOrder':
      return demand ? (
        <RecordOrder quote={quote} demand={demand} day={answer.day} onDone={answer.onDone} onBack={back} />
      ) : (
        <Skeleton lines={6} />
      );
    case 'refuse':
      return <RefuseQuote {...answer} />;
    case 'sent':
      return <MarkQuoteSent {...answer} />;
  }
}
