import { useCallback, useEffect, useRef, useState } from 'react';
import type { HighlightSource, Range } from '../outlook/host';
import type { MailFolder } from '../server/contract';
import { Notice } from '../ui/notice';
import { useWords } from '../words/words';
import { ClientHeader } from './client-header';
import { MessageList } from './message-list';
import { PaneFrame } from './pane-frame';
import { go, usePlace } from './place';
import { ReadingPane } from './reading-pane';
import { folders, useMailbox, type Mailbox } from './use-mailbox';

export interface Highlight {
  source: HighlightSource;
  ranges: Range[];
}

function FolderNav({ mailbox, current }: { mailbox: Mailbox; current: MailFolder }) {
  const words = useWords().mailbox;
  return (
    <nav className="folders" aria-label={words.foldersLabel}>
      {folders.map((folder) => (
        <a key={folder} href={`#/${folder}`} aria-current={folder === current ? 'page' : undefined}>
          <span>{words.folders[folder]}</span>
          <span className="count">{mailbox.lists[folder].data?.items.length ?? ''}</span>
        </a>
      ))}
    </nav>
  );
}

/** Where a message stands now: it may have moved to another folder since it was opened. */
function folderOf(mailbox: Mailbox, id: string, fallback: MailFolder): MailFolder {
  return folders.find((folder) => mailbox.lists[folder].data?.items.some((mail) => mail.id === id)) ?? fallback;
}

/** A small mail client on the folders of local mode, with the real pane beside the mail. */
export function MailClient() {
  const words = useWords();
  const place = usePlace();
  const mailbox = useMailbox();
  const [marks, setMarks] = useState<{ id: string | null; highlight: Highlight } | null>(null);
  // Filled in by the open draft.
  const insertRef = useRef<((text: string) => void) | null>(null);
  const list = mailbox.lists[place.folder];
  const id = place.id;
  useEffect(() => {
    document.title = `${words.mailbox.title} - IodOutlook`;
  }, [words]);
  const onHighlight = useCallback((highlight: Highlight) => setMarks({ id, highlight }), [id]);
  const openMessage = (wanted: string) => go({ folder: folderOf(mailbox, wanted, 'drafts'), id: wanted });
  return (
    <div className="client">
      <ClientHeader />
      {mailbox.lost && <Notice intent="warning">{words.mailbox.liveLost}</Notice>}
      <main className="client-body">
        <FolderNav mailbox={mailbox} current={place.folder} />
        <MessageList
          folder={place.folder}
          list={list}
          selected={id}
          onOpen={(opened) => go({ folder: place.folder, id: opened })}
        />
        <ReadingPane
          folder={place.folder}
          id={id}
          unreadable={list.data?.items.find((mail) => mail.id === id)?.problem ?? null}
          change={mailbox.change}
          insertRef={insertRef}
          highlight={marks && marks.id === id ? marks.highlight : null}
          onSent={(sent) => {
            mailbox.reload();
            go({ folder: 'sent', id: sent });
          }}
          onSaved={mailbox.reload}
        />
        <PaneFrame
          folder={place.folder}
          id={id}
          change={mailbox.change}
          onOpenMessage={openMessage}
          onHighlight={onHighlight}
          onInsert={(text) => insertRef.current?.(text)}
          onRefresh={mailbox.reload}
        />
      </main>
    </div>
  );
}
