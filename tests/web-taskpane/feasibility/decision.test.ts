import { expect, test } from 'vitest';
import { draftOf, isBoldGo, lackIn, requestOf } from '@/feasibility/decision';
import { feasibility } from '../samples';

test('Review_WhenOpened_ProposesVerdictsButNoDecision', () => {
  const draft = draftOf(feasibility());
  expect(draft.verdicts).toEqual({
    deadline: 'met',
    skills: 'met',
    capacity: 'notMet',
  });
  expect(lackIn(draft)).toBe('needDecision');
});

test('Review_WhenAMandatoryCriterionIsOpen_CannotBeRecorded', () => {
  const draft = {
    ...draftOf(feasibility()),
    verdicts: { deadline: 'met' as const },
    decision: 'go' as const,
  };
  expect(lackIn(draft)).toBe('needVerdicts');
  expect(requestOf(draft)).toBeNull();
});

test('Review_WhenConditional_NeedsItsConditions', () => {
  const draft = {
    ...draftOf(feasibility()),
    decision: 'goWithConditions' as const,
  };
  expect(lackIn(draft)).toBe('needConditions');
  expect(requestOf({ ...draft, conditions: 'après mars\n\n' })?.conditions).toEqual(['après mars']);
});

test('Review_WhenNoGo_NeedsAReasonAndMayPrepareARefusal', () => {
  const draft = { ...draftOf(feasibility()), decision: 'noGo' as const };
  expect(lackIn(draft)).toBe('needReason');
  expect(requestOf({ ...draft, reason: 'Charge' })).toMatchObject({
    reason: 'Charge',
    prepareRefusal: true,
    conditions: [],
  });
});

test('Go_WhenACriterionIsNotMet_IsPointedOut', () => {
  expect(isBoldGo({ ...draftOf(feasibility()), decision: 'go' })).toBe(true);
  expect(isBoldGo({ ...draftOf(feasibility()), decision: 'noGo' })).toBe(false);
});
