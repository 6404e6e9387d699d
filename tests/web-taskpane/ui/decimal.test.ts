import { expect, test } from 'vitest';
import { formatScaled, parseScaled } from '@/ui/decimal';

test.each([
  ['2,5', 250],
  ['2.5', 250],
  ['1 900,05 €', 190005],
  ['1\u202f900', 190000],
  ['-3', -300],
  ['0', 0],
  ['12,10', 1210],
])('Parse_WhenTextIsANumber_GivesHundredths (%s)', (text, value) => {
  expect(parseScaled(text, 100)).toBe(value);
});

test.each(['', 'abc', '1,234', '1e12', '--2', '1,2,3', 'NaN', '1234567890123'])(
  'Parse_WhenTextIsNoSuchNumber_GivesNull (%s)',
  (text) => {
    expect(parseScaled(text, 100)).toBeNull();
  },
);

test('Format_WhenShown_UsesTheLanguagesDecimalSign', () => {
  expect(formatScaled(250, 100, 'fr-FR')).toBe('2,50');
  expect(formatScaled(300, 100, 'fr-FR')).toBe('3');
  expect(formatScaled(250, 100, 'en-GB')).toBe('2.50');
});
