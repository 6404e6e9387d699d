import { useState } from 'react';
import type { IndicatorPart, Indicators as Answer, SplitBy } from '../server/contract';
import { getIndicators, type Behind, type Days } from '../server/indicators';
import { useLoad } from '../server/use-load';
import { Block } from '../ui/block';
import { Button } from '../ui/button';
import { ProblemNotice } from '../ui/notice';
import { Skeleton } from '../ui/skeleton';
import { useFormat } from '../words/format';
import { useIndicatorWords } from '../words/indicators';
import { useWords } from '../words/words';
import { Exports } from './exports';
import { Figures } from './figures';
import type { ListHref } from './href';
import { ListBehind } from './list-behind';
import { PairBars } from './pair-bars';
import { PartsTable } from './parts-table';
import { Period } from './period';
import { RollingPeriods } from './rolling-periods';
import { OpenAndLost } from './standing';
import { Targets } from './targets';

export interface IndicatorsProps {
  days: Days;
  behind: Behind | null;
  user: string | null;
  href: (days: Days, behind: Behind | null) => string;
  demandHref: (demandId: string) => string;
}

/** What a person calls a part. */
function useNames(answer: Answer | null): (by: SplitBy | null, key: string) => string {
  const words = useWords();
  const said = useIndicatorWords();
  return (by, key) => {
    if (by === 'source') return key === 'unknown' ? said.noSource : (words.channels[key] ?? key);
    if (by === 'service') return words.services[key] ?? key;
    if (by === 'reason') return words.answer.reasons[key as keyof typeof words.answer.reasons] ?? said.expired;
    if (by === 'age') {
      const band = answer?.figures.ages.find(({ fromDays }) => String(fromDays) === key);
      return band ? said.age(band.fromDays, band.toDays) : key;
    }
    return by === 'consultant' ? (answer?.names[key] ?? key) : key;
  };
}

function Parts({ answer, href }: { answer: Answer; href: ListHref }) {
  const words = useIndicatorWords();
  const nameOf = useNames(answer);
  const { sources, services, clients, consultants } = answer.figures;
  const splits: [SplitBy, keyof typeof words.parts, IndicatorPart[]][] = [
    ['source', 'sources', sources],
    ['service', 'services', services],
    ['client', 'clients', clients],
    ['consultant', 'consultants', consultants],
  ];
  return (
    <div className="indicator-parts">
      {splits.map(([by, name, parts]) => (
        <Block key={by} title={words.parts[name]}>
          <PartsTable parts={parts} by={by} caption={words.parts[name]} nameOf={(key) => nameOf(by, key)} href={href} />
        </Block>
      ))}
    </div>
  );
}

/** Issued and signed, month by month: drawn, and in a table. */
function ByMonth({ answer, href }: { answer: Answer; href: ListHref }) {
  const words = useIndicatorWords();
  const { money } = useFormat();
  const { months } = answer.figures;
  return (
    <Block title={words.byMonth}>
      <PairBars
        name={words.chart}
        legend={[words.columns.issued, words.columns.won]}
        money={money}
        pairs={months.map(({ key, performance: { issued, won } }) => ({
          label: `${key.slice(5)}/${key.slice(2, 4)}`,
          first: issued.cents,
          second: won.cents,
        }))}
      />
      <PartsTable parts={months} by="month" caption={words.month} nameOf={(key) => key} href={href} />
    </Block>
  );
}

/** How business stands: the figures of PR-02, each with its definition and the quotes behind it. */
export function Indicators({ days, behind, user, href, demandHref }: IndicatorsProps) {
  const words = useIndicatorWords();
  const found = useLoad(`indicators.${user}.${JSON.stringify(days)}`, (signal) => getIndicators(days, signal));
  const nameOf = useNames(found.data);
  const figures = found.data?.figures;
  const listHref: ListHref = (wanted) => href(days, { by: null, key: null, days: null, ...wanted });
  const [targetsShown, showTargets] = useState(false);
  return (
    <div className="indicators">
      <h1 className="sr-only">{words.title}</h1>
      {figures && <Period days={figures.span} onChange={(chosen) => (location.hash = href(chosen, behind))} />}
      <ProblemNotice problem={found.problem} reading onRetry={found.reload} />
      {!found.data && found.loading && <Skeleton lines={10} />}
      {found.data && figures && (
        <>
          <div className="row">
            <Exports days={figures.span} mayReview={found.data.maySetTargets} />
            {found.data.maySetTargets && (
              <Button small quiet onClick={() => showTargets(!targetsShown)}>
                {targetsShown ? words.targets.close : words.targets.open}
              </Button>
            )}
          </div>
          {targetsShown && (
            <Targets key={figures.span.to} year={Number(figures.span.to.slice(0, 4))} onSaved={found.reload} />
          )}
          {figures.total.issued.count === 0 && <p className="quiet-text">{words.empty}</p>}
          <Figures answer={found.data} href={listHref} />
          {behind && (
            <ListBehind
              days={behind.days ?? days}
              behind={behind}
              name={behind.key === null ? null : nameOf(behind.by, behind.key)}
              closeHref={href(days, null)}
              demandHref={demandHref}
            />
          )}
          <ByMonth answer={found.data} href={listHref} />
          <RollingPeriods figures={figures} href={listHref} />
          <Parts answer={found.data} href={listHref} />
          <OpenAndLost figures={figures} href={listHref} />
        </>
      )}
    </div>
  );
}
