import type { Answer, AnswerChoice } from '../server/contract';
import { confirmAnswer, dismissAnswer, undoAnswer } from '../server/follow-ups';
import { refusalReasons } from '../server/quotes';
import { useAction } from '../server/use-action';
import { Button } from '../ui/button';
import { DateField, SelectField, TextField } from '../ui/field';
import { useKept } from '../ui/kept';
import { Notice, ProblemNotice } from '../ui/notice';
import { useFormat, type Format } from '../words/format';
import type { Words } from '../words/fr';
import { useWords } from '../words/words';
import { asRead, lackingIn } from './answer-choice';

interface AnswerProps {
  answer: Answer;
  /** Whether the person's role may settle it. */
  may: boolean;
  onChanged: () => void;
}

function titleOf(answer: Answer, words: Words, format: Format): string {
  const detail = [
    answer.kind === 'refused' && answer.reason ? words.answer.reasons[answer.reason].toLowerCase() : null,
    answer.until && format.date(answer.until),
  ].filter(Boolean);
  const kind = words.followUps.answers[answer.kind];
  return detail.length > 0 ? `${kind} (${detail.join(', ')})` : kind;
}

interface FieldsProps {
  answer: Answer;
  choice: AnswerChoice;
  put: (values: Partial<AnswerChoice>) => void;
}

/** What a person may correct before confirming. */
function Corrections({ answer, choice, put }: FieldsProps) {
  const words = useWords();
  const { kind, candidates } = answer;
  return (
    <>
      {candidates.length > 0 && (
        <SelectField
          label={words.followUps.whichQuote}
          required
          value={choice.quoteId}
          onChange={(quoteId) => put({ quoteId })}
          choices={candidates.map((one) => ({ value: one.quoteId, label: `${one.number} · ${one.title}` }))}
          none={words.followUps.choose}
        />
      )}
      {kind === 'refused' && (
        <SelectField
          label={words.common.reason}
          value={choice.reason ?? 'other'}
          onChange={(reason) => put({ reason })}
          choices={refusalReasons.map((value) => ({ value, label: words.answer.reasons[value] }))}
        />
      )}
      {kind === 'postponed' && (
        <DateField
          label={words.followUps.notBefore}
          required
          value={choice.until}
          onChange={(until) => put({ until })}
        />
      )}
      {(kind === 'refused' || kind === 'partial' || kind === 'conditional') && (
        <TextField
          label={`${words.common.comment} (${words.common.optional})`}
          value={choice.comment ?? ''}
          onChange={(comment) => put({ comment: comment || null })}
        />
      )}
    </>
  );
}

/** An answer read from a mail, with the words it was read from: one click confirms it, another says that it means something else. */
export function AnswerToConfirm({ answer, first, may, onChanged }: AnswerProps & { first: boolean }) {
  const words = useWords();
  const format = useFormat();
  const [kept, setKept] = useKept<AnswerChoice>(`answer.${answer.id}`);
  const choice = kept ?? asRead(answer);
  const lacking = lackingIn(answer, choice);
  const confirm = useAction(async () => {
    await confirmAnswer(answer, choice).finally(onChanged);
    setKept(null);
  });
  const dismiss = useAction(async () => {
    await dismissAnswer(answer).finally(onChanged);
    setKept(null);
  });
  return (
    <div className="answer">
      <p className="card-title">{titleOf(answer, words, format)}</p>
      {answer.words && <q className="answer-words">{answer.words}</q>}
      <p className="quiet-text">
        {words.followUps.readFrom(answer.clientName, format.ago(answer.readAt), answer.quoteName)}
      </p>
      {may && (
        <>
          <Corrections answer={answer} choice={choice} put={(values) => setKept({ ...choice, ...values })} />
          <p className="quiet-text">
            {lacking ? words.followUps.lacking[lacking] : words.followUps.effects[answer.kind]}
          </p>
          <ProblemNotice
            problem={confirm.problem ?? dismiss.problem}
            onRetry={() => void (confirm.problem ? confirm.run() : dismiss.run())}
          />
          <div className="row">
            <Button
              primary={first}
              busy={confirm.running}
              disabled={lacking !== null}
              onClick={() => void (lacking === null && confirm.run())}
            >
              {words.followUps.confirm}
            </Button>
            <Button quiet busy={dismiss.running} onClick={() => void dismiss.run()}>
              {words.followUps.notThis}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}

export function ConfirmedAnswer({ answer, may, onChanged }: AnswerProps) {
  const words = useWords();
  const format = useFormat();
  const undo = useAction(() => undoAnswer(answer).finally(onChanged));
  return (
    <>
      <Notice
        intent="success"
        action={
          may && (
            <Button small busy={undo.running} onClick={() => void undo.run()}>
              {words.followUps.undo}
            </Button>
          )
        }
      >
        {words.followUps.confirmed(titleOf(answer, words, format))}
      </Notice>
      <ProblemNotice problem={undo.problem} onRetry={() => void undo.run()} />
    </>
  );
}
