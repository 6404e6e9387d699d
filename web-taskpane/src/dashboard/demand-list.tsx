import { useState } from 'react';
import type { DemandSummary, Stage } from '../server/contract';
import { listDemands, type DemandFilter } from '../server/demands';
import { useAction } from '../server/use-action';
import { useLoad } from '../server/use-load';
import { Block } from '../ui/block';
import { Button } from '../ui/button';
import { CheckField, SelectField, TextField } from '../ui/field';
import { ProblemNotice } from '../ui/notice';
import { Skeleton } from '../ui/skeleton';
import { useFormat } from '../words/format';
import { useWords } from '../words/words';
import { hrefOf, type Route } from './route';

interface Filter {
  stage: Stage | null;
  q: string | null;
  mine: string | null;
}

function Filters({ filter }: { filter: Filter }) {
  const words = useWords();
  const put = (values: Partial<Filter>) => {
    location.hash = hrefOf('demands', { ...filter, ...values });
  };
  const stages = Object.entries(words.stages) as [Stage, string][];
  return (
    <div className="filters">
      <SelectField
        label={words.dashboard.stage}
        value={filter.stage}
        none={words.dashboard.allStages}
        choices={stages.map(([value, label]) => ({ value, label }))}
        onChange={(stage) => put({ stage })}
      />
      <TextField label={words.dashboard.filter} type="search" value={filter.q ?? ''} onChange={(q) => put({ q })} />
      <CheckField
        label={words.dashboard.mine}
        value={filter.mine !== null}
        onChange={(mine) => put({ mine: mine ? '1' : null })}
      />
    </div>
  );
}

function Row({ demand }: { demand: DemandSummary }) {
  const words = useWords();
  const format = useFormat();
  return (
    <tr>
      <th scope="row">
        <a href={hrefOf(`demands/${demand.id}`)}>{demand.reference}</a>
      </th>
      <td>{demand.clientName ?? demand.contactName}</td>
      <td>{demand.title}</td>
      <td>
        <span className="badge">{words.stages[demand.stage]}</span>
      </td>
      <td>{format.ago(demand.receivedAt)}</td>
      <td>{demand.deadlineTo && format.date(demand.deadlineTo)}</td>
      <td className="number">{demand.amountExclVatCents !== null && format.money(demand.amountExclVatCents)}</td>
      <td>{demand.ownerName}</td>
    </tr>
  );
}

function Table({ demands }: { demands: DemandSummary[] }) {
  const { columns } = useWords().dashboard;
  return (
    <div className="table-scroll">
      <table className="list">
        <thead>
          <tr>
            {Object.entries(columns).map(([key, label]) => (
              <th key={key} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {demands.map((demand) => (
            <Row key={demand.id} demand={demand} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function filterOf(query: URLSearchParams): Filter {
  // A stage the process does not know is answered by the server's own sentence.
  return { stage: query.get('stage') as Stage | null, q: query.get('q'), mine: query.get('mine') };
}

const wanted = (filter: Filter): DemandFilter => ({ stage: filter.stage, q: filter.q, mine: filter.mine !== null });

/** Demands by stage; the filter is the address, so that a view can be kept as a link. */
export function DemandList({ route, user }: { route: Route; user: string | null }) {
  const words = useWords();
  const filter = filterOf(route.query);
  const key = `demands.${user}.${route.query.toString()}`;
  const first = useLoad(key, (signal) => listDemands(wanted(filter), signal));
  const [more, setMore] = useState<{ key: string; items: DemandSummary[]; next: string | null } | null>(null);
  const rest = more?.key === key ? more : null;
  const next = rest ? rest.next : (first.data?.next ?? null);
  const load = useAction(async () => {
    const page = await listDemands({ ...wanted(filter), after: next });
    setMore({ key, items: [...(rest?.items ?? []), ...page.items], next: page.next });
  });
  const demands = [...(first.data?.items ?? []), ...(rest?.items ?? [])];
  return (
    <Block title={words.dashboard.demands} className="demands">
      <Filters filter={filter} />
      <ProblemNotice problem={first.problem ?? load.problem} reading onRetry={first.reload} />
      {!first.data && first.loading && <Skeleton lines={6} />}
      {first.data && demands.length === 0 && <p className="quiet-text">{words.dashboard.demandsEmpty}</p>}
      {demands.length > 0 && <Table demands={demands} />}
      {next && (
        <Button busy={load.running} onClick={() => void load.run()}>
          {words.common.more}
        </Button>
      )}
    </Block>
  );
}
