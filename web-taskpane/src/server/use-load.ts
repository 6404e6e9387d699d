import { useCallback, useEffect, useRef, useState } from 'react';
import { asProblem, type Problem } from './problem';
import { onSignedIn } from './sign-in';

export interface Loaded<T> {
  /** The last answer, kept while a newer one is on its way: nothing jumps under the reader's eyes. */
  data: T | null;
  problem: Problem | null;
  loading: boolean;
  reload: () => void;
  /** Puts in an answer a write just gave; an older answer still on its way is dropped. */
  set: (data: T) => void;
}

interface Answer<T> {
  key: string | null;
  /** Which asking it answers. */
  turn: number;
  data: T | null;
  problem: Problem | null;
}

/** Loads what `key` names; a null key loads nothing. Answers for a key that is no longer wanted are dropped. */
export function useLoad<T>(key: string | null, load: (signal: AbortSignal) => Promise<T>): Loaded<T> {
  const [answer, setAnswer] = useState<Answer<T>>({ key: null, turn: 0, data: null, problem: null });
  const [turn, setTurn] = useState(0);
  const latest = useRef(load);
  const asking = useRef<AbortController | null>(null);
  useEffect(() => {
    latest.current = load;
  });

  useEffect(() => {
    if (key === null) return;
    const abort = new AbortController();
    asking.current = abort;
    latest.current(abort.signal).then(
      (data) => !abort.signal.aborted && setAnswer({ key, turn, data, problem: null }),
      (error: unknown) =>
        !abort.signal.aborted &&
        setAnswer((was) => ({ key, turn, data: was.key === key ? was.data : null, problem: asProblem(error) })),
    );
    return () => abort.abort();
  }, [key, turn]);

  const reload = useCallback(() => setTurn((was) => was + 1), []);
  const set = useCallback(
    (data: T) => {
      asking.current?.abort();
      setAnswer({ key, turn, data, problem: null });
    },
    [key, turn],
  );
  const mine = answer.key === key;
  const unsigned = mine && answer.problem?.status === 401;
  useEffect(() => (unsigned ? onSignedIn(reload) : undefined), [unsigned, reload]);
  const loading = key !== null && (!mine || answer.turn !== turn);
  return { data: mine ? answer.data : null, problem: mine ? answer.problem : null, loading, reload, set };
}
