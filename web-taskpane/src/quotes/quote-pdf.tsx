import type { Quote, QuoteContent } from '../server/contract';
import { getQuotePdf, previewQuote } from '../server/quotes';
import { useLoad } from '../server/use-load';
import { PdfFrame } from '../ui/pdf-frame';
import { useSettled } from '../ui/settled';
import { useWords } from '../words/words';

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
  return <PdfFrame pdf={pdf} title={words.previewTitle(quote.number)} />;
}
