import type { Answer, AnswerChoice, FollowUp, FollowUpChoice, FollowUpSchedule } from './contract';
import { api, said, seen } from './http';

const one = ({ id, version }: { id: string; version: number }) => ({ path: { id }, header: seen(version) });

export function draftFollowUp(followUp: FollowUp): Promise<FollowUp> {
  return said(api.POST('/api/follow-ups/{id}/draft', { params: one(followUp) }));
}

export function postponeFollowUp(followUp: FollowUp, until: string, reason: string | null): Promise<FollowUp> {
  return said(api.POST('/api/follow-ups/{id}/postpone', { params: one(followUp), body: { until, reason } }));
}

export function stopFollowUps(followUp: FollowUp, reason: string | null): Promise<FollowUp> {
  return said(api.POST('/api/follow-ups/{id}/stop', { params: one(followUp), body: { reason } }));
}

export function recordFollowUpDone(followUp: FollowUp, comment: string | null): Promise<FollowUp> {
  return said(api.POST('/api/follow-ups/{id}/done', { params: one(followUp), body: { comment } }));
}

export function resumeFollowUps(schedule: FollowUpSchedule): Promise<FollowUpSchedule> {
  const params = one({ id: schedule.quoteId, version: schedule.version });
  return said(api.POST('/api/quotes/{id}/follow-ups/resume', { params }));
}

export function confirmAnswer(answer: Answer, body: AnswerChoice): Promise<Answer> {
  return said(api.POST('/api/answers/{id}/confirm', { params: one(answer), body }));
}

export function dismissAnswer(answer: Answer): Promise<Answer> {
  return said(api.POST('/api/answers/{id}/dismiss', { params: one(answer) }));
}

export function undoAnswer(answer: Answer): Promise<Answer> {
  return said(api.POST('/api/answers/{id}/undo', { params: one(answer) }));
}

/** Of one quote, or of all quotes of one client. */
export type ChoiceOf = 'quotes' | 'clients';

export function getFollowUpChoice(of: ChoiceOf, id: string, signal?: AbortSignal): Promise<FollowUpChoice> {
  const params = { path: { id } };
  return of === 'quotes'
    ? said(api.GET('/api/quotes/{id}/follow-up-choice', { params, signal }))
    : said(api.GET('/api/clients/{id}/follow-up-choice', { params, signal }));
}

export function saveFollowUpChoice(of: ChoiceOf, id: string, choice: FollowUpChoice): Promise<FollowUpChoice> {
  const { version, ...body } = choice;
  const params = one({ id, version });
  return of === 'quotes'
    ? said(api.PUT('/api/quotes/{id}/follow-up-choice', { params, body }))
    : said(api.PUT('/api/clients/{id}/follow-up-choice', { params, body }));
}
