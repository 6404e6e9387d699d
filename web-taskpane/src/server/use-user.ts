import { useSyncExternalStore } from 'react';
import { chooseUser, chosenUser } from './http';

const here = new EventTarget();

function subscribe(notify: () => void): () => void {
  // Another frame of the same origin chose; or this one did.
  window.addEventListener('storage', notify);
  here.addEventListener('chosen', notify);
  return () => {
    window.removeEventListener('storage', notify);
    here.removeEventListener('chosen', notify);
  };
}

/** Who one is in local mode, shared by the mail client, the pane and the dashboard. */
export function useUser(): [string | null, (id: string) => void] {
  const user = useSyncExternalStore(subscribe, chosenUser);
  return [
    user,
    (id) => {
      chooseUser(id);
      here.dispatchEvent(new Event('chosen'));
    },
  ];
}
