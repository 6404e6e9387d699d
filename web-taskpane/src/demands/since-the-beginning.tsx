import type { ArchivedDocument, Demand, OutsideWork, TimelineItem } from '../server/contract';
import { getDocument, retryOutsideWork } from '../server/demands';
import { useAction } from '../server/use-action';
import { Block } from '../ui/block';
import { Button } from '../ui/button';
import { ProblemNotice } from '../ui/notice';
import { save } from '../ui/save';
import { useFormat } from '../words/format';
import { useWords } from '../words/words';
import { typeset } from '../words/typeset';

function OutsideRow({ work, onRetried }: { work: OutsideWork; onRetried: () => void }) {
  const words = useWords();
  const format = useFormat();
  const retry = useAction(async () => {
    await retryOutsideWork(work.id);
    onRetried();
  });
  return (
    <li className={`outside outside-${work.state}`}>
      <span>
        {typeset(work.label)}{' '}
        <span className={`badge ${work.state === 'failed' ? 'badge-error' : ''}`}>
          {words.timeline.states[work.state]}
        </span>
      </span>
      {work.reason && <span className="quiet-text">{typeset(work.reason)}</span>}
      {work.state === 'pending' && work.notBefore && work.attempt > 0 && (
        <span className="quiet-text">{words.timeline.nextTry(format.ago(work.notBefore))}</span>
      )}
      {work.state === 'failed' && (
        <Button small busy={retry.running} onClick={() => void retry.run()}>
          {words.common.retry}
        </Button>
      )}
      <ProblemNotice problem={retry.problem} />
    </li>
  );
}

function TimelineRow({ item }: { item: TimelineItem }) {
  const words = useWords();
  const format = useFormat();
  return (
    <li>
      <time className="quiet-text" dateTime={item.at} title={format.moment(item.at)}>
        {format.ago(item.at)}
      </time>{' '}
      <span>{typeset(item.text)}</span>
      {item.userName && <span className="quiet-text"> {words.timeline.by(item.userName)}</span>}
    </li>
  );
}

function DocumentRow({ document }: { document: ArchivedDocument }) {
  const words = useWords();
  const format = useFormat();
  const open = useAction(async () => save(await getDocument(document.id), document.name));
  return (
    <li>
      <button
        type="button"
        className="link"
        title={document.path}
        aria-label={words.timeline.open(document.name)}
        onClick={() => void open.run()}
      >
        {document.name}
      </button>{' '}
      <span className="quiet-text">{format.size(document.size)}</span>
      <ProblemNotice problem={open.problem} reading />
    </li>
  );
}

/** What happened, newest first; archived documents; and the work outside that is still to do or failed. */
export function SinceTheBeginning({ demand, onChanged }: { demand: Demand | null; onChanged: () => void }) {
  const words = useWords();
  const unfinished = (demand?.outside ?? []).filter((work) => work.state !== 'done');
  const items = [...(demand?.timeline ?? [])].sort((a, b) => b.at.localeCompare(a.at));
  return (
    <Block title={words.pane.sinceTheBeginning}>
      {unfinished.length > 0 && (
        <ul className="plain" aria-label={words.timeline.outside}>
          {unfinished.map((work) => (
            <OutsideRow key={work.id} work={work} onRetried={onChanged} />
          ))}
        </ul>
      )}
      {items.length === 0 && <p className="quiet-text">{words.timeline.empty}</p>}
      <ol className="timeline">
        {items.map((item, index) => (
          <TimelineRow key={index} item={item} />
        ))}
      </ol>
      {demand && demand.documents.length > 0 && (
        <>
          <h3>{words.timeline.documents}</h3>
          <ul className="plain">
            {demand.documents.map((document) => (
              <DocumentRow key={document.id} document={document} />
            ))}
          </ul>
        </>
      )}
      {demand?.driveFolder && <p className="quiet-text path">{demand.driveFolder}</p>}
    </Block>
  );
}
