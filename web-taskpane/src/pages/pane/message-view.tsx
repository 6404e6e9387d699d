import { lazy, Suspense } from 'react';
import { NextCard } from '../../demands/next-card';
import { SinceTheBeginning } from '../../demands/since-the-beginning';
import { WhatItSays } from '../../demands/what-it-says';
import { WhoBlock } from '../../demands/who-block';
import type { QualifyForm } from '../../demands/qualify-form';
import type { Hint } from '../../demands/read-fields';
import { useQualify } from '../../demands/use-qualify';
import type { OutlookHost } from '../../outlook/host';
import type { Demand, MessageRead, NextStep } from '../../server/contract';
import { ProblemNotice } from '../../ui/notice';
import { Skeleton } from '../../ui/skeleton';
import { useFormat, type Format } from '../../words/format';
import type { Say } from '../../words/next-words';
import type { Words } from '../../words/fr';
import { useWords } from '../../words/words';
import { othersOf } from './others';
import type { Step } from './step';
import type { Message } from './use-message';
import { draftIdOf, useNext, type Next } from './use-next';

const Dialogs = lazy(() => import('./dialogs'));
const AfterSending = lazy(() => import('../../follow-ups/after-sending'));

export const demandPage = (id: string) => `/dashboard.html#/demands/${id}`;

/** Marks in the mail the words the field under the cursor was read from. */
export function lookIn(host: OutlookHost) {
  return (hint: Hint | undefined) => {
    const source = hint?.evidence[0]?.source ?? 'body';
    const ranges = (hint?.evidence ?? []).filter((evidence) => evidence.source === source);
    host.highlight(
      source,
      ranges.map(({ start, length }) => ({ start, length })),
    );
  };
}

interface CardProps {
  host: OutlookHost;
  message: Message;
  next: NextStep;
  form: QualifyForm | null;
  setStep: (step: Step | null) => void;
}

/** Who gave the Go, for the sentence of the card. */
function goOf(demand: Demand | null, format: Format): Say {
  const review = demand?.feasibility;
  return review ? { byName: review.byName, on: format.date(review.at) } : {};
}

const wasSent = ({ followUps, answers, nonConformities }: Demand) =>
  followUps !== null || answers.length > 0 || nonConformities.length > 0;

export function Card({ host, message, next, form, setStep, act }: CardProps & { act: Next }) {
  const words = useWords();
  const format = useFormat();
  const demand = message.demand.data;
  const need = form?.draft.needs
    .map((one) => [one.people, words.services[one.service] ?? one.service].filter(Boolean).join(' × '))
    .filter(Boolean);
  const unread = next.code === 'qualify' || next.code === 'completeQualification';
  const changed = () => {
    message.refresh();
    host.refresh();
  };
  const voided = next.code === 'reviewFeasibilityAgain' ? (demand?.goVoidReasons ?? []) : [];
  return (
    <>
      <NextCard
        next={next}
        say={unread ? { need: need?.join(', ') ?? null, uncertain: form?.uncertain.length ?? 0 } : goOf(demand, format)}
        onGo={() => void act.go.run(next)}
        here={next.code === 'sendDraft' && draftIdOf(demand) === message.id}
        busy={act.go.running || act.join.running}
        problem={act.go.problem}
        others={othersOf(demand, next, words, { setStep, setDialog: act.setDialog })}
      >
        {voided.length > 0 && (
          <>
            <p>{words.card.goVoid}</p>
            <ul>
              {voided.map((reason) => (
                <li key={reason}>{reason}</li>
              ))}
            </ul>
          </>
        )}
        {demand && wasSent(demand) && (
          <Suspense fallback={<Skeleton lines={4} />}>
            <AfterSending demand={demand} onChanged={changed} />
          </Suspense>
        )}
      </NextCard>
      <Suspense>{act.dialog && <Dialogs host={host} message={message} act={act} />}</Suspense>
    </>
  );
}

/** The demand as it was confirmed, once there is nothing to check any more. */
/** What a person confirmed beside the need itself; what is not known is not shown. */
function aroundTheNeed(demand: Demand, words: Words, format: Format): [string, string][] {
  const { deadline, budget, origin, notes } = demand;
  const cents = [budget?.minCents, budget?.maxCents].filter((value) => value != null);
  const source = [origin.channel && (words.channels[origin.channel] ?? origin.channel), origin.referrer];
  const said: [string, string | null | undefined][] = [
    [words.fields.deadline, deadline?.to ? format.date(deadline.to) : deadline?.text],
    [
      budget?.per === 'person' ? `${words.fields.budgetPer} ${words.fields.perPerson}` : words.fields.budget,
      [...new Set(cents)].map(format.money).join(' – '),
    ],
    [words.fields.channel, source.filter(Boolean).join(', ')],
    [words.fields.notes, notes],
  ];
  return said.filter((pair): pair is [string, string] => Boolean(pair[1]));
}

export function Confirmed({ message }: { message: Message }) {
  const words = useWords();
  const format = useFormat();
  const demand = message.demand.data;
  if (!demand) return null;
  const said = aroundTheNeed(demand, words, format);
  return (
    <section className="block" aria-label={words.dashboard.needs}>
      <div className="block-head">
        <h2>{words.dashboard.needs}</h2>
      </div>
      <p>{demand.title}</p>
      <ul className="plain">
        {demand.needs.map((need, index) => (
          <li key={index}>
            {[need.people, words.services[need.service] ?? need.service].filter(Boolean).join(' × ')}
            <span className="quiet-text"> {[need.position, need.place].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
      {said.map(([label, text]) => (
        <p key={label} className="quiet-text">
          {words.common.labelled(label, text)}
        </p>
      ))}
    </section>
  );
}

/** The four blocks, always in this order: who, what now, what it says, since the beginning. */
export function MessageView(props: CardProps & { read: MessageRead }) {
  const { host, message, read, form, setStep } = props;
  const words = useWords();
  const act = useNext({ host, message, setStep });
  const demand = message.demand.data;
  const qualify = useQualify(demand, () => host.readMime());
  const toQualify = form !== null && (demand === null || demand.stage === 'captured');
  async function confirmAll() {
    const request = form?.confirmed();
    // Something is missing: the whole form shows it in its place.
    if (!form || !request) return setStep({ name: 'qualify' });
    const done = await qualify.run(request);
    if (!done) return;
    form.forget();
    message.settle(done);
  }
  return (
    <>
      <h1 className="sr-only">{read.reading.subject || words.pane.title}</h1>
      <WhoBlock read={read} demand={demand} openHref={demandPage} />
      <Card {...props} act={act} />
      {toQualify ? (
        <WhatItSays
          reading={demand?.reading ?? read.reading}
          form={form}
          onConfirmAll={() => void confirmAll()}
          onLook={lookIn(host)}
        />
      ) : (
        <Confirmed message={message} />
      )}
      <ProblemNotice problem={qualify.problem} />
      <ProblemNotice problem={message.demand.problem} reading onRetry={message.refresh} />
      <SinceTheBeginning demand={demand} onChanged={message.refresh} />
    </>
  );
}
