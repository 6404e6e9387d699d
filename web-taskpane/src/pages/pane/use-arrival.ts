import { useEffect, useState } from 'react';
import type { MessageRead } from '../../server/contract';
import { getDemand } from '../../server/demands';
import { useLoad, type Loaded } from '../../server/use-load';
import { usePolling } from '../../server/use-polling';

const lookMs = 2_000;
/** The house looks into a mailbox each minute: what it has not taken for an answer by then is none. */
const longestMs = 120_000;

/** The demand whose sent quote a mail may answer, as long as the house has not put the mail there. */
export function awaitedBy(read: MessageRead | null, own: boolean): string | null {
  if (!read || own || read.known.demand) return null;
  const { thread, openDemands } = read.known;
  return (thread.length > 0 ? thread : openDemands).find(({ stage }) => stage === 'sent')?.id ?? null;
}

/** A mail opened the moment it arrives is read by the house a little later: once it has joined its demand, it is read again. */
export function useArrival({ data, reload }: Loaded<MessageRead>, own: boolean): void {
  const [tired, setTired] = useState(false);
  const awaited = tired ? null : awaitedBy(data, own);
  const demand = useLoad(awaited && `awaited.${awaited}`, (signal) => getDemand(awaited ?? '', signal));
  usePolling(awaited !== null, demand.reload, lookMs);
  useEffect(() => {
    const timer = setTimeout(() => setTired(true), longestMs);
    return () => clearTimeout(timer);
  }, []);
  const joined = demand.data?.messages.some((mail) => mail.internetMessageId === data?.reading.messageId) ?? false;
  useEffect(() => {
    if (joined) reload();
  }, [joined, reload]);
}
