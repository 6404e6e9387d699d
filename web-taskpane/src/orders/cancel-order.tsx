import { useState } from 'react';
import type { Order } from '../server/contract';
import { cancelOrder } from '../server/orders';
import { useAction } from '../server/use-action';
import { Button } from '../ui/button';
import { Missing, TextArea } from '../ui/field';
import { useKept } from '../ui/kept';
import { useOrderLifeWords } from '../words/order-life';
import { OrderProblem } from './order-problem';

/** Gives the order up, with the reason. */
export function CancelOrder({ order, onOrder }: { order: Order; onOrder: (order: Order) => void }) {
  const words = useOrderLifeWords();
  const [kept, setKept] = useKept<string>(`cancel.${order.id}`);
  const [tried, setTried] = useState(false);
  const reason = kept ?? '';
  const cancel = useAction(async () => {
    setTried(true);
    if (!reason.trim()) return;
    const cancelled = await cancelOrder(order, reason.trim());
    setKept(null);
    onOrder(cancelled);
  });
  return (
    <details className="fold" open={kept !== null || undefined}>
      <summary>{words.cancel}</summary>
      <div className="stack-wide">
        <p className="quiet-text">{words.cancelIntro}</p>
        <TextArea label={words.cancelReason} required value={reason} onChange={setKept} />
        <Missing show={tried && !reason.trim()}>{words.needCancelReason}</Missing>
        <OrderProblem order={order} action={cancel} onOrder={onOrder} />
        <Button small busy={cancel.running} onClick={() => void cancel.run()}>
          {words.cancel}
        </Button>
      </div>
    </details>
  );
}
