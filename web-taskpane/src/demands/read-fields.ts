import type { Confidence, Evidence, Field, Period, Reading } from '../server/contract';
import type { QualifyDraft } from './qualify-draft';

/** What the reading says about one field of the form. */
export interface Hint {
  confidence: Confidence;
  evidence: Evidence[];
  alternatives: Alternative[];
}

/** Another reading, as words for the screen and as the change it makes to the draft. */
export interface Alternative {
  label: string;
  apply: (draft: QualifyDraft) => QualifyDraft;
}

type Hints = Record<string, Hint>;

function hintOf<T>(
  field: Field<T> | null | undefined,
  label: (value: T) => string,
  apply: (value: T) => Alternative['apply'],
): Hint | null {
  if (!field) return null;
  return {
    confidence: field.confidence,
    evidence: field.evidence,
    alternatives: field.alternatives.map((other) => ({ label: label(other.value), apply: apply(other.value) })),
  };
}

type TextKey = 'contactName' | 'email' | 'jobTitle' | 'company' | 'siren' | 'channel' | 'referrer';

const asIs = (value: string) => value;
const put = (key: TextKey) => (value: string) => (draft: QualifyDraft) => ({
  ...draft,
  [key]: value,
  // Another company is another client.
  ...(key === 'company' ? { clientId: null } : {}),
});

function needHints(reading: Reading, serviceName: (code: string) => string): [string, Hint | null][] {
  return reading.needs.flatMap((need, index) => {
    const change = (values: Partial<QualifyDraft['needs'][number]>) => (draft: QualifyDraft) => ({
      ...draft,
      needs: draft.needs.map((was, at) => (at === index ? { ...was, ...values } : was)),
    });
    return [
      [`needs.${index}.service`, hintOf(need.service, serviceName, (service) => change({ service }))],
      [`needs.${index}.position`, hintOf(need.position, asIs, (position) => change({ position }))],
      [`needs.${index}.people`, hintOf(need.people, String, (people) => change({ people }))],
      [`needs.${index}.place`, hintOf(need.place, asIs, (place) => change({ place }))],
    ] as [string, Hint | null][];
  });
}

const periodLabel = (period: Period) => period.text ?? [period.from, period.to].filter(Boolean).join(' – ');

/** Everything the reading says, by field of the form. Absent: the mail does not say it. */
export function hintsOf(reading: Reading, serviceName: (code: string) => string): Hints {
  const { contact } = reading;
  const deadline = hintOf(reading.deadline, periodLabel, (period) => (draft) => ({
    ...draft,
    deadlineFrom: period.from,
    deadlineTo: period.to,
    deadlineText: period.text ?? '',
  }));
  const budget = hintOf(
    reading.budget,
    (value) => value.text,
    (value) => (draft) => ({
      ...draft,
      budgetMin: value.minCents,
      budgetMax: value.maxCents,
      budgetPer: value.per,
      budgetBasis: value.basis,
    }),
  );
  const all: [string, Hint | null][] = [
    ['contactName', hintOf(contact.name, asIs, put('contactName'))],
    ['email', hintOf(contact.email, asIs, put('email'))],
    ['phones', hintOf(contact.phones[0], asIs, (phones) => (draft) => ({ ...draft, phones }))],
    ['jobTitle', hintOf(contact.jobTitle, asIs, put('jobTitle'))],
    ['company', hintOf(contact.company, asIs, put('company'))],
    ['siren', hintOf(contact.siren, asIs, put('siren'))],
    ['channel', hintOf(reading.channel, asIs, put('channel'))],
    ['referrer', hintOf(reading.referrer, asIs, put('referrer'))],
    ...needHints(reading, serviceName),
    ['deadlineTo', deadline],
    ['budgetMax', budget],
  ];
  return Object.fromEntries(all.filter((pair): pair is [string, Hint] => pair[1] !== null));
}

/** Fields whose value a person should look at, in the order of the screen. */
export function uncertainIn(hints: Hints, draft: QualifyDraft): string[] {
  return Object.entries(hints)
    .filter(([name, hint]) => hint.confidence !== 'high' && !draft.confirmed.includes(name))
    .map(([name]) => name);
}
