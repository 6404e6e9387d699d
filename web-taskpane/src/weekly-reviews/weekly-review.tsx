import { useRef, type ReactNode } from 'react';
import { dayOf, useServerClock } from '../server/clock';
import type { AgendaItem, Me, WeeklyReview } from '../server/contract';
import { useAction } from '../server/use-action';
import { useLoad, type Loaded } from '../server/use-load';
import { sells } from '../server/use-me';
import { closeReview, decideOnQuote, getWeeklyReview } from '../server/weekly-review';
import { Block } from '../ui/block';
import { Button } from '../ui/button';
import { differencesOf } from '../ui/differences';
import { useKept } from '../ui/kept';
import { Notice, ProblemNotice } from '../ui/notice';
import { Skeleton } from '../ui/skeleton';
import { WriteProblem } from '../ui/write-problem';
import { useFormat } from '../words/format';
import { useReviewWords } from '../words/weekly-review';
import { Agenda } from './agenda';
import { CloseReview, Minutes } from './close-review';
import { Decide } from './decide';
import { choose, decisionOf, draftOf, nextUndecided, reviewChoices, type DecisionDraft } from './decision-draft';
import { DecisionsFollowed } from './decisions-followed';
import { QuoteFacts, QuoteHead } from './quote-facts';
import { useReviewKeys } from './use-review-keys';

export interface WeeklyReviewProps {
  user: string | null;
  me: Me;
  /** The quote that the address names. */
  wanted: string | null;
  hrefOf: (quoteId: string) => string;
  onChoose: (quoteId: string) => void;
  timeline: (demandId: string, key: string) => ReactNode;
}

/** The review that is due, or was last: one quote after the other, each with its decision, then the minutes. */
export function WeeklyReviewScreen(props: WeeklyReviewProps) {
  const review = useLoad(`weekly-review.${props.user}`, (signal) => getWeeklyReview(null, signal));
  return (
    <>
      <ProblemNotice problem={review.problem} reading onRetry={review.reload} />
      {!review.data && review.loading && <Skeleton lines={8} />}
      {review.data && <Review {...props} loaded={review} review={review.data} />}
    </>
  );
}

interface ReviewProps extends WeeklyReviewProps {
  loaded: Loaded<WeeklyReview>;
  review: WeeklyReview;
}

function Head({ review }: { review: WeeklyReview }) {
  const words = useReviewWords();
  const format = useFormat();
  const all = review.agenda.length;
  const done = all - review.undecided;
  const firstMissed = review.missedWeeks[0];
  return (
    <header className="stack">
      <h1>{words.titleOf(format.date(review.week))}</h1>
      <p className="quiet-text">
        {words.progress(done, all)} · {format.moneyExclVat(review.exclVatCents)}
      </p>
      {all > 0 && (
        <progress className="review-progress" max={all} value={done} aria-label={words.progress(done, all)} />
      )}
      {firstMissed && (
        <Notice intent="warning">{words.missed(review.missedWeeks.length, format.date(firstMissed))}</Notice>
      )}
    </header>
  );
}

function Review(props: ReviewProps) {
  const { review, loaded, hrefOf, me } = props;
  const words = useReviewWords();
  const may = sells(me);
  const placeOf = (quoteId: string) => {
    const item = review.agenda.find((one) => one.quoteId === quoteId);
    if (!item) return null;
    return review.closedAt ? `#/demands/${item.demandId}` : hrefOf(quoteId);
  };
  const followed = { placeOf, may, onChanged: loaded.reload };
  return (
    <>
      <Head review={review} />
      {review.before.length > 0 && (
        <details className="fold block" open={!review.closedAt}>
          <summary>{words.before(review.before.length)}</summary>
          <DecisionsFollowed decisions={review.before} {...followed} />
        </details>
      )}
      {review.agenda.length === 0 && !review.closedAt && <Notice intent="info">{words.empty}</Notice>}
      {review.minutesDocumentId && <Minutes review={review} documentId={review.minutesDocumentId} />}
      {review.since.length > 0 && (
        <Block title={words.decisions}>
          <DecisionsFollowed decisions={review.since} {...followed} />
        </Block>
      )}
      {!review.closedAt && <Table {...props} may={may} />}
    </>
  );
}

/** Who may do what was decided. */
const sellers = (me: Me) => me.people.filter(sells);

/** A write to the review; when somebody else wrote first, the two ways on. */
function useReviewWrite({ review, loaded }: ReviewProps, write: () => Promise<WeeklyReview | null>) {
  const words = useReviewWords();
  const action = useAction(async () => {
    const written = await write();
    if (written) loaded.set(written);
  });
  const goOn = (now: WeeklyReview) => {
    action.clear();
    loaded.set(now);
  };
  const trouble = (
    <WriteProblem
      problem={action.problem}
      stale={{
        seen: review,
        load: (signal) => getWeeklyReview(review.week, signal),
        differences: (was, now) => differencesOf({ agenda: words.decisions, closedAt: words.closing }, was, now),
        onKeep: goOn,
        onDrop: goOn,
      }}
    />
  );
  return { action, trouble };
}

function Table(props: ReviewProps & { may: boolean }) {
  const { review, wanted, may, hrefOf, onChoose, timeline } = props;
  const words = useReviewWords();
  const { agenda } = review;
  const chosen = agenda.find((item) => item.quoteId === wanted) ?? nextUndecided(agenda, null) ?? agenda[0];
  return (
    <>
      {chosen && (
        <div className="review-table">
          <Agenda agenda={agenda} chosen={chosen.quoteId} hrefOf={hrefOf} />
          <QuoteUnderReview key={chosen.quoteId} {...props} item={chosen} onChoose={onChoose} />
          {timeline(chosen.demandId, chosen.decision?.decidedAt ?? '')}
        </div>
      )}
      {may ? <Closing {...props} /> : <p className="quiet-text">{words.onlySellers}</p>}
    </>
  );
}

function QuoteUnderReview(props: ReviewProps & { may: boolean; item: AgendaItem }) {
  const { review, item, me, may, onChoose } = props;
  const words = useReviewWords();
  const inside = useRef<HTMLElement>(null);
  const today = dayOf(useServerClock()());
  const [kept, setKept] = useKept<DecisionDraft>(`decision.${review.week}.${item.quoteId}`);
  const draft = kept ?? draftOf(item);
  const people = sellers(me);
  const usualBy = people.some(({ id }) => id === item.ownerId) ? item.ownerId : me.id;
  const decision = decisionOf(draft, item, usualBy, today);
  const { action, trouble } = useReviewWrite(props, async () => {
    if (!decision) return null;
    const written = await decideOnQuote(review, decision);
    setKept(null);
    onChoose(nextUndecided(written.agenda, item.quoteId)?.quoteId ?? item.quoteId);
    return written;
  });
  const decide = () => void (may && decision && action.run());
  const at = review.agenda.indexOf(item);
  const beside = (by: 1 | -1) => review.agenda[at + by]?.quoteId;
  const move = (by: 1 | -1) => {
    const quoteId = beside(by);
    if (quoteId) onChoose(quoteId);
  };
  useReviewKeys(inside, {
    move,
    choose: (index) => may && reviewChoices[index] && setKept(choose(draft, reviewChoices[index])),
    decide,
  });
  return (
    <section ref={inside} className="block card" aria-label={words.underReview}>
      <QuoteHead item={item} place={words.place(at + 1, review.agenda.length)} />
      <QuoteFacts item={item} />
      {may && (
        <>
          <Decide {...{ item, draft, usualBy, people, today }} put={setKept} busy={action.running} onDecide={decide} />
          {trouble}
          <p className="quiet-text">{words.keys}</p>
        </>
      )}
      <div className="row">
        <Button small disabled={!beside(-1)} onClick={() => move(-1)}>
          ↑ {words.previous}
        </Button>
        <Button small disabled={!beside(1)} onClick={() => move(1)}>
          ↓ {words.next}
        </Button>
      </div>
    </section>
  );
}

function Closing(props: ReviewProps) {
  const { review, me } = props;
  const people = me.people;
  const [kept, setKept] = useKept<string[]>(`participants.${review.week}`);
  const participants = kept ?? review.usualParticipantIds ?? sellers(me).map(({ id }) => id);
  const { action, trouble } = useReviewWrite(props, async () => {
    const closed = await closeReview(review, participants);
    setKept(null);
    return closed;
  });
  return (
    <>
      <CloseReview {...{ review, people, participants }} onParticipants={setKept} close={action} />
      {trouble}
    </>
  );
}
