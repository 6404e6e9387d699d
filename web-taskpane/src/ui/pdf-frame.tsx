import { useState } from 'react';
import type { Loaded } from '../server/use-load';
import { ProblemNotice } from './notice';
import { PdfView } from './pdf-view';
import { Skeleton } from './skeleton';

/** A document that is asked of the server; the former drawing stays until the new one is there. */
export function PdfFrame({ pdf, title }: { pdf: Loaded<Blob>; title: string }) {
  const [last, setLast] = useState<Blob | null>(null);
  if (pdf.data && pdf.data !== last) setLast(pdf.data);
  return (
    <div className="pdf">
      <ProblemNotice problem={pdf.problem} reading onRetry={pdf.reload} />
      {!last && pdf.loading && <Skeleton lines={8} />}
      <PdfView pdf={last} title={title} />
    </div>
  );
}
