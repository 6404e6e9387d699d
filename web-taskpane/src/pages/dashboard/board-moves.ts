import type { DemandSummary, PipelineMove } from '../../server/contract';
import type { Step } from '../pane/step';

/** How far a quote is decides which of its screens makes it leave. */
function leaving({ code }: DemandSummary['next'], quoteId: string): Step {
  if (code === 'prepareMail') return { name: 'mail', quoteId };
  if (code === 'sendDraft' || code === 'waitForDraft') return { name: 'sent', quoteId };
  return { name: code === 'reviewContract' ? 'contract' : 'quote', quoteId };
}

/** The screen in which a person takes the step of a move; null when there is nothing yet to show it with. */
export function screenOf(demand: DemandSummary, { step }: PipelineMove): Step | null {
  const { quoteId, orderId } = demand.next;
  if (step === 'qualify') return { name: 'qualify' };
  if (step === 'decideGo' || step === 'decideNoGo') return { name: 'feasibility' };
  if (step === 'handOver') return orderId ? { name: 'handOver', orderId } : null;
  if (!quoteId) return null;
  if (step === 'recordSent') return leaving(demand.next, quoteId);
  if (step === 'recordAcceptance') return { name: 'accept', quoteId };
  if (step === 'recordRefusal') return { name: 'refuse', quoteId };
  return step === 'recordOrder' ? { name: 'recordOrder', quoteId } : null;
}
