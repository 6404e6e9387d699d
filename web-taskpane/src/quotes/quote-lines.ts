import type { LineKind, PriceGridItem, QuoteLine, Unit } from '../server/contract';

const unitOf: Record<PriceGridItem['pricing'], Unit> = { perPerson: 'person', perDay: 'day', fixed: 'fixed' };

/** The unit price for a quantity in hundredths: that of the highest band reached. */
export function gridPrice(item: PriceGridItem, quantity: number): number {
  const reached = item.bands.filter((band) => band.fromQuantity * 100 <= quantity);
  const best = reached.sort((a, b) => b.fromQuantity - a.fromQuantity)[0];
  return best?.unitPriceCents ?? item.unitPriceCents;
}

/** False for a heading and for a text. */
export const hasPrice = (line: { kind: LineKind }) => line.kind === 'priced' || line.kind === 'free';

export function newLine(kind: LineKind, vatRate: number): QuoteLine {
  const priced = hasPrice({ kind });
  return {
    kind,
    service: null,
    description: '',
    quantity: priced ? 100 : 0,
    unit: 'fixed',
    unitPriceCents: 0,
    discount: 0,
    vatRate: priced ? vatRate : 0,
    people: null,
    optional: false,
  };
}

/** The line takes the grid's words, unit and price; a quantity that was set stays. */
export function withService(line: QuoteLine, item: PriceGridItem, language: string): QuoteLine {
  return {
    ...line,
    service: item.service,
    description: language === 'en' ? item.labelEn : item.labelFr,
    unit: unitOf[item.pricing],
    unitPriceCents: gridPrice(item, line.quantity),
    vatRate: item.vatRate,
    people: item.pricing === 'perPerson' ? Math.round(line.quantity / 100) || null : line.people,
  };
}

/** The grid's price follows the quantity through its bands; a price someone set by hand stays. */
export function withQuantity(line: QuoteLine, quantity: number, item: PriceGridItem | undefined): QuoteLine {
  const fromGrid =
    item !== undefined && line.unit === unitOf[item.pricing] && line.unitPriceCents === gridPrice(item, line.quantity);
  return {
    ...line,
    quantity,
    unitPriceCents: fromGrid ? gridPrice(item, quantity) : line.unitPriceCents,
    // Only whole persons are people.
    people: line.unit === 'person' && quantity % 100 === 0 ? quantity / 100 : line.people,
  };
}

export function moved<T>(items: readonly T[], from: number, to: number): T[] {
  if (to < 0 || to >= items.length) return [...items];
  const rest = items.filter((_, index) => index !== from);
  const item = items[from];
  return item === undefined ? [...items] : [...rest.slice(0, to), item, ...rest.slice(to)];
}
