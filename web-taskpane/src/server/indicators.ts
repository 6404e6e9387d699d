import type {
  FollowUpsDue,
  IndicatorList,
  Indicators,
  IndicatorTargets,
  KeptReview,
  ListOf,
  SplitBy,
  YearTargets,
} from './contract';
import { api, bytes, onceBy, said, seen } from './http';

/** Days that count, both ends included; null: the twelve months up to today. */
export interface Days {
  from: string | null;
  to: string | null;
}

/** Follow-ups whose day came: all of them, or those done. */
export type FollowUpList = 'followUps' | 'followUpsDone';

/** The list behind a figure. */
export interface Behind {
  list: ListOf | FollowUpList;
  by: SplitBy | null;
  key: string | null;
  /** Its own, where they are not those of the page. */
  days: Days | null;
}

const asked = ({ from, to }: Days) => ({ from: from ?? undefined, to: to ?? undefined });

export function getIndicators(days: Days, signal?: AbortSignal): Promise<Indicators> {
  return said(api.GET('/api/indicators', { params: { query: asked(days) }, signal }));
}

/** The quotes behind a figure. */
export function listQuotesBehind(
  days: Days,
  { list, by, key }: Omit<Behind, 'list' | 'days'> & { list: ListOf },
  signal?: AbortSignal,
): Promise<IndicatorList> {
  const query = { ...asked(days), list, by: by ?? undefined, key: key ?? undefined };
  return said(api.GET('/api/indicators/quotes', { params: { query }, signal }));
}

export function listFollowUpsBehind(days: Days, list: FollowUpList, signal?: AbortSignal): Promise<FollowUpsDue> {
  const query = { ...asked(days), done: list === 'followUpsDone' || undefined };
  return said(api.GET('/api/indicators/follow-ups', { params: { query }, signal }));
}

export function getIndicatorsWorkbook(days: Days): Promise<Blob> {
  return bytes(api.GET('/api/indicators/workbook', { params: { query: asked(days) }, parseAs: 'blob' }));
}

export function getIndicatorsPdf(days: Days): Promise<Blob> {
  return bytes(api.GET('/api/indicators/pdf', { params: { query: asked(days) }, parseAs: 'blob' }));
}

/** The pack for the management review, printed and archived. */
export function keepManagementReview({ from, to }: Days, key: string): Promise<KeptReview> {
  const params = { header: onceBy(key) };
  return said(api.POST('/api/indicators/management-reviews', { params, body: { from, to } }));
}

/** What is typed, and the version it changes. */
export type TargetsDraft = IndicatorTargets & { version: number };

const draftOf = ({ targets, version }: YearTargets): TargetsDraft => ({ ...targets, version });

export async function getTargets(year: number, signal?: AbortSignal): Promise<TargetsDraft> {
  return draftOf(await said(api.GET('/api/indicators/targets/{year}', { params: { path: { year } }, signal })));
}

export async function saveTargets(year: number, draft: TargetsDraft, version: number): Promise<TargetsDraft> {
  const { issued, issuedCents, wonCents, rate, daysToQuote } = draft;
  const params = { path: { year }, header: seen(version) };
  const body = { issued, issuedCents, wonCents, rate, daysToQuote };
  return draftOf(await said(api.PUT('/api/indicators/targets/{year}', { params, body })));
}
