import type { DemandSummary } from '../server/contract';
import type { Problem } from '../server/problem';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { ProblemNotice } from '../ui/notice';
import { useWords } from '../words/words';

/** Several open demands may be meant: the person says which. */
export function PickDemand({
  demands,
  onPick,
  problem,
  onClose,
}: {
  demands: DemandSummary[];
  onPick: (demandId: string) => void;
  problem: Problem | null;
  onClose: () => void;
}) {
  const words = useWords();
  return (
    <Dialog title={words.card.pick} onClose={onClose}>
      <ul className="plain">
        {demands.map((demand) => (
          <li key={demand.id}>
            <button type="button" className="choice-line" onClick={() => onPick(demand.id)}>
              <strong>{demand.reference}</strong> {demand.title}{' '}
              <span className="badge">{words.stages[demand.stage]}</span>
            </button>
          </li>
        ))}
      </ul>
      <ProblemNotice problem={problem} />
      <Button onClick={onClose}>{words.common.cancel}</Button>
    </Dialog>
  );
}
