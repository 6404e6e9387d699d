import { dayOf, useServerClock } from '../server/clock';
import type { Days } from '../server/indicators';
import { Button } from '../ui/button';
import { DateField } from '../ui/field';
import { useIndicatorWords, type IndicatorWords } from '../words/indicators';

type Preset = keyof IndicatorWords['presets'];

const monthBack = (today: string, months: number): string => {
  const index = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1 - months;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-01`;
};

function daysOf(preset: Preset, today: string): Days {
  const year = Number(today.slice(0, 4));
  if (preset === 'three') return { from: monthBack(today, 2), to: today };
  if (preset === 'twelve') return { from: monthBack(today, 11), to: today };
  return preset === 'year'
    ? { from: `${year}-01-01`, to: `${year}-12-31` }
    : { from: `${year - 1}-01-01`, to: `${year - 1}-12-31` };
}

/** The days that count, kept in the address. */
export function Period({ days, onChange }: { days: { from: string; to: string }; onChange: (days: Days) => void }) {
  const words = useIndicatorWords();
  const now = useServerClock();
  const presets = Object.entries(words.presets) as [Preset, string][];
  return (
    <div className="filters">
      <DateField label={words.from} value={days.from} onChange={(from) => from && onChange({ ...days, from })} />
      <DateField label={words.to} value={days.to} onChange={(to) => to && onChange({ ...days, to })} />
      <div className="row">
        {presets.map(([preset, label]) => (
          <Button key={preset} small onClick={() => onChange(daysOf(preset, dayOf(now())))}>
            {label}
          </Button>
        ))}
      </div>
    </div>
  );
}
