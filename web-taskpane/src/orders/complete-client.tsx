import type { Client, Order } from '../server/contract';
import { changeClient, getClient, getOrder } from '../server/orders';
import { useAction } from '../server/use-action';
import { useLoad } from '../server/use-load';
import { Button } from '../ui/button';
import { differencesOf } from '../ui/differences';
import { TextArea, TextField } from '../ui/field';
import { useKept } from '../ui/kept';
import { ProblemNotice } from '../ui/notice';
import { Skeleton } from '../ui/skeleton';
import { WriteProblem } from '../ui/write-problem';
import { useWords } from '../words/words';

interface ClientDraft {
  siren: string;
  vatNumber: string;
  address: string;
}

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

function Form({
  order,
  client,
  onClient,
  onOrder,
}: CompleteProps & { client: Client; onClient: (client: Client) => void }) {
  const words = useWords().orders;
  const [kept, setKept] = useKept<ClientDraft>(`client.${client.id}`);
  const draft = kept ?? {
    siren: client.siren ?? '',
    vatNumber: client.vatNumber ?? '',
    address: client.addressLines.join('\n'),
  };
  const put = (values: Partial<ClientDraft>) => setKept({ ...draft, ...values });
  const change = useAction(async () => {
    const { name, domains, language } = client;
    await changeClient(client, {
      name,
      domains,
      language,
      siren: draft.siren.replace(/\s/g, '') || null,
      vatNumber: draft.vatNumber.trim() || null,
      addressLines: linesOf(draft.address),
    });
    setKept(null);
    onOrder(await getOrder(order.id));
  });
  const goOn = (now: Client) => {
    change.clear();
    onClient(now);
  };
  return (
    <>
      <TextField label={words.siren} value={draft.siren} onChange={(siren) => put({ siren })} />
      <TextArea
        label={words.address}
        hint={words.addressHelp}
        value={draft.address}
        onChange={(address) => put({ address })}
      />
      <TextField label={words.vatNumber} value={draft.vatNumber} onChange={(vatNumber) => put({ vatNumber })} />
      <WriteProblem
        problem={change.problem}
        onRetry={() => void change.run()}
        stale={{
          seen: client,
          load: (signal) => getClient(client.id, signal),
          differences: (was, now) =>
            differencesOf({ siren: words.siren, vatNumber: words.vatNumber, addressLines: words.address }, was, now),
          onKeep: goOn,
          onDrop: (now) => {
            setKept(null);
            goOn(now);
          },
        }}
      />
      <Button primary busy={change.running} onClick={() => void change.run()}>
        {words.saveClient}
      </Button>
    </>
  );
}

interface CompleteProps {
  order: Order;
  onOrder: (order: Order) => void;
}

/** What an invoice wants to know of the client, filled in where it is missed. */
export function CompleteClient(props: CompleteProps) {
  const words = useWords().orders;
  const client = useLoad(`client.${props.order.client.id}`, (signal) => getClient(props.order.client.id, signal));
  return (
    <div className="group">
      <h3>{words.completeClient}</h3>
      <ProblemNotice problem={client.problem} reading onRetry={client.reload} />
      {!client.data && client.loading && <Skeleton lines={3} />}
      {client.data && <Form {...props} client={client.data} onClient={client.set} />}
    </div>
  );
}
