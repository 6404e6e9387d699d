import type { Demand, FeasibilityDecision, FeasibilityEvidence } from './contract';
import { getJson, write } from './http';

export function getFeasibility(demandId: string, signal?: AbortSignal): Promise<FeasibilityEvidence> {
  return getJson(`/api/demands/${demandId}/feasibility`, signal);
}

export function decideFeasibility(demandId: string, version: number, body: FeasibilityDecision): Promise<Demand> {
  return write('POST', `/api/demands/${demandId}/feasibility`, { body, ifMatch: version });
}
