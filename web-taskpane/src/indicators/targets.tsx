import { getTargets, saveTargets, type TargetsDraft } from '../server/indicators';
import { useLoad } from '../server/use-load';
import { Block } from '../ui/block';
import { NumberField } from '../ui/number-field';
import { SettingForm } from '../ui/setting-form';
import { useIndicatorWords } from '../words/indicators';

/** What the Gérant wants of a calendar year; an empty field wants nothing. */
export function Targets({ year, onSaved }: { year: number; onSaved: () => void }) {
  const words = useIndicatorWords();
  const { targets: said } = words;
  const load = (signal: AbortSignal) => getTargets(year, signal);
  const loaded = useLoad<TargetsDraft>(`targets.${year}`, load);
  return (
    <Block title={said.title(year)}>
      <p className="quiet-text">{said.help}</p>
      <SettingForm
        name={`targets.${year}`}
        loaded={loaded}
        load={load}
        save={async (value, seen) => {
          const saved = await saveTargets(year, value, seen.version);
          onSaved();
          return saved;
        }}
        labels={said.fields}
        readOnly={false}
      >
        {(value, change) => {
          const field = (name: keyof typeof said.fields, scale: number, max: number) => (
            <NumberField
              label={said.fields[name]}
              value={value[name]}
              onChange={(typed) => change({ ...value, [name]: typed })}
              scale={scale}
              max={max}
              emptyAllowed
            />
          );
          return (
            <div className="columns">
              {field('issued', 1, 100_000)}
              {field('issuedCents', 100, 100_000_000_000)}
              {field('wonCents', 100, 100_000_000_000)}
              {field('rate', 100, 10_000)}
              {field('daysToQuote', 100, 36_500)}
            </div>
          );
        }}
      </SettingForm>
    </Block>
  );
}
