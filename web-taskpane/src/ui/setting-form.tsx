import type { ReactNode } from 'react';
import type { Loaded } from '../server/use-load';
import { useAction } from '../server/use-action';
import { Button } from './button';
import { differencesOf } from './differences';
import { useKept } from './kept';
import { Notice, ProblemNotice } from './notice';
import { Skeleton } from './skeleton';
import { WriteProblem } from './write-problem';
import { useWords } from '../words/words';
import { useState } from 'react';

interface SettingFormProps<T extends object> {
  /** Names the work to keep. */
  name: string;
  loaded: Loaded<T>;
  load: (signal: AbortSignal) => Promise<T>;
  save: (value: T, seen: T, key: string) => Promise<T>;
  labels: Partial<Record<keyof T, string>>;
  readOnly: boolean;
  children: (value: T, change: (value: T) => void) => ReactNode;
}

/** One page of settings: what is typed is kept, saved as a whole, and never over someone else's change unseen. */
export function SettingForm<T extends object>(props: SettingFormProps<T>) {
  const { loaded } = props;
  return (
    <>
      <ProblemNotice problem={loaded.problem} reading onRetry={loaded.reload} />
      {!loaded.data && loaded.loading && <Skeleton lines={8} />}
      {loaded.data && <Form {...props} seen={loaded.data} />}
    </>
  );
}

function Form<T extends object>({
  name,
  loaded,
  load,
  save,
  labels,
  readOnly,
  children,
  seen,
}: SettingFormProps<T> & { seen: T }) {
  const words = useWords();
  const [kept, setKept] = useKept<T>(`settings.${name}`);
  const [done, setDone] = useState(false);
  const value = kept ?? seen;
  const record = useAction(async (key) => {
    const saved = await save(value, seen, key);
    setKept(null);
    loaded.set(saved);
    setDone(true);
  });
  const change = (next: T) => {
    setDone(false);
    setKept(next);
  };
  const goOn = (now: T, work: T | null) => {
    record.clear();
    setKept(work);
    loaded.set(now);
  };
  return (
    <form
      className="setting-form"
      onSubmit={(event) => {
        event.preventDefault();
        void record.run();
      }}
    >
      <fieldset className="bare" disabled={readOnly}>
        {children(value, change)}
      </fieldset>
      <WriteProblem
        problem={record.problem}
        onRetry={() => void record.run()}
        stale={{
          seen,
          load,
          differences: (was, now) => differencesOf(labels, was, now),
          onKeep: (now) => goOn(now, value),
          onDrop: (now) => goOn(now, null),
        }}
      />
      {done && <Notice intent="success">{words.common.saved}</Notice>}
      {!readOnly && (
        <div className="step-foot">
          <Button primary type="submit" busy={record.running} disabled={kept === null}>
            {words.common.save}
          </Button>
          {kept !== null && (
            <Button quiet onClick={() => setKept(null)}>
              {words.common.clearKept}
            </Button>
          )}
        </div>
      )}
    </form>
  );
}
