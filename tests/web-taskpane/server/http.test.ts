import { beforeEach, expect, test, vi } from 'vitest';
import { chooseUser } from '@/server/http';
import { getDemand, listDemands } from '@/server/demands';
import { captureDemand, readMessage } from '@/server/messages';
import { Problem } from '@/server/problem';
import { reviseQuote } from '@/server/quotes';
import { getTeam } from '@/server/settings';
import { fakeServer, problem } from '../fake-server';

beforeEach(() => vi.useRealTimers());

const failureOf = (call: Promise<unknown>) => call.then(() => null).catch((error: unknown) => error as Problem);

test('Read_WhenTheOutsideIsAway_IsAskedAgainUntilItAnswers', async () => {
  vi.useFakeTimers();
  let times = 0;
  const server = fakeServer({
    'GET /api/demands/d1': () =>
      ++times < 3 ? problem(503, 'outside-unavailable', 'Un instant.') : { json: { id: 'd1' } },
  });
  const answer = getDemand('d1');
  await vi.runAllTimersAsync();
  expect(await answer).toEqual({ id: 'd1' });
  expect(server.asked).toHaveLength(3);
});

test('Write_WhenNoAnswerComes_IsNotAskedAgainByItself', async () => {
  const server = fakeServer({ 'POST /api/quotes/q1/revise': () => ({ offline: true }) });
  const failure = await failureOf(reviseQuote('q1', 1, null));
  expect(failure).toBeInstanceOf(Problem);
  expect(failure?.offline).toBe(true);
  expect(server.asked).toHaveLength(1);
});

test('Write_WhenRefused_CarriesTheServersSentenceAndFields', async () => {
  fakeServer({
    'POST /api/quotes/q1/revise': () => ({
      status: 400,
      json: { code: 'invalid-value', detail: 'Corrigez.', errors: { reason: ['Vide.'] } },
    }),
  });
  const failure = await failureOf(reviseQuote('q1', 1, null));
  expect(failure?.code).toBe('invalid-value');
  expect(failure?.sentence).toBe('Corrigez.');
  expect(failure?.fields).toEqual({ reason: ['Vide.'] });
});

test('Write_WhenAProxyAnswersAPage_StillGivesAProblem', async () => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('<html>', { status: 502 })));
  const failure = await failureOf(reviseQuote('q1', 1, null));
  expect(failure?.code).toBe('http-502');
  expect(failure?.sentence).toBeNull();
});

test('Write_ToAnExistingThing_SaysWhichVersionWasSeenAndWhoAsks', async () => {
  chooseUser('p2');
  const server = fakeServer({ 'POST /api/quotes/q1/revise': () => ({}) });
  await reviseQuote('q1', 7, 'Prix');
  const call = server.asked[0];
  expect(call?.headers.get('If-Match')).toBe('"7"');
  expect(call?.headers.get('X-Iod-User')).toBe('p2');
  expect(call?.body).toEqual({ reason: 'Prix' });
});

test('Mail_GivenByItsBytes_IsSentAsAMailWithItsDemand', async () => {
  const server = fakeServer({ 'POST /api/': () => ({}) });
  const source = { mime: new Blob(['From: a'], { type: 'message/rfc822' }) };
  await readMessage(source, new AbortController().signal);
  await captureDemand(source, 'd1', 'key');
  expect(server.asked.map((call) => call.headers.get('Content-Type'))).toEqual(['message/rfc822', 'message/rfc822']);
  expect(server.asked[1]?.path).toBe('/api/demands?joinDemandId=d1');
  expect(server.asked[1]?.headers.get('Idempotency-Key')).toBe('key');
});

test('Mail_GivenByItsId_IsNamed', async () => {
  const server = fakeServer({ 'POST /api/demands': () => ({}) });
  await captureDemand({ messageId: 'm1' }, null, 'key');
  expect(server.asked[0]?.body).toEqual({ messageId: 'm1', joinDemandId: null });
});

test('Filter_WhenValuesAreEmpty_LeavesThemOut', async () => {
  const server = fakeServer({ 'GET /api/demands': () => ({ json: { items: [], next: null } }) });
  await listDemands({ stage: 'sent', q: '', mine: false, after: null });
  expect(server.asked[0]?.path).toBe('/api/demands?stage=sent');
});

test('Team_WhenRead_CarriesTheVersionOfTheWholeList', async () => {
  fakeServer({ 'GET /api/settings/consultants': () => ({ json: [], headers: { ETag: '"12"' } }) });
  expect(await getTeam()).toEqual({ consultants: [], version: 12 });
});
