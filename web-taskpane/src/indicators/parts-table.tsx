import type { IndicatorPart, SplitBy } from '../server/contract';
import { useFormat } from '../words/format';
import { useIndicatorWords } from '../words/indicators';
import type { ListHref } from './href';

/** The performance of each part; each number leads to its quotes. */
export function PartsTable({
  parts,
  by,
  caption,
  nameOf,
  href,
}: {
  parts: IndicatorPart[];
  by: SplitBy;
  caption: string;
  nameOf: (key: string) => string;
  href: ListHref;
}) {
  const words = useIndicatorWords();
  const { money, percent } = useFormat();
  const { columns } = words;
  const share = (rate: number | null) => (rate === null ? '' : percent(rate));
  return (
    <div className="table-scroll">
      <table className="list">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{caption}</th>
            {[columns.issued, columns.issuedAmount, columns.won, columns.wonAmount, columns.rate, columns.cohort].map(
              (label) => (
                <th key={label} scope="col" className="number">
                  {label}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {parts.map(({ key, performance: { issued, won, rate, cohortRate } }) => (
            <tr key={key}>
              <th scope="row">{nameOf(key)}</th>
              <td className="number">
                <a href={href({ list: 'issued', by, key })}>{issued.count}</a>
              </td>
              <td className="number">{money(issued.cents)}</td>
              <td className="number">
                <a href={href({ list: 'won', by, key })}>{won.count}</a>
              </td>
              <td className="number">{money(won.cents)}</td>
              <td className="number">{share(rate)}</td>
              <td className="number">
                <a href={href({ list: 'cohortWon', by, key })}>{share(cohortRate)}</a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
