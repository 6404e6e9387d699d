import type { Demand, FeasibilityDecision, FeasibilityEvidence } from './contract';
import { api, said, seen } from './http';

export function getFeasibility(id: string, signal?: AbortSignal): Promise<FeasibilityEvidence> {
  return said(api.GET('/api/demands/{id}/feasibility', { params: { path: { id } }, signal }));
}

export function decideFeasibility(id: string, version: number, body: FeasibilityDecision): Promise<Demand> {
  return said(api.POST('/api/demands/{id}/feasibility', { params: { path: { id }, header: seen(version) }, body }));
}
