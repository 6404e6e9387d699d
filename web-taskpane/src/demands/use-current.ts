import type { Demand } from '../server/contract';
import type { Loaded } from '../server/use-load';
import { usePolling } from '../server/use-polling';

const workMs = 1200;
const sendingMs = 3000;

/** Keeps an open demand true while something happens to it elsewhere: work outside that is under way, a draft that waits to be sent. */
export function useCurrent({ data, reload }: Loaded<Demand>): void {
  const underWay = data?.outside.some((work) => work.state === 'pending' || work.state === 'running') ?? false;
  usePolling(underWay || data?.next.code === 'sendDraft', reload, underWay ? workMs : sendingMs);
}
