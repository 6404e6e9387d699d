import type { Demand, QualifyDemand } from '../server/contract';
import { qualifyDemand } from '../server/demands';
import { captureDemand, type MessageSource } from '../server/messages';
import { useAction } from '../server/use-action';

/** Captures the mail when it is not yet a demand, then records what was confirmed. Both may be asked again without harm. */
export function useQualify(demand: Demand | null, source: () => Promise<MessageSource>) {
  return useAction(async (key, request: QualifyDemand) => {
    const captured = demand ?? (await captureDemand(await source(), null, key));
    return qualifyDemand(captured.id, captured.version, request);
  });
}
