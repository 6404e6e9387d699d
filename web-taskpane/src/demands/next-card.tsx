import type { ReactNode } from 'react';
import type { NextStep } from '../server/contract';
import type { Problem } from '../server/problem';
import { Block } from '../ui/block';
import { Button } from '../ui/button';
import { ProblemNotice } from '../ui/notice';
import { useFormat } from '../words/format';
import { useWords } from '../words/words';
import type { Say } from '../words/next-words';

export interface OtherAction {
  label: string;
  onClick: () => void;
}

function Others({ actions }: { actions: OtherAction[] }) {
  const words = useWords();
  if (actions.length === 0) return null;
  return (
    <details className="fold others">
      <summary>{words.common.other}</summary>
      <div className="stack">
        {actions.map((action) => (
          <Button key={action.label} small quiet onClick={action.onClick}>
            {action.label}
          </Button>
        ))}
      </div>
    </details>
  );
}

/** What comes next: one sentence that says why, one primary button; everything else under "Autre". */
export function NextCard({
  next,
  say = {},
  onGo,
  here = false,
  busy,
  problem,
  others,
  children,
}: {
  next: NextStep;
  /** What the screen knows besides what the server said, for the sentences. */
  say?: Say;
  onGo: () => void;
  /** What the button would open lies open already. */
  here?: boolean;
  busy: boolean;
  problem: Problem | null;
  others: OtherAction[];
  children?: ReactNode;
}) {
  const words = useWords();
  const format = useFormat();
  const text = words.next[next.code]({ ...next.params, ...say });
  return (
    <Block title={words.pane.whatNow} className="card">
      <p className="card-title">{text.title}</p>
      <p className="quiet-text">{text.why}</p>
      {next.date && <p className="quiet-text">{words.card.nextDate(format.date(next.date))}</p>}
      {children}
      <ProblemNotice problem={problem} onRetry={problem?.passing ? onGo : undefined} />
      {!next.allowed && text.button && <p className="quiet-text">{words.card.notAllowed}</p>}
      {text.button && next.allowed && !here && (
        <Button primary busy={busy} onClick={onGo}>
          {text.button}
        </Button>
      )}
      <Others actions={others} />
    </Block>
  );
}
