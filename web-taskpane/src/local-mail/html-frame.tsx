import { useEffect, useState } from 'react';
import { Skeleton } from '../ui/skeleton';
import { useWords } from '../words/words';

// Nothing is fetched for a mail: no picture of a sender learns that it was read.
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

function pageOf(html: string): string {
  return `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policy}"><base target="_blank">
<style>body{font:14px/1.5 'Segoe UI',system-ui,sans-serif;margin:0;padding:8px;color:#242424;background:#fff;overflow-wrap:anywhere}p.MsoNormal{margin:0}img{max-width:100%}</style>${html}`;
}

async function sanitise(html: string): Promise<string> {
  const { default: DOMPurify } = await import('dompurify');
  const clean = DOMPurify.sanitize(html, {
    FORBID_TAGS: ['form', 'input', 'button', 'iframe', 'object', 'embed', 'link', 'meta', 'base'],
    FORBID_ATTR: ['srcset', 'background', 'action', 'formaction', 'ping'],
    RETURN_DOM_FRAGMENT: true,
  });
  // Pictures of elsewhere, or of the mail's other parts, would only show as broken.
  clean.querySelectorAll('img:not([src^="data:"])').forEach((image) => image.remove());
  const page = document.createElement('div');
  page.append(clean);
  return page.innerHTML;
}

/** A mail's own look: cleaned, then shown in a frame that can run nothing and fetch nothing. */
export function HtmlFrame({ html }: { html: string }) {
  const words = useWords().mailbox;
  const [clean, setClean] = useState<{ from: string; html: string } | null>(null);
  useEffect(() => {
    let wanted = true;
    void sanitise(html).then((done) => wanted && setClean({ from: html, html: done }));
    return () => {
      wanted = false;
    };
  }, [html]);
  if (clean?.from !== html) return <Skeleton lines={8} />;
  return (
    <iframe
      className="html-frame"
      title={words.bodyFrame}
      sandbox="allow-popups allow-popups-to-escape-sandbox"
      srcDoc={pageOf(clean.html)}
    />
  );
}
