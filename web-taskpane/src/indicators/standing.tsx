import type { IndicatorFigures, Performance } from '../server/contract';
import { Block } from '../ui/block';
import { useFormat } from '../words/format';
import { useWords } from '../words/words';
import type { ListHref } from './href';

/** Open quotes by age, and why the others were lost. */
export function OpenAndLost({ figures, href }: { figures: IndicatorFigures; href: ListHref }) {
  const words = useWords();
  const { money } = useFormat();
  const said = words.indicators;
  return (
    <div className="indicator-parts">
      <Block title={said.ages}>
        <div className="table-scroll">
          <table className="list">
            <tbody>
              {figures.ages.map(({ fromDays, toDays, open }) => (
                <tr key={fromDays}>
                  <th scope="row">{said.age(fromDays, toDays)}</th>
                  <td className="number">{said.quotes(open.count)}</td>
                  <td className="number">{money(open.cents)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <a href={href({ list: 'open', by: null, key: null })}>{said.list(said.lists.open)}</a>
      </Block>
      <Block title={said.lost}>
        <div className="table-scroll">
          <table className="list">
            <tbody>
              {figures.lost.map(({ reason, lost }) => (
                <tr key={reason ?? ''}>
                  <th scope="row">{reason ? words.answer.reasons[reason] : said.expired}</th>
                  <td className="number">{said.quotes(lost.count)}</td>
                  <td className="number">{money(lost.cents)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <a href={href({ list: 'lost', by: null, key: null })}>{said.list(said.lists.lost)}</a>
      </Block>
    </div>
  );
}

const changeOf = (now: Performance, before: Performance): number | null =>
  before.won.cents === 0 ? null : Math.round((10_000 * (now.won.cents - before.won.cents)) / before.won.cents);

/** The last 3 and 12 months against the same months a year before: what the sawteeth hide. */
export function RollingPeriods({ figures }: { figures: IndicatorFigures }) {
  const words = useWords().indicators;
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
