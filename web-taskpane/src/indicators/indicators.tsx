import type { IndicatorPart, Indicators as Answer, SplitBy } from '../server/contract';
import { getIndicators, type Behind, type Days } from '../server/indicators';
import { useLoad } from '../server/use-load';
import { Block } from '../ui/block';
import { ProblemNotice } from '../ui/notice';
import { Skeleton } from '../ui/skeleton';
import { useIndicatorWords } from '../words/indicators';
import { useWords } from '../words/words';
import { Figures } from './figures';
import type { ListHref } from './href';
import { MonthBars } from './month-bars';
import { PartsTable } from './parts-table';
import { Period } from './period';
import { QuotesBehind } from './quotes-behind';
import { OpenAndLost, RollingPeriods } from './standing';

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

/** How business stands: the figures of PR-02, each with its definition and the quotes behind it. */
export function Indicators({ days, behind, user, href, demandHref }: IndicatorsProps) {
  const words = useIndicatorWords();
  const found = useLoad(`indicators.${user}.${JSON.stringify(days)}`, (signal) => getIndicators(days, signal));
  const nameOf = useNames(found.data);
  const figures = found.data?.figures;
  const listHref: ListHref = (wanted) => href(days, wanted);
  return (
    <div className="indicators">
      <h1 className="sr-only">{words.title}</h1>
      {figures && <Period days={figures.span} onChange={(chosen) => (location.hash = href(chosen, behind))} />}
      <ProblemNotice problem={found.problem} reading onRetry={found.reload} />
      {!found.data && found.loading && <Skeleton lines={10} />}
      {found.data && figures && (
        <>
          {figures.total.issued.count === 0 && <p className="quiet-text">{words.empty}</p>}
          <Figures figures={figures} href={listHref} />
          {behind && (
            <QuotesBehind
              days={days}
              behind={behind}
              name={behind.key === null ? null : nameOf(behind.by, behind.key)}
              closeHref={href(days, null)}
              demandHref={demandHref}
            />
          )}
          <Block title={words.byMonth}>
            <MonthBars months={figures.months} />
            <PartsTable parts={figures.months} by="month" caption={words.month} nameOf={(key) => key} href={listHref} />
          </Block>
          <RollingPeriods figures={figures} />
          <Parts answer={found.data} href={listHref} />
          <OpenAndLost figures={figures} href={listHref} />
        </>
      )}
    </div>
  );
}
