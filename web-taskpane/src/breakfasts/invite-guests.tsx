import { useState } from 'react';
import { inviteGuests, proposeGuests, recordObjection, type ProposalFilter } from '../server/breakfasts';
import type { Breakfast, Proposal, Proposals } from '../server/contract';
import { useAction } from '../server/use-action';
import { useLoad, type Loaded } from '../server/use-load';
import { Block } from '../ui/block';
import { Button } from '../ui/button';
import { CheckField, Missing, SelectField, TextField } from '../ui/field';
import { ProblemNotice } from '../ui/notice';
import { useSettled } from '../ui/settled';
import { Skeleton } from '../ui/skeleton';
import { useFormat } from '../words/format';
import { useNetworkWords } from '../words/network';
import { useChange } from './use-change';

function Filters({ filter, put }: { filter: ProposalFilter; put: (values: Partial<ProposalFilter>) => void }) {
  const { invite: words } = useNetworkWords();
  return (
    <div className="filters">
      <TextField label={words.search} type="search" value={filter.q} onChange={(q) => put({ q })} />
      <SelectField
        label={words.kind}
        value={filter.kind}
        none={words.all}
        choices={[
          { value: 'client', label: words.clients },
          { value: 'prospect', label: words.prospects },
        ]}
        onChange={(kind) => put({ kind })}
      />
      <SelectField
        label={words.sort}
        value={filter.sort}
        none={words.seenLast}
        choices={[{ value: 'notSeenForLong', label: words.notSeenForLong }]}
        onChange={(sort) => put({ sort })}
      />
    </div>
  );
}

/** The wish not to be invited, and its contrary. */
function Objection({ contact, objects, onDone }: { contact: Named; objects: boolean; onDone: () => void }) {
  const { invite: words } = useNetworkWords();
  const record = useAction(async (key) => {
    await recordObjection(contact.contactId, objects, key);
    onDone();
  });
  return (
    <>
      <ProblemNotice problem={record.problem} />
      <Button
        small
        quiet
        label={objects ? words.objectOf(contact.name) : words.liftOf(contact.name)}
        busy={record.running}
        onClick={() => void record.run()}
      >
        {objects ? words.object : words.lift}
      </Button>
    </>
  );
}

interface Named {
  contactId: string;
  name: string;
}

function Candidate({
  proposal,
  chosen,
  onChoose,
  onObjected,
}: {
  proposal: Proposal;
  chosen: boolean;
  onChoose: (on: boolean) => void;
  onObjected: () => void;
}) {
  const { invite: words } = useNetworkWords();
  const format = useFormat();
  const { lastSeen, lastInvited, attended } = proposal;
  const told = [
    proposal.jobTitle,
    lastSeen ? words.seen(format.ago(lastSeen)) : words.neverSeen,
    lastInvited && words.invited(format.date(lastInvited)),
    attended > 0 && words.came(attended),
  ];
  return (
    <li className="row">
      <CheckField label={`${proposal.name}, ${proposal.clientName}`} value={chosen} onChange={onChoose} />
      <span className="badge">{words.kinds[proposal.kind]}</span>
      <span className="quiet-text">{told.filter(Boolean).join(' · ')}</span>
      <Objection contact={proposal} objects onDone={onObjected} />
    </li>
  );
}

function Objectors({ proposals, onLifted }: { proposals: Proposals; onLifted: () => void }) {
  const { invite: words } = useNetworkWords();
  const format = useFormat();
  const { objectors } = proposals;
  if (objectors.length === 0) return null;
  return (
    <details className="fold">
      <summary>{words.objectors(objectors.length)}</summary>
      <ul className="plain lines">
        {objectors.map((contact) => (
          <li key={contact.contactId} className="row">
            {contact.name}, {contact.clientName}
            <span className="quiet-text">
              {words.objected(contact.objection.byName, format.ago(contact.objection.at))}
            </span>
            <Objection contact={contact} objects={false} onDone={onLifted} />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Whom to invite, chosen among the contacts. */
export function InviteGuests({
  breakfast,
  loaded,
  primary,
}: {
  breakfast: Breakfast;
  loaded: Loaded<Breakfast>;
  /** Nothing on the page matters more: its day is still to come. */
  primary: boolean;
}) {
  const { invite: words } = useNetworkWords();
  const [filter, setFilter] = useState<ProposalFilter>({ kind: null, sort: null, q: '' });
  const [chosen, setChosen] = useState<string[]>([]);
  const [tried, setTried] = useState(false);
  const asked = useSettled(filter);
  const proposals = useLoad(`proposals.${breakfast.id}.${breakfast.guests.length}.${JSON.stringify(asked)}`, (signal) =>
    proposeGuests(breakfast.id, asked, signal),
  );
  const invite = useChange(loaded, (seen) => inviteGuests(seen, chosen));
  const run = async () => {
    setTried(true);
    if (chosen.length === 0 || !(await invite.run())) return;
    setChosen([]);
    setTried(false);
  };
  const { data } = proposals;
  return (
    <Block title={words.title}>
      <p className="quiet-text">{words.intro}</p>
      <Filters filter={filter} put={(values) => setFilter({ ...filter, ...values })} />
      <ProblemNotice problem={proposals.problem} reading onRetry={proposals.reload} />
      {!data && proposals.loading && <Skeleton lines={4} />}
      {data?.proposals.length === 0 && <p className="quiet-text">{words.empty}</p>}
      <ul className="plain lines">
        {data?.proposals.map((proposal) => (
          <Candidate
            key={proposal.contactId}
            proposal={proposal}
            chosen={chosen.includes(proposal.contactId)}
            onChoose={(on) =>
              setChosen(on ? [...chosen, proposal.contactId] : chosen.filter((id) => id !== proposal.contactId))
            }
            onObjected={() => {
              setChosen(chosen.filter((id) => id !== proposal.contactId));
              proposals.reload();
            }}
          />
        ))}
      </ul>
      {data?.more && <p className="quiet-text">{words.more}</p>}
      <Missing show={tried && chosen.length === 0}>{words.none}</Missing>
      <ProblemNotice problem={invite.problem} />
      {data && data.proposals.length > 0 && (
        <div className="row">
          <Button primary={primary} busy={invite.running} onClick={() => void run()}>
            {words.invite(chosen.length)}
          </Button>
          <span className="quiet-text">{words.inviteHelp}</span>
        </div>
      )}
      {data && <Objectors proposals={data} onLifted={proposals.reload} />}
    </Block>
  );
}
