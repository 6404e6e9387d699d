import type { Decide, WeeklyReview } from './contract';
import { api, onceBy, orAll, said, seen } from './http';

/** Without a week: the review that is due, or was last. */
export function getWeeklyReview(week: string | null, signal?: AbortSignal): Promise<WeeklyReview> {
  return said(api.GET('/api/weekly-review', { params: { query: { week: orAll(week) } }, signal }));
}

export function decideOnQuote(version: number, body: Decide): Promise<WeeklyReview> {
  return said(api.POST('/api/weekly-review/decisions', { params: { header: seen(version) }, body }));
}

export async function recordCall(quoteId: string, key: string): Promise<void> {
  await said(api.POST('/api/weekly-review/calls', { params: { header: onceBy(key) }, body: { quoteId } }));
}

export function closeReview(version: number, week: string, participantIds: string[]): Promise<WeeklyReview> {
  const body = { week, participantIds };
  return said(api.POST('/api/weekly-review/close', { params: { header: seen(version) }, body }));
}
