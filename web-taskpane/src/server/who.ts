import { learnClock } from './clock';
import type { ClientPage, Found, Me, ToDo, ToDoCount } from './contract';
import { api, said } from './http';

export async function getMe(signal?: AbortSignal): Promise<Me> {
  const me = await said(api.GET('/api/me', { signal }));
  learnClock(me.now);
  return me;
}

export function getToDo(signal?: AbortSignal): Promise<ToDo> {
  return said(api.GET('/api/to-do', { signal }));
}

export function countToDo(signal?: AbortSignal): Promise<ToDoCount> {
  return said(api.GET('/api/to-do/count', { signal }));
}

export function search(q: string, signal?: AbortSignal): Promise<Found> {
  return said(api.GET('/api/search', { params: { query: { q } }, signal }));
}

export function listClients(q: string, signal?: AbortSignal): Promise<ClientPage> {
  return said(api.GET('/api/clients', { params: { query: { q } }, signal }));
}
