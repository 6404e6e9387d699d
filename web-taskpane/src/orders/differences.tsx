import type { Criterion, OrderComparison, OrderDifference, Resolution, Verdict } from '../server/contract';
import { Facts } from '../ui/facts';
import { ChoiceField, TextField } from '../ui/field';
import { Notice } from '../ui/notice';
import { useWords } from '../words/words';
import { beyondOf, type Judging, type OrderDraft, type Settling } from './order-draft';

interface Settled {
  draft: OrderDraft;
  put: (values: Partial<OrderDraft>) => void;
}

function Sides({ difference }: { difference: OrderDifference }) {
  const words = useWords().orders;
  return (
    <Facts
      facts={[
        [words.quoted, difference.quoted],
        [words.ordered, difference.ordered],
      ]}
    />
  );
}

/** What differs, before anything is recorded. */
export function Differences({ comparison }: { comparison: OrderComparison }) {
  const words = useWords().orders;
  const { differences } = comparison;
  if (differences.length === 0) return <Notice intent="success">{words.same}</Notice>;
  return (
    <Notice intent="warning">
      <strong>{words.differs(differences.length)}</strong>
      {differences.map((difference) => (
        <div key={difference.kind}>
          <p>{difference.sentence}</p>
          <Sides difference={difference} />
        </div>
      ))}
    </Notice>
  );
}

function Settle({ difference, draft, put }: Settled & { difference: OrderDifference }) {
  const words = useWords().orders;
  const settling: Settling = draft.settled[difference.kind] ?? { resolution: null, comment: '' };
  const set = (values: Partial<Settling>) =>
    put({ settled: { ...draft.settled, [difference.kind]: { ...settling, ...values } } });
  const choices = (Object.entries(words.resolutions) as [Resolution, string][]).map(([value, label]) => ({
    value,
    label,
  }));
  return (
    <div className="criterion">
      <h3>{difference.sentence}</h3>
      <Sides difference={difference} />
      {difference.mayStand ? (
        <ChoiceField
          hideLabel
          label={words.whatStands(difference.sentence)}
          value={settling.resolution}
          onChange={(resolution) => set({ resolution })}
          choices={choices}
        />
      ) : (
        <p className="quiet-text">{words.onlyQuote}</p>
      )}
      <TextField label={words.confirmed} required value={settling.comment} onChange={(comment) => set({ comment })} />
    </div>
  );
}

const verdicts: readonly Verdict[] = ['met', 'metWithReserve', 'notMet'];

function Judge({ criterion, sentences, draft, put }: Settled & { criterion: Criterion; sentences: string[] }) {
  const words = useWords();
  const name = words.feasibility.criteria[criterion];
  const judging: Judging = draft.judged[criterion] ?? { verdict: null, comment: '' };
  const set = (values: Partial<Judging>) =>
    put({ judged: { ...draft.judged, [criterion]: { ...judging, ...values } } });
  return (
    <div className="criterion">
      <h3>{name}</h3>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <ChoiceField
        hideLabel
        label={words.feasibility.verdictFor(name)}
        value={judging.verdict}
        onChange={(verdict) => set({ verdict })}
        choices={verdicts.map((value) => ({ value, label: words.feasibility.verdicts[value] }))}
      />
      <TextField
        label={words.feasibility.commentFor(name)}
        value={judging.comment}
        onChange={(comment) => set({ comment })}
      />
    </div>
  );
}

/** Each difference settled by a person; and, when the house takes other dates or another place, the criteria they touch. */
export function SettleDifferences({ comparison, draft, put }: Settled & { comparison: OrderComparison }) {
  const words = useWords().orders;
  const { differences } = comparison;
  const beyond = beyondOf(comparison, draft);
  const criteria = [...new Set(beyond.map(({ criterion }) => criterion))];
  if (differences.length === 0) return <Notice intent="success">{words.same}</Notice>;
  return (
    <>
      <Notice intent="warning">{words.differs(differences.length)}</Notice>
      {differences.map((difference) => (
        <Settle key={difference.kind} difference={difference} draft={draft} put={put} />
      ))}
      {criteria.length > 0 && <Notice intent="warning">{words.beyond}</Notice>}
      {criteria.map((criterion) => (
        <Judge
          key={criterion}
          criterion={criterion}
          sentences={beyond.filter((point) => point.criterion === criterion).map(({ sentence }) => sentence)}
          draft={draft}
          put={put}
        />
      ))}
    </>
  );
}
