import { act, renderHook } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { useKept } from '@/ui/kept';

afterEach(() => vi.restoreAllMocks());

test('Work_WhenThePaneIsReloaded_IsThereAgain', () => {
  const first = renderHook(() => useKept<{ a: number }>('w1'));
  act(() => first.result.current[1]({ a: 1 }));
  first.unmount();
  expect(renderHook(() => useKept<{ a: number }>('w1')).result.current[0]).toEqual({ a: 1 });
});

test('Work_WhenAnotherMailIsSelected_StaysWithItsOwn', () => {
  const { result, rerender } = renderHook(({ key }) => useKept<string>(key), {
    initialProps: { key: 'm1' },
  });
  act(() => result.current[1]('typed on m1'));
  rerender({ key: 'm2' });
  expect(result.current[0]).toBeNull();
  rerender({ key: 'm1' });
  expect(result.current[0]).toBe('typed on m1');
});

test('Work_WhenShownTwice_IsTheSame', () => {
  const one = renderHook(() => useKept<string>('both'));
  const other = renderHook(() => useKept<string>('both'));
  act(() => one.result.current[1]('x'));
  expect(other.result.current[0]).toBe('x');
});

test('Work_WhenTheStorageIsFull_IsKeptInThePage', () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  const { result } = renderHook(() => useKept<string>('full'));
  act(() => result.current[1]('still here'));
  expect(result.current[0]).toBe('still here');
});

test('Work_WhenForgotten_LeavesNothingBehind', () => {
  const { result } = renderHook(() => useKept<string>('gone'));
  act(() => result.current[1]('x'));
  act(() => result.current[1](null));
  expect(sessionStorage).toHaveLength(0);
});
