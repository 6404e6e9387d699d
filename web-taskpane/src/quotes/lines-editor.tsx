import { useEffect, useRef, useState } from 'react';
import type { LineKind, PriceGrid, QuoteLine } from '../server/contract';
import { getPriceGrid } from '../server/settings';
import { useLoad } from '../server/use-load';
import { Button } from '../ui/button';
import { useWords } from '../words/words';
import { LineEditor } from './line-editor';
import { hasPrice, moved, newLine } from './quote-lines';

/** The quote's lines: add, edit, order with buttons or keys, remove. */
export function LinesEditor({
  lines,
  linesCents,
  language,
  disabled,
  onChange,
}: {
  lines: QuoteLine[];
  linesCents: number[];
  language: string;
  disabled: boolean;
  onChange: (lines: QuoteLine[]) => void;
}) {
  const words = useWords().quote;
  const grid = useLoad<PriceGrid>('price-grid', getPriceGrid);
  const list = useRef<HTMLDivElement>(null);
  // The line that was moved or added takes the focus where it now is.
  const [arrived, setArrived] = useState<{ index: number; turn: number } | null>(null);
  useEffect(() => {
    if (!arrived) return;
    list.current?.querySelector<HTMLElement>(`[data-line="${arrived.index}"] :is(select, textarea, input)`)?.focus();
  }, [arrived]);
  const arrive = (index: number) => setArrived((was) => ({ index, turn: (was?.turn ?? 0) + 1 }));

  const put = (index: number, line: QuoteLine) => onChange(lines.map((was, at) => (at === index ? line : was)));
  const move = (from: number, to: number) => {
    if (to < 0 || to >= lines.length) return;
    onChange(moved(lines, from, to));
    arrive(to);
  };
  const add = (kind: LineKind) => {
    onChange([...lines, newLine(kind, lines.find(hasPrice)?.vatRate ?? 2000)]);
    arrive(lines.length);
  };

  return (
    <div ref={list}>
      {lines.length === 0 && <p className="quiet-text">{words.noLines}</p>}
      {lines.map((line, index) => (
        <LineEditor
          key={index}
          line={line}
          index={index}
          last={index === lines.length - 1}
          netCents={linesCents[index] ?? 0}
          grid={grid.data?.items ?? []}
          language={language}
          disabled={disabled}
          onChange={(changed) => put(index, changed)}
          onMove={(to) => move(index, to)}
          onRemove={() => onChange(lines.filter((_, at) => at !== index))}
        />
      ))}
      <div className="sr-only" aria-live="polite">
        {arrived && words.moved(arrived.index + 1)}
      </div>
      {!disabled && (
        <div className="row">
          <Button small onClick={() => add('priced')}>
            + {words.kinds.priced}
          </Button>
          <Button small onClick={() => add('free')}>
            + {words.kinds.free}
          </Button>
          <Button small onClick={() => add('heading')}>
            + {words.kinds.heading}
          </Button>
          <Button small onClick={() => add('text')}>
            + {words.kinds.text}
          </Button>
        </div>
      )}
    </div>
  );
}
