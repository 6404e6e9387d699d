import { lazy, Suspense, useCallback, useEffect, useMemo } from 'react';
import { MailsOf, OrderOf, QuoteOf } from '../../dashboard/matter';
import { hrefOf } from '../../dashboard/route';
import { SinceTheBeginning } from '../../demands/since-the-beginning';
import { useCurrent } from '../../demands/use-current';
import { PageHost } from '../../outlook/page-host';
import type { Demand } from '../../server/contract';
import { getDemand } from '../../server/demands';
import { useLoad, type Loaded } from '../../server/use-load';
import { keep, useKept } from '../../ui/kept';
import { ProblemNotice } from '../../ui/notice';
import { Skeleton } from '../../ui/skeleton';
import { useFormat } from '../../words/format';
import { useWords } from '../../words/words';
import { Card, Confirmed } from '../pane/message-view';
import type { Step } from '../pane/step';
import type { Message } from '../pane/use-message';
import { useNext } from '../pane/use-next';
import OriginPart from './origin-part';

const Steps = lazy(() => import('../pane/steps'));

const nothingRead: Message['read'] = {
  data: null,
  problem: null,
  loading: false,
  reload: () => undefined,
  set: () => undefined,
};

/** The demand as the pane's parts know it, without a mail beside it. */
function useDemandAsMessage(demand: Loaded<Demand>, id: string): Message {
  const { reload, set } = demand;
  const settle = useCallback((changed: Demand) => set(changed), [set]);
  return {
    id: '',
    own: false,
    read: nothingRead,
    demand,
    demandId: id,
    next: demand.data?.next ?? null,
    settle,
    refresh: reload,
  };
}

/** @param orderId - Of the demand, to begin with; null: the demand's own page. */
export default function DemandPage({ id, orderId, user }: { id: string; orderId: string | null; user: string | null }) {
  const demand = useLoad(`demand.${id}.${user}`, (signal) => getDemand(id, signal));
  useCurrent(demand);
  useEffect(() => {
    if (orderId) keep<Step>(`step.demand.${id}`, { name: 'order', orderId });
  }, [id, orderId]);
  const message = useDemandAsMessage(demand, id);
  return (
    <>
      <ProblemNotice problem={demand.problem} reading onRetry={demand.reload} />
      {!demand.data && demand.loading && <Skeleton lines={8} />}
      {demand.data && <Page demand={demand.data} message={message} />}
    </>
  );
}

function Head({ demand }: { demand: Demand }) {
  const words = useWords();
  const format = useFormat();
  const said = [
    demand.contact?.name,
    words.dashboard.received(format.ago(demand.receivedAt)),
    demand.ownerName && words.who.owner(demand.ownerName),
  ];
  return (
    <header>
      <a href={hrefOf('demands')}>← {words.dashboard.backToDemands}</a>
      <h1>
        {demand.reference} · {demand.client?.name ?? demand.title}{' '}
        <span className="badge">{words.stages[demand.stage]}</span>
      </h1>
      <p className="quiet-text">{said.filter(Boolean).join(' · ')}</p>
    </header>
  );
}

function Page({ demand, message }: { demand: Demand; message: Message }) {
  const host = useMemo(() => new PageHost(), []);
  const [step, setStep] = useKept<Step>(`step.demand.${demand.id}`);
  const act = useNext({ host, message, setStep });
  const subject = { key: demand.id, read: null, demand };
  return (
    <>
      <Head demand={demand} />
      <div className="dash-demand">
        <div className="dash-work">
          {step ? (
            <Suspense fallback={<Skeleton lines={8} />}>
              <Steps host={host} message={message} subject={subject} step={step} setStep={setStep} />
            </Suspense>
          ) : (
            <>
              <Card host={host} message={message} next={demand.next} form={null} setStep={setStep} act={act} />
              <Confirmed message={message} />
              <OriginPart message={message} />
              <QuoteOf demand={demand} />
              <OrderOf demand={demand} onOpen={(orderId) => setStep({ name: 'order', orderId })} />
              <MailsOf demand={demand} />
            </>
          )}
        </div>
        <SinceTheBeginning demand={demand} onChanged={message.refresh} />
      </div>
    </>
  );
}
