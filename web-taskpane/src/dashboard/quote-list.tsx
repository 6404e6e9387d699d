import type { QuoteState, QuoteSummary } from '../server/contract';
import { listQuotes, type QuoteSort } from '../server/quotes';
import { usePages } from '../server/use-pages';
import { Block } from '../ui/block';
import { useFormat } from '../words/format';
import { useListWords } from '../words/lists';
import { useWords } from '../words/words';
import { filterOf, ListFilters } from './list-filters';
import { PagedList } from './paged-list';
import { hrefOf, type Route } from './route';

function Row({ quote }: { quote: QuoteSummary }) {
  const words = useWords();
  const format = useFormat();
  return (
    <tr>
      <th scope="row">
        <a href={hrefOf(`quotes/${quote.id}`)}>
          {quote.number} v{quote.version}
        </a>
      </th>
      <td>{quote.clientName}</td>
      <td>{quote.title}</td>
      <td>
        <span className="badge">{words.quoteStates[quote.state]}</span>
      </td>
      <td>{quote.issuedOn && format.date(quote.issuedOn)}</td>
      <td>{quote.validUntil && format.date(quote.validUntil)}</td>
      <td className="number">{format.money(quote.totalExclVatCents)}</td>
      <td>
        <a href={hrefOf(`demands/${quote.demandId}`)}>{quote.demandReference}</a>
      </td>
    </tr>
  );
}

/** Quotes by the state of their current version. */
export function QuoteList({ route, user }: { route: Route; user: string | null }) {
  const words = useWords();
  const said = useListWords().quotes;
  const filter = filterOf(route);
  const pages = usePages(`quotes.${user}.${JSON.stringify(filter)}`, (after, signal) =>
    listQuotes(
      {
        state: filter.state as QuoteState | null,
        sort: filter.sort as QuoteSort | null,
        q: filter.q,
        mine: filter.mine !== null,
        after,
      },
      signal,
    ),
  );
  return (
    <Block title={said.title}>
      <ListFilters
        page="quotes"
        filter={filter}
        stateLabel={said.state}
        states={words.quoteStates}
        allStates={said.allStates}
        sorts={said.sorts}
      />
      <PagedList
        pages={pages}
        columns={said.columns}
        empty={said.empty}
        row={(quote) => <Row key={quote.id} quote={quote} />}
      />
    </Block>
  );
}
