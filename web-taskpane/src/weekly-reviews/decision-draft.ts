import type { AgendaItem, RefusalReason, ReviewChoice, ReviewDecisionChoice } from '../server/contract';

/** In the order of their keys: 1 is the first. */
export const reviewChoices: readonly ReviewChoice[] = ['followUpNow', 'waitUntil', 'revise', 'close', 'call'];

/** What is being decided on one quote. A value that is null is the usual one. */
export interface DecisionDraft {
  choice: ReviewChoice | null;
  byId: string | null;
  due: string | null;
  reason: RefusalReason | null;
  comment: string;
}

export function draftOf({ decision }: AgendaItem): DecisionDraft {
  if (!decision) return { choice: null, byId: null, due: null, reason: null, comment: '' };
  const { choice, byId, due, reason, comment } = decision;
  return { choice, byId, due, reason, comment: comment ?? '' };
}

/** Another choice has another usual day. */
export const choose = (draft: DecisionDraft, choice: ReviewChoice): DecisionDraft => ({ ...draft, choice, due: null });

function daysAfter(day: string, days: number): Date {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date;
}

const isoOf = (date: Date) => date.toISOString().slice(0, 10);

/** The day some weekdays later: a weekend is no day to do anything. */
export function weekdayAfter(day: string, weekdays: number): string {
  let date = daysAfter(day, 0);
  for (let left = weekdays; left > 0;) {
    date = daysAfter(isoOf(date), 1);
    if (date.getUTCDay() % 6 !== 0) left--;
  }
  return isoOf(date);
}

/** By when, when nobody says otherwise: what is quick today, a call tomorrow, a new version in three days; a wait lasts two weeks. */
export function usualDue(choice: ReviewChoice | null, today: string): string {
  if (choice === 'waitUntil') return weekdayAfter(today, 10);
  if (choice === 'revise') return weekdayAfter(today, 3);
  return choice === 'call' ? weekdayAfter(today, 1) : today;
}

export type Lacking = 'choice' | 'reason' | 'past' | 'laterDay' | null;

/** What a person must still say before the decision can be recorded. */
export function lackingIn({ choice, due, reason }: DecisionDraft, today: string): Lacking {
  if (!choice) return 'choice';
  if (choice === 'close' && !reason) return 'reason';
  const day = due ?? usualDue(choice, today);
  if (day < today) return 'past';
  return choice === 'waitUntil' && day === today ? 'laterDay' : null;
}

/** The decision as it is recorded; null while something lacks. */
export function decisionOf(
  draft: DecisionDraft,
  { quoteId }: AgendaItem,
  usualBy: string,
  today: string,
): ReviewDecisionChoice | null {
  const { choice, byId, due, reason, comment } = draft;
  if (!choice || lackingIn(draft, today)) return null;
  return {
    quoteId,
    choice,
    byId: byId ?? usualBy,
    due: due ?? usualDue(choice, today),
    reason: choice === 'close' ? reason : null,
    comment: comment.trim() || null,
  };
}

/** The quote that comes after another one and still waits for its decision; the search goes round. Null when none does. */
export function nextUndecided(agenda: readonly AgendaItem[], after: string | null): AgendaItem | null {
  const start = agenda.findIndex((item) => item.quoteId === after) + 1;
  const round = [...agenda.slice(start), ...agenda.slice(0, start)];
  return round.find((item) => item.decision === null && item.quoteId !== after) ?? null;
}
