import type { Demand, DemandSummary, DismissReason, OutsideWork, Page, QualifyDemand } from './contract';
import { getBlob, getJson, query, write } from './http';

export interface DemandFilter {
  stage?: string | null;
  q?: string | null;
  mine?: boolean;
  after?: string | null;
}

export function listDemands(filter: DemandFilter, signal?: AbortSignal): Promise<Page<DemandSummary>> {
  return getJson(`/api/demands${query({ ...filter, mine: filter.mine || null })}`, signal);
}

export function getDemand(id: string, signal?: AbortSignal): Promise<Demand> {
  return getJson(`/api/demands/${id}`, signal);
}

export function qualifyDemand(id: string, version: number, body: QualifyDemand): Promise<Demand> {
  return write('POST', `/api/demands/${id}/qualify`, { body, ifMatch: version });
}

export function dismissDemand(
  id: string,
  version: number,
  body: { reason: DismissReason; comment: string | null },
): Promise<Demand> {
  return write('POST', `/api/demands/${id}/dismiss`, { body, ifMatch: version });
}

export function reopenDemand(id: string, version: number, comment: string): Promise<Demand> {
  return write('POST', `/api/demands/${id}/reopen`, { body: { comment }, ifMatch: version });
}

export function retryOutsideWork(id: string): Promise<OutsideWork> {
  return write('POST', `/api/outside-work/${id}/retry`);
}

export function getDocument(id: string): Promise<Blob> {
  return getBlob(`/api/documents/${id}`);
}
