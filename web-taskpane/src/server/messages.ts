import type { Demand, MessageRead } from './contract';
import { api, onceBy, orAll, said } from './http';

/** A mail as the host gives it: by its id when the server can fetch it, by its bytes otherwise. */
export type MessageSource = { messageId: string } | { mime: Blob };

// The description knows the mail's bytes only by their media type.
const bodyOf = (source: MessageSource) => ('mime' in source ? (source.mime as never) : source);
const typeOf = (source: MessageSource) => ({
  'Content-Type': 'mime' in source ? 'message/rfc822' : 'application/json',
});

export function readMessage(source: MessageSource, signal: AbortSignal): Promise<MessageRead> {
  return said(api.POST('/api/messages/read', { body: bodyOf(source), headers: typeOf(source), signal }));
}

/** Capturing the same message twice gives the same demand. */
export function captureDemand(source: MessageSource, joinDemandId: string | null, key: string): Promise<Demand> {
  const params = {
    header: onceBy(key),
    query: { joinDemandId: orAll('mime' in source ? joinDemandId : null) } as never,
  };
  const body = 'mime' in source ? bodyOf(source) : { ...source, joinDemandId };
  return said(api.POST('/api/demands', { params, body, headers: typeOf(source) }));
}
