import { useState } from 'react';
import { followUpGuests, recordAttendance } from '../server/breakfasts';
import type { Breakfast } from '../server/contract';
import type { Loaded } from '../server/use-load';
import { Block } from '../ui/block';
import { Button } from '../ui/button';
import { CheckGroup } from '../ui/field';
import { ProblemNotice } from '../ui/notice';
import { useNetworkWords } from '../words/network';
import { useChange } from './use-change';

interface Props {
  breakfast: Breakfast;
  loaded: Loaded<Breakfast>;
}

const cameAlready = ({ guests, state }: Breakfast) =>
  guests
    .filter((guest) => (state === 'held' ? guest.attended : guest.answer === 'accepted'))
    .map((guest) => guest.contactId);

function WhoCame({ breakfast, loaded }: Props) {
  const { attendance: words } = useNetworkWords();
  const held = breakfast.state === 'held';
  const [chosen, setChosen] = useState<string[] | null>(null);
  const came = chosen ?? cameAlready(breakfast);
  const record = useChange(loaded, async (seen) => {
    const recorded = await recordAttendance(seen, came);
    setChosen(null);
    return recorded;
  });
  return (
    <div className="stack-wide">
      <CheckGroup
        label={words.legend}
        {...(held ? {} : { hint: words.help })}
        value={came}
        onChange={setChosen}
        choices={breakfast.guests.map((guest) => ({
          value: guest.contactId,
          label: [guest.name, guest.clientName].filter(Boolean).join(', '),
        }))}
      />
      <ProblemNotice problem={record.problem} />
      <div className="row">
        <Button primary={!held} small={held} busy={record.running} onClick={() => void record.run()}>
          {words.record}
        </Button>
      </div>
    </div>
  );
}

/** Once it was held: a word of thanks to each who came, and the list to correct. */
function AfterIt({ breakfast, loaded }: Props) {
  const { attendance: words } = useNetworkWords();
  const thank = useChange(loaded, followUpGuests);
  const toThank = breakfast.guests.some((guest) => guest.attended && !guest.followedUpAt && !guest.objects);
  return (
    <>
      <ProblemNotice problem={thank.problem} />
      {toThank && (
        <div className="row">
          <Button primary busy={thank.running} onClick={() => void thank.run()}>
            {words.followUp}
          </Button>
          <span className="quiet-text">{words.followUpHelp}</span>
        </div>
      )}
      <details className="fold">
        <summary>{words.correct}</summary>
        <WhoCame breakfast={breakfast} loaded={loaded} />
      </details>
    </>
  );
}

/** Who came, and a word of thanks to each. */
export function Attendance(props: Props) {
  const { attendance: words } = useNetworkWords();
  return (
    <Block title={words.title}>
      {props.breakfast.state === 'held' ? <AfterIt {...props} /> : <WhoCame {...props} />}
    </Block>
  );
}
