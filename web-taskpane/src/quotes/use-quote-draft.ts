import type { Quote, QuoteContent } from '../server/contract';
import { useKept } from '../ui/kept';

export interface QuoteDraft {
  content: QuoteContent;
  /** Something typed is not saved on the server. */
  dirty: boolean;
  change: (content: QuoteContent) => void;
  forget: () => void;
}

/** What is typed on this version of the quote, kept while the person looks elsewhere. */
export function useQuoteDraft(quote: Quote): QuoteDraft {
  const [kept, setKept] = useKept<QuoteContent>(`quote.${quote.id}.${quote.current.version}`);
  const saved = quote.current.content;
  const same = (content: QuoteContent) => JSON.stringify(content) === JSON.stringify(saved);
  const dirty = kept !== null && quote.canEdit && !same(kept);
  return {
    content: dirty ? kept : saved,
    dirty,
    change: (content) => setKept(same(content) ? null : content),
    forget: () => setKept(null),
  };
}
