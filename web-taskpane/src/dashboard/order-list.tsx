import type { OrderLine } from '../server/contract';
import { listOrders, type OrderSort, type OrderState } from '../server/orders';
import { usePages } from '../server/use-pages';
import { Block } from '../ui/block';
import { useFormat } from '../words/format';
import { useOrderLifeWords } from '../words/order-life';
import { filterOf, ListFilters } from './list-filters';
import { PagedList } from './paged-list';
import { hrefOf, type Route } from './route';

function Row({ order, href }: { order: OrderLine; href: string }) {
  const { list: words } = useOrderLifeWords();
  const format = useFormat();
  return (
    <tr>
      <th scope="row">
        <a href={href}>{order.reference}</a>
      </th>
      <td>{order.clientName}</td>
      <td>{order.title}</td>
      <td>
        <span className="badge">{words.states[order.progress]}</span>
      </td>
      <td>
        {order.depositOpen && words.toInvoice}
        {order.dueOn && words.dueOn(format.date(order.dueOn))}
      </td>
      <td>{format.ago(order.recordedAt)}</td>
      <td className="number">{format.money(order.exclVatCents)}</td>
    </tr>
  );
}

/** Orders by what they wait for. */
export function OrderList({ route, user }: { route: Route; user: string | null }) {
  const { list: words } = useOrderLifeWords();
  const filter = filterOf(route);
  const pages = usePages(`orders.${user}.${JSON.stringify(filter)}`, (after, signal) =>
    listOrders(
      {
        state: filter.state as OrderState | null,
        sort: filter.sort as OrderSort | null,
        q: filter.q,
        mine: filter.mine !== null,
        after,
      },
      signal,
    ),
  );
  return (
    <Block title={words.title}>
      <ListFilters
        page="orders"
        filter={filter}
        stateLabel={words.state}
        states={words.states}
        allStates={words.allStates}
        sorts={words.sorts}
      />
      <PagedList
        pages={pages}
        columns={words.columns}
        empty={words.empty}
        row={(order) => (
          <Row key={order.id} order={order} href={hrefOf(`demands/${order.demandId}`, { order: order.id })} />
        )}
      />
    </Block>
  );
}
