import { beforeEach, expect, test, vi } from 'vitest';
import { chooseUser, getJson, query, write } from '@/server/http';
import { Problem } from '@/server/problem';
import { fakeServer, problem } from '../fake-server';

beforeEach(() => vi.useRealTimers());

test('Read_WhenTheOutsideIsAway_IsAskedAgainUntilItAnswers', async () => {
  vi.useFakeTimers();
  let times = 0;
  const server = fakeServer({
    'GET /api/x': () => (++times < 3 ? problem(503, 'outside-unavailable', 'Un instant.') : { json: { fine: true } }),
  });
  const answer = getJson('/api/x');
  await vi.runAllTimersAsync();
  expect(await answer).toEqual({ fine: true });
  expect(server.asked).toHaveLength(3);
});

test('Write_WhenNoAnswerComes_IsNotAskedAgainByItself', async () => {
  const server = fakeServer({ 'POST /api/x': () => ({ offline: true }) });
  const failure = await write('POST', '/api/x', {}).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(Problem);
  expect((failure as Problem).offline).toBe(true);
  expect(server.asked).toHaveLength(1);
});

test('Write_WhenRefused_CarriesTheServersSentenceAndFields', async () => {
  fakeServer({
    'PUT /api/x': () => ({
      status: 400,
      json: {
        code: 'invalid-value',
        detail: 'Corrigez.',
        errors: { title: ['Vide.'] },
      },
    }),
  });
  const failure = (await write('PUT', '/api/x', { body: {} }).catch((error: unknown) => error)) as Problem;
  expect(failure.code).toBe('invalid-value');
  expect(failure.sentence).toBe('Corrigez.');
  expect(failure.fields).toEqual({ title: ['Vide.'] });
});

test('Write_WhenAProxyAnswersAPage_StillGivesAProblem', async () => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('<html>', { status: 502 })));
  const failure = (await write('POST', '/api/x').catch((error: unknown) => error)) as Problem;
  expect(failure.code).toBe('http-502');
  expect(failure.sentence).toBeNull();
});

test('Write_ToAnExistingThing_SaysWhichVersionWasSeenAndWhoAsks', async () => {
  chooseUser('p2');
  const server = fakeServer({ 'PUT /api/x': () => ({}) });
  await write('PUT', '/api/x', {
    body: { a: 1 },
    ifMatch: 7,
    idempotencyKey: 'k',
  });
  const headers = server.asked[0]?.headers;
  expect(headers?.get('If-Match')).toBe('"7"');
  expect(headers?.get('X-Iod-User')).toBe('p2');
  expect(headers?.get('Idempotency-Key')).toBe('k');
});

test('Write_OfAMail_SendsItsBytesAsAMail', async () => {
  const server = fakeServer({ 'POST /api/messages/read': () => ({}) });
  await write('POST', '/api/messages/read', {
    body: new Blob(['From: a'], { type: 'message/rfc822' }),
  });
  expect(server.asked[0]?.headers.get('Content-Type')).toBe('message/rfc822');
});

test('Query_WhenValuesAreEmpty_LeavesThemOut', () => {
  expect(query({ stage: 'sent', q: '', after: null, mine: undefined })).toBe('?stage=sent');
  expect(query({})).toBe('');
});
