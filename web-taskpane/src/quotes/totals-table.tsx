import type { Totals } from '../server/contract';
import { useFormat } from '../words/format';
import { useWords } from '../words/words';

/** The figures as the quote will print them. */
export function TotalsTable({ totals, deposit }: { totals: Totals; deposit: number }) {
  const words = useWords().quote;
  const format = useFormat();
  const rows: [string, number, boolean?][] = [
    ...(totals.discountCents !== 0 || totals.travelCents !== 0
      ? [[words.gross, totals.grossCents] as [string, number]]
      : []),
    ...(totals.discountCents !== 0 ? [[words.discountTotal, -totals.discountCents] as [string, number]] : []),
    ...(totals.travelCents !== 0 ? [[words.travelTotal, totals.travelCents] as [string, number]] : []),
    [words.exclVat, totals.exclVatCents, true],
    ...totals.vat.map(
      (part) =>
        [words.vatAt(format.percent(part.rate), format.money(part.baseCents)), part.vatCents] as [string, number],
    ),
    [words.inclVat, totals.inclVatCents, true],
    ...(deposit > 0
      ? ([
          [words.depositTotal(format.percent(deposit)), totals.depositInclVatCents],
          [words.balance, totals.balanceInclVatCents],
        ] as [string, number][])
      : []),
    ...(totals.optionsCents !== 0 ? [[words.optionsTotal, totals.optionsCents] as [string, number]] : []),
  ];
  return (
    <table className="totals" aria-label={words.totals}>
      <tbody>
        {rows.map(([label, cents, strong]) => (
          <tr key={label} className={strong ? 'totals-strong' : ''}>
            <th scope="row">{label}</th>
            <td>{format.money(cents)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
