import type { ReactNode } from 'react';
import type { FollowUpSettings as Settings, Me } from '../server/contract';
import { getFollowUpSettings, saveFollowUpSettings, type FollowUpSettingsDraft } from '../server/settings';
import { useLoad } from '../server/use-load';
import { sells } from '../server/use-me';
import { Block } from '../ui/block';
import { Button } from '../ui/button';
import { CheckField, CheckGroup, SelectField, TimeField } from '../ui/field';
import { useFollowUpSettingsWords } from '../words/follow-up-settings';
import { newPlan, weekdays, withDefault } from './follow-up-plans';
import { PlanEditor } from './plan-editor';
import { SettingForm } from '../ui/setting-form';
import { TextEditor } from './text-editor';

interface PartProps {
  value: FollowUpSettingsDraft;
  put: (values: Partial<FollowUpSettingsDraft>) => void;
}

function Plans({ value, put }: PartProps) {
  const words = useFollowUpSettingsWords();
  const { plans } = value;
  return (
    <Block title={words.plans}>
      <p className="quiet-text">{words.plansHelp}</p>
      {plans.map((plan, index) => (
        <PlanEditor
          key={plan.id ?? `new-${index}`}
          plan={plan}
          onChange={(changed) => put({ plans: plans.map((was, at) => (at === index ? changed : was)) })}
          onDefault={() => put({ plans: withDefault(plans, index) })}
          onRemove={plan.isDefault ? null : () => put({ plans: plans.filter((_, at) => at !== index) })}
        />
      ))}
      <Button onClick={() => put({ plans: [...plans, newPlan('')] })}>+ {words.addPlan}</Button>
    </Block>
  );
}

function Review({ value, put, people }: PartProps & { people: Me['people'] }) {
  const words = useFollowUpSettingsWords();
  const { review } = value;
  const change = (values: Partial<typeof review>) => put({ review: { ...review, ...values } });
  const sellers = people.filter(sells).map(({ id }) => id);
  return (
    <Block title={words.review}>
      <div className="columns">
        <SelectField
          label={words.reviewDay}
          value={review.weekday}
          onChange={(weekday) => change({ weekday: weekday ?? 'monday' })}
          choices={weekdays.map((day) => ({ value: day, label: words.weekdays[day] }))}
        />
        <TimeField label={words.reviewHour} value={review.hour} onChange={(hour) => change({ hour })} />
      </div>
      <CheckGroup
        label={words.participants}
        value={review.participantIds ?? sellers}
        onChange={(participantIds) => change({ participantIds })}
        choices={people.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <p className="quiet-text">{words.reviewHelp}</p>
    </Block>
  );
}

/** How quotes are followed up: plans, texts, the weekly review, the morning's list; then the clients that want it otherwise. */
export function FollowUpSettings({
  readOnly,
  people,
  clients,
}: {
  readOnly: boolean;
  people: Me['people'];
  /** The clients with a choice of their own; saved by itself. */
  clients: (settings: Settings) => ReactNode;
}) {
  const words = useFollowUpSettingsWords();
  const settings = useLoad<FollowUpSettingsDraft>('follow-up-settings', getFollowUpSettings);
  return (
    <>
      <SettingForm
        name="follow-ups"
        loaded={settings}
        load={getFollowUpSettings}
        save={(value, seen) => saveFollowUpSettings(value, seen.version)}
        labels={{
          plans: words.plans,
          texts: words.texts,
          review: words.review,
          morningDigest: words.digest,
        }}
        readOnly={readOnly}
      >
        {(value, change) => {
          const put = (values: Partial<FollowUpSettingsDraft>) => change({ ...value, ...values });
          return (
            <>
              <Plans value={value} put={put} />
              <Block title={words.texts}>
                <TextEditor texts={value.texts} fields={value.fields} onChange={(texts) => put({ texts })} />
              </Block>
              <Review value={value} put={put} people={people} />
              <Block title={words.digest}>
                <CheckField
                  label={words.digestOn}
                  value={value.morningDigest}
                  onChange={(morningDigest) => put({ morningDigest })}
                />
                <p className="quiet-text">{words.digestHelp}</p>
              </Block>
            </>
          );
        }}
      </SettingForm>
      {settings.data && clients(settings.data as Settings)}
    </>
  );
}
