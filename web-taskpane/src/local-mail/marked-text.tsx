import { useEffect, useRef } from 'react';
import type { Range } from '../outlook/host';

interface Piece {
  text: string;
  marked: boolean;
}

/** The text cut at the marks; marks that overlap or pass the end are trimmed. */
export function piecesOf(text: string, ranges: readonly Range[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, length } of [...ranges].sort((a, b) => a.start - b.start)) {
    const from = Math.max(at, start);
    const to = Math.min(text.length, start + length);
    if (to <= from) continue;
    if (from > at) pieces.push({ text: text.slice(at, from), marked: false });
    pieces.push({ text: text.slice(from, to), marked: true });
    at = to;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), marked: false });
  return pieces;
}

/** Plain text of a mail; the words a value was read from are marked and brought into view. */
export function MarkedText({ text, ranges }: { text: string; ranges: readonly Range[] }) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (ranges.length > 0) ref.current?.querySelector('mark')?.scrollIntoView?.({ block: 'nearest' });
  }, [ranges]);
  return (
    <div ref={ref} className="mail-text">
      {piecesOf(text, ranges).map((piece, index) =>
        piece.marked ? <mark key={index}>{piece.text}</mark> : <span key={index}>{piece.text}</span>,
      )}
    </div>
  );
}
