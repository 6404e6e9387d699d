import type { FollowUpPlanDraft, FollowUpStep, FollowUpText, Tone, Weekday } from '../server/contract';

export const weekdays: readonly Weekday[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];
export const tones: readonly Tone[] = ['friendly', 'neutral', 'firm'];
export const languages = ['fr', 'en'] as const;

const step: FollowUpStep = { anchor: 'afterSent', days: 7, tone: 'friendly', way: 'draft' };

/** A plan to begin with: the first follow-up of the usual one, a draft like all the others. */
export const newPlan = (name: string): FollowUpPlanDraft => ({
  id: null,
  name,
  isDefault: false,
  steps: [step],
  minimumGapDays: 5,
  window: { from: '09:00:00', to: '17:30:00', weekdays: [...weekdays] },
});

/** One more step: later than the last one counted from the sending, and never sent by itself unless somebody says so. */
export function nextStep(steps: readonly FollowUpStep[]): FollowUpStep {
  const days = steps.filter(({ anchor }) => anchor === 'afterSent').map((one) => one.days);
  return { ...step, days: Math.min(365, Math.max(0, ...days) + 7), tone: 'neutral' };
}

/** Exactly one plan is the default. */
export const withDefault = (plans: readonly FollowUpPlanDraft[], index: number): FollowUpPlanDraft[] =>
  plans.map((plan, at) => ({ ...plan, isDefault: at === index }));

export const sendsByItself = ({ steps }: FollowUpPlanDraft): boolean => steps.some(({ way }) => way === 'send');

const isFor = (language: string, tone: Tone) => (text: FollowUpText) =>
  text.language === language && text.tone === tone;

export const bodyOf = (texts: readonly FollowUpText[], language: string, tone: Tone): string =>
  texts.find(isFor(language, tone))?.body ?? '';

/** An empty text is none: the one that the house began with then counts. */
export function withBody(texts: readonly FollowUpText[], language: string, tone: Tone, body: string): FollowUpText[] {
  const text = { language, tone, body };
  if (!texts.some(isFor(language, tone))) return body ? [...texts, text] : [...texts];
  return body
    ? texts.map((one) => (isFor(language, tone)(one) ? text : one))
    : texts.filter((one) => !isFor(language, tone)(one));
}

/** The text with its fields filled in, as the server does it: what is unknown takes the blank before it along. */
export function fill(body: string, values: Readonly<Record<string, string>>): string {
  return body.replace(/([ \u00a0]?)\{([A-Za-z]*)\}/g, (whole: string, blank: string, name: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    return value ? blank + value : '';
  });
}

/** The names in braces that stand for nothing. */
export function unknownFields(body: string, fields: readonly string[]): string[] {
  const names = [...body.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? '');
  return [...new Set(names.filter((name) => !fields.includes(name)))];
}
