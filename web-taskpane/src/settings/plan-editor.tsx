import type { FollowUpPlanDraft, FollowUpStep, FollowUpWay } from '../server/contract';
import { Button } from '../ui/button';
import { CheckField, SelectField, TextField, TimeField } from '../ui/field';
import { Notice } from '../ui/notice';
import { NumberField } from '../ui/number-field';
import { useFollowUpSettingsWords } from '../words/follow-up-settings';
import { nextStep, sendsByItself, tones, weekdays } from './follow-up-plans';

interface StepProps {
  step: FollowUpStep;
  index: number;
  only: boolean;
  onChange: (step: FollowUpStep) => void;
  onRemove: () => void;
}

const anchors = ['afterSent', 'beforeValidityEnds'] as const;
const ways: readonly FollowUpWay[] = ['draft', 'reminder', 'send'];

function Step({ step, index, only, onChange, onRemove }: StepProps) {
  const words = useFollowUpSettingsWords();
  const put = (values: Partial<FollowUpStep>) => onChange({ ...step, ...values });
  return (
    <fieldset className="group">
      <legend>{words.step(index + 1)}</legend>
      <div className="columns">
        <NumberField
          label={words.days}
          min={1}
          max={365}
          value={step.days}
          onChange={(days) => put({ days: days ?? 1 })}
        />
        <SelectField
          label={words.anchor}
          value={step.anchor}
          onChange={(anchor) => put({ anchor: anchor ?? 'afterSent' })}
          choices={anchors.map((value) => ({ value, label: words.anchors[value] }))}
        />
        <SelectField
          label={words.tone}
          value={step.tone}
          onChange={(tone) => put({ tone: tone ?? 'neutral' })}
          choices={tones.map((value) => ({ value, label: words.tones[value] }))}
        />
        <SelectField
          label={words.way}
          value={step.way}
          onChange={(way) => put({ way: way ?? 'draft' })}
          choices={ways.map((value) => ({ value, label: words.ways[value] }))}
        />
      </div>
      {!only && (
        <div className="row">
          <Button small quiet label={words.removeStep(index + 1)} onClick={onRemove}>
            ✕ {words.removeStep(index + 1)}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

interface PlanProps {
  plan: FollowUpPlanDraft;
  onChange: (plan: FollowUpPlanDraft) => void;
}

function Window({ plan, onChange }: PlanProps) {
  const words = useFollowUpSettingsWords();
  const { window } = plan;
  const put = (values: Partial<FollowUpPlanDraft['window']>) => onChange({ ...plan, window: { ...window, ...values } });
  return (
    <fieldset className="group">
      <legend>{words.window}</legend>
      <div className="columns">
        <TimeField label={words.from} value={window.from} onChange={(from) => put({ from })} />
        <TimeField label={words.to} value={window.to} onChange={(to) => put({ to })} />
      </div>
      <div className="row">
        {weekdays.map((day) => (
          <CheckField
            key={day}
            label={words.weekdays[day]}
            value={window.weekdays.includes(day)}
            onChange={(on) =>
              put({ weekdays: weekdays.filter((one) => (one === day ? on : window.weekdays.includes(one))) })
            }
          />
        ))}
      </div>
      <p className="quiet-text">{words.windowHelp}</p>
    </fieldset>
  );
}

/** One plan: when it follows up, in which tone and by which way, and at what hours. */
export function PlanEditor({
  plan,
  onChange,
  onDefault,
  onRemove,
}: PlanProps & { onDefault: () => void; onRemove: (() => void) | null }) {
  const words = useFollowUpSettingsWords();
  const { steps } = plan;
  const put = (values: Partial<FollowUpPlanDraft>) => onChange({ ...plan, ...values });
  const name = plan.name || words.newPlan;
  return (
    <details className="fold item" open={plan.id === null || plan.isDefault}>
      <summary>
        {name} {plan.isDefault && <span className="badge">{words.isDefault}</span>}
      </summary>
      <div className="columns">
        <TextField label={words.planName} required value={plan.name} onChange={(text) => put({ name: text })} />
        <NumberField
          label={words.gap}
          max={90}
          value={plan.minimumGapDays}
          onChange={(days) => put({ minimumGapDays: days ?? 0 })}
        />
      </div>
      {steps.map((step, index) => (
        <Step
          key={index}
          step={step}
          index={index}
          only={steps.length === 1}
          onChange={(changed) => put({ steps: steps.map((was, at) => (at === index ? changed : was)) })}
          onRemove={() => put({ steps: steps.filter((_, at) => at !== index) })}
        />
      ))}
      {sendsByItself(plan) && <Notice intent="warning">{words.sendWarning}</Notice>}
      {steps.length < 12 && (
        <div className="row">
          <Button small onClick={() => put({ steps: [...steps, nextStep(steps)] })}>
            + {words.addStep}
          </Button>
        </div>
      )}
      <Window plan={plan} onChange={onChange} />
      <div className="row">
        {!plan.isDefault && (
          <Button small onClick={onDefault}>
            {words.makeDefault}
          </Button>
        )}
        {onRemove && (
          <Button small quiet onClick={onRemove}>
            ✕ {words.removePlan(name)}
          </Button>
        )}
      </div>
    </details>
  );
}
