import { useEffect, useRef } from 'react';
import type { AgendaItem } from '../server/contract';
import { Facts } from '../ui/facts';
import { useFormat } from '../words/format';
import { useReviewWords } from '../words/weekly-review';

/** The quote under review. Its heading takes the focus, so that reading, and the keys, start there. */
export function QuoteHead({ item, place }: { item: AgendaItem; place: string }) {
  const words = useReviewWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), [item.quoteId]);
  return (
    <header className="stack">
      <p className="quiet-text">{place}</p>
      <h2 ref={heading} tabIndex={-1} className="card-title">
        {item.clientName} · {item.quoteName}
      </h2>
      <p>{item.title}</p>
      <p>
        <a className="among-words" href={`#/demands/${item.demandId}`}>
          {item.answerWaits ? words.confirmFirst : words.openDemand}
        </a>
      </p>
    </header>
  );
}

/** What one wants to know before deciding. */
export function QuoteFacts({ item }: { item: AgendaItem }) {
  const words = useReviewWords();
  const format = useFormat();
  const facts: [string, string][] = [
    [words.amount, format.moneyExclVat(item.exclVatCents)],
    [words.sentOn, words.daysAgo(format.shortDate(item.sentOn), item.ageDays)],
    [words.silence, words.days(item.silenceDays)],
    [words.validUntil, format.date(item.validUntil)],
    [words.nextFollowUp, item.nextFollowUpOn ? format.date(item.nextFollowUpOn) : words.noFollowUp],
    [words.wantedBy, item.wantedBy ? format.date(item.wantedBy) : words.noDay],
  ];
  return <Facts facts={facts} />;
}
