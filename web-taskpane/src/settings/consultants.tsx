import type { Consultant, PriceGrid } from '../server/contract';
import { getPriceGrid, getTeam, saveTeam } from '../server/settings';
import { useLoad } from '../server/use-load';
import { Button } from '../ui/button';
import { CheckField, DateField, TextField, type Choice } from '../ui/field';
import { NumberField } from '../ui/number-field';
import { useWords } from '../words/words';
import { SettingForm } from '../ui/setting-form';

interface PersonProps {
  consultant: Consultant;
  services: Choice<string>[];
  onChange: (consultant: Consultant) => void;
}

function Skills({ consultant, services, onChange }: PersonProps) {
  const words = useWords().settings;
  const put = (skills: Consultant['skills']) => onChange({ ...consultant, skills });
  return (
    <fieldset className="group">
      <legend>{words.skills}</legend>
      {services.map(({ value: service, label }) => {
        const held = consultant.skills.find((skill) => skill.service === service);
        const others = consultant.skills.filter((skill) => skill.service !== service);
        const hold = (validUntil: string | null) => put([...others, { service, validUntil }]);
        return (
          <div key={service} className="row skill">
            <CheckField label={label} value={held !== undefined} onChange={(on) => (on ? hold(null) : put(others))} />
            {held && <DateField label={words.skillUntil(label)} value={held.validUntil} onChange={hold} />}
          </div>
        );
      })}
    </fieldset>
  );
}

/** Who left becomes inactive: only somebody not yet saved is taken off the list. */
function Person(props: PersonProps & { onRemove: () => void }) {
  const words = useWords().settings;
  const { consultant, onChange, onRemove } = props;
  const put = (values: Partial<Consultant>) => onChange({ ...consultant, ...values });
  const name = consultant.name || words.newConsultant;
  return (
    <details className="fold item" open={consultant.id === null}>
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
      <Skills {...props} />
      {consultant.id === null && (
        <Button small quiet onClick={onRemove}>
          ✕ {words.removeConsultant(name)}
        </Button>
      )}
    </details>
  );
}

const somebody: Consultant = { id: null, name: '', address: '', daysPerWeek: 500, skills: [], active: true };

/** Who does the work: skills with their term, and days a week. */
export function ConsultantSettings({ readOnly }: { readOnly: boolean }) {
  const words = useWords();
  const team = useLoad('team', getTeam);
  const grid = useLoad<PriceGrid>('price-grid', getPriceGrid);
  const english = words.locale.startsWith('en');
  const services = (grid.data?.items ?? []).map((item) => ({
    value: item.service,
    label: english ? item.labelEn : item.labelFr,
  }));
  return (
    <SettingForm
      name="consultants"
      loaded={team}
      load={getTeam}
      save={(value, seen) => saveTeam(value.consultants, seen.version)}
      labels={{ consultants: words.settings.consultants }}
      readOnly={readOnly}
    >
      {(value, change) => {
        const put = (consultants: Consultant[]) => change({ ...value, consultants });
        const all = value.consultants;
        return (
          <>
            {all.length === 0 && <p className="quiet-text">{words.settings.noConsultants}</p>}
            {all.map((consultant, index) => (
              <Person
                key={index}
                consultant={consultant}
                services={services}
                onChange={(changed) => put(all.map((was, at) => (at === index ? changed : was)))}
                onRemove={() => put(all.filter((_, at) => at !== index))}
              />
            ))}
            <Button onClick={() => put([...all, somebody])}>+ {words.settings.addConsultant}</Button>
          </>
        );
      }}
    </SettingForm>
  );
}
