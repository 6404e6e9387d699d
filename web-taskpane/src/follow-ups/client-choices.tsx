import { useState } from 'react';
import type { ClientChoice, FollowUpSettings } from '../server/contract';
import { listClientChoices } from '../server/settings';
import { useLoad } from '../server/use-load';
import { listClients } from '../server/who';
import { Block } from '../ui/block';
import { Button } from '../ui/button';
import { TextField } from '../ui/field';
import { ProblemNotice } from '../ui/notice';
import { Skeleton } from '../ui/skeleton';
import { useFollowUpSettingsWords } from '../words/follow-up-settings';
import { useWords } from '../words/words';
import { Choice } from './follow-up-choice';

interface Chosen {
  id: string;
  name: string;
}

function Find({ onFound }: { onFound: (client: Chosen) => void }) {
  const words = useFollowUpSettingsWords();
  const [q, setQ] = useState('');
  const found = useLoad(q.trim() ? `clients.${q.trim()}` : null, (signal) => listClients(q.trim(), signal));
  return (
    <>
      <TextField label={words.findClient} type="search" value={q} onChange={setQ} />
      <ProblemNotice problem={found.problem} reading onRetry={found.reload} />
      {q.trim() && found.data?.items.length === 0 && <p className="quiet-text">{words.noClientFound}</p>}
      <ul className="plain lines">
        {found.data?.items.slice(0, 8).map((client) => (
          <li key={client.id}>
            <Button small quiet onClick={() => onFound({ id: client.id, name: client.name })}>
              {client.name}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

function told(choice: ClientChoice, settings: FollowUpSettings, words: ReturnType<typeof useFollowUpSettingsWords>) {
  if (choice.off) return words.clientOff;
  const plan = settings.plans.find(({ id }) => id === choice.planId)?.name ?? words.defaultPlan;
  return choice.minimumGapDays === null ? plan : `${plan} · ${words.gapOf(choice.minimumGapDays)}`;
}

/** The clients that are followed up otherwise than the others, or not at all. */
export function ClientChoices({ settings, may }: { settings: FollowUpSettings; may: boolean }) {
  const words = useFollowUpSettingsWords();
  const { common } = useWords();
  const own = useLoad('client-choices', listClientChoices);
  const [open, setOpen] = useState<Chosen | null>(null);
  return (
    <Block title={words.clients}>
      <p className="quiet-text">{words.clientsHelp}</p>
      <ProblemNotice problem={own.problem} reading onRetry={own.reload} />
      {!own.data && own.loading && <Skeleton lines={2} />}
      {own.data?.length === 0 && <p className="quiet-text">{words.noClients}</p>}
      <ul className="plain lines">
        {own.data?.map((choice) => (
          <li key={choice.clientId} className="row">
            <strong>{choice.clientName}</strong> <span className="badge">{told(choice, settings, words)}</span>
            {may && (
              <Button
                small
                quiet
                label={words.changeOf(choice.clientName)}
                onClick={() => setOpen({ id: choice.clientId, name: choice.clientName })}
              >
                {words.change}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {may && !open && <Find onFound={setOpen} />}
      {may && open && (
        <>
          <Choice
            key={open.id}
            of="clients"
            id={open.id}
            title={open.name}
            settings={settings}
            onChanged={own.reload}
          />
          <div className="row">
            <Button small quiet onClick={() => setOpen(null)}>
              {common.close}
            </Button>
          </div>
        </>
      )}
    </Block>
  );
}
