import { useState } from 'react';
import type { Demand, DismissReason } from '../server/contract';
import { dismissDemand, listDemands, reopenDemand } from '../server/demands';
import { captureDemand, type MessageSource } from '../server/messages';
import { useAction } from '../server/use-action';
import { useLoad } from '../server/use-load';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { SelectField, TextArea } from '../ui/field';
import { ProblemNotice } from '../ui/notice';
import { useWords } from '../words/words';

interface CloseProps {
  demand: Demand | null;
  source: () => Promise<MessageSource>;
  onDone: (demand: Demand) => void;
  onClose: () => void;
}

/** The demand of which this one is a duplicate, among the last ones. */
function Original({
  except,
  value,
  onChange,
}: {
  except: string | null;
  value: string | null;
  onChange: (id: string | null) => void;
}) {
  const words = useWords();
  const demands = useLoad('demands', (signal) => listDemands({}, signal));
  const others = (demands.data?.items ?? []).filter((other) => other.id !== except);
  return (
    <>
      <ProblemNotice problem={demands.problem} reading onRetry={demands.reload} />
      <SelectField
        label={words.dismiss.duplicateOf}
        required
        value={value}
        none={words.common.unknown}
        choices={others.map((other) => ({ value: other.id, label: `${other.reference} ${other.title}` }))}
        onChange={onChange}
      />
    </>
  );
}

/** Not a demand after all. The mail is captured first, so that what was decided about it is kept. */
export function DismissDemand({ demand, source, onDone, onClose }: CloseProps) {
  const words = useWords();
  const [reason, setReason] = useState<DismissReason>('notCommercial');
  const [original, setOriginal] = useState<string | null>(null);
  const [comment, setComment] = useState('');
  const dismiss = useAction(async (key) => {
    const captured = demand ?? (await captureDemand(await source(), null, key));
    const duplicateOf = reason === 'duplicate' ? original : null;
    onDone(
      await dismissDemand(captured.id, captured.version, { reason, duplicateOf, comment: comment.trim() || null }),
    );
  });
  const choices = [
    { value: 'notCommercial' as const, label: words.dismiss.notCommercial },
    { value: 'duplicate' as const, label: words.dismiss.duplicate },
    { value: 'other' as const, label: words.dismiss.other },
  ];
  return (
    <Dialog title={words.dismiss.title} onClose={onClose}>
      <p>{words.dismiss.intro}</p>
      <SelectField
        label={words.common.reason}
        value={reason}
        choices={choices}
        onChange={(value) => setReason(value ?? 'other')}
      />
      {reason === 'duplicate' && <Original except={demand?.id ?? null} value={original} onChange={setOriginal} />}
      <TextArea label={words.common.comment} value={comment} onChange={setComment} />
      <ProblemNotice problem={dismiss.problem} />
      <div className="row">
        <Button primary busy={dismiss.running} onClick={() => void dismiss.run()}>
          {words.dismiss.button}
        </Button>
        <Button onClick={onClose}>{words.common.cancel}</Button>
      </div>
    </Dialog>
  );
}

export function ReopenDemand({
  demand,
  onDone,
  onClose,
}: {
  demand: Demand;
  onDone: (demand: Demand) => void;
  onClose: () => void;
}) {
  const words = useWords();
  const [comment, setComment] = useState('');
  const reopen = useAction(async () => onDone(await reopenDemand(demand.id, demand.version, comment.trim() || null)));
  return (
    <Dialog title={words.reopen.title} onClose={onClose}>
      <p>{words.reopen.intro}</p>
      <TextArea label={words.common.reason} value={comment} onChange={setComment} />
      <ProblemNotice problem={reopen.problem} />
      <div className="row">
        <Button primary busy={reopen.running} onClick={() => void reopen.run()}>
          {words.reopen.button}
        </Button>
        <Button onClick={onClose}>{words.common.cancel}</Button>
      </div>
    </Dialog>
  );
}
