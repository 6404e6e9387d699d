import { useCallback, useMemo, useSyncExternalStore } from 'react';

const prefix = 'iod.kept.';
const changes = new EventTarget();
// Stands in for a storage that is full or closed: work then outlives the choice of another mail, though not a reload.
const memory = new Map<string, string>();

function rawOf(key: string): string | null {
  try {
    return memory.get(key) ?? sessionStorage.getItem(prefix + key);
  } catch {
    return memory.get(key) ?? null;
  }
}

function write(key: string, raw: string | null): void {
  memory.delete(key);
  try {
    if (raw === null) sessionStorage.removeItem(prefix + key);
    else sessionStorage.setItem(prefix + key, raw);
  } catch {
    if (raw !== null) memory.set(key, raw);
  }
  changes.dispatchEvent(new Event(key));
}

function parse<T>(raw: string | null): T | null {
  try {
    return raw === null ? null : (JSON.parse(raw) as T);
  } catch {
    return null;
  }
}

/** Leaves something for the screen that will ask for it. */
export const keep = <T>(key: string, value: T | null) => write(key, value === null ? null : JSON.stringify(value));

/** State that outlives a reload of the pane and the choice of another mail; the same wherever the key is the same. Null is forgotten. */
export function useKept<T>(key: string): [T | null, (next: T | null) => void] {
  const subscribe = useCallback(
    (notify: () => void) => {
      changes.addEventListener(key, notify);
      return () => changes.removeEventListener(key, notify);
    },
    [key],
  );
  const raw = useSyncExternalStore(subscribe, () => rawOf(key));
  const value = useMemo(() => parse<T>(raw), [raw]);
  const set = useCallback((next: T | null) => keep(key, next), [key]);
  return [value, set];
}
