import type { Demand } from '../server/contract';
import type { Loaded } from '../server/use-load';
import { usePolling } from '../server/use-polling';

const workMs = 1_200;
const sendingMs = 3_000;
const waitingMs = 20_000;

function everyMs({ outside, next, stage }: Demand): number | null {
  if (outside.some((work) => work.state === 'pending' || work.state === 'running')) return workMs;
  if (next.code === 'sendDraft' || next.code === 'sendFollowUp') return sendingMs;
  return stage === 'sent' ? waitingMs : null;
}

/** Keeps an open demand true while something happens to it elsewhere: work outside, a draft that waits to be sent, an answer or the day of a follow-up. */
export function useCurrent({ data, reload }: Loaded<Demand>): void {
  const every = data && everyMs(data);
  usePolling(every !== null, reload, every ?? waitingMs);
}
