const height = 160;

export interface Pair {
  label: string;
  first: number;
  second: number;
}

/** Two amounts side by side, pair after pair; the table beside it says the same to whoever does not see it. */
export function PairBars({
  pairs,
  name,
  legend,
  money,
  step = 48,
}: {
  pairs: Pair[];
  name: string;
  /** Of the first and of the second bar. */
  legend: [string, string];
  money: (cents: number) => string;
  /** Room for a pair and its label. */
  step?: number;
}) {
  const most = Math.max(1, ...pairs.flatMap(({ first, second }) => [first, second]));
  const tall = (cents: number) => Math.round((cents / most) * (height - 30));
  const width = Math.max(1, pairs.length) * step;
  const bar = (cents: number, kind: 'bar-issued' | 'bar-won', at: number, text: string) => (
    <rect className={kind} x={step / 2 + at} width={16} y={height - 20 - tall(cents)} height={tall(cents)}>
      <title>{text}</title>
    </rect>
  );
  return (
    <div className="table-scroll">
      <svg
        className="bars"
        role="img"
        aria-label={name}
        viewBox={`0 0 ${width} ${height}`}
        style={{ minWidth: Math.min(width, 640), maxWidth: Math.max(width * 1.5, 320) }}
      >
        {pairs.map(({ label, first, second }, index) => (
          <g key={label} transform={`translate(${index * step} 0)`}>
            {bar(first, 'bar-issued', -18, `${label} · ${legend[0]} ${money(first)}`)}
            {bar(second, 'bar-won', 0, `${label} · ${legend[1]} ${money(second)}`)}
            <text x={step / 2} y={height - 6} textAnchor="middle">
              {label}
            </text>
          </g>
        ))}
      </svg>
      <p className="quiet-text bars-legend">
        <span className="bar-issued" /> {legend[0]} <span className="bar-won" /> {legend[1]}
      </p>
    </div>
  );
}
