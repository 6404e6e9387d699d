import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { totalsOf } from '@/quotes/quote-totals';
import type { QuoteContent, QuoteLine, Totals } from '@/server/contract';

const line = (values: Partial<QuoteLine>): QuoteLine => ({
  kind: 'free',
  service: null,
  description: 'x',
  quantity: 100,
  unit: 'fixed',
  unitPriceCents: 0,
  discount: 0,
  vatRate: 2000,
  people: null,
  optional: false,
  ...values,
});

const content = (values: Partial<QuoteContent>): QuoteContent => ({
  title: 't',
  introduction: null,
  lines: [],
  discount: 0,
  travelCents: 0,
  travelVatRate: 2000,
  travelAtCost: false,
  deposit: 0,
  validityDays: 30,
  place: null,
  period: null,
  conditions: '',
  goConditions: [],
  ...values,
});

test('Totals_WhenQuantityHasDecimals_RoundHalfAwayFromZero', () => {
  const totals = totalsOf(content({ lines: [line({ quantity: 150, unitPriceCents: 333 })] }));
  expect(totals.linesCents).toEqual([500]);
});

test('Totals_WhenALineIsDiscounted_RoundTheLineTwice', () => {
  const totals = totalsOf(
    content({
      lines: [line({ quantity: 33, unitPriceCents: 101, discount: 5000 })],
    }),
  );
  // 0.33 x 1.01 = 0.3333 -> 33; half of 33 = 16.5 -> 17.
  expect(totals.linesCents).toEqual([17]);
});

test('Totals_WhenRatesDiffer_SpreadTheDiscountToTheCent', () => {
  const lines = [1000, 1000, 1000].map((unitPriceCents, index) =>
    line({ unitPriceCents, vatRate: [2000, 1000, 550][index] ?? 0 }),
  );
  const totals = totalsOf(content({ lines, discount: 333 }));
  expect(totals.discountCents).toBe(100);
  expect(totals.vat.map((part) => part.baseCents)).toEqual([966, 967, 967]);
  expect(totals.exclVatCents).toBe(2900);
});

test('Totals_WhenAHeadingStandsAmongLines_CountItForNothing', () => {
  const totals = totalsOf(
    content({
      lines: [line({ kind: 'heading', unitPriceCents: 999 }), line({ unitPriceCents: 100 })],
    }),
  );
  expect(totals.linesCents).toEqual([0, 100]);
  expect(totals.exclVatCents).toBe(100);
});

test('Totals_WhenALineIsOptionalOrAText_LeaveItOutOfTheTotal', () => {
  const totals = totalsOf(
    content({
      lines: [
        line({ unitPriceCents: 100 }),
        line({ unitPriceCents: 700, optional: true }),
        line({ kind: 'text', unitPriceCents: 999 }),
      ],
      deposit: 5000,
    }),
  );
  expect(totals.linesCents).toEqual([100, 700, 0]);
  expect(totals).toMatchObject({ grossCents: 100, exclVatCents: 100, inclVatCents: 120, optionsCents: 700 });
  expect(totals.depositInclVatCents).toBe(60);
});

test('Totals_WhenTravelIsAtCost_LeaveItOut', () => {
  expect(totalsOf(content({ travelCents: 5000, travelAtCost: true })).inclVatCents).toBe(0);
  expect(totalsOf(content({ travelCents: 5000 })).inclVatCents).toBe(6000);
});

test('Totals_WhenADepositIsAsked_TakeItFromEachRateAndLeaveTheRest', () => {
  const totals = totalsOf(
    content({
      lines: [line({ unitPriceCents: 333 }), line({ unitPriceCents: 777, vatRate: 550 })],
      deposit: 3000,
    }),
  );
  expect(totals.depositExclVatCents).toBe(100 + 233);
  expect(totals.depositVatCents).toBe(20 + 13);
  expect(totals.depositInclVatCents + totals.balanceInclVatCents).toBe(totals.inclVatCents);
});

test('Totals_WhenFiguresAreHuge_StayExact', () => {
  const totals = totalsOf(
    content({
      lines: [line({ quantity: 1_000_000, unitPriceCents: 9_999_999_999 })],
    }),
  );
  expect(totals.linesCents).toEqual([99_999_999_990_000]);
});

// What the Domain computes for the same contents; written by its own tests.
const vectors = resolve(import.meta.dirname, '../../vectors/quote-totals.json');
describe.skipIf(!existsSync(vectors))('shared vectors', () => {
  const cases = existsSync(vectors)
    ? (JSON.parse(readFileSync(vectors, 'utf8')) as {
        content: QuoteContent;
        totals: Totals;
      }[])
    : [];
  test('Totals_OfEveryVector_EqualTheServers', () => {
    expect(cases.length).toBeGreaterThan(0);
    for (const { content: given, totals } of cases) expect(totalsOf(given)).toMatchObject(totals);
  });
});
