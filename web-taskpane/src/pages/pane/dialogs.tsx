import { DismissDemand, ReopenDemand } from '../../demands/close-demand';
import { PickDemand } from '../../demands/pick-demand';
import type { OutlookHost } from '../../outlook/host';
import type { Demand } from '../../server/contract';
import type { Message } from './use-message';
import type { Next } from './use-next';

export default function Dialogs({ host, message, act }: { host: OutlookHost; message: Message; act: Next }) {
  const close = () => act.setDialog(null);
  const done = (demand: Demand) => {
    close();
    message.settle(demand);
  };
  const demand = message.demand.data;
  const known = message.read.data?.known;
  if (act.dialog === 'dismiss') {
    return <DismissDemand demand={demand} source={() => host.readMime()} onDone={done} onClose={close} />;
  }
  if (act.dialog === 'reopen' && demand) return <ReopenDemand demand={demand} onDone={done} onClose={close} />;
  if (act.dialog !== 'pick' || !known) return null;
  const demands = known.thread.length > 0 ? known.thread : known.openDemands;
  return (
    <PickDemand
      demands={demands}
      onPick={(id) => void act.join.run(id, null)}
      problem={act.join.problem}
      onClose={close}
    />
  );
}
