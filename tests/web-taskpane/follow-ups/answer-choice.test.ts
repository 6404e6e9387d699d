// @vitest-environment node
import { expect, test } from 'vitest';
import { asRead, lackingIn } from '@/follow-ups/answer-choice';
import type { Answer } from '@/server/contract';

const answer = (values: Partial<Answer>): Answer =>
  ({ kind: 'accepted', reason: null, until: null, candidates: [], ...values }) as Answer;

const candidate = { quoteId: 'q1', number: 'DEV-2026-0031', title: 'Évaluations' } as Answer['candidates'][number];

test('AsRead_IsWhatTheMailSays', () => {
  expect(asRead(answer({ kind: 'refused', reason: 'price' }))).toEqual({
    quoteId: null,
    reason: 'price',
    until: null,
    comment: null,
  });
});

test('Lacking_WithSeveralQuotes_IsTheQuote_UntilOneIsChosen', () => {
  const several = answer({ candidates: [candidate, { ...candidate, quoteId: 'q2' }] });
  expect(lackingIn(several, asRead(several))).toBe('quote');
  expect(lackingIn(several, { ...asRead(several), quoteId: 'q2' })).toBeNull();
});

test('Lacking_WhenPutOffWithoutADay_IsTheDay', () => {
  const later = answer({ kind: 'postponed' });
  expect(lackingIn(later, asRead(later))).toBe('until');
  expect(lackingIn(later, { ...asRead(later), until: '2027-03-01' })).toBeNull();
});

test('Lacking_OfAPlainAnswer_IsNothing', () => expect(lackingIn(answer({}), asRead(answer({})))).toBeNull());
