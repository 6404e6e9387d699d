import type { IndicatorPart, ListOf, SplitBy } from '../server/contract';
import { useFormat } from '../words/format';
import { useIndicatorWords, type IndicatorWords } from '../words/indicators';
import { Definition } from './definition';
import type { ListHref } from './href';

/** Each column, and the figure whose definition it has. */
const columns: [keyof IndicatorWords['columns'], keyof IndicatorWords['figures']][] = [
  ['issued', 'issued'],
  ['issuedAmount', 'issued'],
  ['won', 'won'],
  ['wonAmount', 'won'],
  ['rate', 'rate'],
  ['cohort', 'cohort'],
];

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
  const share = (rate: number | null) => (rate === null ? '' : percent(rate));
  if (parts.length === 0) return <p className="quiet-text">{words.noPart}</p>;
  return (
    <div className="table-scroll">
      <table className="list">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{caption}</th>
            {columns.map(([column, figure]) => (
              <th key={column} scope="col" className="number">
                <Definition label={words.columns[column]} text={words.definitions[figure]} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {parts.map(({ key, performance: { issued, won, rate, cohortRate } }) => {
            const cell = (list: ListOf, text: string | number) => (
              <td className="number">{text !== '' && <a href={href({ list, by, key })}>{text}</a>}</td>
            );
            return (
              <tr key={key}>
                <th scope="row">{nameOf(key)}</th>
                {cell('issued', issued.count)}
                {cell('issued', money(issued.cents))}
                {cell('won', won.count)}
                {cell('won', money(won.cents))}
                {cell('won', share(rate))}
                {cell('cohortWon', share(cohortRate))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
