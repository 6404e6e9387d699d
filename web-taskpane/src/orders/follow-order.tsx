import type { Order, OutsideWork } from '../server/contract';
import { Block, StepHead } from '../ui/block';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { useFormat } from '../words/format';
import { useOrderLifeWords } from '../words/order-life';
import { useWords } from '../words/words';
import { Amendments } from './amend-order';
import { CancelOrder } from './cancel-order';
import { DepositInvoice } from './deposit-invoice';
import { DocumentLink } from './document-link';
import { Mission } from './mission';
import { ProductionAnswer } from './production-answer';

export interface FollowOrderProps {
  order: Order;
  onOrder: (order: Order) => void;
  onHandOver: () => void;
  onOpenMessage: (messageId: string) => void;
  onBack: () => void;
}

function Said({ order }: { order: Order }) {
  const words = useWords().orders;
  const format = useFormat();
  const { evidence, ordered, decision } = order;
  const lines = [
    evidence.signedBy && words.said.by(evidence.signedBy, evidence.capacity),
    words.said.on(format.date(ordered.on)),
    ordered.purchaseOrder && words.said.purchaseOrder(ordered.purchaseOrder),
    words.said.recorded(order.recordedBy, format.ago(order.recordedAt)),
  ];
  return (
    <>
      <p className="quiet-text">{lines.filter(Boolean).join(' · ')}</p>
      {evidence.documentId && evidence.fileName && (
        <p>
          <DocumentLink id={evidence.documentId} name={evidence.fileName} label={words.openProof(evidence.fileName)} />
        </p>
      )}
      {decision.resolved.length > 0 && (
        <Block title={words.settled}>
          <ul className="plain lines">
            {decision.resolved.map((one) => (
              <li key={one.kind}>
                {words.resolutions[one.resolution]} <span className="quiet-text">{one.comment}</span>
              </li>
            ))}
          </ul>
        </Block>
      )}
    </>
  );
}

function Handover({ order, onHandOver }: Pick<FollowOrderProps, 'order' | 'onHandOver'>) {
  const words = useWords().orders;
  const format = useFormat();
  const { handedOver } = order;
  if (!handedOver) {
    return (
      <Block title={words.handover}>
        <p>{words.notHandedOver}</p>
        {order.canHandOver && <Button onClick={onHandOver}>{words.handOver.go}</Button>}
      </Block>
    );
  }
  const missing = handedOver.items.filter(({ text }) => !text).map(({ item }) => words.handOver.items[item]);
  return (
    <Block title={words.handover}>
      <p>{words.handedOver(handedOver.byName, format.ago(handedOver.at), handedOver.to.join(', '))}</p>
      {missing.length > 0 && <p>{words.missing(missing.join(', '))}</p>}
      <p>
        <DocumentLink
          id={handedOver.documentId}
          name={`Fiche de contexte ${order.reference}.pdf`}
          label={words.openSheet}
        />
      </p>
      {order.canHandOver && (
        <Button small onClick={onHandOver}>
          {words.again}
        </Button>
      )}
    </Block>
  );
}

function Work({ work, onOpenMessage }: { work: OutsideWork; onOpenMessage: (id: string) => void }) {
  const words = useWords();
  const { messageId } = work;
  return (
    <li>
      {work.label}{' '}
      <span className={`badge ${work.state === 'failed' ? 'badge-error' : ''}`}>
        {words.timeline.states[work.state]}
      </span>
      {work.reason && <span className="quiet-text"> {work.reason}</span>}{' '}
      {messageId && (
        <button
          type="button"
          className="link"
          aria-label={`${words.orders.openDraft} ${work.label}`}
          onClick={() => onOpenMessage(messageId)}
        >
          {words.orders.openDraft}
        </button>
      )}
    </li>
  );
}

/** The order once it is recorded: production's side, finance's side, and the drafts they make. */
export function FollowOrder({ order, onOrder, onHandOver, onOpenMessage, onBack }: FollowOrderProps) {
  const words = useWords().orders;
  const life = useOrderLifeWords();
  const format = useFormat();
  const { cancellation } = order;
  return (
    <div className="step">
      <StepHead
        title={words.title(order.reference)}
        detail={`${order.client.name} · ${order.agreed.title} · ${order.quoteName}`}
        onBack={onBack}
      />
      {cancellation && (
        <Notice intent="warning">
          {life.cancelled(cancellation.reason, cancellation.byName, format.ago(cancellation.at))}
        </Notice>
      )}
      <Said order={order} />
      <Handover order={order} onHandOver={onHandOver} />
      {order.handedOver && <ProductionAnswer order={order} onOrder={onOrder} />}
      <DepositInvoice order={cancellation ? { ...order, canBill: false } : order} onOrder={onOrder} />
      <Amendments order={order} onOrder={onOrder} />
      <Mission order={order} onOrder={onOrder} />
      {order.outside.length > 0 && (
        <Block title={words.outside}>
          <ul className="plain lines">
            {order.outside.map((work) => (
              <Work key={work.id} work={work} onOpenMessage={onOpenMessage} />
            ))}
          </ul>
        </Block>
      )}
      {order.canAmend && <CancelOrder order={order} onOrder={onOrder} />}
    </div>
  );
}
