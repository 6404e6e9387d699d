import type { ToDo as Answer, ToDoItem, ToDoKind } from '../server/contract';
import { useLoad } from '../server/use-load';
import { usePolling } from '../server/use-polling';
import { countToDo, getToDo } from '../server/who';
import { Block } from '../ui/block';
import { ProblemNotice } from '../ui/notice';
import { Skeleton } from '../ui/skeleton';
import { useFormat } from '../words/format';
import { useWords } from '../words/words';
import { hrefOf } from './route';
import { typeset } from '../words/typeset';

const everyMinuteMs = 60_000;

/** How many things wait, beside the name of the page that lists them. */
export function ToDoBadge({ user, page }: { user: string | null; page: string }) {
  const words = useWords().toDo;
  const count = useLoad(`to-do-count.${user}.${page}`, countToDo);
  usePolling(true, count.reload, everyMinuteMs);
  const total = count.data?.total ?? 0;
  if (total === 0) return null;
  return (
    <span className="badge" title={words.badge(total)}>
      {total}
    </span>
  );
}

/** The place where it is done; null when it is done elsewhere. */
export function placeOf(item: ToDoItem): string | null {
  if (item.kind === 'weeklyReviewMissed') return hrefOf('weekly-review');
  if (item.kind === 'workbookEdit') return hrefOf('tracking');
  if (item.kind === 'breakfast') return hrefOf(`breakfasts/${item.subjectId}`);
  if (item.kind === 'decisionDue') return hrefOf('weekly-review', { quote: item.quoteId });
  return item.demandId ? hrefOf(`demands/${item.demandId}`) : null;
}

function Line({ item }: { item: ToDoItem }) {
  const words = useWords();
  const format = useFormat();
  const place = placeOf(item);
  const told = [
    item.kind !== 'weeklyReviewMissed' && item.next.code !== 'nothing'
      ? words.next[item.next.code](item.next.params).title
      : null,
    item.due && item.isLate ? words.toDo.late(format.date(item.due)) : null,
    item.exclVatCents !== null ? format.moneyExclVat(item.exclVatCents) : null,
  ];
  return (
    <li>
      {place ? <a href={place}>{typeset(item.text)}</a> : typeset(item.text)}
      <span className="quiet-text">{told.filter(Boolean).join(' · ')}</span>
    </li>
  );
}

function Kind({ kind, items, number }: { kind: ToDoKind; items: ToDoItem[]; number: number }) {
  const words = useWords().toDo;
  return (
    <>
      <h3>
        {words.kinds[kind]} <span className="badge">{number}</span>
      </h3>
      <ul className="plain to-do">
        {items.map((item, index) => (
          <Line key={index} item={item} />
        ))}
        {number > items.length && <li className="quiet-text">{words.more(number - items.length)}</li>}
      </ul>
    </>
  );
}

/** What waits for someone today, kind by kind, each line leading to the place where it is done. */
export function ToDo({ user }: { user: string | null }) {
  const words = useWords();
  const toDo = useLoad<Answer>(`to-do.${user}`, getToDo);
  return (
    <Block title={words.dashboard.toDo}>
      <ProblemNotice problem={toDo.problem} reading onRetry={toDo.reload} />
      {!toDo.data && toDo.loading && <Skeleton lines={4} />}
      {toDo.data?.total === 0 && <p className="quiet-text">{words.dashboard.toDoEmpty}</p>}
      {toDo.data?.counts.map(({ kind, number }) => (
        <Kind
          key={kind}
          kind={kind}
          number={number}
          items={toDo.data?.items.filter((item) => item.kind === kind) ?? []}
        />
      ))}
    </Block>
  );
}
