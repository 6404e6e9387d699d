import type {
  Acceptance,
  ContractReview,
  DepartureCheck,
  DepartureRequest,
  Quote,
  QuoteContent,
  QuoteMail,
  QuotePage,
  QuoteState,
  Refusal,
  RefusalReason,
} from './contract';
import { api, bytes, listQuery, onceBy, orAll, said, seen, type ListAsked } from './http';

export type QuoteSort = 'newest' | 'oldest' | 'largest';

export interface QuoteFilter extends ListAsked<QuoteSort> {
  state: QuoteState | null;
}

const one = (id: string, rowVersion: number) => ({ path: { id }, header: seen(rowVersion) });

/** In the order in which they are offered. */
export const refusalReasons: readonly RefusalReason[] = [
  'price',
  'deadline',
  'competitor',
  'cancelled',
  'noAnswer',
  'other',
];

export function listQuotes({ state, ...asked }: QuoteFilter, signal?: AbortSignal): Promise<QuotePage> {
  const query = { state: orAll(state), ...listQuery(asked) };
  return said(api.GET('/api/quotes', { params: { query }, signal }));
}

export function getQuote(id: string, signal?: AbortSignal): Promise<Quote> {
  return said(api.GET('/api/quotes/{id}', { params: { path: { id } }, signal }));
}

/** Whether a mail that is being written may leave; changes nothing. */
export function checkDeparture(body: DepartureRequest, signal?: AbortSignal): Promise<DepartureCheck> {
  return said(api.POST('/api/send-check', { body, signal }));
}

export function issueQuote(demandId: string, key: string): Promise<Quote> {
  return said(api.POST('/api/demands/{id}/quotes', { params: { path: { id: demandId }, header: onceBy(key) } }));
}

export function saveQuote(id: string, rowVersion: number, body: QuoteContent): Promise<Quote> {
  return said(api.PUT('/api/quotes/{id}', { params: one(id, rowVersion), body }));
}

export function reviseQuote(id: string, rowVersion: number, reason: string | null): Promise<Quote> {
  return said(api.POST('/api/quotes/{id}/revise', { params: one(id, rowVersion), body: { reason } }));
}

export function reviewContract(id: string, rowVersion: number, body: ContractReview): Promise<Quote> {
  return said(api.POST('/api/quotes/{id}/review', { params: one(id, rowVersion), body }));
}

export function prepareQuoteMail(id: string, rowVersion: number, body: QuoteMail): Promise<Quote> {
  return said(api.POST('/api/quotes/{id}/mail', { params: one(id, rowVersion), body }));
}

export function markQuoteSent(id: string, rowVersion: number): Promise<Quote> {
  return said(api.POST('/api/quotes/{id}/sent', { params: one(id, rowVersion), body: { at: null } }));
}

export function acceptQuote(id: string, rowVersion: number, body: Acceptance): Promise<Quote> {
  return said(api.POST('/api/quotes/{id}/accept', { params: one(id, rowVersion), body }));
}

export function refuseQuote(id: string, rowVersion: number, body: Refusal): Promise<Quote> {
  return said(api.POST('/api/quotes/{id}/refuse', { params: one(id, rowVersion), body }));
}

export function getQuotePdf(id: string, version: number, signal?: AbortSignal): Promise<Blob> {
  return bytes(
    api.GET('/api/quotes/{id}/pdf', { params: { path: { id }, query: { version } }, parseAs: 'blob', signal }),
  );
}

/** The PDF of what is typed and not yet saved; always watermarked. */
export function previewQuote(id: string, body: QuoteContent, signal?: AbortSignal): Promise<Blob> {
  return bytes(api.POST('/api/quotes/{id}/preview', { params: { path: { id } }, body, parseAs: 'blob', signal }));
}
