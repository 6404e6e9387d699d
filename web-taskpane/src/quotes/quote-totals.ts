import type { QuoteContent, QuoteLine, Totals } from '../server/contract';
import { hasPrice } from './quote-lines';

// The server's figures, to the cent, while one types. The same vectors test both sides.

const wholeBasisPoints = 10_000;

/** amount × numerator ÷ denominator, rounded half away from zero. BigInt: the product may pass what a number holds exactly. */
function scale(amount: number, numerator: number, denominator: number): number {
  const product = BigInt(amount) * BigInt(numerator);
  const size = product < 0n ? -product : product;
  const rounded = Number((size * 2n + BigInt(denominator)) / (BigInt(denominator) * 2n));
  return product < 0n && rounded !== 0 ? -rounded : rounded;
}

const share = (cents: number, basisPoints: number) => scale(cents, basisPoints, wholeBasisPoints);

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/**
 * Splits `cents` over weights so that the parts add up to it exactly: each share is rounded down, the cents left go to the
 * largest remainders, the first of equals first.
 */
function spread(cents: number, weights: readonly number[]): number[] {
  const whole = BigInt(sum(weights));
  if (whole === 0n) return weights.map((_, index) => (index === 0 ? cents : 0));
  const products = weights.map((weight) => BigInt(cents) * BigInt(weight));
  const parts = products.map((product) => Number(product / whole));
  const byRemainder = products
    .map((product, index) => ({ index, remainder: product % whole }))
    .sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder < b.remainder ? 1 : -1));
  const luckier = new Set(byRemainder.slice(0, cents - sum(parts)).map(({ index }) => index));
  return parts.map((part, index) => (luckier.has(index) ? part + 1 : part));
}

function lineCents(line: QuoteLine): number {
  if (!hasPrice(line)) return 0;
  return share(scale(line.unitPriceCents, line.quantity, 100), wholeBasisPoints - line.discount);
}

type Rated = { rate: number; cents: number };

/** Amounts added up for each rate, the highest rate first. */
function byRate(amounts: readonly Rated[]): Rated[] {
  const totals = new Map<number, number>();
  for (const { rate, cents } of amounts) totals.set(rate, (totals.get(rate) ?? 0) + cents);
  return [...totals].map(([rate, cents]) => ({ rate, cents })).sort((a, b) => b.rate - a.rate);
}

function basesOf(content: QuoteContent, lines: readonly number[], discount: number): Rated[] {
  const priced = content.lines
    .map((line, index) => ({ line, rate: line.vatRate, cents: lines[index] ?? 0 }))
    .filter(({ line }) => hasPrice(line) && !line.optional);
  const gross = byRate(priced);
  const shares = spread(
    discount,
    gross.map(({ cents }) => cents),
  );
  const bases = gross.map(({ rate, cents }, index) => ({ rate, cents: cents - (shares[index] ?? 0) }));
  const travel = travelOf(content);
  return byRate(travel === 0 ? bases : [...bases, { rate: content.travelVatRate, cents: travel }]);
}

const travelOf = (content: QuoteContent) => (content.travelAtCost ? 0 : content.travelCents);

function taxed(bases: readonly Rated[]): Totals['vat'] {
  return bases.map(({ rate, cents }) => ({ rate, baseCents: cents, vatCents: share(cents, rate) }));
}

export function totalsOf(content: QuoteContent): Totals {
  const linesCents = content.lines.map(lineCents);
  const optionsCents = sum(linesCents.filter((_, index) => content.lines[index]?.optional));
  const grossCents = sum(linesCents) - optionsCents;
  const discountCents = share(grossCents, content.discount);
  const vat = taxed(basesOf(content, linesCents, discountCents));
  const exclVatCents = sum(vat.map((part) => part.baseCents));
  const vatCents = sum(vat.map((part) => part.vatCents));
  const parts = vat.map((part) => ({ rate: part.rate, cents: share(part.baseCents, content.deposit) }));
  const deposit = taxed(parts.filter(({ cents }) => cents !== 0));
  const depositExclVatCents = sum(deposit.map((part) => part.baseCents));
  const depositVatCents = sum(deposit.map((part) => part.vatCents));
  const inclVatCents = exclVatCents + vatCents;
  return {
    linesCents,
    grossCents,
    discountCents,
    travelCents: travelOf(content),
    exclVatCents,
    vat,
    vatCents,
    inclVatCents,
    depositVat: deposit,
    depositExclVatCents,
    depositVatCents,
    depositInclVatCents: depositExclVatCents + depositVatCents,
    balanceInclVatCents: inclVatCents - depositExclVatCents - depositVatCents,
    optionsCents,
  };
}
