import { useEffect, useRef } from 'react';
import { listBehind, type Behind, type Days } from '../server/indicators';
import { useLoad } from '../server/use-load';
import { Block } from '../ui/block';
import { ProblemNotice } from '../ui/notice';
import { Skeleton } from '../ui/skeleton';
import { useFormat } from '../words/format';
import { useIndicatorWords } from '../words/indicators';

/** The quotes that a figure counts. */
export function QuotesBehind({
  days,
  behind,
  name,
  closeHref,
  demandHref,
}: {
  days: Days;
  behind: Behind;
  /** Of the part; null for the whole. */
  name: string | null;
  closeHref: string;
  demandHref: (demandId: string) => string;
}) {
  const words = useIndicatorWords();
  const format = useFormat();
  const place = useRef<HTMLDivElement>(null);
  const key = JSON.stringify([days, behind]);
  const found = useLoad(`behind.${key}`, (signal) => listBehind(days, behind, signal));
  useEffect(() => place.current?.focus(), [key]);
  const title = [words.lists[behind.list], name].filter(Boolean).join(' · ');
  const { total, lines } = found.data ?? {};
  return (
    <div ref={place} tabIndex={-1}>
      <Block title={title} aside={<a href={closeHref}>{words.closeList}</a>}>
        <ProblemNotice problem={found.problem} reading onRetry={found.reload} />
        {!found.data && found.loading && <Skeleton lines={5} />}
        {total && (
          <p>
            {words.quotes(total.count)} · {format.moneyExclVat(total.cents)}
            {lines && lines.length < total.count && <span className="quiet-text"> {words.first(lines.length)}</span>}
          </p>
        )}
        {lines && lines.length > 0 && (
          <div className="table-scroll">
            <table className="list">
              <thead>
                <tr>
                  {Object.values(words.listColumns).map((label) => (
                    <th key={label} scope="col">
                      {label}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {lines.map((line) => (
                  <tr key={line.quoteId}>
                    <th scope="row">
                      <a href={demandHref(line.demandId)}>{line.name}</a>
                    </th>
                    <td>{line.clientName}</td>
                    <td>{format.date(line.issuedOn)}</td>
                    <td>
                      {words.outcomes[line.outcome]} {line.closedOn && format.date(line.closedOn)}
                    </td>
                    <td className="number">{format.money(line.exclVatCents)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Block>
    </div>
  );
}
