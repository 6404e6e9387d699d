import type { Demand, MessageRead } from './contract';
import { query, write } from './http';

/** A mail as the host gives it: by its id when the server can fetch it, by its bytes otherwise. */
export type MessageSource = { messageId: string } | { mime: Blob };

const bodyOf = (source: MessageSource) => ('mime' in source ? source.mime : source);

export function readMessage(source: MessageSource, signal?: AbortSignal): Promise<MessageRead> {
  return write('POST', '/api/messages/read', { body: bodyOf(source), signal });
}

/** Capturing the same message twice gives the same demand. */
export function captureDemand(source: MessageSource, joinDemandId: string | null, key: string): Promise<Demand> {
  const call = { idempotencyKey: key };
  if ('mime' in source) return write('POST', `/api/demands${query({ joinDemandId })}`, { ...call, body: source.mime });
  return write('POST', '/api/demands', { ...call, body: { ...source, joinDemandId } });
}
