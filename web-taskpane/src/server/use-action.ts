import { useCallback, useRef, useState } from 'react';
import { asProblem, type Problem } from './problem';

export interface Action<A extends unknown[], R> {
  run: (...args: A) => Promise<R | undefined>;
  running: boolean;
  problem: Problem | null;
  clear: () => void;
}

/**
 * One intention of the person. A second click while it runs does nothing; the idempotency key stays the same until the
 * server has accepted, so that a retry after a lost answer makes nothing twice.
 */
export function useAction<A extends unknown[], R>(perform: (key: string, ...args: A) => Promise<R>): Action<A, R> {
  const [running, setRunning] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const busy = useRef(false);
  const key = useRef<string | null>(null);

  const run = async (...args: A): Promise<R | undefined> => {
    if (busy.current) return undefined;
    busy.current = true;
    key.current ??= crypto.randomUUID();
    setRunning(true);
    setProblem(null);
    try {
      const result = await perform(key.current, ...args);
      key.current = null;
      return result;
    } catch (error) {
      const failure = asProblem(error);
      // A refused key was used for another content: the next try is a new intention.
      if (!failure.passing) key.current = null;
      setProblem(failure);
      return undefined;
    } finally {
      busy.current = false;
      setRunning(false);
    }
  };
  const clear = useCallback(() => setProblem(null), []);
  return { run, running, problem, clear };
}
