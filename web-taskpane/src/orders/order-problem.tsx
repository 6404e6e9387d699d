import type { Order } from '../server/contract';
import { getOrder } from '../server/orders';
import type { Action } from '../server/use-action';
import { differencesOf } from '../ui/differences';
import { WriteProblem } from '../ui/write-problem';
import { useWords } from '../words/words';

/** Why something done to the order failed; when somebody else wrote first, what they did. */
export function OrderProblem({
  order,
  action,
  onOrder,
  forget,
}: {
  order: Order;
  action: Pick<Action<[], unknown>, 'problem' | 'clear' | 'run'>;
  onOrder: (order: Order) => void;
  /** Drops what was typed, where there is something to drop. */
  forget?: () => void;
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
        differences: (was, now) => differencesOf(words.orders.changed, was, now),
        onKeep: goOn,
        onDrop: (now) => {
          forget?.();
          goOn(now);
        },
      }}
    />
  );
}
