import type { IndicatorFigures, Performance } from '../server/contract';
import { Block } from '../ui/block';
import { useFormat } from '../words/format';
import { useIndicatorWords } from '../words/indicators';
import { Definition } from './definition';
import type { ListHref } from './href';
import { PairBars } from './pair-bars';

const changeOf = (now: Performance, before: Performance): number | null =>
  before.won.cents === 0 ? null : Math.round((10_000 * (now.won.cents - before.won.cents)) / before.won.cents);

/** The last 3 and 12 months against the same months a year before: what the sawteeth hide. */
export function RollingPeriods({ figures, href }: { figures: IndicatorFigures; href: ListHref }) {
  const words = useIndicatorWords();
  const { money, percent } = useFormat();
  const columns = [
    words.columns.issuedAmount,
    words.issuedBefore,
    words.columns.wonAmount,
    words.wonBefore,
    words.change,
  ];
  return (
    <Block title={words.rollingTitle} aside={<Definition label={words.meaning} text={words.rollingDefinition} />}>
      <PairBars
        name={words.rollingTitle}
        legend={[words.yearBefore, words.now]}
        money={money}
        step={110}
        pairs={figures.rolling.flatMap(({ months, now, yearBefore: before }) => [
          { label: words.rollingIssued(months), first: before.issued.cents, second: now.issued.cents },
          { label: words.rollingWon(months), first: before.won.cents, second: now.won.cents },
        ])}
      />
      <div className="table-scroll">
        <table className="list">
          <caption className="sr-only">{words.rollingTitle}</caption>
          <thead>
            <tr>
              <td />
              {columns.map((label) => (
                <th key={label} scope="col" className="number">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {figures.rolling.map(({ months, span, now, before: past, yearBefore: before }) => {
              const change = changeOf(now, before);
              return (
                <tr key={months}>
                  <th scope="row">{words.lastMonths(months)}</th>
                  <td className="number">
                    <a href={href({ list: 'issued', days: span })}>{money(now.issued.cents)}</a>
                  </td>
                  <td className="number">
                    <a href={href({ list: 'issued', days: past })}>{money(before.issued.cents)}</a>
                  </td>
                  <td className="number">
                    <a href={href({ list: 'won', days: span })}>{money(now.won.cents)}</a>
                  </td>
                  <td className="number">
                    <a href={href({ list: 'won', days: past })}>{money(before.won.cents)}</a>
                  </td>
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
