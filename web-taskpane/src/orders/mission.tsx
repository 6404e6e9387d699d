import { useState } from 'react';
import { dayOf, useServerClock } from '../server/clock';
import type { Order } from '../server/contract';
import { endMission, recordSatisfaction } from '../server/orders';
import { useAction } from '../server/use-action';
import { Block } from '../ui/block';
import { Button } from '../ui/button';
import { CheckField, ChoiceField, DateField, Missing, TextArea } from '../ui/field';
import { useKept } from '../ui/kept';
import { useFormat } from '../words/format';
import { useOrderLifeWords } from '../words/order-life';
import { OrderProblem } from './order-problem';

interface Props {
  order: Order;
  onOrder: (order: Order) => void;
}

interface EndDraft {
  endedOn: string;
  deadlineKept: boolean;
  skillsRight: boolean;
  loadRight: boolean;
  comment: string;
  ask: boolean;
}

const proofs = ['deadlineKept', 'skillsRight', 'loadRight'] as const;

function End({ order, onOrder }: Props) {
  const words = useOrderLifeWords();
  const now = useServerClock();
  const [kept, setKept] = useKept<EndDraft>(`mission.${order.id}`);
  const [tried, setTried] = useState(false);
  const draft = kept ?? {
    endedOn: dayOf(now()),
    deadlineKept: true,
    skillsRight: true,
    loadRight: true,
    comment: '',
    ask: true,
  };
  const put = (values: Partial<EndDraft>) => setKept({ ...draft, ...values });
  const lack = proofs.some((name) => !draft[name]) && !draft.comment.trim();
  const end = useAction(async () => {
    setTried(true);
    if (lack) return;
    const ended = await endMission(order, { ...draft, comment: draft.comment.trim() || null });
    setKept(null);
    onOrder(ended);
  });
  return (
    <details className="fold" open={kept !== null || undefined}>
      <summary>{words.endMission}</summary>
      <div className="stack-wide">
        <p className="quiet-text">{words.endIntro}</p>
        <DateField label={words.endedOn} value={draft.endedOn} onChange={(day) => day && put({ endedOn: day })} />
        {proofs.map((name) => (
          <CheckField
            key={name}
            label={words.proofs[name]}
            value={draft[name]}
            onChange={(on) => put({ [name]: on })}
          />
        ))}
        <TextArea label={words.endComment} value={draft.comment} onChange={(comment) => put({ comment })} />
        <CheckField label={words.ask} value={draft.ask} onChange={(ask) => put({ ask })} />
        <Missing show={tried && lack}>{words.needComment}</Missing>
        <OrderProblem order={order} action={end} onOrder={onOrder} forget={() => setKept(null)} />
        <Button small busy={end.running} onClick={() => void end.run()}>
          {words.recordEnd}
        </Button>
      </div>
    </details>
  );
}

type Score = '1' | '2' | '3' | '4' | '5';
const scores: Score[] = ['1', '2', '3', '4', '5'];

function Answer({ order, onOrder }: Props) {
  const words = useOrderLifeWords();
  const now = useServerClock();
  const [kept, setKept] = useKept<{ score: Score | null; words: string; on: string }>(`satisfaction.${order.id}`);
  const [tried, setTried] = useState(false);
  const draft = kept ?? { score: null, words: '', on: dayOf(now()) };
  const record = useAction(async () => {
    setTried(true);
    if (!draft.score) return;
    const answered = await recordSatisfaction(order, {
      score: Number(draft.score),
      words: draft.words.trim() || null,
      on: draft.on,
    });
    setKept(null);
    onOrder(answered);
  });
  return (
    <details className="fold" open={kept !== null || undefined}>
      <summary>{words.recordAnswer}</summary>
      <div className="stack-wide">
        <ChoiceField
          label={words.score}
          value={draft.score}
          choices={scores.map((value) => ({ value, label: value }))}
          onChange={(score) => setKept({ ...draft, score })}
        />
        <TextArea
          label={words.answerWords}
          value={draft.words}
          onChange={(text) => setKept({ ...draft, words: text })}
        />
        <DateField label={words.answeredOn} value={draft.on} onChange={(on) => on && setKept({ ...draft, on })} />
        <Missing show={tried && !draft.score}>{words.needScore}</Missing>
        <OrderProblem order={order} action={record} onOrder={onOrder} forget={() => setKept(null)} />
        <Button small busy={record.running} onClick={() => void record.run()}>
          {words.note}
        </Button>
      </div>
    </details>
  );
}

/** The end of the mission: did the Go prove right, and is the client content? */
export function Mission({ order, onOrder }: Props) {
  const words = useOrderLifeWords();
  const format = useFormat();
  const { mission } = order;
  if (!mission)
    return order.canEndMission ? (
      <Block title={words.mission}>
        <End order={order} onOrder={onOrder} />
      </Block>
    ) : null;
  return (
    <Block title={words.mission}>
      <p>{words.ended(format.date(mission.endedOn), mission.byName)}</p>
      <ul className="plain">
        {proofs.map((name) => (
          <li key={name}>{words.proved[name](mission[name])}</li>
        ))}
      </ul>
      {mission.comment && <p>{mission.comment}</p>}
      {mission.answer ? (
        <p>{words.satisfied(mission.answer.score, mission.answer.words, format.date(mission.answer.on))}</p>
      ) : (
        <p className="quiet-text">{words.notAnswered}</p>
      )}
      {order.canAnswer && <Answer order={order} onOrder={onOrder} />}
    </Block>
  );
}
