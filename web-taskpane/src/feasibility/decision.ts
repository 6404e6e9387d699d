import type { Criterion, Decision, FeasibilityDecision, FeasibilityEvidence, Verdict } from '../server/contract';

export const mandatory: readonly Criterion[] = ['deadline', 'skills', 'capacity'];
export const optional: readonly Criterion[] = ['ethics', 'margin'];

/** The review in the making. A criterion without a verdict was not decided yet. */
export interface ReviewDraft {
  verdicts: Partial<Record<Criterion, Verdict>>;
  comments: Partial<Record<Criterion, string>>;
  decision: Decision | null;
  conditions: string;
  reason: string;
  prepareRefusal: boolean;
}

/** The computed verdicts are proposed; the decision never is. */
export function draftOf(evidence: FeasibilityEvidence): ReviewDraft {
  return {
    verdicts: Object.fromEntries(
      evidence.criteria
        .filter(({ criterion }) => mandatory.includes(criterion))
        .map((one) => [one.criterion, one.suggested]),
    ),
    comments: {},
    decision: null,
    conditions: evidence.previous?.conditions.join('\n') ?? '',
    reason: '',
    prepareRefusal: true,
  };
}

export type Lack = 'needVerdicts' | 'needDecision' | 'needConditions' | 'needReason';

/** What is lacking before the decision can be recorded, or null. */
export function lackIn(draft: ReviewDraft): Lack | null {
  if (mandatory.some((criterion) => !draft.verdicts[criterion])) return 'needVerdicts';
  if (!draft.decision) return 'needDecision';
  if (draft.decision === 'goWithConditions' && conditionsOf(draft).length === 0) return 'needConditions';
  if (draft.decision === 'noGo' && !draft.reason.trim()) return 'needReason';
  return null;
}

const conditionsOf = (draft: ReviewDraft) =>
  draft.conditions
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** A Go although a criterion is not met deserves a second look. */
export function isBoldGo(draft: ReviewDraft): boolean {
  return draft.decision === 'go' && Object.values(draft.verdicts).includes('notMet');
}

export function requestOf(draft: ReviewDraft): FeasibilityDecision | null {
  if (lackIn(draft) !== null || !draft.decision) return null;
  const decided = [...mandatory, ...optional].filter((criterion) => draft.verdicts[criterion]);
  return {
    criteria: decided.map((criterion) => ({
      criterion,
      verdict: draft.verdicts[criterion] ?? 'notMet',
      comment: draft.comments[criterion]?.trim() || null,
    })),
    decision: draft.decision,
    conditions: draft.decision === 'goWithConditions' ? conditionsOf(draft) : [],
    reason: draft.decision === 'noGo' ? draft.reason.trim() : null,
    prepareRefusal: draft.decision === 'noGo' && draft.prepareRefusal,
  };
}
