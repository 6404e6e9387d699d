import { useEffect, useRef, type ReactNode } from 'react';
import type { ListOf } from '../server/contract';
import { listFollowUpsBehind, listQuotesBehind, type Behind, type Days, type FollowUpList } from '../server/indicators';
import { useLoad, type Loaded } from '../server/use-load';
import { Block } from '../ui/block';
import { ProblemNotice } from '../ui/notice';
import { Skeleton } from '../ui/skeleton';
import { useFormat } from '../words/format';
import { useIndicatorWords } from '../words/indicators';
import { useWords } from '../words/words';

interface ListProps {
  days: Days;
  behind: Behind;
  demandHref: (demandId: string) => string;
}

/** What was found, how much it is, and its first lines. */
function Lines<T extends { lines: unknown[] }>({
  found,
  sum,
  count,
  columns,
  children,
}: {
  found: Loaded<T>;
  sum: (data: T) => string;
  count: (data: T) => number;
  columns: string[];
  children: (data: T) => ReactNode;
}) {
  const words = useIndicatorWords();
  const { data } = found;
  return (
    <>
      <ProblemNotice problem={found.problem} reading onRetry={found.reload} />
      {!data && found.loading && <Skeleton lines={5} />}
      {data && (
        <p>
          {sum(data)}
          {data.lines.length < count(data) && <span className="quiet-text"> {words.first(data.lines.length)}</span>}
        </p>
      )}
      {data && data.lines.length > 0 && (
        <div className="table-scroll">
          <table className="list">
            <thead>
              <tr>
                {columns.map((label) => (
                  <th key={label} scope="col">
                    {label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>{children(data)}</tbody>
          </table>
        </div>
      )}
    </>
  );
}

function Quotes({ days, behind, list, demandHref }: ListProps & { list: ListOf }) {
  const words = useIndicatorWords();
  const format = useFormat();
  const { by, key } = behind;
  const found = useLoad(`behind.${JSON.stringify([days, list, by, key])}`, (signal) =>
    listQuotesBehind(days, { list, by, key }, signal),
  );
  return (
    <Lines
      found={found}
      sum={({ total }) => `${words.quotes(total.count)} · ${format.moneyExclVat(total.cents)}`}
      count={({ total }) => total.count}
      columns={Object.values(words.listColumns)}
    >
      {({ lines }) =>
        lines.map((line) => (
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
        ))
      }
    </Lines>
  );
}

function FollowUps({ days, list, demandHref }: Omit<ListProps, 'behind'> & { list: FollowUpList }) {
  const words = useIndicatorWords();
  const { states } = useWords().followUps;
  const format = useFormat();
  const found = useLoad(`behind.${JSON.stringify([days, list])}`, (signal) => listFollowUpsBehind(days, list, signal));
  return (
    <Lines
      found={found}
      sum={({ count }) => words.followUpCount(count)}
      count={({ count }) => count}
      columns={Object.values(words.followUpColumns)}
    >
      {({ lines }) =>
        lines.map((line) => (
          <tr key={line.id}>
            <th scope="row">
              <a href={demandHref(line.demandId)}>{line.quoteName}</a>
            </th>
            <td>{line.clientName}</td>
            <td>{format.date(line.dueDay)}</td>
            <td>
              {states[line.state]} {line.doneOn && format.date(line.doneOn)}
            </td>
          </tr>
        ))
      }
    </Lines>
  );
}

/** What a figure counts, one by one. */
export function ListBehind({ name, closeHref, ...list }: ListProps & { name: string | null; closeHref: string }) {
  const words = useIndicatorWords();
  const format = useFormat();
  const place = useRef<HTMLDivElement>(null);
  const { behind } = list;
  const { list: which, days } = behind;
  const key = JSON.stringify([list.days, behind]);
  useEffect(() => place.current?.focus(), [key]);
  const own = days?.from && days.to ? words.between(format.date(days.from), format.date(days.to)) : null;
  return (
    <div ref={place} tabIndex={-1}>
      <Block
        title={[words.lists[which], name, own].filter(Boolean).join(' · ')}
        aside={<a href={closeHref}>{words.closeList}</a>}
      >
        {which === 'followUps' || which === 'followUpsDone' ? (
          <FollowUps {...list} list={which} />
        ) : (
          <Quotes {...list} list={which} />
        )}
      </Block>
    </div>
  );
}
