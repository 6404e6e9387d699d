import type { Demand, DemandPage, DismissDemand, OutsideWork, QualifyDemand, Stage } from './contract';
import { api, bytes, orAll, said, seen } from './http';

export interface DemandFilter {
  stage?: Stage | null;
  q?: string | null;
  mine?: boolean;
  after?: string | null;
}

export function listDemands({ stage, q, mine, after }: DemandFilter, signal?: AbortSignal): Promise<DemandPage> {
  const query = { stage: orAll(stage), q: orAll(q), after: orAll(after), mine: mine || undefined };
  return said(api.GET('/api/demands', { params: { query }, signal }));
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

export function retryOutsideWork(id: string): Promise<OutsideWork> {
  return said(api.POST('/api/outside-work/{id}/retry', { params: { path: { id } } }));
}

export function getDocument(id: string): Promise<Blob> {
  return bytes(api.GET('/api/documents/{id}', { params: { path: { id } }, parseAs: 'blob' }));
}
