import type { BreakfastDetails } from '../server/contract';
import { DateField, TextField, TimeField } from '../ui/field';
import { NumberField } from '../ui/number-field';
import { useNetworkWords } from '../words/network';

/** What is typed: the day may still be missing. */
export type DetailsDraft = Omit<BreakfastDetails, 'date'> & { date: string | null };

export const emptyDetails: DetailsDraft = {
  date: null,
  startsAt: '08:30:00',
  endsAt: '10:00:00',
  theme: '',
  place: '',
  capacity: 12,
};

/** The details when they are whole; what they may say is the server's business. */
export const wholeOf = ({ date, ...rest }: DetailsDraft): BreakfastDetails | null =>
  date && rest.theme.trim() && rest.place.trim() ? { date, ...rest } : null;

export function BreakfastFields({ draft, put }: { draft: DetailsDraft; put: (values: Partial<DetailsDraft>) => void }) {
  const { form: words } = useNetworkWords();
  return (
    <>
      <TextField label={words.theme} required value={draft.theme} onChange={(theme) => put({ theme })} />
      <div className="row">
        <DateField label={words.date} required value={draft.date} onChange={(date) => put({ date })} />
        <TimeField label={words.startsAt} value={draft.startsAt} onChange={(startsAt) => put({ startsAt })} />
        <TimeField label={words.endsAt} value={draft.endsAt} onChange={(endsAt) => put({ endsAt })} />
        <NumberField
          label={words.capacity}
          value={draft.capacity}
          min={1}
          max={200}
          onChange={(capacity) => put({ capacity: capacity ?? draft.capacity })}
        />
      </div>
      <TextField
        label={words.place}
        hint={words.placeHelp}
        required
        value={draft.place}
        onChange={(place) => put({ place })}
      />
    </>
  );
}
