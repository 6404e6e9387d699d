import type { AgendaItem, Me } from '../server/contract';
import { refusalReasons } from '../server/quotes';
import { Button } from '../ui/button';
import { ChoiceField, DateField, SelectField, TextField } from '../ui/field';
import { useReviewWords } from '../words/weekly-review';
import { useWords } from '../words/words';
import { choose, lackingIn, reviewChoices, usualDue, type DecisionDraft } from './decision-draft';

export interface DecideProps {
  item: AgendaItem;
  draft: DecisionDraft;
  put: (draft: DecisionDraft) => void;
  usualBy: string;
  people: Me['people'];
  today: string;
  busy: boolean;
  onDecide: () => void;
}

/** The one decision that every open quote needs: what, who and by when. */
export function Decide({ item, draft, put, usualBy, people, today, busy, onDecide }: DecideProps) {
  const words = useWords();
  const said = useReviewWords();
  const lacking = lackingIn(draft, today);
  return (
    <form
      className="stack-wide"
      onSubmit={(event) => {
        event.preventDefault();
        onDecide();
      }}
    >
      <ChoiceField
        label={said.decision}
        value={draft.choice}
        onChange={(choice) => put(choose(draft, choice))}
        choices={reviewChoices.map((value, index) => ({ value, label: `${index + 1}. ${said.choices[value]}` }))}
      />
      {draft.choice && (
        <>
          <p className="quiet-text">{said.effects[draft.choice]}</p>
          {draft.choice === 'close' && (
            <SelectField
              label={words.common.reason}
              required
              value={draft.reason}
              none={words.followUps.choose}
              onChange={(reason) => put({ ...draft, reason })}
              choices={refusalReasons.map((value) => ({ value, label: words.answer.reasons[value] }))}
            />
          )}
          <div className="columns">
            <SelectField
              label={said.by}
              value={draft.byId ?? usualBy}
              onChange={(byId) => put({ ...draft, byId })}
              choices={people.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <DateField
              label={draft.choice === 'waitUntil' ? said.until : said.due}
              required
              value={draft.due ?? usualDue(draft.choice, today)}
              onChange={(due) => put({ ...draft, due })}
            />
          </div>
          <TextField
            label={`${words.common.comment} (${words.common.optional})`}
            value={draft.comment}
            onChange={(comment) => put({ ...draft, comment })}
          />
        </>
      )}
      {lacking && <p className="quiet-text">{said.lacking[lacking]}</p>}
      <div className="row">
        <Button primary={!item.decision} type="submit" busy={busy} disabled={lacking !== null}>
          {item.decision ? said.decideAgain : said.decide}
        </Button>
      </div>
    </form>
  );
}
