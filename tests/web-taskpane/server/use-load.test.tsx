import { act, renderHook } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Problem } from '@/server/problem';
import { useLoad } from '@/server/use-load';

function deferred<T>() {
  let give: (value: T) => void = () => undefined;
  let fail: (error: unknown) => void = () => undefined;
  const promise = new Promise<T>((resolve, reject) => {
    give = resolve;
    fail = reject;
  });
  return { promise, give, fail };
}

test('Load_WhenAnotherKeyIsWanted_DropsTheLateAnswer', async () => {
  const answers: Record<string, ReturnType<typeof deferred<string>>> = {
    a: deferred(),
    b: deferred(),
  };
  const { result, rerender } = renderHook(({ key }) => useLoad(key, () => answers[key]?.promise ?? Promise.reject()), {
    initialProps: { key: 'a' },
  });
  rerender({ key: 'b' });
  await act(async () => answers['b']?.give('B'));
  await act(async () => answers['a']?.give('A'));
  expect(result.current.data).toBe('B');
});

test('Load_WhenReloadFails_KeepsShowingWhatItHad', async () => {
  let times = 0;
  const { result } = renderHook(() =>
    useLoad('k', () =>
      times++ === 0 ? Promise.resolve('first') : Promise.reject(new Problem(503, 'away', 'Indisponible.')),
    ),
  );
  await act(async () => undefined);
  expect(result.current.data).toBe('first');
  await act(async () => result.current.reload());
  expect(result.current.data).toBe('first');
  expect(result.current.problem?.sentence).toBe('Indisponible.');
});

test('Load_WhenAWriteAnsweredFirst_DropsTheOlderReading', async () => {
  const late = deferred<string>();
  const results = [Promise.resolve('v1'), late.promise];
  const { result } = renderHook(() => useLoad('k', () => results.shift() ?? Promise.reject()));
  await act(async () => undefined);
  act(() => result.current.reload());
  act(() => result.current.set('v2'));
  await act(async () => late.give('v1'));
  expect(result.current.data).toBe('v2');
  expect(result.current.loading).toBe(false);
});
