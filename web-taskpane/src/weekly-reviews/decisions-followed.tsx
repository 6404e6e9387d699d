import type { DecisionFollowed } from '../server/contract';
import { recordCall } from '../server/weekly-review';
import { useAction } from '../server/use-action';
import { Button } from '../ui/button';
import { TextField } from '../ui/field';
import { useKept } from '../ui/kept';
import { ProblemNotice } from '../ui/notice';
import { useFormat } from '../words/format';
import { useReviewWords } from '../words/weekly-review';
import { useWords } from '../words/words';
import { typeset } from '../words/typeset';

function Call({ quoteId, name, onChanged }: { quoteId: string; name: string; onChanged: () => void }) {
  const words = useWords();
  const said = useReviewWords();
  const [kept, setKept] = useKept<string>(`call.${quoteId}`);
  const call = useAction(async (key) => {
    await recordCall(quoteId, kept?.trim() || null, key).finally(onChanged);
    setKept(null);
  });
  if (kept === null) {
    return (
      <div className="row">
        <Button small label={said.noteCallOf(name)} onClick={() => setKept('')}>
          {said.noteCall}
        </Button>
      </div>
    );
  }
  return (
    <form
      className="stack-wide"
      onSubmit={(event) => {
        event.preventDefault();
        void call.run();
      }}
    >
      <TextField label={`${said.whatWasSaid} (${words.common.optional})`} value={kept} onChange={setKept} />
      <ProblemNotice problem={call.problem} />
      <div className="row">
        <Button small type="submit" busy={call.running}>
          {said.noteCall}
        </Button>
        <Button small quiet onClick={() => setKept(null)}>
          {words.common.cancel}
        </Button>
      </div>
    </form>
  );
}

interface FollowedProps {
  decisions: DecisionFollowed[];
  /** Null for a quote that is not on the agenda. */
  placeOf: (quoteId: string) => string | null;
  may: boolean;
  onChanged: () => void;
}

/** Decisions with what was done about them: nothing is quietly forgotten. */
export function DecisionsFollowed({ decisions, placeOf, may, onChanged }: FollowedProps) {
  const words = useReviewWords();
  const format = useFormat();
  return (
    <ul className="plain to-do">
      {decisions.map(({ decision, outcome, text }) => {
        const place = placeOf(decision.quoteId);
        const told = words.told(words.choices[decision.choice], decision.byName, format.date(decision.due));
        return (
          <li key={decision.quoteId}>
            <span>
              {place ? <a href={place}>{decision.quoteName}</a> : decision.quoteName}{' '}
              <span className={`badge badge-${outcome}`}>{words.outcomes[outcome]}</span>
            </span>
            <span>{told}</span>
            <span className="quiet-text">{typeset([text, decision.comment].filter(Boolean).join(' '))}</span>
            {may && decision.choice === 'call' && (outcome === 'pending' || outcome === 'late') && (
              <Call quoteId={decision.quoteId} name={decision.quoteName} onChanged={onChanged} />
            )}
          </li>
        );
      })}
    </ul>
  );
}
