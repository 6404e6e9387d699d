import { useState } from 'react';
import type { Demand, FeasibilityEvidence } from '../server/contract';
import { getDemand } from '../server/demands';
import { decideFeasibility, getFeasibility } from '../server/feasibility';
import { useAction } from '../server/use-action';
import { useLoad } from '../server/use-load';
import { StepHead } from '../ui/block';
import { Button } from '../ui/button';
import { differencesOf } from '../ui/differences';
import { Facts } from '../ui/facts';
import { CheckField, ChoiceField, Missing, TextArea } from '../ui/field';
import { useKept } from '../ui/kept';
import { Notice, ProblemNotice } from '../ui/notice';
import { Skeleton } from '../ui/skeleton';
import { WriteProblem } from '../ui/write-problem';
import { useFormat } from '../words/format';
import { useWords } from '../words/words';
import { Criteria, Holders } from './criteria';
import { draftOf, isBoldGo, lackIn, requestOf, type ReviewDraft } from './decision';
import { Experience } from './experience';
import { FreeDays } from './free-days';

interface ReviewProps {
  demand: Demand;
  onDone: (demand: Demand) => void;
  onDemand: (demand: Demand) => void;
  onBack: () => void;
}

/** Can we do it? The computed evidence, a verdict on each criterion, and a person's decision. */
export function ReviewFeasibility(props: ReviewProps) {
  const words = useWords();
  const { demand } = props;
  const evidence = useLoad(`feasibility.${demand.id}.${demand.version}`, (signal) => getFeasibility(demand.id, signal));
  return (
    <div className="step">
      <StepHead
        title={words.feasibility.title}
        detail={`${demand.reference} · ${demand.title}`}
        onBack={props.onBack}
      />
      <ProblemNotice problem={evidence.problem} reading onRetry={evidence.reload} />
      {!evidence.data && evidence.loading && <Skeleton lines={6} />}
      {evidence.data && <Review {...props} evidence={evidence.data} />}
    </div>
  );
}

function Computed({ evidence }: { evidence: FeasibilityEvidence }) {
  const words = useWords();
  const format = useFormat();
  const { feasibility } = words;
  const wanted = evidence.wanted;
  const wantedText = wanted?.to
    ? format.date(wanted.to)
    : (wanted?.text ?? (wanted?.from ? format.date(wanted.from) : words.common.unknown));
  const facts: [string, string][] = [
    [feasibility.earliest, evidence.earliestDate ? format.date(evidence.earliestDate) : words.common.unknown],
    [feasibility.wanted, wantedText],
    [feasibility.needed, format.hundredths(evidence.daysNeeded)],
    [feasibility.free, format.hundredths(evidence.daysFree)],
  ];
  return <Facts facts={facts} />;
}

function DecisionFields({ draft, onChange }: { draft: ReviewDraft; onChange: (draft: ReviewDraft) => void }) {
  const words = useWords().feasibility;
  return (
    <>
      <ChoiceField
        label={words.decision}
        value={draft.decision}
        onChange={(decision) => onChange({ ...draft, decision })}
        choices={[
          { value: 'go', label: words.go },
          { value: 'goWithConditions', label: words.goWithConditions },
          { value: 'noGo', label: words.noGo },
        ]}
      />
      {draft.decision === 'goWithConditions' && (
        <TextArea
          label={words.conditions}
          value={draft.conditions}
          onChange={(conditions) => onChange({ ...draft, conditions })}
        />
      )}
      {draft.decision === 'noGo' && (
        <>
          <TextArea
            label={words.noGoReason}
            value={draft.reason}
            onChange={(reason) => onChange({ ...draft, reason })}
          />
          <CheckField
            label={words.prepareRefusal}
            value={draft.prepareRefusal}
            onChange={(prepareRefusal) => onChange({ ...draft, prepareRefusal })}
          />
        </>
      )}
      {isBoldGo(draft) && <Notice intent="warning">{words.goAgainstNotMet}</Notice>}
    </>
  );
}

function Previous({ evidence }: { evidence: FeasibilityEvidence }) {
  const words = useWords().feasibility;
  const format = useFormat();
  const { previous } = evidence;
  if (!previous) return null;
  return (
    <p className="quiet-text">{words.previous(words[previous.decision], previous.byName, format.ago(previous.at))}</p>
  );
}

function Review({ demand, evidence, onDone, onDemand }: ReviewProps & { evidence: FeasibilityEvidence }) {
  const words = useWords();
  const [kept, setKept] = useKept<ReviewDraft>(`feasibility.${demand.id}`);
  const [tried, setTried] = useState(false);
  const draft = kept ?? draftOf(evidence);
  const lack = lackIn(draft);
  const decide = useAction(async () => {
    setTried(true);
    const request = requestOf(draft);
    if (!request) return;
    const decided = await decideFeasibility(demand.id, demand.version, request);
    setKept(null);
    onDone(decided);
  });
  const goOn = (now: Demand, work: ReviewDraft | null) => {
    setKept(work);
    decide.clear();
    onDemand(now);
  };
  return (
    <>
      <Computed evidence={evidence} />
      <Previous evidence={evidence} />
      <Experience experience={evidence.experience} />
      <Criteria evidence={evidence} draft={draft} onChange={setKept} />
      <details className="fold" open>
        <summary>{words.feasibility.strip}</summary>
        <FreeDays consultants={evidence.consultants} />
      </details>
      <details className="fold">
        <summary>{words.feasibility.holders}</summary>
        <Holders services={evidence.services} />
      </details>
      <DecisionFields draft={draft} onChange={setKept} />
      <Missing show={tried && lack !== null}>{lack && words.feasibility[lack]}</Missing>
      <WriteProblem
        problem={decide.problem}
        onRetry={() => void decide.run()}
        stale={{
          seen: demand,
          load: (signal) => getDemand(demand.id, signal),
          differences: (was, now) =>
            differencesOf(
              {
                title: words.fields.title,
                needs: words.qualify.need,
                deadline: words.fields.deadline,
                stage: words.dashboard.stage,
              },
              was,
              now,
            ),
          onKeep: (now) => goOn(now, draft),
          onDrop: (now) => goOn(now, null),
        }}
      />
      <div className="step-foot">
        <Button primary busy={decide.running} onClick={() => void decide.run()}>
          {words.feasibility.record}
        </Button>
      </div>
    </>
  );
}
