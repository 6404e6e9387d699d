import type { ReactNode } from 'react';
import type { Indicators } from '../server/contract';
import type { Behind } from '../server/indicators';
import { useFormat } from '../words/format';
import { useIndicatorWords, type IndicatorWords } from '../words/indicators';
import { Definition } from './definition';
import type { ListHref } from './href';

type FigureName = keyof IndicatorWords['figures'];

/** One number, its definition, what was wanted of it, and the list behind it. */
function Figure({
  name,
  list,
  href,
  children,
  detail,
  target,
}: {
  name: FigureName;
  list: Behind['list'];
  href: ListHref;
  children: ReactNode;
  detail?: ReactNode;
  target?: string | null;
}) {
  const words = useIndicatorWords();
  const label = words.figures[name];
  return (
    <div className="figure">
      <dt>
        <Definition label={label} text={words.definitions[name]} />
      </dt>
      <dd>
        <a className="figure-value" href={href({ list })} title={words.list(label)}>
          {children}
        </a>
        {detail && <span className="quiet-text">{detail}</span>}
        {target && <span className="figure-target">{target}</span>}
      </dd>
    </div>
  );
}

/** Each target in words, with the share of it that was reached; null where nothing was set. */
function useTargets({ figures, targets }: Indicators) {
  const words = useIndicatorWords();
  const { money, percent, hundredths } = useFormat();
  const { issued, issuedCents, wonCents, rate, daysToQuote } = targets;
  const reached = (result: number, wanted: number) =>
    wanted === 0 ? null : percent(Math.round((10_000 * result) / wanted));
  const amount = (result: number, wanted: number | null) =>
    wanted === null ? null : words.target(money(wanted), reached(result, wanted));
  const count =
    issued === null ? null : words.target(words.quotes(issued), reached(figures.total.issued.count, issued));
  return {
    issued: [count, amount(figures.total.issued.cents, issuedCents)].filter(Boolean).join(' · '),
    won: amount(figures.total.won.cents, wonCents),
    rate: rate === null ? null : words.target(percent(rate), null),
    daysToQuote: daysToQuote === null ? null : words.atMost(words.days(hundredths(daysToQuote))),
  };
}

/** What PR-02 measures over the period, number by number. */
export function Figures({ answer, href }: { answer: Indicators; href: ListHref }) {
  const words = useIndicatorWords();
  const { money, percent, hundredths } = useFormat();
  const targets = useTargets(answer);
  const { figures, followUps } = answer;
  const { total, open, cancelled } = figures;
  const share = (rate: number | null) => (rate === null ? words.none : percent(rate));
  const days = (value: number | null) => (value === null ? words.none : words.days(hundredths(value)));
  return (
    <dl className="figures">
      <Figure href={href} name="issued" list="issued" detail={words.quotes(total.issued.count)} target={targets.issued}>
        {money(total.issued.cents)}
      </Figure>
      <Figure href={href} name="won" list="won" detail={words.quotes(total.won.count)} target={targets.won}>
        {money(total.won.cents)}
      </Figure>
      <Figure href={href} name="rate" list="won" target={targets.rate}>
        {share(total.rate)}
      </Figure>
      <Figure href={href} name="cohort" list="cohortWon" detail={words.quotes(total.cohortWon.count)}>
        {share(total.cohortRate)}
      </Figure>
      <Figure href={href} name="daysToQuote" list="issued" target={targets.daysToQuote}>
        {days(figures.daysToQuote)}
      </Figure>
      <Figure href={href} name="daysToAnswer" list="answered">
        {days(figures.daysToAnswer)}
      </Figure>
      <Figure href={href} name="open" list="open" detail={words.quotes(open.count)}>
        {money(open.cents)}
      </Figure>
      <Figure href={href} name="forecast" list="open">
        {money(figures.forecastCents)}
      </Figure>
      <Figure href={href} name="cancelled" list="cancelled" detail={words.quotes(cancelled.count)}>
        {money(cancelled.cents)}
      </Figure>
      <Figure
        href={href}
        name="followUps"
        list="followUps"
        detail={followUps.done > 0 && <a href={href({ list: 'followUpsDone' })}>{words.done(followUps.done)}</a>}
      >
        {followUps.due === 0 ? words.noFollowUp : words.followUpsDone(followUps.done, followUps.due)}
      </Figure>
    </dl>
  );
}
