import { useEffect, type KeyboardEvent } from 'react';
import type { FolderList, LocalMail, MailFolder } from '../server/contract';
import type { Loaded } from '../server/use-load';
import { ClipIcon } from '../ui/icons';
import { ProblemNotice } from '../ui/notice';
import { Skeleton } from '../ui/skeleton';
import { useFormat } from '../words/format';
import { useWords } from '../words/words';
import { useSeen } from './seen';

function Row({
  mail,
  folder,
  selected,
  unread,
  onOpen,
}: {
  mail: LocalMail;
  folder: MailFolder;
  selected: boolean;
  unread: boolean;
  onOpen: () => void;
}) {
  const words = useWords().mailbox;
  const format = useFormat();
  const name = folder === 'inbox' ? mail.fromName || mail.fromAddress || words.unknownSender : mail.to || mail.fromName;
  return (
    <li>
      <button
        type="button"
        className={`mail-row ${unread ? 'mail-unread' : ''} ${mail.problem ? 'mail-broken' : ''}`}
        aria-current={selected ? 'true' : undefined}
        onClick={onOpen}
      >
        <span className="mail-row-top">
          <span className="mail-from">{name}</span>
          <time className="quiet-text" dateTime={mail.at}>
            {format.ago(mail.at)}
          </time>
        </span>
        <span className="mail-subject">
          {mail.hasAttachments && <ClipIcon label={words.attachment} />}
          {mail.problem ? words.unreadable : mail.subject || words.noSubject}
        </span>
        <span className="mail-preview quiet-text">{mail.problem ?? mail.preview}</span>
        {mail.demandReference && <span className="badge">{mail.demandReference}</span>}
      </button>
    </li>
  );
}

/** Arrows go from mail to mail, as in any mail client. */
function moveFocus(event: KeyboardEvent<HTMLUListElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('.mail-row')];
  const at = rows.indexOf(document.activeElement as HTMLButtonElement);
  const next = rows[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (!next) return;
  event.preventDefault();
  next.focus();
  next.click();
}

export function MessageList({
  folder,
  list,
  selected,
  onOpen,
}: {
  folder: MailFolder;
  list: Loaded<FolderList>;
  selected: string | null;
  onOpen: (id: string) => void;
}) {
  const words = useWords().mailbox;
  const [seen, see] = useSeen();
  useEffect(() => {
    if (selected) see(selected);
  }, [selected, see]);
  const empty = { inbox: words.emptyInbox, drafts: words.emptyDrafts, sent: words.emptySent }[folder];
  const items = list.data?.items ?? [];
  return (
    <section className="mail-list" aria-label={words.listLabel}>
      <h2>{words.folders[folder]}</h2>
      <ProblemNotice problem={list.problem} reading onRetry={list.reload} />
      {!list.data && list.loading && <Skeleton lines={6} />}
      {list.data && items.length === 0 && <p className="empty quiet-text">{empty}</p>}
      {/* The rows are buttons: the list only adds the arrows. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <ul className="plain" onKeyDown={moveFocus}>
        {items.map((mail) => (
          <Row
            key={mail.id}
            mail={mail}
            folder={folder}
            selected={mail.id === selected}
            unread={folder === 'inbox' && !seen.has(mail.id) && mail.id !== selected}
            onOpen={() => onOpen(mail.id)}
          />
        ))}
      </ul>
    </section>
  );
}
