import type { ReactNode } from 'react';
import type { Problem } from '../server/problem';
import { canSignIn } from '../server/sign-in';
import { useWords } from '../words/words';
import { Button } from './button';
import { SignInButton } from './sign-in-button';
import { typeset } from '../words/typeset';

export type Intent = 'error' | 'warning' | 'success' | 'info';

export function Notice({ intent, children, action }: { intent: Intent; children: ReactNode; action?: ReactNode }) {
  return (
    <div className={`notice notice-${intent}`} role={intent === 'error' ? 'alert' : 'status'}>
      <div className="notice-text">{children}</div>
      {action}
    </div>
  );
}

/** The server's sentence when there is one; its field errors; and, when asking again can help, the button for it. */
export function ProblemNotice({
  problem,
  reading = false,
  onRetry,
}: {
  problem: Problem | null;
  /** Nothing was being written: no need to speak of what was kept. */
  reading?: boolean;
  onRetry?: (() => void) | undefined;
}) {
  const words = useWords();
  if (!problem) return null;
  const offline = reading ? words.problems.offlineRead : words.problems.offline;
  const sentence = problem.sentence ?? (problem.passing ? offline : words.problems.unexpected);
  const unsigned = problem.status === 401 && canSignIn();
  const details = Object.values(problem.fields).flat();
  return (
    <Notice
      intent="error"
      action={
        unsigned ? (
          <SignInButton />
        ) : (
          onRetry &&
          problem.retriable && (
            <Button small onClick={onRetry}>
              {words.common.retry}
            </Button>
          )
        )
      }
    >
      {typeset(sentence)}
      {details.length > 0 && (
        <ul>
          {details.map((detail) => (
            <li key={detail}>{typeset(detail)}</li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
