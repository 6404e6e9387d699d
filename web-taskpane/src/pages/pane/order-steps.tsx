import { FollowOrder } from '../../orders/follow-order';
import { HandOver } from '../../orders/hand-over';
import type { Order } from '../../server/contract';
import { getOrder } from '../../server/orders';
import { useLoad } from '../../server/use-load';
import { usePolling } from '../../server/use-polling';
import type { Step } from './step';
import { StepLoading } from './step-loading';
import type { StepsProps } from './steps';

const workMs = 1500;

type OrderStep = Extract<Step, { orderId: string }>;

const isUnderWay = (order: Order | null) =>
  order?.outside.some((work) => work.state === 'pending' || work.state === 'running') ?? false;

/** The screens of an order that is recorded. */
export default function OrderSteps({ host, message, step, setStep }: StepsProps & { step: OrderStep }) {
  const { orderId } = step;
  const order = useLoad(`order.${orderId}`, (signal) => getOrder(orderId, signal));
  usePolling(step.name === 'order' && isUnderWay(order.data), order.reload, workMs);
  const back = () => {
    setStep(null);
    message.refresh();
  };
  const put = (changed: Order) => {
    order.set(changed);
    message.refresh();
    host.refresh();
  };
  if (!order.data) return <StepLoading loaded={order} onBack={back} />;
  const work = { order: order.data, onOrder: put, onBack: back };
  return step.name === 'handOver' ? (
    <HandOver
      {...work}
      onDone={(handed) => {
        put(handed);
        setStep({ name: 'order', orderId });
      }}
    />
  ) : (
    <FollowOrder
      {...work}
      onHandOver={() => setStep({ name: 'handOver', orderId })}
      onOpenMessage={(id) => {
        back();
        host.openMessage(id);
      }}
    />
  );
}
