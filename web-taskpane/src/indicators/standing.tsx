import type { IndicatorFigures, ListOf, Performance } from '../server/contract';
import { Block } from '../ui/block';
import { useFormat } from '../words/format';
import { useIndicatorWords } from '../words/indicators';
import { useWords } from '../words/words';
import type { ListHref } from './href';

/** How many quotes and how much stand in each row, and the list of them all. */
function Standing({
  title,
  rows,
  list,
  href,
}: {
  title: string;
  rows: [label: string, sum: IndicatorFigures['open']][];
  list: ListOf;
  href: ListHref;
}) {
  const words = useIndicatorWords();
  const { money } = useFormat();
  return (
    <Block title={title}>
      <div className="table-scroll">
        <table className="list">
          <tbody>
            {rows.map(([label, sum]) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td className="number">{words.quotes(sum.count)}</td>
                <td className="number">{money(sum.cents)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <a href={href({ list, by: null, key: null })}>{words.list(words.lists[list])}</a>
    </Block>
  );
}

/** Open quotes by age, and why the others were lost. */
export function OpenAndLost({ figures, href }: { figures: IndicatorFigures; href: ListHref }) {
  const words = useWords();
  const said = useIndicatorWords();
  return (
    <div className="indicator-parts">
      <Standing
        title={said.ages}
        rows={figures.ages.map(({ fromDays, toDays, open }) => [said.age(fromDays, toDays), open])}
        list="open"
        href={href}
      />
      <Standing
        title={said.lost}
        rows={figures.lost.map(({ reason, lost }) => [reason ? words.answer.reasons[reason] : said.expired, lost])}
        list="lost"
        href={href}
      />
    </div>
  );
}

const changeOf = (now: Performance, before: Performance): number | null =>
  before.won.cents === 0 ? null : Math.round((10_000 * (now.won.cents - before.won.cents)) / before.won.cents);

/** The last 3 and 12 months against the same months a year before: what the sawteeth hide. */
export function RollingPeriods({ figures }: { figures: IndicatorFigures }) {
  const words = useIndicatorWords();
  const { money, percent } = useFormat();
  return (
    <Block title={words.rollingTitle}>
      <div className="table-scroll">
        <table className="list">
          <thead>
            <tr>
              <td />
              <th scope="col" className="number">
                {words.columns.issuedAmount}
              </th>
              <th scope="col" className="number">
                {words.columns.wonAmount}
              </th>
              <th scope="col" className="number">
                {words.yearBefore}
              </th>
              <th scope="col" className="number">
                {words.change}
              </th>
            </tr>
          </thead>
          <tbody>
            {figures.rolling.map(({ months, now, yearBefore }) => {
              const change = changeOf(now, yearBefore);
              return (
                <tr key={months}>
                  <th scope="row">{words.lastMonths(months)}</th>
                  <td className="number">{money(now.issued.cents)}</td>
                  <td className="number">{money(now.won.cents)}</td>
                  <td className="number">{money(yearBefore.won.cents)}</td>
                  <td className="number">{change !== null && `${change > 0 ? '+' : ''}${percent(change)}`}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </Block>
  );
}
