import type { Quote } from '../server/contract';
import { getQuote } from '../server/quotes';
import type { Action } from '../server/use-action';
import { useWords } from '../words/words';
import { differencesOf } from './differences';
import { WriteProblem } from './write-problem';

/** Why something done to the quote failed; when somebody else wrote first, what they did. */
export function QuoteProblem({
  quote,
  action,
  onRetry,
  onQuote,
  forget,
}: {
  quote: Quote;
  action: Pick<Action<[], unknown>, 'problem' | 'clear'>;
  onRetry?: () => void;
  onQuote: (quote: Quote) => void;
  /** Drops what was typed, where there is something to drop. */
  forget?: () => void;
}) {
  const words = useWords();
  const goOn = (now: Quote) => {
    action.clear();
    onQuote(now);
  };
  return (
    <WriteProblem
      problem={action.problem}
      onRetry={onRetry}
      stale={{
        seen: quote,
        load: (signal) => getQuote(quote.id, signal),
        differences: (was, now) =>
          differencesOf({ content: words.quote.title, state: words.dashboard.stage }, was.current, now.current),
        onKeep: goOn,
        onDrop: (now) => {
          forget?.();
          goOn(now);
        },
      }}
    />
  );
}
