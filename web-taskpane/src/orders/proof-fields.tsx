import { useState } from 'react';
import type { Demand } from '../server/contract';
import { base64Of } from '../ui/base64';
import { Button } from '../ui/button';
import { ChoiceField, Labelled, SelectField, TextField } from '../ui/field';
import { FileInput } from '../ui/file-input';
import { useFormat } from '../words/format';
import { useWords } from '../words/words';
import type { ProofKind } from './order-draft';
import type { OrderForm } from './use-order-draft';

const maxBytes = 25 * 1024 * 1024;

function FileField({ file, setFile }: Pick<OrderForm, 'file' | 'setFile'>) {
  const words = useWords().orders;
  const [error, setError] = useState<string | null>(null);
  async function take(chosen: File) {
    if (chosen.size > maxBytes) return setError(words.fileTooBig);
    setError(null);
    setFile({ name: chosen.name, content: await base64Of(chosen) });
  }
  if (file) {
    return (
      <div className="row">
        <span>{words.fileKept(file.name)}</span>
        <Button small onClick={() => setFile(null)}>
          {words.removeFile}
        </Button>
      </div>
    );
  }
  return (
    <Labelled label={words.file} error={error}>
      {(tied) => (
        <FileInput
          {...tied}
          accept="application/pdf,image/*,.doc,.docx,.eml,.msg"
          onFile={(chosen) => void take(chosen)}
        />
      )}
    </Labelled>
  );
}

/** Which of what is known proves the acceptance: its hash, who gave it and in what capacity are kept with it. */
export function ProofFields({ demand, form }: { demand: Demand; form: OrderForm }) {
  const words = useWords();
  const format = useFormat();
  const { draft, put } = form;
  const mails = demand.messages.filter((mail) => mail.direction === 'in').reverse();
  const kinds = Object.entries(words.orders.proofs) as [ProofKind, string][];
  const offered = kinds.filter(
    ([kind]) => (kind !== 'mail' || mails.length > 0) && (kind !== 'document' || demand.documents.length > 0),
  );
  return (
    <>
      <ChoiceField
        label={words.orders.proof}
        value={draft.proof}
        onChange={(proof) => put({ proof })}
        choices={offered.map(([value, label]) => ({ value, label }))}
      />
      {draft.proof === 'mail' && (
        <SelectField
          label={words.orders.mail}
          value={draft.mailId}
          none={words.orders.choose}
          onChange={(mailId) => put({ mailId })}
          choices={mails.map((mail) => ({
            value: mail.id,
            label: `${format.moment(mail.at)} · ${mail.fromName || mail.fromAddress} · ${mail.subject}`,
          }))}
        />
      )}
      {draft.proof === 'document' && (
        <SelectField
          label={words.orders.document}
          value={draft.documentId}
          none={words.orders.choose}
          onChange={(documentId) => put({ documentId })}
          choices={[...demand.documents].reverse().map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      {draft.proof === 'file' && <FileField file={form.file} setFile={form.setFile} />}
      <div className="columns">
        <TextField label={words.orders.signedBy} value={draft.signedBy} onChange={(signedBy) => put({ signedBy })} />
        <TextField label={words.orders.capacity} value={draft.capacity} onChange={(capacity) => put({ capacity })} />
      </div>
    </>
  );
}
