import type { Order } from '../server/contract';
import { getOrder } from '../server/orders';
import type { Action } from '../server/use-action';
import { WriteProblem } from '../ui/write-problem';
import { useWords } from '../words/words';
import { changesOf } from './order-changes';

/** Why something done to the order failed; when somebody else wrote first, what they did. */
export function OrderProblem({
  order,
  action,
  onOrder,
}: {
  order: Order;
  action: Pick<Action<[], unknown>, 'problem' | 'clear' | 'run'>;
  onOrder: (order: Order) => void;
}) {
  const words = useWords();
  const goOn = (now: Order) => {
    action.clear();
    onOrder(now);
  };
  return (
    <WriteProblem
      problem={action.problem}
      onRetry={() => void action.run()}
      stale={{
        seen: order,
        load: (signal) => getOrder(order.id, signal),
        differences: changesOf(words),
        onKeep: goOn,
        onDrop: goOn,
      }}
    />
  );
}
