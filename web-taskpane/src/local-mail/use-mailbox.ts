import { useEffect, useState } from 'react';
import type { FolderList, MailFolder } from '../server/contract';
import { listFolder, waitForChange } from '../server/local-mail';
import { useLoad, type Loaded } from '../server/use-load';

export const folders: readonly MailFolder[] = ['inbox', 'drafts', 'sent'];
const pauseAfterFailureMs = 3000;

const pause = (ms: number, signal: AbortSignal) =>
  new Promise<void>((resume) => {
    const timer = setTimeout(resume, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resume();
    });
  });

/** Asks again and again whether the mailbox changed; `heard` gets the number of each change. */
async function follow(
  signal: AbortSignal,
  heard: (change: number) => void,
  lost: (lost: boolean) => void,
): Promise<void> {
  let seen = 0;
  while (!signal.aborted) {
    try {
      const { change } = await waitForChange(seen, signal);
      lost(false);
      if (change !== seen) heard(change);
      seen = change;
    } catch {
      if (signal.aborted) return;
      lost(true);
      await pause(pauseAfterFailureMs, signal);
    }
  }
}

export interface Mailbox {
  lists: Record<MailFolder, Loaded<FolderList>>;
  /** Number of the last change heard of; grows. */
  change: number;
  /** The server no longer answers; asked again until it does. */
  lost: boolean;
  reload: () => void;
}

/** The three folders, alive. */
export function useMailbox(): Mailbox {
  const inbox = useLoad('folder.inbox', (signal) => listFolder('inbox', signal));
  const drafts = useLoad('folder.drafts', (signal) => listFolder('drafts', signal));
  const sent = useLoad('folder.sent', (signal) => listFolder('sent', signal));
  const [change, setChange] = useState(0);
  const [lost, setLost] = useState(false);

  useEffect(() => {
    const abort = new AbortController();
    void follow(abort.signal, setChange, setLost);
    return () => abort.abort();
  }, []);

  const [reloadInbox, reloadDrafts, reloadSent] = [inbox.reload, drafts.reload, sent.reload];
  useEffect(() => {
    if (change === 0) return;
    reloadInbox();
    reloadDrafts();
    reloadSent();
  }, [change, reloadInbox, reloadDrafts, reloadSent]);

  const reload = () => {
    reloadInbox();
    reloadDrafts();
    reloadSent();
  };
  return { lists: { inbox, drafts, sent }, change, lost, reload };
}
