import { useState } from 'react';
import type { Quote } from '../server/contract';
import { reviseQuote } from '../server/quotes';
import { useAction } from '../server/use-action';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { TextArea } from '../ui/field';
import { ProblemNotice } from '../ui/notice';
import { useWords } from '../words/words';

/** A version that left never changes: the next one takes its place, with the reason why. */
export function ReviseQuote({
  quote,
  onQuote,
  onClose,
}: {
  quote: Quote;
  onQuote: (quote: Quote) => void;
  onClose: () => void;
}) {
  const words = useWords();
  const [reason, setReason] = useState('');
  const revise = useAction(async () => onQuote(await reviseQuote(quote.id, quote.rowVersion, reason.trim())));
  return (
    <Dialog title={words.quote.revise} onClose={onClose}>
      <TextArea label={words.quote.reviseReason} value={reason} onChange={setReason} />
      <ProblemNotice problem={revise.problem} />
      <div className="row">
        <Button primary busy={revise.running} onClick={() => void revise.run()}>
          {words.quote.revise}
        </Button>
        <Button onClick={onClose}>{words.common.cancel}</Button>
      </div>
    </Dialog>
  );
}
