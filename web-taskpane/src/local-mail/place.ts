import { useSyncExternalStore } from 'react';
import type { MailFolder } from '../server/contract';
import { folders } from './use-mailbox';

/** Which folder and which mail are open; in the address, so that a reload comes back to them. */
export interface Place {
  folder: MailFolder;
  id: string | null;
}

export function placeOf(hash: string): Place {
  const [folder, id] = hash.replace(/^#\/?/, '').split('/');
  const known = folders.find((one) => one === folder) ?? 'inbox';
  return { folder: known, id: id ? decodeURIComponent(id) : null };
}

export function go({ folder, id }: Place): void {
  location.hash = id === null ? `/${folder}` : `/${folder}/${encodeURIComponent(id)}`;
}

function subscribe(notify: () => void): () => void {
  window.addEventListener('hashchange', notify);
  return () => window.removeEventListener('hashchange', notify);
}

export function usePlace(): Place {
  return placeOf(useSyncExternalStore(subscribe, () => location.hash));
}
