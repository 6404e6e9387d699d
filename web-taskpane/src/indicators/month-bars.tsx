import type { IndicatorPart } from '../server/contract';
import { useFormat } from '../words/format';
import { useIndicatorWords } from '../words/indicators';

const height = 160;
const step = 48;

/** Issued and signed amounts side by side; the table beside it says the same to whoever does not see it. */
export function MonthBars({ months }: { months: IndicatorPart[] }) {
  const words = useIndicatorWords();
  const { money } = useFormat();
  const most = Math.max(
    1,
    ...months.map(({ performance }) => Math.max(performance.issued.cents, performance.won.cents)),
  );
  const tall = (cents: number) => Math.round((cents / most) * (height - 30));
  const width = Math.max(1, months.length) * step;
  return (
    <div className="table-scroll">
      <svg
        className="bars"
        role="img"
        aria-label={words.chart}
        viewBox={`0 0 ${width} ${height}`}
        style={{ minWidth: Math.min(width, 640), maxWidth: Math.max(width * 1.5, 320) }}
      >
        {months.map(({ key, performance: { issued, won } }, index) => (
          <g key={key} transform={`translate(${index * step} 0)`}>
            <rect
              className="bar-issued"
              x={6}
              width={16}
              y={height - 20 - tall(issued.cents)}
              height={tall(issued.cents)}
            >
              <title>{`${key} · ${words.columns.issued} ${money(issued.cents)}`}</title>
            </rect>
            <rect className="bar-won" x={24} width={16} y={height - 20 - tall(won.cents)} height={tall(won.cents)}>
              <title>{`${key} · ${words.columns.won} ${money(won.cents)}`}</title>
            </rect>
            <text x={step / 2} y={height - 6} textAnchor="middle">
              {`${key.slice(5)}/${key.slice(2, 4)}`}
            </text>
          </g>
        ))}
      </svg>
      <p className="quiet-text bars-legend">
        <span className="bar-issued" /> {words.columns.issued} <span className="bar-won" /> {words.columns.won}
      </p>
    </div>
  );
}
