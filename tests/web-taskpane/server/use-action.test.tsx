import { act, renderHook } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Problem } from '@/server/problem';
import { useAction } from '@/server/use-action';

test('Action_WhenClickedTwice_RunsOnce', async () => {
  let finish: () => void = () => undefined;
  let times = 0;
  const { result } = renderHook(() =>
    useAction(() => {
      times++;
      return new Promise<void>((resolve) => (finish = resolve));
    }),
  );
  act(() => {
    void result.current.run();
    void result.current.run();
  });
  expect(result.current.running).toBe(true);
  expect(times).toBe(1);
  await act(async () => finish());
  expect(result.current.running).toBe(false);
});

test('Action_WhenTheAnswerIsLost_KeepsItsKeyForTheNextTry', async () => {
  const keys: string[] = [];
  const outcomes = [new Problem(0, 'offline', null), new Problem(409, 'refused', 'Non.'), null, null];
  const { result } = renderHook(() =>
    useAction((key) => {
      keys.push(key);
      const outcome = outcomes.shift();
      return outcome ? Promise.reject(outcome) : Promise.resolve();
    }),
  );
  for (let turn = 0; turn < 4; turn++) await act(async () => void (await result.current.run()));
  expect(keys[1]).toBe(keys[0]);
  expect(keys[2]).not.toBe(keys[1]);
  expect(keys[3]).not.toBe(keys[2]);
  expect(result.current.problem).toBeNull();
});
