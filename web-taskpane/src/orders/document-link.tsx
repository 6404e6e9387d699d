import { getDocument } from '../server/demands';
import { useAction } from '../server/use-action';
import { ProblemNotice } from '../ui/notice';
import { save } from '../ui/save';

/** An archived file of the order, saved under its name. */
export function DocumentLink({ id, name, label }: { id: string; name: string; label: string }) {
  const open = useAction(async () => save(await getDocument(id), name));
  return (
    <>
      <button type="button" className="link" onClick={() => void open.run()}>
        {label}
      </button>
      <ProblemNotice problem={open.problem} reading />
    </>
  );
}
