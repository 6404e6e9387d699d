import { useRef } from 'react';
import type { Demand } from '../server/contract';
import { getDemand } from '../server/demands';
import type { MessageSource } from '../server/messages';
import { StepHead } from '../ui/block';
import { Button } from '../ui/button';
import { differencesOf } from '../ui/differences';
import { Missing } from '../ui/field';
import { Notice } from '../ui/notice';
import { WriteProblem } from '../ui/write-problem';
import { useWords } from '../words/words';
import type { Words } from '../words/fr';
import { draftOfDemand, type QualifyDraft } from './qualify-draft';
import { QualifyFields } from './qualify-fields';
import { useQualifyForm, type QualifyForm, type Subject } from './qualify-form';
import type { Hint } from './read-fields';
import { useServices } from './services';
import { focusField } from './uncertain-keys';
import { useQualify } from './use-qualify';

export interface QualifyDemandProps {
  subject: Subject;
  source: () => Promise<MessageSource>;
  onDone: (demand: Demand) => void;
  /** Another version of the demand was read. */
  onDemand: (demand: Demand) => void;
  onBack: () => void;
  onLook: (hint: Hint | undefined) => void;
}

function labelsOf(words: Words): Partial<Record<keyof QualifyDraft, string>> {
  const { fields } = words;
  return {
    title: fields.title,
    company: fields.company,
    contactName: fields.contactName,
    email: fields.email,
    phones: fields.phones,
    jobTitle: fields.jobTitle,
    needs: words.qualify.need,
    deadlineFrom: fields.deadlineFrom,
    deadlineTo: fields.deadlineTo,
    budgetMin: fields.budgetMin,
    budgetMax: fields.budgetMax,
    channel: fields.channel,
    referrer: fields.referrer,
    notes: fields.notes,
    language: fields.language,
  };
}

/** The qualification step, and the correction of a need that was qualified. */
export function QualifyDemand(props: QualifyDemandProps) {
  const form = useQualifyForm(props.subject);
  return form && <QualifyStep {...props} form={form} />;
}

function QualifyStep({
  subject,
  source,
  form,
  onDone,
  onDemand,
  onBack,
  onLook,
}: QualifyDemandProps & { form: QualifyForm }) {
  const words = useWords();
  const root = useRef<HTMLDivElement>(null);
  const services = useServices(form.draft.needs.map((need) => need.service));
  const qualify = useQualify(subject.demand, source);
  const correcting = subject.demand !== null && subject.demand.stage !== 'captured';

  async function confirm() {
    const request = form.confirmed();
    if (!request) return focusField(root.current, form.firstMissing ?? '');
    const demand = await qualify.run(request);
    if (!demand) return;
    form.forget();
    onDone(demand);
  }

  return (
    <div ref={root} className="step">
      <StepHead
        title={correcting ? words.qualify.correctTitle : words.qualify.title}
        detail={words.qualify.intro}
        onBack={onBack}
      />
      {correcting && subject.demand?.goIsValid && <Notice intent="info">{words.qualify.voidsGo}</Notice>}
      <QualifyFields
        draft={form.draft}
        onChange={form.change}
        hints={form.hints}
        missing={form.missing}
        services={services}
        onConfirmAll={() => void confirm()}
        onLook={onLook}
      />
      <Missing show={form.missing.length > 0}>{words.qualify.missing}</Missing>
      <QualifyProblem
        subject={subject}
        form={form}
        problem={qualify.problem}
        onClear={qualify.clear}
        onDemand={onDemand}
      />
      <div className="step-foot">
        <Button primary busy={qualify.running} onClick={() => void confirm()}>
          {correcting ? words.qualify.saveCorrection : words.qualify.confirm}
        </Button>
        {form.touched && (
          <Button quiet small onClick={form.forget}>
            {words.common.clearKept}
          </Button>
        )}
      </div>
    </div>
  );
}

function QualifyProblem({
  subject,
  form,
  problem,
  onClear,
  onDemand,
}: {
  subject: Subject;
  form: QualifyForm;
  problem: ReturnType<typeof useQualify>['problem'];
  onClear: () => void;
  onDemand: (demand: Demand) => void;
}) {
  const words = useWords();
  const { demand } = subject;
  if (!demand) return <WriteProblem problem={problem} stale={neverStale} />;
  const goOn = (now: Demand) => {
    onClear();
    onDemand(now);
  };
  return (
    <WriteProblem
      problem={problem}
      stale={{
        seen: demand,
        load: (signal) => getDemand(demand.id, signal),
        differences: (was, now) => differencesOf(labelsOf(words), draftOfDemand(was), draftOfDemand(now)),
        onKeep: (now) => {
          // Kept even when nothing had been typed: the person chose what is on the screen.
          form.change(form.draft);
          goOn(now);
        },
        onDrop: (now) => {
          form.forget();
          goOn(now);
        },
      }}
    />
  );
}

/** A mail that is not a demand yet has no version to be late on. */
const neverStale = {
  seen: null,
  load: () => Promise.resolve(null),
  differences: () => [],
  onKeep: () => undefined,
  onDrop: () => undefined,
};
