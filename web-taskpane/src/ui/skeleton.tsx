import { useWords } from '../words/words';

/** The shape of what is coming, while it is coming. */
export function Skeleton({ lines = 3 }: { lines?: number }) {
  const words = useWords();
  return (
    <div className="skeleton" role="status" aria-label={words.common.loading}>
      {Array.from({ length: lines }, (_, index) => (
        <div key={index} className="skeleton-line" style={{ width: `${90 - ((index * 23) % 45)}%` }} />
      ))}
    </div>
  );
}
