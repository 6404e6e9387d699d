import { useState } from 'react';
import { cancelBreakfast, changeBreakfast } from '../server/breakfasts';
import type { Breakfast } from '../server/contract';
import type { Loaded } from '../server/use-load';
import { Button } from '../ui/button';
import { Missing, TextArea } from '../ui/field';
import { useKept } from '../ui/kept';
import { ProblemNotice } from '../ui/notice';
import { useNetworkWords } from '../words/network';
import { BreakfastFields, wholeOf, type DetailsDraft } from './breakfast-fields';
import { useChange } from './use-change';

interface Props {
  breakfast: Breakfast;
  loaded: Loaded<Breakfast>;
}

export function ChangeBreakfast({ breakfast, loaded }: Props) {
  const words = useNetworkWords();
  const [kept, setKept] = useKept<DetailsDraft>(`breakfast.${breakfast.id}`);
  const [tried, setTried] = useState(false);
  const draft = kept ?? breakfast.details;
  const whole = wholeOf(draft);
  const save = useChange(loaded, (seen) => changeBreakfast(seen, whole ?? seen.details));
  const run = async () => {
    setTried(true);
    if (whole && (await save.run())) setKept(null);
  };
  return (
    <details className="fold" open={kept !== null || undefined}>
      <summary>{words.page.change}</summary>
      <div className="stack-wide">
        <BreakfastFields draft={draft} put={(values) => setKept({ ...draft, ...values })} />
        {breakfast.guests.length > 0 && <p className="quiet-text">{words.form.moveHelp}</p>}
        <Missing show={tried && !whole} />
        <ProblemNotice problem={save.problem} />
        <div className="row">
          <Button small busy={save.running} onClick={() => void run()}>
            {words.form.save}
          </Button>
        </div>
      </div>
    </details>
  );
}

export function CancelBreakfast({ breakfast, loaded }: Props) {
  const { page: words } = useNetworkWords();
  const [kept, setKept] = useKept<string>(`breakfast-cancel.${breakfast.id}`);
  const [tried, setTried] = useState(false);
  const reason = kept?.trim() ?? '';
  const cancel = useChange(loaded, (seen) => cancelBreakfast(seen, reason));
  const run = async () => {
    setTried(true);
    if (reason && (await cancel.run())) setKept(null);
  };
  return (
    <details className="fold" open={kept !== null || undefined}>
      <summary>{words.cancel}</summary>
      <div className="stack-wide">
        <p className="quiet-text">{words.cancelHelp}</p>
        <TextArea
          label={words.cancelReason}
          required
          rows={2}
          value={kept ?? ''}
          onChange={(text) => setKept(text || null)}
        />
        <Missing show={tried && !reason} />
        <ProblemNotice problem={cancel.problem} />
        <div className="row">
          <Button small busy={cancel.running} onClick={() => void run()}>
            {words.cancel}
          </Button>
        </div>
      </div>
    </details>
  );
}
