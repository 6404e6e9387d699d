import type { HandoverItem, HandoverLine, Order } from '../server/contract';

export interface HandoverDraft {
  texts: Partial<Record<HandoverItem, string>>;
  /** Items somebody said are not known yet, with the reason. */
  reasons: Partial<Record<HandoverItem, string>>;
  to: string;
}

/** What was handed over before, else what the house knows. */
export function firstHandover(order: Order): HandoverDraft {
  const before = new Map((order.handedOver?.items ?? []).map((line) => [line.item, line]));
  const draft: HandoverDraft = { texts: {}, reasons: {}, to: order.handoverTo.join(', ') };
  for (const { item, proposed } of order.checklist) {
    const line = before.get(item);
    draft.texts[item] = line?.text ?? proposed ?? '';
    if (line?.missingBecause) draft.reasons[item] = line.missingBecause;
  }
  return draft;
}

export function itemsOf(order: Order, draft: HandoverDraft): HandoverLine[] {
  return order.checklist.map(({ item }) => {
    const text = draft.texts[item]?.trim() || null;
    return { item, text, missingBecause: text ? null : draft.reasons[item]?.trim() || null };
  });
}

/** Neither given nor said to be missing: nothing leaves like that. */
export const silentIn = (items: HandoverLine[]): HandoverItem[] =>
  items.filter(({ text, missingBecause }) => !text && !missingBecause).map(({ item }) => item);

export const missingIn = (items: HandoverLine[]): HandoverItem[] =>
  items.filter(({ text, missingBecause }) => !text && missingBecause).map(({ item }) => item);
