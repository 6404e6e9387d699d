import type { NonConformity, NonConformityPage } from './contract';
import { api, orAll, said, seen } from './http';

export function listNonConformities(
  open: boolean,
  after: string | null,
  signal?: AbortSignal,
): Promise<NonConformityPage> {
  const query = { open: open || undefined, after: orAll(after) };
  return said(api.GET('/api/non-conformities', { params: { query }, signal }));
}

export function settleNonConformity({ id, version }: NonConformity, comment: string): Promise<NonConformity> {
  const params = { path: { id }, header: seen(version) };
  return said(api.POST('/api/non-conformities/{id}/settle', { params, body: { comment } }));
}
