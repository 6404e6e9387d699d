import type { Problem } from '../server/problem';
import { useLoad } from '../server/use-load';
import { ProblemNotice } from './notice';
import { StaleNotice } from './stale-notice';

export interface StaleWays<T> {
  /** What the person started from. */
  seen: T;
  load: (signal: AbortSignal) => Promise<T>;
  /** Labels of what differs. */
  differences: (seen: T, now: T) => string[];
  /** Goes on from the new version with what was typed. */
  onKeep: (now: T) => void;
  /** Goes on from the new version without it. */
  onDrop: (now: T) => void;
}

/** Why a write failed; when someone else wrote first, what they changed and the two ways on. */
export function WriteProblem<T>({
  problem,
  stale,
  onRetry,
}: {
  problem: Problem | null;
  stale: StaleWays<T>;
  onRetry?: (() => void) | undefined;
}) {
  const latest = useLoad(problem?.stale ? 'latest' : null, stale.load);
  if (!problem?.stale) return <ProblemNotice problem={problem} onRetry={problem?.passing ? onRetry : undefined} />;
  const now = latest.loading ? null : latest.data;
  return (
    <>
      <StaleNotice
        changes={now && stale.differences(stale.seen, now)}
        busy={latest.loading}
        onKeep={() => now && stale.onKeep(now)}
        onDrop={() => now && stale.onDrop(now)}
      />
      <ProblemNotice problem={latest.problem} reading onRetry={latest.reload} />
    </>
  );
}
