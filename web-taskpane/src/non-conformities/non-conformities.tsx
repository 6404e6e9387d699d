import { useState } from 'react';
import type { NonConformity } from '../server/contract';
import { listNonConformities, settleNonConformity } from '../server/non-conformities';
import { useAction } from '../server/use-action';
import { useLoad } from '../server/use-load';
import { Block } from '../ui/block';
import { Button } from '../ui/button';
import { CheckField, TextArea } from '../ui/field';
import { useKept } from '../ui/kept';
import { ProblemNotice } from '../ui/notice';
import { Skeleton } from '../ui/skeleton';
import { useFormat } from '../words/format';
import { useWords } from '../words/words';
import { typeset } from '../words/typeset';

function Settle({ finding, onChanged }: { finding: NonConformity; onChanged: () => void }) {
  const words = useWords().nonConformities;
  const [kept, setKept] = useKept<string>(`non-conformity.${finding.id}`);
  const settle = useAction(async () => {
    await settleNonConformity(finding, kept ?? '').finally(onChanged);
    setKept(null);
  });
  const empty = !kept?.trim();
  return (
    <>
      <TextArea
        label={words.whatWasDone}
        required
        rows={2}
        value={kept ?? ''}
        onChange={(text) => setKept(text || null)}
      />
      <ProblemNotice problem={settle.problem} />
      <div className="row">
        <Button small busy={settle.running} disabled={empty} onClick={() => void (empty || settle.run())}>
          {words.settle}
        </Button>
      </div>
    </>
  );
}

function Finding({ finding, may, onChanged }: { finding: NonConformity; may: boolean; onChanged: () => void }) {
  const words = useWords();
  const format = useFormat();
  const said = words.nonConformities;
  return (
    <li className="item finding">
      <p>
        <a href={`#/demands/${finding.demandId}`}>{finding.quoteName}</a>{' '}
        <span className={`badge ${finding.settledAt ? '' : 'badge-error'}`}>{said.kinds[finding.kind]}</span>{' '}
        <span className="quiet-text">{format.ago(finding.openedAt)}</span>
      </p>
      <p>{typeset(finding.text)}</p>
      {finding.expected && <p className="quiet-text">{words.common.labelled(said.expected, finding.expected)}</p>}
      {finding.found && <p className="quiet-text">{words.common.labelled(said.found, finding.found)}</p>}
      {finding.settledAt && (
        <p className="quiet-text">
          {words.common.labelled(said.settled(format.ago(finding.settledAt)), finding.comment ?? '')}
        </p>
      )}
      {!finding.settledAt && may && <Settle finding={finding} onChanged={onChanged} />}
    </li>
  );
}

/** What left otherwise than it was approved, until somebody says what was done about it. */
export function NonConformities({ user, may }: { user: string | null; may: boolean }) {
  const words = useWords();
  const [open, setOpen] = useState(true);
  const [after, setAfter] = useState<string | null>(null);
  const page = useLoad(`non-conformities.${user}.${open}.${after}`, (signal) =>
    listNonConformities(open, after, signal),
  );
  const next = page.data?.next;
  return (
    <Block title={words.nonConformities.title}>
      <p className="quiet-text">{words.nonConformities.intro}</p>
      <CheckField
        label={words.nonConformities.onlyOpen}
        value={open}
        onChange={(only) => {
          setOpen(only);
          setAfter(null);
        }}
      />
      <ProblemNotice problem={page.problem} reading onRetry={page.reload} />
      {!page.data && page.loading && <Skeleton lines={4} />}
      {page.data?.items.length === 0 && <p className="quiet-text">{words.nonConformities.empty}</p>}
      <ul className="plain lines">
        {page.data?.items.map((finding) => (
          <Finding key={finding.id} finding={finding} may={may} onChanged={page.reload} />
        ))}
      </ul>
      {next && (
        <Button small onClick={() => setAfter(next)}>
          {words.common.more}
        </Button>
      )}
    </Block>
  );
}
