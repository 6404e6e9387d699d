import { renderHook } from '@testing-library/react';
import { act } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { dayOf, learnClock, useServerClock } from '@/server/clock';

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-24T08:00:00Z'), toFake: ['Date'] });
});

afterEach(() => {
  learnClock(new Date().toISOString());
  vi.useRealTimers();
});

test('Clock_OnceLearnt_IsTheServers_AndGoesOn', () => {
  const { result } = renderHook(useServerClock);
  act(() => learnClock('2027-03-01T09:00:00Z'));
  expect(result.current().toISOString()).toBe('2027-03-01T09:00:00.000Z');
  vi.setSystemTime(new Date('2026-11-24T08:10:00Z'));
  expect(result.current().toISOString()).toBe('2027-03-01T09:10:00.000Z');
});

test('Clock_WhenTheDifferenceIsTooSmallToSee_StaysTheSameFunction', () => {
  const { result } = renderHook(useServerClock);
  const before = result.current;
  act(() => learnClock('2026-11-24T08:00:00.500Z'));
  expect(result.current).toBe(before);
});

test('Clock_ToldNonsense_IsNotMoved', () => {
  const { result } = renderHook(useServerClock);
  act(() => learnClock('soon'));
  expect(result.current().toISOString()).toBe('2026-11-24T08:00:00.000Z');
});

test.each([
  ['2026-11-24T22:59:59Z', '2026-11-24'],
  ['2026-11-24T23:00:00Z', '2026-11-25'],
  ['2026-07-01T22:00:00Z', '2026-07-02'],
])('Day_Of%s_IsThatOfParis', (instant, day) => expect(dayOf(new Date(instant))).toBe(day));
