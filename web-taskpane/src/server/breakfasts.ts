import type { Breakfast, BreakfastDetails, BreakfastPage, GuestAnswer, Proposals } from './contract';
import { api, onceBy, orAll, said, seen } from './http';

const one = ({ id, version }: Breakfast) => ({ path: { id }, header: seen(version) });

export function listBreakfasts(after: string | null, signal?: AbortSignal): Promise<BreakfastPage> {
  return said(api.GET('/api/breakfasts', { params: { query: { after: orAll(after) } }, signal }));
}

export function getBreakfast(id: string, signal?: AbortSignal): Promise<Breakfast> {
  return said(api.GET('/api/breakfasts/{id}', { params: { path: { id } }, signal }));
}

export function planBreakfast(body: BreakfastDetails, key: string): Promise<Breakfast> {
  return said(api.POST('/api/breakfasts', { params: { header: onceBy(key) }, body }));
}

export function changeBreakfast(breakfast: Breakfast, body: BreakfastDetails): Promise<Breakfast> {
  return said(api.PUT('/api/breakfasts/{id}', { params: one(breakfast), body }));
}

export function cancelBreakfast(breakfast: Breakfast, reason: string): Promise<Breakfast> {
  return said(api.POST('/api/breakfasts/{id}/cancel', { params: one(breakfast), body: { reason } }));
}

export interface ProposalFilter {
  kind: 'client' | 'prospect' | null;
  sort: 'notSeenForLong' | null;
  q: string;
}

/** Whom to invite; never who objected. */
export function proposeGuests(id: string, filter: ProposalFilter, signal?: AbortSignal): Promise<Proposals> {
  const query = { kind: orAll(filter.kind), sort: orAll(filter.sort), q: orAll(filter.q) };
  return said(api.GET('/api/breakfasts/{id}/proposals', { params: { path: { id }, query }, signal }));
}

export function inviteGuests(breakfast: Breakfast, contactIds: string[]): Promise<Breakfast> {
  return said(api.POST('/api/breakfasts/{id}/invite', { params: one(breakfast), body: { contactIds } }));
}

/** Null takes the answer back. */
export function answerGuest(breakfast: Breakfast, contactId: string, answer: GuestAnswer | null): Promise<Breakfast> {
  return said(api.POST('/api/breakfasts/{id}/answer', { params: one(breakfast), body: { contactId, answer } }));
}

/** A reply read from a mail: confirmed, or put aside. */
export function settleReply(breakfast: Breakfast, contactId: string, confirmed: boolean): Promise<Breakfast> {
  return said(api.POST('/api/breakfasts/{id}/reply', { params: one(breakfast), body: { contactId, confirmed } }));
}

export function recordAttendance(breakfast: Breakfast, attended: string[]): Promise<Breakfast> {
  return said(api.POST('/api/breakfasts/{id}/attendance', { params: one(breakfast), body: { attended } }));
}

export function followUpGuests(breakfast: Breakfast): Promise<Breakfast> {
  return said(api.POST('/api/breakfasts/{id}/follow-up', { params: one(breakfast) }));
}

export async function recordObjection(contactId: string, objects: boolean, key: string): Promise<void> {
  const params = { path: { id: contactId }, header: onceBy(key) };
  await api.POST('/api/contacts/{id}/objection', { params, body: { objects } });
}
