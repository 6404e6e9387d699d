import type { FollowUp, FollowUpSchedule } from '../server/contract';
import { draftFollowUp, postponeFollowUp, recordFollowUpDone, stopFollowUps } from '../server/follow-ups';
import { useAction } from '../server/use-action';
import { Button } from '../ui/button';
import { DateField, TextField } from '../ui/field';
import { useKept } from '../ui/kept';
import { ProblemNotice } from '../ui/notice';
import { useFormat } from '../words/format';
import { useWords } from '../words/words';
import { typeset } from '../words/typeset';

interface ChangeProps {
  followUp: FollowUp;
  onChanged: () => void;
}

interface Typed {
  form: 'postpone' | 'stop' | 'done';
  until: string | null;
  text: string;
}

function send(followUp: FollowUp, { form, until, text }: Typed): Promise<FollowUp> {
  const said = text.trim() || null;
  if (form === 'stop') return stopFollowUps(followUp, said);
  return form === 'done' ? recordFollowUpDone(followUp, said) : postponeFollowUp(followUp, until ?? '', said);
}

/** One question in the place of the buttons; what is typed outlives a reload. */
function ChangeForm({
  followUp,
  typed,
  onTyped,
  onChanged,
}: ChangeProps & { typed: Typed; onTyped: (typed: Typed | null) => void }) {
  const words = useWords();
  const change = useAction(async () => {
    await send(followUp, typed).finally(onChanged);
    onTyped(null);
  });
  const lacks = typed.form === 'postpone' && !typed.until;
  return (
    <form
      className="stack-wide"
      onSubmit={(event) => {
        event.preventDefault();
        if (!lacks) void change.run();
      }}
    >
      {typed.form === 'postpone' && (
        <DateField
          label={words.followUps.notBefore}
          required
          value={typed.until}
          onChange={(until) => onTyped({ ...typed, until })}
        />
      )}
      <TextField
        label={`${typed.form === 'done' ? words.common.comment : words.common.reason} (${words.common.optional})`}
        value={typed.text}
        onChange={(text) => onTyped({ ...typed, text })}
      />
      <ProblemNotice problem={change.problem} onRetry={() => void change.run()} />
      <div className="row">
        <Button small type="submit" busy={change.running} disabled={lacks}>
          {words.followUps.forms[typed.form]}
        </Button>
        <Button small quiet onClick={() => onTyped(null)}>
          {words.common.cancel}
        </Button>
      </div>
    </form>
  );
}

function Changes({ followUp, onChanged }: ChangeProps) {
  const words = useWords().followUps;
  const [typed, setTyped] = useKept<Typed>(`follow-up.${followUp.id}`);
  const draft = useAction(() => draftFollowUp(followUp).finally(onChanged));
  if (typed) return <ChangeForm followUp={followUp} typed={typed} onTyped={setTyped} onChanged={onChanged} />;
  const ask = (form: Typed['form']) => setTyped({ form, until: null, text: '' });
  const planned = followUp.state === 'planned';
  return (
    <>
      <div className="row">
        {planned && (
          <Button small busy={draft.running} onClick={() => void draft.run()}>
            {words.draftNow}
          </Button>
        )}
        {planned && (
          <Button small quiet onClick={() => ask('postpone')}>
            {words.postpone}
          </Button>
        )}
        {!planned && (
          <Button small onClick={() => ask('done')}>
            {words.doneOtherwise}
          </Button>
        )}
        <Button small quiet onClick={() => ask('stop')}>
          {words.stop}
        </Button>
      </div>
      <ProblemNotice problem={draft.problem} onRetry={() => void draft.run()} />
    </>
  );
}

/** The one a person can act on: what waits for them, else the next that is planned. */
function actsOn(items: FollowUp[]): string | undefined {
  const waiting = items.find((item) => item.state === 'reminded' || item.state === 'drafted');
  return (waiting ?? items.find((item) => item.state === 'planned'))?.id;
}

/** The follow-ups of a sent quote, each with its day and state. */
export function PlannedFollowUps({
  schedule,
  may,
  onChanged,
}: {
  schedule: FollowUpSchedule;
  may: boolean;
  onChanged: () => void;
}) {
  const words = useWords().followUps;
  const format = useFormat();
  const acted = schedule.active && may ? actsOn(schedule.items) : undefined;
  if (schedule.items.length === 0) return <p className="quiet-text">{words.none}</p>;
  return (
    <details className="fold" open={schedule.active}>
      <summary>{words.title(schedule.planName)}</summary>
      <ol className="plain lines">
        {schedule.items.map((item) => (
          <li key={item.id} className={`follow-up follow-up-${item.state}`}>
            <span>
              {format.date(item.state === 'sent' && item.deliveredAt ? item.deliveredAt : item.dueDay)}{' '}
              <span className="badge">{words.states[item.state]}</span>{' '}
              {item.state === 'planned' && <span className="quiet-text">{words.ways[item.way]}</span>}
            </span>
            {item.reason && <span className="quiet-text">{typeset(item.reason)}</span>}
            {item.id === acted && <Changes followUp={item} onChanged={onChanged} />}
          </li>
        ))}
      </ol>
    </details>
  );
}
