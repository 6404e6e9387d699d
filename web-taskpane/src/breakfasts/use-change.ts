import type { Breakfast } from '../server/contract';
import { Problem } from '../server/problem';
import { useAction, type Action } from '../server/use-action';
import type { Loaded } from '../server/use-load';

/** A change of the breakfast. When somebody else was first, or a reply came in, the page shows that, and the person decides again. */
export function useChange<A extends unknown[]>(
  loaded: Loaded<Breakfast>,
  change: (breakfast: Breakfast, ...args: A) => Promise<Breakfast>,
): Action<A, Breakfast> {
  return useAction(async (_key: string, ...args: A) => {
    if (!loaded.data) throw new Problem(-1, 'unexpected', null);
    try {
      const changed = await change(loaded.data, ...args);
      loaded.set(changed);
      return changed;
    } catch (error) {
      if (error instanceof Problem && error.stale) loaded.reload();
      throw error;
    }
  });
}
