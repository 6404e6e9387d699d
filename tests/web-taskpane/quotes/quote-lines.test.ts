import { expect, test } from 'vitest';
import { gridPrice, moved, newLine, withQuantity, withService } from '@/quotes/quote-lines';
import type { PriceGridItem } from '@/server/contract';

const item: PriceGridItem = {
  service: 'individual-assessment',
  labelFr: 'Évaluation individuelle',
  labelEn: 'Individual assessment',
  terms: [],
  pricing: 'perPerson',
  unitPriceCents: 190000,
  minimumCents: 0,
  bands: [
    { fromQuantity: 3, unitPriceCents: 180000 },
    { fromQuantity: 6, unitPriceCents: 170000 },
  ],
  vatRate: 2000,
  setupDays: 0,
  daysPerPerson: 100,
};

test('GridPrice_WhenBandsAreReached_IsThatOfTheHighest', () => {
  expect([100, 299, 300, 600, 1200].map((quantity) => gridPrice(item, quantity))).toEqual([
    190000, 190000, 180000, 170000, 170000,
  ]);
});

test('Service_WhenChosen_BringsTheGridsWordsUnitAndPrice', () => {
  const line = withService({ ...newLine('priced', 1000), quantity: 300 }, item, 'en');
  expect(line).toMatchObject({
    description: 'Individual assessment',
    unit: 'person',
    unitPriceCents: 180000,
    vatRate: 2000,
    people: 3,
  });
});

test('Quantity_WhenThePriceIsTheGrids_FollowsTheBands', () => {
  const line = withService(newLine('priced', 2000), item, 'fr');
  expect(withQuantity(line, 600, item)).toMatchObject({
    unitPriceCents: 170000,
    people: 6,
  });
});

test('Quantity_WhenThePriceWasSetByHand_LeavesIt', () => {
  const line = {
    ...withService(newLine('priced', 2000), item, 'fr'),
    unitPriceCents: 150000,
  };
  expect(withQuantity(line, 600, item).unitPriceCents).toBe(150000);
});

test('Line_WhenMoved_TakesItsNewPlace', () => {
  expect(moved(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a']);
  expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'c', 'b']);
  expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
});
