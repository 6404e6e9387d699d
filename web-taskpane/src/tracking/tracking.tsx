import { useState } from 'react';
import type { TrackingEdit } from '../server/contract';
import {
  acceptTrackingEdit,
  dismissTrackingEdit,
  getTracking,
  getTrackingWorkbook,
  listTrackingEdits,
} from '../server/tracking';
import { useAction } from '../server/use-action';
import { useLoad } from '../server/use-load';
import { Block } from '../ui/block';
import { Button } from '../ui/button';
import { Facts } from '../ui/facts';
import { Notice, ProblemNotice } from '../ui/notice';
import { save } from '../ui/save';
import { Skeleton } from '../ui/skeleton';
import { useFormat } from '../words/format';
import { useTrackingWords } from '../words/tracking';

/** How the workbook on the drive stands, and a copy of it. */
function Workbook({ user }: { user: string | null }) {
  const words = useTrackingWords();
  const format = useFormat();
  const workbook = useLoad(`tracking.${user}`, getTracking);
  const copy = useAction(async () => save(await getTrackingWorkbook(), workbook.data?.path ?? 'suivi.xlsx'));
  const { data } = workbook;
  return (
    <Block title={words.workbook}>
      <p className="quiet-text">{words.intro}</p>
      <ProblemNotice problem={workbook.problem ?? copy.problem} reading onRetry={workbook.reload} />
      {!data && workbook.loading && <Skeleton lines={2} />}
      {data && (
        <p>
          {data.writtenAt ? words.writtenAt(format.moment(data.writtenAt)) : words.notWritten}{' '}
          <span className="badge">{data.upToDate ? words.upToDate : words.behind}</span>
        </p>
      )}
      {data?.problem && <Notice intent="warning">{data.problem}</Notice>}
      <div className="row">
        <Button small busy={copy.running} onClick={() => void copy.run()}>
          {words.download}
        </Button>
      </div>
    </Block>
  );
}

/** The values as they stand: what the workbook said, what somebody wrote, and what counts here when that is something else. */
function Values({ edit }: { edit: TrackingEdit }) {
  const words = useTrackingWords();
  const shown: [string, string][] = [
    [words.was, edit.was],
    [words.proposed, edit.proposed],
    ...(edit.conflict && edit.now !== edit.was ? [[words.now, edit.now] satisfies [string, string]] : []),
  ];
  return <Facts facts={shown.map(([label, value]) => [label, value || words.nothing])} />;
}

function Edit({ edit, may, onChanged }: { edit: TrackingEdit; may: boolean; onChanged: () => void }) {
  const words = useTrackingWords();
  const format = useFormat();
  const accept = useAction(() => acceptTrackingEdit(edit).finally(onChanged));
  const dismiss = useAction(() => dismissTrackingEdit(edit).finally(onChanged));
  const subject = words.subject(edit.columnName, edit.quoteName);
  return (
    <li className="item finding">
      <p>
        <a href={`#/demands/${edit.demandId}`}>{edit.quoteName}</a> <strong>{edit.columnName}</strong>{' '}
        {edit.conflict && <span className="badge badge-warning">{words.conflict}</span>}{' '}
        <span className="quiet-text">{words.readAt(format.ago(edit.readAt))}</span>
      </p>
      <Values edit={edit} />
      {edit.conflict && <p className="quiet-text">{words.conflictHelp}</p>}
      {edit.column === 'proposedStatus' && <p className="quiet-text">{words.statusHelp}</p>}
      <ProblemNotice problem={accept.problem ?? dismiss.problem} />
      {may && (
        <div className="row">
          <Button small label={words.acceptOf(subject)} busy={accept.running} onClick={() => void accept.run()}>
            {words.accept}
          </Button>
          <Button
            small
            quiet
            label={words.dismissOf(subject)}
            busy={dismiss.running}
            onClick={() => void dismiss.run()}
          >
            {words.dismiss}
          </Button>
        </div>
      )}
    </li>
  );
}

/** What people wrote into the tracking workbook: the workbook asks, a person decides. */
export function TrackingScreen({ user, may }: { user: string | null; may: boolean }) {
  const words = useTrackingWords();
  const [after, setAfter] = useState<string | null>(null);
  const edits = useLoad(`tracking-edits.${user}.${after}`, (signal) => listTrackingEdits(after, signal));
  const next = edits.data?.next;
  return (
    <>
      <h1>{words.title}</h1>
      <Workbook user={user} />
      <Block title={words.edits}>
        <ProblemNotice problem={edits.problem} reading onRetry={edits.reload} />
        {!edits.data && edits.loading && <Skeleton lines={4} />}
        {edits.data?.items.length === 0 && <p className="quiet-text">{words.empty}</p>}
        <ul className="plain lines">
          {edits.data?.items.map((edit) => (
            <Edit key={edit.id} edit={edit} may={may} onChanged={edits.reload} />
          ))}
        </ul>
        {next && (
          <Button small onClick={() => setAfter(next)}>
            {words.more}
          </Button>
        )}
      </Block>
    </>
  );
}
