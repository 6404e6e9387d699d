import { useEffect, useRef } from 'react';
import type { AgendaItem } from '../server/contract';
import { useFormat } from '../words/format';
import { useReviewWords } from '../words/weekly-review';

interface AgendaProps {
  agenda: AgendaItem[];
  chosen: string | null;
  hrefOf: (quoteId: string) => string;
}

function Line({ item, current, href }: { item: AgendaItem; current: boolean; href: string }) {
  const words = useReviewWords();
  const format = useFormat();
  const line = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (current) line.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <li>
      <a ref={line} className="agenda-line" href={href} aria-current={current ? 'true' : undefined}>
        <span className="mail-row-top">
          <strong>{item.clientName}</strong>
          <span className="count">{format.money(item.exclVatCents)}</span>
        </span>
        <span className="quiet-text">{item.quoteName}</span>
        <span>
          {item.decision ? (
            <span className="badge badge-done">✓ {words.choices[item.decision.choice]}</span>
          ) : (
            <span className={item.answerWaits ? 'badge badge-warning' : 'badge'}>
              {item.answerWaits ? words.answerWaits : words.toDecide}
            </span>
          )}
        </span>
      </a>
    </li>
  );
}

/** The quotes of the review, what matters first. */
export function Agenda({ agenda, chosen, hrefOf }: AgendaProps) {
  const words = useReviewWords();
  return (
    <nav className="agenda" aria-label={words.agenda}>
      <ol className="plain">
        {agenda.map((item) => (
          <Line key={item.quoteId} item={item} current={item.quoteId === chosen} href={hrefOf(item.quoteId)} />
        ))}
      </ol>
    </nav>
  );
}
