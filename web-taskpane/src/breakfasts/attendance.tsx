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

const cameAlready = ({ guests, state }: Breakfast) =>
  guests
    .filter((guest) => (state === 'held' ? guest.attended : guest.answer === 'accepted'))
    .map((guest) => guest.contactId);

/** Who came, and a word of thanks to each. */
export function Attendance({ breakfast, loaded }: { breakfast: Breakfast; loaded: Loaded<Breakfast> }) {
  const { attendance: words } = useNetworkWords();
  const held = breakfast.state === 'held';
  const [chosen, setChosen] = useState<string[] | null>(null);
  const came = chosen ?? cameAlready(breakfast);
  const record = useChange(loaded, async (seen) => {
    const recorded = await recordAttendance(seen, came);
    setChosen(null);
    return recorded;
  });
  const thank = useChange(loaded, followUpGuests);
  const toThank = held && breakfast.guests.some((guest) => guest.attended && !guest.followedUpAt && !guest.objects);
  return (
    <Block title={words.title}>
      <CheckGroup
        label={words.title}
        hint={words.help}
        value={came}
        onChange={setChosen}
        choices={breakfast.guests.map((guest) => ({
          value: guest.contactId,
          label: [guest.name, guest.clientName].filter(Boolean).join(', '),
        }))}
      />
      <ProblemNotice problem={record.problem ?? thank.problem} />
      <div className="row">
        <Button primary={!held} busy={record.running} onClick={() => void record.run()}>
          {held ? words.correct : words.record}
        </Button>
        {toThank && (
          <>
            <Button primary busy={thank.running} onClick={() => void thank.run()}>
              {words.followUp}
            </Button>
            <span className="quiet-text">{words.followUpHelp}</span>
          </>
        )}
      </div>
    </Block>
  );
}
