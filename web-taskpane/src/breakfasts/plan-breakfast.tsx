import { useState } from 'react';
import { planBreakfast } from '../server/breakfasts';
import type { Breakfast } from '../server/contract';
import { useAction } from '../server/use-action';
import { Button } from '../ui/button';
import { Missing } from '../ui/field';
import { useKept } from '../ui/kept';
import { ProblemNotice } from '../ui/notice';
import { useNetworkWords } from '../words/network';
import { BreakfastFields, emptyDetails, wholeOf, type DetailsDraft } from './breakfast-fields';

/** A new breakfast: day, theme, place, seats. */
export function PlanBreakfast({ onPlanned }: { onPlanned: (breakfast: Breakfast) => void }) {
  const words = useNetworkWords();
  const [kept, setKept] = useKept<DetailsDraft>('breakfast.new');
  const [tried, setTried] = useState(false);
  const draft = kept ?? emptyDetails;
  const whole = wholeOf(draft);
  const plan = useAction(async (key) => {
    setTried(true);
    if (!whole) return;
    const planned = await planBreakfast(whole, key);
    setKept(null);
    onPlanned(planned);
  });
  return (
    <details className="fold" open={kept !== null || undefined}>
      <summary>{words.list.plan}</summary>
      <div className="stack-wide">
        <BreakfastFields draft={draft} put={(values) => setKept({ ...draft, ...values })} />
        <Missing show={tried && !whole} />
        <ProblemNotice problem={plan.problem} onRetry={() => void plan.run()} />
        <div className="row">
          <Button primary busy={plan.running} onClick={() => void plan.run()}>
            {words.form.plan}
          </Button>
        </div>
      </div>
    </details>
  );
}
