import type { ToDo as Answer } from '../server/contract';
import { useLoad } from '../server/use-load';
import { getToDo } from '../server/who';
import { Block } from '../ui/block';
import { ProblemNotice } from '../ui/notice';
import { Skeleton } from '../ui/skeleton';
import { useWords } from '../words/words';
import { hrefOf } from './route';

/** What waits for someone today, each line leading to the place where it is done. */
export function ToDo({ user }: { user: string | null }) {
  const words = useWords();
  const toDo = useLoad<Answer>(`to-do.${user}`, getToDo);
  return (
    <Block title={words.dashboard.toDo}>
      <ProblemNotice problem={toDo.problem} reading onRetry={toDo.reload} />
      {!toDo.data && toDo.loading && <Skeleton lines={4} />}
      {toDo.data?.items.length === 0 && <p className="quiet-text">{words.dashboard.toDoEmpty}</p>}
      <ul className="plain to-do">
        {toDo.data?.items.map((item, index) => (
          <li key={index}>
            {item.demandId ? <a href={hrefOf(`demands/${item.demandId}`)}>{item.text}</a> : item.text}
            <span className="quiet-text">{words.next[item.next.code](item.next.params).title}</span>
          </li>
        ))}
      </ul>
    </Block>
  );
}
