import type { Consultant, PriceGrid } from '../server/contract';
import { getConsultants, getPriceGrid, saveConsultants } from '../server/settings';
import { useLoad } from '../server/use-load';
import { Button } from '../ui/button';
import { CheckField, DateField, TextField } from '../ui/field';
import { NumberField } from '../ui/number-field';
import { useWords } from '../words/words';
import { SettingForm } from './setting-form';

interface Services {
  service: string;
  label: string;
}

function Skills({
  consultant,
  services,
  onChange,
}: {
  consultant: Consultant;
  services: Services[];
  onChange: (skills: Consultant['skills']) => void;
}) {
  const words = useWords().settings;
  return (
    <fieldset className="group">
      <legend>{words.skills}</legend>
      {services.map(({ service, label }) => {
        const held = consultant.skills.find((skill) => skill.service === service);
        const others = consultant.skills.filter((skill) => skill.service !== service);
        return (
          <div key={service} className="row skill">
            <CheckField
              label={label}
              value={held !== undefined}
              onChange={(on) => onChange(on ? [...others, { service, validUntil: null }] : others)}
            />
            {held && (
              <DateField
                label={words.skillUntil(label)}
                value={held.validUntil}
                onChange={(validUntil) => onChange([...others, { service, validUntil }])}
              />
            )}
          </div>
        );
      })}
    </fieldset>
  );
}

function Person({
  consultant,
  services,
  onChange,
  onRemove,
}: {
  consultant: Consultant;
  services: Services[];
  onChange: (consultant: Consultant) => void;
  onRemove: () => void;
}) {
  const words = useWords().settings;
  const put = (values: Partial<Consultant>) => onChange({ ...consultant, ...values });
  const name = consultant.name || words.newConsultant;
  return (
    <details className="fold item" open={consultant.name === ''}>
      <summary>{name}</summary>
      <div className="columns">
        <TextField
          label={words.consultantName}
          required
          value={consultant.name}
          onChange={(text) => put({ name: text })}
        />
        <TextField
          label={words.consultantAddress}
          type="email"
          value={consultant.address}
          onChange={(address) => put({ address })}
        />
        <NumberField
          label={words.daysPerWeek}
          scale={100}
          max={500}
          value={consultant.daysPerWeek}
          onChange={(days) => put({ daysPerWeek: days ?? 0 })}
        />
      </div>
      <CheckField label={words.active} value={consultant.active} onChange={(active) => put({ active })} />
      <Skills consultant={consultant} services={services} onChange={(skills) => put({ skills })} />
      <Button small quiet label={words.removeConsultant(name)} onClick={onRemove}>
        ✕ {words.removeConsultant(name)}
      </Button>
    </details>
  );
}

interface Team {
  consultants: Consultant[];
  version: number;
}

const teamOf = (consultants: Consultant[]): Team => ({
  consultants,
  version: Math.max(0, ...consultants.map((one) => one.version)),
});
const loadTeam = async (signal: AbortSignal) => teamOf(await getConsultants(signal));

function newConsultant(version: number): Consultant {
  return { id: crypto.randomUUID(), name: '', address: '', daysPerWeek: 500, skills: [], active: true, version };
}

/** Who does the work: skills with their term, and days a week. */
export function ConsultantSettings({ readOnly }: { readOnly: boolean }) {
  const words = useWords();
  const team = useLoad('team', loadTeam);
  const grid = useLoad<PriceGrid>('price-grid', getPriceGrid);
  const english = words.locale.startsWith('en');
  const services = (grid.data?.items ?? []).map((item) => ({
    service: item.service,
    label: english ? item.labelEn : item.labelFr,
  }));
  return (
    <SettingForm
      name="consultants"
      loaded={team}
      load={loadTeam}
      save={async (value, seen) => teamOf(await saveConsultants(value.consultants, seen.version))}
      labels={{ consultants: words.settings.consultants }}
      readOnly={readOnly}
    >
      {(value, change) => {
        const put = (consultants: Consultant[]) => change({ ...value, consultants });
        return (
          <>
            {value.consultants.length === 0 && <p className="quiet-text">{words.settings.noConsultants}</p>}
            {value.consultants.map((consultant) => (
              <Person
                key={consultant.id}
                consultant={consultant}
                services={services}
                onChange={(changed) => put(value.consultants.map((was) => (was.id === changed.id ? changed : was)))}
                onRemove={() => put(value.consultants.filter((was) => was.id !== consultant.id))}
              />
            ))}
            <Button onClick={() => put([...value.consultants, newConsultant(value.version)])}>
              + {words.settings.addConsultant}
            </Button>
          </>
        );
      }}
    </SettingForm>
  );
}
