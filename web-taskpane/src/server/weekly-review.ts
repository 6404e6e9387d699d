import type { ReviewDecisionChoice, WeeklyReview } from './contract';
import { api, onceBy, said, seen } from './http';

/** Without a week, the review that is due, or was last. */
export function getWeeklyReview(week: string | null, signal?: AbortSignal): Promise<WeeklyReview> {
  return said(api.GET('/api/weekly-review', { params: { query: week ? { week } : {} }, signal }));
}

export function decideOnQuote(review: WeeklyReview, choice: ReviewDecisionChoice): Promise<WeeklyReview> {
  const params = { header: seen(review.version) };
  return said(api.POST('/api/weekly-review/decisions', { params, body: { week: review.week, ...choice } }));
}

/** The client was called, as a review decided. */
export function recordCall(quoteId: string, comment: string | null, key: string): Promise<unknown> {
  return said(api.POST('/api/weekly-review/calls', { params: { header: onceBy(key) }, body: { quoteId, comment } }));
}

/** Ends the review: its minutes are archived, and put into a draft to the participants. */
export function closeReview(review: WeeklyReview, participantIds: string[]): Promise<WeeklyReview> {
  const params = { header: seen(review.version) };
  return said(api.POST('/api/weekly-review/close', { params, body: { week: review.week, participantIds } }));
}
