import { useCallback, useEffect, useState } from 'react';
import { useCurrent } from '../../demands/use-current';
import type { Item, OutlookHost } from '../../outlook/host';
import { MailUnavailable } from '../../outlook/host';
import type { Demand, MessageRead, NextStep } from '../../server/contract';
import { getDemand } from '../../server/demands';
import { readMessage } from '../../server/messages';
import { Problem } from '../../server/problem';
import { useLoad, type Loaded } from '../../server/use-load';
import { useWords } from '../../words/words';
import { nextOf } from './next-of';
import { useArrival } from './use-arrival';

export interface Message {
  id: string;
  own: boolean;
  read: Loaded<MessageRead>;
  demand: Loaded<Demand>;
  /** The demand this mail belongs to, once it does. */
  demandId: string | null;
  /** What the server says comes next for this mail; null while it is not known. */
  next: NextStep | null;
  /** Puts in the demand that an action gave. */
  settle: (demand: Demand) => void;
  /** Asks the server again for everything shown. */
  refresh: () => void;
}

function demandIdOf(read: MessageRead | null, item: Item): string | null {
  if (!read) return null;
  // A mail of ours was never captured: its thread says where it belongs.
  return read.known.demand?.id ?? (item.own ? (read.known.thread[0]?.id ?? null) : null);
}

export function useMessage(
  host: OutlookHost,
  item: Item & { messageId: string },
  user: string | null,
  turn: number,
): Message {
  const words = useWords();
  const read = useLoad(`read.${item.messageId}.${user}`, async (signal) => {
    const source = await host.readMime().catch((error: unknown) => {
      throw error instanceof MailUnavailable
        ? new Problem(-1, 'mail-unavailable', words.problems.mailUnavailable)
        : error;
    });
    return readMessage(source, signal);
  });
  const [joined, setJoined] = useState<string | null>(null);
  const demandId = joined ?? demandIdOf(read.data, item);
  const demand = useLoad(demandId && `demand.${demandId}.${user}`, (signal) => getDemand(demandId ?? '', signal));

  const { reload: reloadRead } = read;
  const { reload: reloadDemand, set: setDemand } = demand;
  const refresh = useCallback(() => {
    reloadRead();
    reloadDemand();
  }, [reloadRead, reloadDemand]);
  useEffect(() => {
    if (turn > 1) refresh();
  }, [turn, refresh]);

  useCurrent(demand);
  useArrival(read, item.own);

  const settle = useCallback(
    (settled: Demand) => {
      if (settled.id === demandId) setDemand(settled);
      else setJoined(settled.id);
      reloadRead();
      host.refresh();
    },
    [demandId, setDemand, reloadRead, host],
  );
  return {
    id: item.messageId,
    own: item.own,
    read,
    demand,
    demandId,
    next: nextOf(read.data, demand.data),
    settle,
    refresh,
  };
}
