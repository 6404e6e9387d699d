import type { Criterion, FeasibilityEvidence, Verdict } from '../server/contract';
import { ChoiceField, TextField } from '../ui/field';
import { useFormat } from '../words/format';
import { useWords } from '../words/words';
import { mandatory, optional, type ReviewDraft } from './decision';

const verdicts: readonly Verdict[] = ['met', 'metWithReserve', 'notMet'];

interface CriteriaProps {
  evidence: FeasibilityEvidence;
  draft: ReviewDraft;
  onChange: (draft: ReviewDraft) => void;
}

function CriterionRow({ criterion, evidence, draft, onChange }: CriteriaProps & { criterion: Criterion }) {
  const words = useWords().feasibility;
  const name = words.criteria[criterion];
  const found = evidence.criteria.find((one) => one.criterion === criterion);
  return (
    <div className="criterion">
      <h3>{name}</h3>
      {found && <p className={found.suggested === 'notMet' ? 'criterion-bad' : ''}>{found.sentence}</p>}
      <ChoiceField
        hideLabel
        label={words.verdictFor(name)}
        value={draft.verdicts[criterion] ?? null}
        onChange={(verdict) => onChange({ ...draft, verdicts: { ...draft.verdicts, [criterion]: verdict } })}
        choices={verdicts.map((value) => ({ value, label: words.verdicts[value] }))}
      />
      <TextField
        label={words.commentFor(name)}
        value={draft.comments[criterion] ?? ''}
        onChange={(comment) => onChange({ ...draft, comments: { ...draft.comments, [criterion]: comment } })}
      />
    </div>
  );
}

export function Criteria(props: CriteriaProps) {
  const words = useWords().feasibility;
  return (
    <>
      {mandatory.map((criterion) => (
        <CriterionRow key={criterion} criterion={criterion} {...props} />
      ))}
      <details className="fold">
        <summary>{words.optionalCriteria}</summary>
        {optional.map((criterion) => (
          <CriterionRow key={criterion} criterion={criterion} {...props} />
        ))}
      </details>
    </>
  );
}

/** Who holds which skill, until when. */
export function Holders({ services }: { services: FeasibilityEvidence['services'] }) {
  const words = useWords().feasibility;
  const format = useFormat();
  const until = (holder: FeasibilityEvidence['services'][number]['holders'][number]) => {
    if (!holder.validUntil) return '';
    const date = format.date(holder.validUntil);
    return ` (${holder.valid ? words.holderUntil(date) : words.holderExpired(date)})`;
  };
  return (
    <ul className="plain">
      {services.map((service) => (
        <li key={service.service}>
          <strong>{service.label}</strong>{' '}
          <span className="quiet-text">
            {words.days(format.hundredths(service.daysNeeded), service.daysNeeded / 100)}
          </span>
          <div>
            {service.holders.length === 0
              ? words.nobody
              : service.holders.map((holder) => holder.name + until(holder)).join(', ')}
          </div>
        </li>
      ))}
    </ul>
  );
}
