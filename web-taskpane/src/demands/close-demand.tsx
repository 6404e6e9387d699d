import { useState } from 'react';
import type { Demand, DismissReason } from '../server/contract';
import { dismissDemand, reopenDemand } from '../server/demands';
import { captureDemand, type MessageSource } from '../server/messages';
import { useAction } from '../server/use-action';
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

/** Not a demand after all. The mail is captured first, so that what was decided about it is kept. */
export function DismissDemand({ demand, source, onDone, onClose }: CloseProps) {
  const words = useWords();
  const [reason, setReason] = useState<DismissReason>('notCommercial');
  const [comment, setComment] = useState('');
  const dismiss = useAction(async (key) => {
    const captured = demand ?? (await captureDemand(await source(), null, key));
    onDone(await dismissDemand(captured.id, captured.version, { reason, comment: comment.trim() || null }));
  });
  return (
    <Dialog title={words.dismiss.title} onClose={onClose}>
      <p>{words.dismiss.intro}</p>
      <SelectField
        label={words.common.reason}
        value={reason}
        onChange={(value) => setReason(value ?? 'other')}
        choices={[
          { value: 'notCommercial', label: words.dismiss.notCommercial },
          { value: 'duplicate', label: words.dismiss.duplicate },
          { value: 'other', label: words.dismiss.other },
        ]}
      />
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
  const reopen = useAction(async () => onDone(await reopenDemand(demand.id, demand.version, comment.trim())));
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
