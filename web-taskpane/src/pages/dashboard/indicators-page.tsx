import { hrefOf, type Route } from '../../dashboard/route';
import { Indicators } from '../../indicators/indicators';
import type { ListOf, SplitBy } from '../../server/contract';
import type { Behind, Days } from '../../server/indicators';

function behindOf(query: URLSearchParams): Behind | null {
  const list = query.get('list') as ListOf | null;
  return list && { list, by: query.get('by') as SplitBy | null, key: query.get('key') };
}

const hrefFor = ({ from, to }: Days, behind: Behind | null) =>
  hrefOf('indicators', { from, to, list: behind?.list ?? null, by: behind?.by ?? null, key: behind?.key ?? null });

/** Period and list are the address: a view can be kept as a link. */
export default function IndicatorsPage({ route, user }: { route: Route; user: string | null }) {
  const { query } = route;
  return (
    <Indicators
      days={{ from: query.get('from'), to: query.get('to') }}
      behind={behindOf(query)}
      user={user}
      href={hrefFor}
      demandHref={(id) => hrefOf(`demands/${id}`)}
    />
  );
}
