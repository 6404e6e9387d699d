import { useState } from 'react';
import type { ClientSummary, FollowUpChoice, FollowUpSettings } from '../server/contract';
import { getFollowUpChoice, saveFollowUpChoice, type ChoiceOf } from '../server/follow-ups';
import { getFollowUpSettings } from '../server/settings';
import { useAction } from '../server/use-action';
import { useLoad } from '../server/use-load';
import { Button } from '../ui/button';
import { CheckField, SelectField } from '../ui/field';
import { useKept } from '../ui/kept';
import { Notice, ProblemNotice } from '../ui/notice';
import { NumberField } from '../ui/number-field';
import { Skeleton } from '../ui/skeleton';
import { useWords } from '../words/words';

interface SubjectProps {
  of: ChoiceOf;
  id: string;
  title: string;
  settings: FollowUpSettings;
  onChanged: () => void;
}

/** What one client or one quote wants instead of the default plan. */
export function Choice({ of, id, title, settings, onChanged }: SubjectProps) {
  const words = useWords();
  const key = `choice.${of}.${id}`;
  const loaded = useLoad(key, (signal) => getFollowUpChoice(of, id, signal));
  const [kept, setKept] = useKept<FollowUpChoice>(key);
  const save = useAction(async () => {
    if (!kept) return;
    loaded.set(await saveFollowUpChoice(of, id, kept).finally(loaded.reload));
    setKept(null);
    onChanged();
  });
  const choice = kept && loaded.data ? { ...kept, version: loaded.data.version } : loaded.data;
  if (!choice) return loaded.problem ? <ProblemNotice problem={loaded.problem} reading /> : <Skeleton lines={2} />;
  const put = (values: Partial<FollowUpChoice>) => setKept({ ...choice, ...values });
  return (
    <fieldset className="group">
      <legend>{title}</legend>
      <CheckField label={words.followUps.off} value={choice.off} onChange={(off) => put({ off })} />
      {!choice.off && (
        <>
          <SelectField
            label={words.followUps.plan}
            value={choice.planId}
            onChange={(planId) => put({ planId })}
            choices={settings.plans.map((plan) => ({ value: plan.id, label: plan.name }))}
            none={words.followUps.usualPlan}
          />
          <NumberField
            label={words.followUps.gap}
            emptyAllowed
            max={90}
            value={choice.minimumGapDays}
            onChange={(minimumGapDays) => put({ minimumGapDays })}
          />
        </>
      )}
      <ProblemNotice problem={save.problem} />
      {kept && (
        <Button small busy={save.running} onClick={() => void save.run()}>
          {words.common.save}
        </Button>
      )}
    </fieldset>
  );
}

interface FoldProps {
  quoteId: string;
  client: ClientSummary | null;
  onChanged: () => void;
}

function Choices({ quoteId, client, onChanged }: FoldProps) {
  const words = useWords().followUps;
  const settings = useLoad('follow-up-settings', getFollowUpSettings);
  if (!settings.data) {
    return settings.problem ? <ProblemNotice problem={settings.problem} reading /> : <Skeleton lines={3} />;
  }
  const both = { settings: settings.data, onChanged };
  return (
    <>
      <Notice intent="info">{words.choiceHelp}</Notice>
      <Choice of="quotes" id={quoteId} title={words.ofQuote} {...both} />
      {client && <Choice of="clients" id={client.id} title={words.ofClient(client.name)} {...both} />}
    </>
  );
}

/** Loaded only when somebody opens it: few quotes need a plan of their own. */
export function FollowUpChoiceFold(props: FoldProps) {
  const words = useWords().followUps;
  const [open, setOpen] = useState(false);
  return (
    <details className="fold" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.choiceTitle}</summary>
      {open && <Choices {...props} />}
    </details>
  );
}
