import type {
  Amendment,
  Client,
  ClientDetails,
  ClientOrder,
  HandoverLine,
  Invoice,
  MissionEnd,
  Order,
  OrderComparison,
  OrderLinePage,
  RecordOrder,
  Satisfaction,
} from './contract';
import { api, bytes, listQuery, onceBy, orAll, said, seen, type ListAsked } from './http';

export type OrderState =
  'toHandOver' | 'incomplete' | 'awaitingProduction' | 'underWay' | 'finished' | 'cancelled' | 'toInvoice' | 'unpaid';
export type OrderSort = 'newest' | 'oldest' | 'largest';

export interface OrderFilter extends ListAsked<OrderSort> {
  state: OrderState | null;
}

const one = ({ id, version }: { id: string; version: number }) => ({ path: { id }, header: seen(version) });

/** What differs between the client's order and the quote; records nothing. */
export function compareOrder(quoteId: string, body: ClientOrder, signal?: AbortSignal): Promise<OrderComparison> {
  return said(api.POST('/api/quotes/{id}/order/compare', { params: { path: { id: quoteId } }, body, signal }));
}

export function recordOrder(quoteId: string, body: RecordOrder, key: string): Promise<Order> {
  return said(api.POST('/api/quotes/{id}/order', { params: { path: { id: quoteId }, header: onceBy(key) }, body }));
}

export function listOrders({ state, ...asked }: OrderFilter, signal?: AbortSignal): Promise<OrderLinePage> {
  const query = { state: orAll(state), ...listQuery(asked) };
  return said(api.GET('/api/orders', { params: { query }, signal }));
}

export function amendOrder(order: Order, body: Amendment): Promise<Order> {
  return said(api.POST('/api/orders/{id}/amend', { params: one(order), body }));
}

export function cancelOrder(order: Order, reason: string): Promise<Order> {
  return said(api.POST('/api/orders/{id}/cancel', { params: one(order), body: { reason } }));
}

export function endMission(order: Order, body: MissionEnd): Promise<Order> {
  return said(api.POST('/api/orders/{id}/mission', { params: one(order), body }));
}

export function recordSatisfaction(order: Order, body: Satisfaction): Promise<Order> {
  return said(api.POST('/api/orders/{id}/satisfaction', { params: one(order), body }));
}

export function getOrder(id: string, signal?: AbortSignal): Promise<Order> {
  return said(api.GET('/api/orders/{id}', { params: { path: { id } }, signal }));
}

export function handOver(order: Order, items: HandoverLine[], to: string[]): Promise<Order> {
  return said(api.POST('/api/orders/{id}/handover', { params: one(order), body: { items, to } }));
}

export function previewHandover(id: string, items: HandoverLine[], signal?: AbortSignal): Promise<Blob> {
  const params = { path: { id } };
  return bytes(api.POST('/api/orders/{id}/handover/preview', { params, body: { items }, parseAs: 'blob', signal }));
}

/** Null: received, complete. */
export function recordProduction(order: Order, missing: string | null): Promise<Order> {
  return said(api.POST('/api/orders/{id}/production', { params: one(order), body: { missing } }));
}

export function previewInvoice(id: string, dueOn: string | null, signal?: AbortSignal): Promise<Blob> {
  const params = { path: { id }, query: { dueOn: dueOn ?? undefined } };
  return bytes(api.GET('/api/orders/{id}/deposit-invoice/preview', { params, parseAs: 'blob', signal }));
}

export function issueDepositInvoice(id: string, dueOn: string | null, key: string): Promise<Order> {
  const params = { path: { id }, header: onceBy(key) };
  return said(api.POST('/api/orders/{id}/deposit-invoice', { params, body: { dueOn } }));
}

/** Null: due again, the payment was noted by mistake. */
export function recordPayment(invoice: Invoice, paidOn: string | null): Promise<Order> {
  return said(api.POST('/api/invoices/{id}/payment', { params: one(invoice), body: { paidOn } }));
}

export function issueCreditNote(invoice: Invoice, reason: string): Promise<Order> {
  return said(api.POST('/api/invoices/{id}/credit-note', { params: one(invoice), body: { reason } }));
}

export function getClient(id: string, signal?: AbortSignal): Promise<Client> {
  return said(api.GET('/api/clients/{id}', { params: { path: { id } }, signal }));
}

export function changeClient(client: Client, body: ClientDetails): Promise<Client> {
  return said(api.PUT('/api/clients/{id}', { params: one(client), body }));
}
