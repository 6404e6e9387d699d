import { useEffect, useState } from 'react';
import type { Quote, QuoteContent } from '../server/contract';
import { getQuotePdf, previewQuote } from '../server/quotes';
import { useLoad } from '../server/use-load';
import { ProblemNotice } from '../ui/notice';
import { PdfView } from '../ui/pdf-view';
import { Skeleton } from '../ui/skeleton';
import { useWords } from '../words/words';

const settleMs = 700;

/** The value once it has been still for a moment: a preview is not drawn for every key. */
function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), settleMs);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

/** The quote as it will be read: of what is saved, or, given a content, of what is typed. */
export function QuotePdf({ quote, unsaved }: { quote: Quote; unsaved: QuoteContent | null }) {
  const words = useWords().quote;
  const text = useSettled(unsaved ? JSON.stringify(unsaved) : null);
  const version = quote.current.version;
  const key = text ?? `saved.${quote.id}.${version}.${quote.rowVersion}`;
  const pdf = useLoad(`pdf.${key}`, (signal) =>
    text === null
      ? getQuotePdf(quote.id, version, signal)
      : previewQuote(quote.id, JSON.parse(text) as QuoteContent, signal),
  );
  const [last, setLast] = useState<Blob | null>(null);
  // The former drawing stays until the new one is there.
  if (pdf.data && pdf.data !== last) setLast(pdf.data);
  return (
    <div className="pdf">
      <ProblemNotice problem={pdf.problem} reading onRetry={pdf.reload} />
      {!last && pdf.loading && <Skeleton lines={8} />}
      <PdfView pdf={last} title={words.previewTitle(quote.number)} />
    </div>
  );
}
