import type { IndicatorFigures, ListOf, SplitBy } from '../server/contract';
import { Block } from '../ui/block';
import { useFormat } from '../words/format';
import { useIndicatorWords } from '../words/indicators';
import { useWords } from '../words/words';
import { Definition } from './definition';
import type { ListHref } from './href';

interface Row {
  key: string;
  label: string;
  sum: IndicatorFigures['open'];
}

/** How many quotes and how much stand in each row, drawn and written; each row leads to its quotes. */
function Standing({
  title,
  definition,
  rows,
  list,
  by,
  href,
}: {
  title: string;
  definition: string;
  rows: Row[];
  list: ListOf;
  by: SplitBy;
  href: ListHref;
}) {
  const words = useIndicatorWords();
  const { money } = useFormat();
  const most = Math.max(1, ...rows.map(({ sum }) => sum.cents));
  return (
    <Block title={title} aside={<Definition label={words.meaning} text={definition} />}>
      {rows.length === 0 && <p className="quiet-text">{words.noPart}</p>}
      {rows.length > 0 && (
        <div className="table-scroll">
          <table className="list">
            <caption className="sr-only">{title}</caption>
            <tbody>
              {rows.map(({ key, label, sum }) => (
                <tr key={key}>
                  <th scope="row">{label}</th>
                  <td className="number">
                    <a href={href({ list, by, key })}>{words.quotes(sum.count)}</a>
                  </td>
                  <td className="number">{money(sum.cents)}</td>
                  <td className="share" aria-hidden>
                    <span style={{ inlineSize: `${Math.round((100 * sum.cents) / most)}%` }} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <a href={href({ list })}>{words.list(words.lists[list])}</a>
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
        definition={said.definitions.open}
        rows={figures.ages.map(({ fromDays, toDays, open }) => ({
          key: String(fromDays),
          label: said.age(fromDays, toDays),
          sum: open,
        }))}
        list="open"
        by="age"
        href={href}
      />
      <Standing
        title={said.lost}
        definition={said.lostDefinition}
        rows={figures.lost.map(({ reason, lost }) => ({
          key: reason ?? 'none',
          label: reason ? words.answer.reasons[reason] : said.expired,
          sum: lost,
        }))}
        list="lost"
        by="reason"
        href={href}
      />
    </div>
  );
}
