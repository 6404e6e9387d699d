import type { PriceGrid } from '../server/contract';
import { getPriceGrid } from '../server/settings';
import { useLoad } from '../server/use-load';
import type { Choice } from '../ui/field';
import { useWords } from '../words/words';

/** The services of the price grid; before it is there, those the reading knows. */
export function useServices(used: readonly string[]): Choice<string>[] {
  const words = useWords();
  const grid = useLoad<PriceGrid>('price-grid', getPriceGrid);
  const english = words.locale.startsWith('en');
  const names = new Map(Object.entries(words.services));
  for (const item of grid.data?.items ?? []) names.set(item.service, english ? item.labelEn : item.labelFr);
  for (const service of used) if (service && !names.has(service)) names.set(service, service);
  return [...names].map(([value, label]) => ({ value, label }));
}
