import { useWords } from './words';

/** Words that only one page says: they come with it, so that the first screen does not carry them. */
export function useOwnWords<T>(fr: T, en: T): T {
  return useWords().locale.startsWith('fr') ? fr : en;
}
