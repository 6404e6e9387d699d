import type {
  Demand,
  DemandPage,
  DismissDemand,
  Origin,
  OutsideWork,
  Pipeline,
  QualifyDemand,
  Stage,
} from './contract';
import { api, bytes, listQuery, orAll, said, seen, type ListAsked } from './http';

export type DemandSort = 'newest' | 'oldest' | 'deadline';

export interface DemandFilter extends ListAsked<DemandSort> {
  stage?: Stage | null;
}

export function listDemands({ stage, ...asked }: DemandFilter, signal?: AbortSignal): Promise<DemandPage> {
  const query = { stage: orAll(stage), ...listQuery(asked) };
  return said(api.GET('/api/demands', { params: { query }, signal }));
}

/** What is under way, stage by stage. */
export function getPipeline(mine: boolean, signal?: AbortSignal): Promise<Pipeline> {
  return said(api.GET('/api/demands/pipeline', { params: { query: { mine: mine || undefined } }, signal }));
}

export function getDemand(id: string, signal?: AbortSignal): Promise<Demand> {
  return said(api.GET('/api/demands/{id}', { params: { path: { id } }, signal }));
}

export function qualifyDemand(id: string, version: number, body: QualifyDemand): Promise<Demand> {
  return said(api.POST('/api/demands/{id}/qualify', { params: { path: { id }, header: seen(version) }, body }));
}

export function dismissDemand(id: string, version: number, body: DismissDemand): Promise<Demand> {
  return said(api.POST('/api/demands/{id}/dismiss', { params: { path: { id }, header: seen(version) }, body }));
}

export function reopenDemand(id: string, version: number, comment: string | null): Promise<Demand> {
  return said(
    api.POST('/api/demands/{id}/reopen', { params: { path: { id }, header: seen(version) }, body: { comment } }),
  );
}

export function changeOrigin(id: string, version: number, body: Origin): Promise<Demand> {
  return said(api.PUT('/api/demands/{id}/origin', { params: { path: { id }, header: seen(version) }, body }));
}

/** A draft to whoever recommended the house. */
export function thankReferrer({ id, version }: Demand): Promise<Demand> {
  return said(api.POST('/api/demands/{id}/thanks', { params: { path: { id }, header: seen(version) } }));
}

export function retryOutsideWork(id: string): Promise<OutsideWork> {
  return said(api.POST('/api/outside-work/{id}/retry', { params: { path: { id } } }));
}

export function getDocument(id: string): Promise<Blob> {
  return bytes(api.GET('/api/documents/{id}', { params: { path: { id } }, parseAs: 'blob' }));
}
