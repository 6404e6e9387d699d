import { useEffect, useState } from 'react';
import { useWords } from '../words/words';

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

/** A PDF as it will be read, and the way to a page of its own. */
export function PdfView({ pdf, title }: { pdf: Blob | null; title: string }) {
  const words = useWords().quote;
  const url = useObjectUrl(pdf);
  return url ? (
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
  ) : null;
}
