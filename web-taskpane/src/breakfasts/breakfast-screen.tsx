import { getBreakfast } from '../server/breakfasts';
import { dayOf, useServerClock } from '../server/clock';
import type { Breakfast, OutsideWork } from '../server/contract';
import { retryOutsideWork } from '../server/demands';
import { useAction } from '../server/use-action';
import { useLoad, type Loaded } from '../server/use-load';
import { usePolling } from '../server/use-polling';
import { Block } from '../ui/block';
import { Button } from '../ui/button';
import { Facts } from '../ui/facts';
import { Notice, ProblemNotice } from '../ui/notice';
import { Skeleton } from '../ui/skeleton';
import { useFormat } from '../words/format';
import { useNetworkWords } from '../words/network';
import { typeset } from '../words/typeset';
import { useWords } from '../words/words';
import { Attendance } from './attendance';
import { Brought } from './brought';
import { CancelBreakfast, ChangeBreakfast } from './change-breakfast';
import { GuestList } from './guest-list';
import { InviteGuests } from './invite-guests';

const draftsMs = 2000;
const repliesMs = 60_000;

function Head({ breakfast, backHref }: { breakfast: Breakfast; backHref: string }) {
  const { page: words, states } = useNetworkWords();
  const format = useFormat();
  const { details } = breakfast;
  return (
    <header>
      <a href={backHref}>← {words.back}</a>
      <h1>
        {details.theme} <span className="badge">{states[breakfast.state]}</span>
      </h1>
      <p>{words.when(format.date(details.date), details.startsAt.slice(0, 5), details.endsAt.slice(0, 5))}</p>
      {breakfast.waiting && <Notice intent="info">{typeset(breakfast.waiting)}</Notice>}
      {breakfast.cancelReason && <Notice intent="warning">{words.cancelled(breakfast.cancelReason)}</Notice>}
    </header>
  );
}

/** A draft that could not be made, and the way to try again. */
function FailedDraft({ work, may, onRetried }: { work: OutsideWork; may: boolean; onRetried: () => void }) {
  const words = useWords();
  const retry = useAction(() => retryOutsideWork(work.id).finally(onRetried));
  return (
    <Notice
      intent="error"
      action={
        may && (
          <Button small busy={retry.running} onClick={() => void retry.run()}>
            {words.common.retry}
          </Button>
        )
      }
    >
      {typeset([work.label, work.reason].filter(Boolean).join(' : '))}
      <ProblemNotice problem={retry.problem} />
    </Notice>
  );
}

function Summary({ breakfast, loaded, may }: { breakfast: Breakfast; loaded: Loaded<Breakfast>; may: boolean }) {
  const { page: words } = useNetworkWords();
  const accepted = breakfast.guests.filter((guest) => guest.answer === 'accepted').length;
  const came = breakfast.guests.filter((guest) => guest.attended).length;
  const failed = breakfast.outside.filter((work) => work.state === 'failed').length;
  const held = breakfast.state === 'held';
  return (
    <Block title={words.title}>
      <Facts
        facts={[
          [words.facts.place, breakfast.details.place],
          [words.facts.host, breakfast.hostName],
          held
            ? [words.facts.came, words.seats(came, breakfast.guests.length)]
            : [words.facts.seats, words.seats(accepted, breakfast.details.capacity)],
        ]}
      />
      {breakfast.outside.length > failed && (
        <p className="quiet-text" role="status">
          {words.drafts(breakfast.outside.length - failed)}
        </p>
      )}
      {breakfast.outside
        .filter((work) => work.state === 'failed')
        .map((work) => (
          <FailedDraft key={work.id} work={work} may={may} onRetried={loaded.reload} />
        ))}
      {may && breakfast.state === 'planned' && (
        <>
          <ChangeBreakfast breakfast={breakfast} loaded={loaded} />
          <CancelBreakfast breakfast={breakfast} loaded={loaded} />
        </>
      )}
    </Block>
  );
}

function History({ breakfast }: { breakfast: Breakfast }) {
  const { page: words } = useNetworkWords();
  const format = useFormat();
  return (
    <Block title={words.history}>
      <ul className="plain lines">
        {breakfast.history.map((item, index) => (
          <li key={index}>
            {typeset(item.text)}{' '}
            <span className="quiet-text">
              {format.ago(item.at)}, {item.userName}
            </span>
          </li>
        ))}
      </ul>
    </Block>
  );
}

function Parts({ breakfast, loaded, may }: { breakfast: Breakfast; loaded: Loaded<Breakfast>; may: boolean }) {
  const now = useServerClock();
  const { state, details, guests } = breakfast;
  const today = dayOf(now());
  const arrived = state === 'held' || (state === 'planned' && details.date <= today);
  const toCome = state === 'planned' && details.date >= today;
  const brought = <Brought breakfast={breakfast} may={may} onChanged={loaded.reload} />;
  return (
    <>
      {may && arrived && guests.length > 0 && <Attendance breakfast={breakfast} loaded={loaded} />}
      {state === 'held' && brought}
      <GuestList breakfast={breakfast} loaded={loaded} may={may} />
      {may && toCome && <InviteGuests breakfast={breakfast} loaded={loaded} primary={details.date > today} />}
      {state === 'planned' && brought}
    </>
  );
}

/** One breakfast, from the invitations to what it brought. */
export function BreakfastScreen({
  id,
  user,
  may,
  backHref,
}: {
  id: string;
  user: string | null;
  may: boolean;
  backHref: string;
}) {
  const loaded = useLoad(`breakfast.${id}.${user}`, (signal) => getBreakfast(id, signal));
  const { data } = loaded;
  const underWay = data?.outside.some((work) => work.state !== 'failed') ?? false;
  usePolling(data?.state === 'planned' || underWay, loaded.reload, underWay ? draftsMs : repliesMs);
  if (!data) {
    return loaded.problem ? (
      <ProblemNotice problem={loaded.problem} reading onRetry={loaded.reload} />
    ) : (
      <Skeleton lines={8} />
    );
  }
  return (
    <>
      <Head breakfast={data} backHref={backHref} />
      <div className="dash-demand">
        <div className="dash-work">
          <Parts breakfast={data} loaded={loaded} may={may} />
        </div>
        <div className="dash-work">
          <Summary breakfast={data} loaded={loaded} may={may} />
          <History breakfast={data} />
        </div>
      </div>
    </>
  );
}
