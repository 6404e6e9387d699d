import type { Found, Me, ToDo } from './contract';
import { getJson, query } from './http';

export function getMe(signal?: AbortSignal): Promise<Me> {
  return getJson('/api/me', signal);
}

export function getToDo(signal?: AbortSignal): Promise<ToDo> {
  return getJson('/api/to-do', signal);
}

export function search(q: string, signal?: AbortSignal): Promise<Found> {
  return getJson(`/api/search${query({ q })}`, signal);
}
