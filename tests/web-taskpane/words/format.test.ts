import { expect, test } from 'vitest';
import { formatOf } from '@/words/format';

const french = formatOf('fr-FR', () => new Date('2026-11-24T08:00:00Z'));
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

test('Money_InFrench_ReadsAsOnADocument', () => {
  expect(plain(french.moneyExclVat(1240000))).toBe('12 400,00 € HT');
  expect(plain(french.percent(550))).toBe('5,5 %');
});

test('Date_WhenInThisYear_IsSaidWithoutIt', () => {
  expect(french.date('2026-04-14')).toBe('mardi 14 avril');
  expect(french.date('2027-04-14')).toBe('mercredi 14 avril 2027');
});

test('Ago_WhenNear_IsRelativeAndOtherwiseADate', () => {
  expect(french.ago('2026-11-21T08:00:00Z')).toBe('il y a 3 jours');
  expect(french.ago('2026-11-24T07:30:00Z')).toBe('il y a 30 minutes');
  expect(french.ago('2026-09-01T08:00:00Z')).toBe('mardi 1er septembre');
});

test('Phone_OfFrance_IsReadInPairs_AndAnyOtherStays', () => {
  expect(french.phone('+33465712036')).toBe('04 65 71 20 36');
  expect(french.phone('+33465712036;ext=12')).toBe('04 65 71 20 36;ext=12');
  expect(french.phone('+442079460000')).toBe('+442079460000');
  expect(formatOf('en-GB').phone('+33465712036')).toBe('+33 4 65 71 20 36');
});
