import { useEffect, useState } from 'react';

const settleMs = 700;

/** The value once it has been still for a moment: nothing is asked of the server for every key. */
export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), settleMs);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
