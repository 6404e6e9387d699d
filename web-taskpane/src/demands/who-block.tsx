import type { Demand, DemandSummary, MessageRead } from '../server/contract';
import { Block } from '../ui/block';
import { useFormat } from '../words/format';
import { useWords } from '../words/words';

interface Who {
  company: string | null;
  contact: string | null;
  jobTitle: string | null;
  email: string | null;
  phones: string[];
  known: boolean;
  lastExchange: string | null;
  openDemands: DemandSummary[];
  owner: string | null;
}

function whoOf(read: MessageRead, demand: Demand | null): Who {
  const { contact, from } = read.reading;
  const { client, openDemands, lastExchange } = read.known;
  return {
    company: demand?.client?.name ?? client?.name ?? contact.company?.value ?? null,
    contact: demand?.contact?.name ?? contact.name?.value ?? from?.name ?? from?.address ?? null,
    jobTitle: demand?.contact?.jobTitle ?? contact.jobTitle?.value ?? null,
    email: demand?.contact?.email ?? contact.email?.value ?? from?.address ?? null,
    phones: demand?.contact?.phones ?? contact.phones.map((phone) => phone.value),
    known: client !== null || demand?.client != null,
    lastExchange,
    openDemands: openDemands.filter((other) => other.id !== demand?.id),
    owner: demand?.ownerName ?? null,
  };
}

function OpenDemands({ demands, openHref }: { demands: DemandSummary[]; openHref: (id: string) => string }) {
  const words = useWords();
  if (demands.length === 0) return null;
  return (
    <details className="fold">
      <summary>{words.who.openDemands(demands.length)}</summary>
      <ul className="plain">
        {demands.map((demand) => (
          <li key={demand.id}>
            <a href={openHref(demand.id)} target="_blank" rel="noreferrer">
              {demand.reference}
            </a>{' '}
            {demand.title} <span className="badge">{words.stages[demand.stage]}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Who writes, and what is already going on with them. */
export function WhoBlock({
  read,
  demand,
  openHref,
}: {
  read: MessageRead;
  demand: Demand | null;
  openHref: (demandId: string) => string;
}) {
  const words = useWords();
  const format = useFormat();
  const who = whoOf(read, demand);
  const details = [who.jobTitle, who.email, ...who.phones.map(format.phone)].filter((part) => part);
  return (
    <Block title={words.pane.who}>
      <p className="who-name">
        <strong>{who.company ?? who.contact ?? words.common.unknown}</strong>
        {!who.known && <span className="badge">{words.who.newContact}</span>}
      </p>
      {who.company && who.contact && <p>{who.contact}</p>}
      {details.length > 0 && <p className="quiet-text">{details.join(' · ')}</p>}
      {demand && (
        <p>
          <a href={openHref(demand.id)} target="_blank" rel="noreferrer">
            {demand.reference}
          </a>{' '}
          <span className="badge">{words.stages[demand.stage]}</span>
        </p>
      )}
      {who.lastExchange && <p className="quiet-text">{words.who.lastExchange(format.ago(who.lastExchange))}</p>}
      {who.owner && <p className="quiet-text">{words.who.owner(who.owner)}</p>}
      <OpenDemands demands={who.openDemands} openHref={openHref} />
    </Block>
  );
}
