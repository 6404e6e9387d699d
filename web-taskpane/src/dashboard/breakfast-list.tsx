import type { ReactNode } from 'react';
import { listBreakfasts } from '../server/breakfasts';
import type { BreakfastLine } from '../server/contract';
import { usePages } from '../server/use-pages';
import { Block } from '../ui/block';
import { useFormat } from '../words/format';
import { useNetworkWords } from '../words/network';
import { PagedList } from './paged-list';
import { hrefOf } from './route';

function Row({ breakfast }: { breakfast: BreakfastLine }) {
  const { list: words, states } = useNetworkWords();
  const format = useFormat();
  const { accepted, attended, invited, replies } = breakfast;
  return (
    <tr>
      <th scope="row">
        <a href={hrefOf(`breakfasts/${breakfast.id}`)}>{format.date(breakfast.date)}</a>
      </th>
      <td>{breakfast.theme}</td>
      <td>{breakfast.place}</td>
      <td>
        <span className="badge">{states[breakfast.state]}</span>
      </td>
      <td>
        {breakfast.state === 'held' ? words.attended(attended, invited) : words.guests(accepted, invited)}{' '}
        {replies > 0 && <span className="badge badge-warning">{words.replies(replies)}</span>}
      </td>
      <td className="number">{breakfast.demands}</td>
      <td className="number">{format.money(breakfast.quotedCents)}</td>
      <td className="number">{format.money(breakfast.orderedCents)}</td>
    </tr>
  );
}

/** Petits déjeuners, the latest day first, each with what it brought. */
export function BreakfastList({ user, plan }: { user: string | null; plan: ReactNode }) {
  const { list: words } = useNetworkWords();
  const pages = usePages(`breakfasts.${user}`, listBreakfasts);
  return (
    <Block title={words.title}>
      <p className="quiet-text">{words.intro}</p>
      {plan}
      <PagedList
        pages={pages}
        columns={words.columns}
        empty={words.empty}
        row={(breakfast) => <Row key={breakfast.id} breakfast={breakfast} />}
      />
    </Block>
  );
}
