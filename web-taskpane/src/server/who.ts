import type { Found, Me, ToDo } from './contract';
import { api, said } from './http';

export function getMe(signal?: AbortSignal): Promise<Me> {
  return said(api.GET('/api/me', { signal }));
}

export function getToDo(signal?: AbortSignal): Promise<ToDo> {
  return said(api.GET('/api/to-do', { signal }));
}

export function search(q: string, signal?: AbortSignal): Promise<Found> {
  return said(api.GET('/api/search', { params: { query: { q } }, signal }));
}
