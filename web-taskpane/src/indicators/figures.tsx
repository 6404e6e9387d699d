import { useId, type ReactNode } from 'react';
import type { IndicatorFigures, ListOf } from '../server/contract';
import { useFormat } from '../words/format';
import { useIndicatorWords, type IndicatorWords } from '../words/indicators';
import type { ListHref } from './href';

type FigureName = keyof IndicatorWords['figures'];

/** One number, its definition one hover (or one Tab) away, and the list behind it. */
function Figure({
  name,
  list,
  href,
  children,
  detail,
}: {
  name: FigureName;
  list: ListOf;
  href: ListHref;
  children: ReactNode;
  detail?: string;
}) {
  const words = useIndicatorWords();
  const label = words.figures[name];
  const id = useId();
  return (
    <div className="figure">
      <dt>
        <button type="button" className="link definition" aria-describedby={id}>
          {label}
        </button>
        <span id={id} role="tooltip">
          {words.definitions[name]}
        </span>
      </dt>
      <dd>
        <a href={href({ list, by: null, key: null })} title={words.list(label)}>
          {children}
        </a>
        {detail && <span className="quiet-text">{detail}</span>}
      </dd>
    </div>
  );
}

/** What PR-02 measures over the period, in eight numbers. */
export function Figures({ figures, href }: { figures: IndicatorFigures; href: ListHref }) {
  const words = useIndicatorWords();
  const { money, percent, hundredths } = useFormat();
  const { total, open } = figures;
  const share = (rate: number | null) => (rate === null ? words.none : percent(rate));
  const days = (value: number | null) => (value === null ? words.none : words.days(hundredths(value)));
  const shown = { href };
  return (
    <dl className="figures">
      <Figure {...shown} name="issued" list="issued" detail={words.quotes(total.issued.count)}>
        {money(total.issued.cents)}
      </Figure>
      <Figure {...shown} name="won" list="won" detail={words.quotes(total.won.count)}>
        {money(total.won.cents)}
      </Figure>
      <Figure {...shown} name="rate" list="won">
        {share(total.rate)}
      </Figure>
      <Figure {...shown} name="cohort" list="cohortWon" detail={words.quotes(total.cohortWon.count)}>
        {share(total.cohortRate)}
      </Figure>
      <Figure {...shown} name="daysToQuote" list="issued">
        {days(figures.daysToQuote)}
      </Figure>
      <Figure {...shown} name="daysToAnswer" list="won">
        {days(figures.daysToAnswer)}
      </Figure>
      <Figure {...shown} name="open" list="open" detail={words.quotes(open.count)}>
        {money(open.cents)}
      </Figure>
      <Figure {...shown} name="forecast" list="open">
        {money(figures.forecastCents)}
      </Figure>
    </dl>
  );
}
