import { useState } from 'react';
import type { Problem } from './problem';
import { useAction } from './use-action';
import { useLoad } from './use-load';

interface Page<T> {
  items: T[];
  next: string | null;
}

export interface Paged<T> {
  /** Null until the first page is there. */
  items: T[] | null;
  loading: boolean;
  problem: Problem | null;
  reload: () => void;
  hasMore: boolean;
  more: () => void;
  loadingMore: boolean;
}

/** A list that goes on when asked to; another `key` begins it anew. */
export function usePages<T>(
  key: string,
  load: (after: string | null, signal?: AbortSignal) => Promise<Page<T>>,
): Paged<T> {
  const first = useLoad(key, (signal) => load(null, signal));
  const [rest, setRest] = useState<(Page<T> & { key: string; first: Page<T> }) | null>(null);
  // What followed an older first page would repeat or miss lines after a new one.
  const mine = rest?.key === key && rest.first === first.data ? rest : null;
  const next = mine ? mine.next : (first.data?.next ?? null);
  const more = useAction(async () => {
    if (!first.data) return;
    const page = await load(next);
    setRest({ key, first: first.data, items: [...(mine?.items ?? []), ...page.items], next: page.next });
  });
  return {
    items: first.data && [...first.data.items, ...(mine?.items ?? [])],
    loading: first.loading,
    problem: first.problem ?? more.problem,
    reload: first.reload,
    hasMore: next !== null,
    more: () => void more.run(),
    loadingMore: more.running,
  };
}
