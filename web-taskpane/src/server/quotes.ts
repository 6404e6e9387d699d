import type { ContractReview, DateIso, Quote, QuoteContent, QuoteMail, RefusalReason } from './contract';
import { getBlob, getJson, query, write, writeForBlob } from './http';

export function getQuote(id: string, signal?: AbortSignal): Promise<Quote> {
  return getJson(`/api/quotes/${id}`, signal);
}

export function issueQuote(demandId: string, key: string): Promise<Quote> {
  return write('POST', `/api/demands/${demandId}/quotes`, { body: {}, idempotencyKey: key });
}

export function saveQuote(id: string, rowVersion: number, body: QuoteContent): Promise<Quote> {
  return write('PUT', `/api/quotes/${id}`, { body, ifMatch: rowVersion });
}

export function reviseQuote(id: string, rowVersion: number, reason: string): Promise<Quote> {
  return write('POST', `/api/quotes/${id}/revise`, { body: { reason }, ifMatch: rowVersion });
}

export function reviewContract(id: string, rowVersion: number, body: ContractReview): Promise<Quote> {
  return write('POST', `/api/quotes/${id}/review`, { body, ifMatch: rowVersion });
}

export function prepareQuoteMail(id: string, rowVersion: number, body: QuoteMail): Promise<Quote> {
  return write('POST', `/api/quotes/${id}/mail`, { body, ifMatch: rowVersion });
}

export function markQuoteSent(id: string, rowVersion: number): Promise<Quote> {
  return write('POST', `/api/quotes/${id}/sent`, { body: { at: null }, ifMatch: rowVersion });
}

export interface Acceptance {
  on: DateIso;
  messageId: string | null;
  comment: string | null;
}

export function acceptQuote(id: string, rowVersion: number, body: Acceptance): Promise<Quote> {
  return write('POST', `/api/quotes/${id}/accept`, { body, ifMatch: rowVersion });
}

export interface Refusal {
  reason: RefusalReason;
  messageId: string | null;
  comment: string | null;
}

export function refuseQuote(id: string, rowVersion: number, body: Refusal): Promise<Quote> {
  return write('POST', `/api/quotes/${id}/refuse`, { body, ifMatch: rowVersion });
}

export function getQuotePdf(id: string, version: number, signal?: AbortSignal): Promise<Blob> {
  return getBlob(`/api/quotes/${id}/pdf${query({ version: String(version) })}`, signal);
}

/** The PDF of what is typed and not yet saved; always watermarked. */
export function previewQuote(id: string, body: QuoteContent, signal?: AbortSignal): Promise<Blob> {
  return writeForBlob(`/api/quotes/${id}/preview`, { body, signal });
}
