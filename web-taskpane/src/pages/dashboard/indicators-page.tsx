import { hrefOf, type Route } from '../../dashboard/route';
import { Indicators } from '../../indicators/indicators';
import type { SplitBy } from '../../server/contract';
import type { Behind, Days } from '../../server/indicators';

function behindOf(query: URLSearchParams): Behind | null {
  const list = query.get('list') as Behind['list'] | null;
  const [from, to] = [query.get('listFrom'), query.get('listTo')];
  const days = from && to ? { from, to } : null;
  return list && { list, by: query.get('by') as SplitBy | null, key: query.get('key'), days };
}

const hrefFor = ({ from, to }: Days, behind: Behind | null) => {
  const { list = null, by = null, key = null, days = null } = behind ?? {};
  return hrefOf('indicators', { from, to, list, by, key, listFrom: days?.from ?? null, listTo: days?.to ?? null });
};

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
