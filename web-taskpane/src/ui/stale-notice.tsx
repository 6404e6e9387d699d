import { useWords } from '../words/words';
import { Button } from './button';
import { Notice } from './notice';

/** Someone else saved first: what they changed, and the two ways on. Nothing typed is lost by either without asking. */
export function StaleNotice({
  changes,
  onKeep,
  onDrop,
  busy,
}: {
  /** Labels of the values that differ from those the person started from; null while the new version is being read. */
  changes: string[] | null;
  onKeep: () => void;
  onDrop: () => void;
  busy: boolean;
}) {
  const words = useWords();
  return (
    <Notice
      intent="warning"
      action={
        <div className="row">
          <Button small busy={busy} onClick={onKeep}>
            {words.problems.staleKeep}
          </Button>
          <Button small quiet busy={busy} onClick={onDrop}>
            {words.problems.staleDrop}
          </Button>
        </div>
      }
    >
      <strong>{words.problems.stale}</strong>
      {changes !== null && changes.length === 0 && <p>{words.problems.staleSame}</p>}
      {changes !== null && changes.length > 0 && (
        <>
          <p>{words.problems.staleChanges}</p>
          <ul>
            {changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  );
}
