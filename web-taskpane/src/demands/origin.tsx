import { useState } from 'react';
import { listBreakfasts } from '../server/breakfasts';
import type { Demand, Origin } from '../server/contract';
import { changeOrigin, thankReferrer } from '../server/demands';
import { useAction } from '../server/use-action';
import { useLoad } from '../server/use-load';
import { Block } from '../ui/block';
import { Button } from '../ui/button';
import { Missing, SelectField, TextField } from '../ui/field';
import { useKept } from '../ui/kept';
import { ProblemNotice } from '../ui/notice';
import { useFormat } from '../words/format';
import { useNetworkWords } from '../words/network';
import { useWords } from '../words/words';

interface Props {
  demand: Demand;
  onChanged: (demand: Demand) => void;
}

/** The breakfasts to choose from; asked for once somebody says that the demand came of one. */
function WhichBreakfast({ value, onChange }: { value: string | null; onChange: (id: string | null) => void }) {
  const { origin: words } = useNetworkWords();
  const format = useFormat();
  const known = useLoad('origin-breakfasts', (signal) => listBreakfasts(null, signal));
  const choices = known.data?.items.map(({ id, date, theme }) => ({
    value: id,
    label: `${format.date(date)} · ${theme}`,
  }));
  return (
    <>
      <ProblemNotice problem={known.problem} reading onRetry={known.reload} />
      <SelectField
        label={words.breakfast}
        required
        none={words.choose}
        value={value}
        choices={choices ?? []}
        onChange={onChange}
      />
    </>
  );
}

function OriginFields({ draft, put }: { draft: Origin; put: (values: Partial<Origin>) => void }) {
  const words = useWords();
  const { origin: said } = useNetworkWords();
  const channels = Object.entries(words.channels).map(([value, label]) => ({ value, label }));
  return (
    <>
      <SelectField
        label={said.labels.channel}
        value={draft.channel}
        none={words.common.unknown}
        choices={channels}
        onChange={(channel) => put({ channel })}
      />
      {draft.channel === 'breakfast' && (
        <WhichBreakfast value={draft.breakfastId} onChange={(breakfastId) => put({ breakfastId })} />
      )}
      <TextField
        label={said.referrer}
        value={draft.referrer ?? ''}
        onChange={(referrer) => put({ referrer: referrer || null, referrerEmail: null })}
      />
      {draft.referrer && (
        <TextField
          label={said.referrerEmail}
          type="email"
          value={draft.referrerEmail ?? ''}
          onChange={(referrerEmail) => put({ referrerEmail: referrerEmail || null })}
        />
      )}
    </>
  );
}

function ChangeOrigin({ demand, onChanged }: Props) {
  const { origin: words } = useNetworkWords();
  const [kept, setKept] = useKept<Origin>(`origin.${demand.id}`);
  const [tried, setTried] = useState(false);
  const draft = kept ?? demand.origin;
  const lacking = draft.channel === 'breakfast' && !draft.breakfastId;
  const save = useAction(async () => {
    setTried(true);
    if (lacking) return;
    onChanged(await changeOrigin(demand.id, demand.version, draft));
    setKept(null);
  });
  return (
    <details className="fold" open={kept !== null || undefined}>
      <summary>{demand.origin.channel || demand.origin.referrer ? words.correct : words.change}</summary>
      <div className="stack-wide">
        <OriginFields draft={draft} put={(values) => setKept({ ...draft, ...values })} />
        <Missing show={tried && lacking} />
        <ProblemNotice problem={save.problem} onRetry={() => void save.run()} />
        <div className="row">
          <Button small busy={save.running} onClick={() => void save.run()}>
            {words.save}
          </Button>
        </div>
      </div>
    </details>
  );
}

function Thanks({ demand, onChanged, may }: Props & { may: boolean }) {
  const { origin: words } = useNetworkWords();
  const format = useFormat();
  const thank = useAction(async () => onChanged(await thankReferrer(demand)));
  const { thanks, origin } = demand;
  if (!origin.referrer) return null;
  if (thanks?.referrer === origin.referrer) {
    return <p className="quiet-text">{words.thanked(thanks.byName, format.ago(thanks.at))}</p>;
  }
  if (!may) return null;
  return (
    <>
      <ProblemNotice problem={thank.problem} onRetry={() => void thank.run()} />
      <div className="row">
        <Button small busy={thank.running} onClick={() => void thank.run()}>
          {words.thank(origin.referrer)}
        </Button>
        <span className="quiet-text">{words.thankHelp}</span>
      </div>
    </>
  );
}

/** Where the demand came from, and a word of thanks to whoever recommended the house. */
export function OriginOf({
  demand,
  onChanged,
  may,
  breakfastHref,
}: Props & { may: boolean; breakfastHref: (id: string) => string }) {
  const words = useWords();
  const { origin: said } = useNetworkWords();
  const { channel, referrer, breakfastId } = demand.origin;
  const name = channel && (words.channels[channel] ?? channel);
  return (
    <Block title={said.title}>
      {!channel && !referrer && <p className="quiet-text">{said.unknown}</p>}
      {name && <p>{breakfastId ? <a href={breakfastHref(breakfastId)}>{name}</a> : name}</p>}
      {referrer && <p>{words.common.labelled(said.referrer, referrer)}</p>}
      <Thanks demand={demand} onChanged={onChanged} may={may} />
      {may && <ChangeOrigin demand={demand} onChanged={onChanged} />}
    </Block>
  );
}
