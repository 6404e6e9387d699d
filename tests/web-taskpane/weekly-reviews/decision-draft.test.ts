// @vitest-environment node
import { describe, expect, test } from 'vitest';
import type { AgendaItem } from '@/server/contract';
import {
  choose,
  decisionOf,
  draftOf,
  lackingIn,
  nextUndecided,
  usualDue,
  weekdayAfter,
} from '@/weekly-reviews/decision-draft';
import { agendaItem, decision } from '../samples';

const monday = '2026-11-30';
const undecided = draftOf(agendaItem());

describe('the usual day', () => {
  test.each([
    ['2026-12-04', 1, '2026-12-07'],
    ['2026-12-05', 1, '2026-12-07'],
    ['2026-12-31', 1, '2027-01-01'],
    [monday, 10, '2026-12-14'],
  ])('WeekdayAfter_%s_By%i_Is%s', (day, weekdays, then) => {
    expect(weekdayAfter(day, weekdays)).toBe(then);
  });

  test.each([
    ['followUpNow', monday],
    ['close', monday],
    ['call', '2026-12-01'],
    ['revise', '2026-12-03'],
    ['waitUntil', '2026-12-14'],
  ] as const)('UsualDue_Of%s_Is%s', (choice, due) => {
    expect(usualDue(choice, monday)).toBe(due);
  });
});

describe('what lacks', () => {
  test('Lacking_WithoutAChoice_IsTheChoice', () => expect(lackingIn(undecided, monday)).toBe('choice'));

  test('Lacking_WhenClosedWithoutAReason_IsTheReason', () => {
    const draft = choose(undecided, 'close');
    expect(lackingIn(draft, monday)).toBe('reason');
    expect(lackingIn({ ...draft, reason: 'price' }, monday)).toBeNull();
  });

  test('Lacking_WhenTheDayHasPassed_IsALaterDay', () => {
    expect(lackingIn({ ...choose(undecided, 'call'), due: '2026-11-29' }, monday)).toBe('past');
    expect(lackingIn({ ...choose(undecided, 'waitUntil'), due: monday }, monday)).toBe('laterDay');
    expect(lackingIn({ ...choose(undecided, 'call'), due: monday }, monday)).toBeNull();
  });
});

describe('the decision', () => {
  test('Decision_WithNothingTyped_IsTheUsualOne', () => {
    expect(decisionOf(choose(undecided, 'call'), agendaItem(), 'c.roy', monday)).toEqual({
      quoteId: 'q1',
      choice: 'call',
      byId: 'c.roy',
      due: '2026-12-01',
      reason: null,
      comment: null,
    });
    expect(decisionOf(undecided, agendaItem(), 'c.roy', monday)).toBeNull();
  });

  test('Decision_WhenTheChoiceChanges_ForgetsTheDayAndTheReasonOfTheOther', () => {
    const closed = { ...choose(undecided, 'close'), reason: 'price' as const, due: '2026-12-09', comment: ' Vu. ' };
    const decided = decisionOf(choose(closed, 'followUpNow'), agendaItem(), 'c.roy', monday);
    expect(decided).toMatchObject({ due: monday, reason: null, comment: 'Vu.' });
  });

  test('Draft_OfADecidedQuote_IsItsDecision', () => {
    const item = agendaItem({ decision: decision({ choice: 'close', reason: 'price', byId: 'm.oriol' }) });
    expect(draftOf(item)).toMatchObject({ choice: 'close', reason: 'price', byId: 'm.oriol', due: '2026-12-01' });
  });
});

describe('the next quote', () => {
  const [a, b, c] = [agendaItem({ quoteId: 'a' }), agendaItem({ quoteId: 'b' }), agendaItem({ quoteId: 'c' })];
  const done = (item: AgendaItem) => ({ ...item, decision: decision() });

  test('Next_AfterTheLast_GoesRound', () => expect(nextUndecided([a, done(b), c], 'c')).toBe(a));

  test('Next_SkipsWhatIsDecided', () => expect(nextUndecided([a, done(b), c], 'a')).toBe(c));

  test('Next_WhenOnlyThisOneIsLeft_IsNone', () => expect(nextUndecided([done(a), b, done(c)], 'b')).toBeNull());

  test('Next_OnArrival_IsTheFirstUndecided', () => expect(nextUndecided([done(a), b, c], null)).toBe(b));
});
