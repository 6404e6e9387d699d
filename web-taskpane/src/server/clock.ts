import { useSyncExternalStore } from 'react';

const changes = new EventTarget();
const noticeableMs = 1000;

let aheadMs = 0;
let now = () => new Date();

/** The server dates everything by its own clock, which local mode can move: "3 days ago" is counted from there. */
export function learnClock(serverNow: string): void {
  const learnt = new Date(serverNow).getTime() - Date.now();
  if (Number.isNaN(learnt) || Math.abs(learnt - aheadMs) < noticeableMs) return;
  aheadMs = learnt;
  now = () => new Date(Date.now() + learnt);
  changes.dispatchEvent(new Event('learnt'));
}

function subscribe(notify: () => void): () => void {
  changes.addEventListener('learnt', notify);
  return () => changes.removeEventListener('learnt', notify);
}

/** The server's time; the function is another one once the clock is learnt. */
export function useServerClock(): () => Date {
  return useSyncExternalStore(subscribe, () => now);
}

/** The calendar day in Paris, as "2026-11-24". */
export const dayOf = (instant: Date): string => instant.toLocaleDateString('sv-SE', { timeZone: 'Europe/Paris' });
