import { useState } from 'react';
import type { ClientOrder, Demand, OrderComparison, Quote, SignedFile } from '../server/contract';
import { compareOrder } from '../server/orders';
import { useLoad, type Loaded } from '../server/use-load';
import { useKept } from '../ui/kept';
import { useSettled } from '../ui/settled';
import { firstDraft, orderOf, type OrderDraft } from './order-draft';

export interface OrderForm {
  draft: OrderDraft;
  put: (values: Partial<OrderDraft>) => void;
  file: SignedFile | null;
  setFile: (file: SignedFile | null) => void;
  forget: () => void;
}

/** The same for the acceptance and for the order: what is noted with the first is there for the second. */
export function useOrderDraft(quote: Quote, demand: Demand | null, day: string): OrderForm {
  const [kept, setKept] = useKept<OrderDraft>(`order.${quote.id}`);
  const [file, setFile] = useKept<SignedFile>(`order-file.${quote.id}`);
  const draft = kept ?? firstDraft(quote, demand, day);
  return {
    draft,
    put: (values) => setKept({ ...draft, ...values }),
    file,
    setFile,
    forget: () => {
      setKept(null);
      setFile(null);
    },
  };
}

/** The order held against the quote by the server, while it is typed. */
export function useComparison(quoteId: string, draft: OrderDraft): Loaded<OrderComparison> {
  const text = useSettled(JSON.stringify(orderOf(draft)));
  const comparison = useLoad(`order.${quoteId}.${text}`, (signal) =>
    compareOrder(quoteId, JSON.parse(text) as ClientOrder, signal),
  );
  const [last, setLast] = useState<OrderComparison | null>(null);
  // What was found stays until the new comparison is there: nothing jumps while one types.
  if (comparison.data && comparison.data !== last) setLast(comparison.data);
  return { ...comparison, data: comparison.problem ? null : (comparison.data ?? last) };
}
