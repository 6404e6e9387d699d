import { expect, test, vi } from 'vitest';
import { remember, remembered } from '@/ui/remembered';

test('Choice_WhereThereIsAStorage_IsThereForTheNextVisit', () => {
  remember('iod.test', 'fr');
  expect(remembered('iod.test')).toBe('fr');
  expect(localStorage.getItem('iod.test')).toBe('fr');
});

test('Choice_WhereTheBrowserKeepsThirdPartiesOut_LastsAsLongAsThePage', () => {
  const denied = () => {
    throw new DOMException('denied', 'SecurityError');
  };
  vi.spyOn(Storage.prototype, 'getItem').mockImplementation(denied);
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(denied);
  expect(remembered('iod.denied')).toBeNull();
  remember('iod.denied', 'en');
  expect(remembered('iod.denied')).toBe('en');
});
