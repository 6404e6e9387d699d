import type { HighlightSource, Range } from './host';

// The local mail client and the pane in its frame speak by messages, same origin only.
export interface ItemMessage {
  type: 'item';
  mode: 'read' | 'compose';
  messageId: string | null;
  folder: string;
}

export type PaneMessage =
  | { type: 'ready' }
  | { type: 'openMessage'; messageId: string }
  | { type: 'highlight'; source: HighlightSource; ranges: Range[] }
  | { type: 'insert'; text: string }
  | { type: 'refresh' };

function isTyped(data: unknown): data is { type: string } {
  return typeof data === 'object' && data !== null && typeof (data as { type?: unknown }).type === 'string';
}

/** Hears messages of `from` only, and of our own origin only. */
export function listen<T extends { type: string }>(from: () => Window | null, hear: (message: T) => void): () => void {
  const onMessage = (event: MessageEvent<unknown>) => {
    if (event.origin !== window.location.origin || event.source !== from()) return;
    if (isTyped(event.data)) hear(event.data as T);
  };
  window.addEventListener('message', onMessage);
  return () => window.removeEventListener('message', onMessage);
}

export function tell(to: Window | null, message: ItemMessage | PaneMessage): void {
  to?.postMessage(message, window.location.origin);
}
