import { Pipeline } from '../../dashboard/pipeline';
import { hrefOf, type Route } from '../../dashboard/route';
import type { DemandSummary, PipelineMove } from '../../server/contract';
import { getPipeline } from '../../server/demands';
import { issueQuote } from '../../server/quotes';
import { useAction } from '../../server/use-action';
import { useLoad } from '../../server/use-load';
import { CheckField } from '../../ui/field';
import { keep } from '../../ui/kept';
import { ProblemNotice } from '../../ui/notice';
import { Skeleton } from '../../ui/skeleton';
import { useWords } from '../../words/words';
import type { Step } from '../pane/step';
import { screenOf } from './board-moves';

function open(demand: DemandSummary, step: Step | null) {
  keep<Step>(`step.demand.${demand.id}`, step);
  location.hash = hrefOf(`demands/${demand.id}`);
}

/** The board; what is moved goes on where its next step is taken. */
export default function PipelinePage({ route, user }: { route: Route; user: string | null }) {
  const words = useWords().dashboard;
  const mine = route.query.get('mine');
  const found = useLoad(`pipeline.${user}.${mine}`, (signal) => getPipeline(mine !== null, signal));
  const move = useAction(async (key, demand: DemandSummary, wanted: PipelineMove) => {
    if (wanted.step !== 'issueQuote') return open(demand, screenOf(demand, wanted));
    const quote = await issueQuote(demand.id, key);
    open(demand, { name: 'quote', quoteId: quote.id });
  });
  return (
    <>
      <ProblemNotice problem={found.problem ?? move.problem} reading={!move.problem} onRetry={found.reload} />
      {!found.data && found.loading && <Skeleton lines={8} />}
      <div className="filters">
        <CheckField
          label={words.mine}
          value={mine !== null}
          onChange={(on) => (location.hash = hrefOf('pipeline', { mine: on ? '1' : null }))}
        />
      </div>
      {found.data && (
        <Pipeline answer={found.data} mine={mine} onMove={(demand, wanted) => void move.run(demand, wanted)} />
      )}
    </>
  );
}
