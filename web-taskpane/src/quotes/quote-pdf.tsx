import { useEffect, useState } from 'react';
import type { Quote, QuoteContent } from '../server/contract';
import { getQuotePdf, previewQuote } from '../server/quotes';
import { useLoad } from '../server/use-load';
import { ProblemNotice } from '../ui/notice';
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

function useObjectUrl(blob: Blob | null): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (!blob) return;
    const made = URL.createObjectURL(blob);
    // The address lives exactly as long as this effect.
    // eslint-disable-next-line react-hooks/set-state-in-effect
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  return blob ? url : null;
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
  const url = useObjectUrl(last);
  const title = words.previewTitle(quote.number);
  return (
    <div className="pdf">
      <ProblemNotice problem={pdf.problem} reading onRetry={pdf.reload} />
      {!url && pdf.loading && <Skeleton lines={8} />}
      {url && (
        <>
          {navigator.pdfViewerEnabled === false ? (
            <p className="quiet-text">{words.previewFallback}</p>
          ) : (
            <iframe className="pdf-frame" src={url} title={title} />
          )}
          <a href={url} target="_blank" rel="noreferrer">
            {words.openPdf}
          </a>
        </>
      )}
    </div>
  );
}
