import { answerGuest, settleReply } from '../server/breakfasts';
import type { Breakfast, Guest, GuestAnswer } from '../server/contract';
import type { Loaded } from '../server/use-load';
import { Block } from '../ui/block';
import { Button } from '../ui/button';
import { ProblemNotice } from '../ui/notice';
import { useFormat } from '../words/format';
import { useNetworkWords } from '../words/network';
import { useChange } from './use-change';

interface GuestProps {
  guest: Guest;
  loaded: Loaded<Breakfast>;
}

/** What a mail of the guest says, to confirm in one click. */
function Reply({ guest, loaded }: GuestProps) {
  const { guests: words } = useNetworkWords();
  const format = useFormat();
  const settle = useChange(loaded, (breakfast, confirmed: boolean) =>
    settleReply(breakfast, guest.contactId, confirmed),
  );
  const { reply } = guest;
  if (!reply) return null;
  const clear = reply.kind !== 'unclear' && reply.kind !== 'notDelivered';
  return (
    <>
      <p>
        {words.read[reply.kind]} <span className="quiet-text">{format.ago(reply.at)}</span>
      </p>
      {reply.words && <q className="answer-words">{reply.words}</q>}
      <ProblemNotice problem={settle.problem} />
      <div className="row">
        {clear && (
          <Button small label={words.confirmOf(guest.name)} busy={settle.running} onClick={() => void settle.run(true)}>
            {words.confirm}
          </Button>
        )}
        <Button
          small
          quiet
          label={words.notThisOf(guest.name)}
          busy={settle.running}
          onClick={() => void settle.run(false)}
        >
          {words.notThis}
        </Button>
      </div>
    </>
  );
}

/** What the guest said to somebody. */
function Answers({ guest, loaded }: GuestProps) {
  const { guests: words } = useNetworkWords();
  const answer = useChange(loaded, (breakfast, said: GuestAnswer | null) =>
    answerGuest(breakfast, guest.contactId, said),
  );
  return (
    <>
      <ProblemNotice problem={answer.problem} />
      <div className="row">
        {guest.answer ? (
          <Button
            small
            quiet
            label={words.undoOf(guest.name)}
            busy={answer.running}
            onClick={() => void answer.run(null)}
          >
            {words.undo}
          </Button>
        ) : (
          <>
            <Button
              small
              label={words.comesOf(guest.name)}
              busy={answer.running}
              onClick={() => void answer.run('accepted')}
            >
              {words.comes}
            </Button>
            <Button
              small
              quiet
              label={words.staysAwayOf(guest.name)}
              busy={answer.running}
              onClick={() => void answer.run('declined')}
            >
              {words.staysAway}
            </Button>
          </>
        )}
      </div>
    </>
  );
}

function Line({ guest, loaded, open }: GuestProps & { open: boolean }) {
  const { guests: words } = useNetworkWords();
  const format = useFormat();
  const { answer, attended } = guest;
  return (
    <li className="item finding">
      <p>
        <strong>{guest.name}</strong> {guest.clientName && <span>{guest.clientName}</span>}{' '}
        {answer && attended === null && (
          <span className={`badge ${answer === 'accepted' ? 'badge-done' : ''}`}>{words.answers[answer]}</span>
        )}{' '}
        {attended !== null && <span className="badge">{words.attended[attended ? 'true' : 'false']}</span>}{' '}
        {guest.objects && <span className="badge badge-warning">{words.objects}</span>}
      </p>
      <p className="quiet-text">
        {[
          guest.email,
          guest.sentAt ? words.sent(format.ago(guest.sentAt)) : open && !answer && words.draft,
          guest.followedUpAt && words.thanked,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {open && <Reply guest={guest} loaded={loaded} />}
      {open && <Answers guest={guest} loaded={loaded} />}
    </li>
  );
}

/** Those who were invited: the replies to confirm first. */
export function GuestList({
  breakfast,
  loaded,
  may,
}: {
  breakfast: Breakfast;
  loaded: Loaded<Breakfast>;
  may: boolean;
}) {
  const { guests: words } = useNetworkWords();
  const guests = [...breakfast.guests].sort((a, b) => Number(b.reply !== null) - Number(a.reply !== null));
  return (
    <Block title={words.title(guests.length)}>
      {guests.length === 0 && <p className="quiet-text">{words.empty}</p>}
      <ul className="plain lines">
        {guests.map((guest) => (
          <Line key={guest.contactId} guest={guest} loaded={loaded} open={may && breakfast.state === 'planned'} />
        ))}
      </ul>
    </Block>
  );
}
