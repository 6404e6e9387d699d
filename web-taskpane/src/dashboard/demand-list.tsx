import type { DemandSummary, Stage } from '../server/contract';
import { listDemands, type DemandSort } from '../server/demands';
import { usePages } from '../server/use-pages';
import { Block } from '../ui/block';
import { useFormat } from '../words/format';
import { useListWords } from '../words/lists';
import { useWords } from '../words/words';
import { filterOf, ListFilters } from './list-filters';
import { PagedList } from './paged-list';
import { hrefOf, type Route } from './route';

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

/** Demands by stage. */
export function DemandList({ route, user }: { route: Route; user: string | null }) {
  const words = useWords();
  const { sorts } = useListWords().demands;
  const filter = filterOf(route);
  const pages = usePages(`demands.${user}.${JSON.stringify(filter)}`, (after, signal) =>
    listDemands(
      {
        stage: filter.state as Stage | null,
        sort: filter.sort as DemandSort | null,
        q: filter.q,
        mine: filter.mine !== null,
        after,
      },
      signal,
    ),
  );
  return (
    <Block title={words.dashboard.demands} className="demands">
      <ListFilters
        page="demands"
        filter={filter}
        stateLabel={words.dashboard.stage}
        states={words.stages}
        allStates={words.dashboard.allStages}
        sorts={sorts}
      />
      <PagedList
        pages={pages}
        columns={words.dashboard.columns}
        empty={words.dashboard.demandsEmpty}
        row={(demand) => <Row key={demand.id} demand={demand} />}
      />
    </Block>
  );
}
