import type { Loaded } from '../../server/use-load';
import { Button } from '../../ui/button';
import { ProblemNotice } from '../../ui/notice';
import { Skeleton } from '../../ui/skeleton';
import { useWords } from '../../words/words';

/** A step whose matter is not there yet: the way back stays open. */
export function StepLoading({ loaded, onBack }: { loaded: Omit<Loaded<unknown>, 'set'>; onBack: () => void }) {
  const words = useWords();
  return (
    <>
      <Button quiet small onClick={onBack}>
        ← {words.common.back}
      </Button>
      <ProblemNotice problem={loaded.problem} reading onRetry={loaded.reload} />
      {loaded.loading && <Skeleton lines={8} />}
    </>
  );
}
