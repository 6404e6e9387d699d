import type { LocalMail, LocalMessage, MailFolder } from './contract';
import { getBlob, getJson, query, write } from './http';

export interface FolderList {
  change: number;
  items: LocalMail[];
}

export interface DraftEdit {
  to: string[];
  cc: string[];
  subject: string;
  text: string;
}

const message = (id: string) => `/api/local/mail/messages/${encodeURIComponent(id)}`;

export function listFolder(folder: MailFolder, signal?: AbortSignal): Promise<FolderList> {
  return getJson(`/api/local/mail/${folder}`, signal);
}

/** Answers when the mailbox changed after `seen`, or after some twenty-five seconds. */
export function waitForChange(seen: number, signal: AbortSignal): Promise<{ change: number }> {
  return getJson(`/api/local/mail/changes${query({ seen: String(seen) })}`, signal);
}

export function getLocalMessage(id: string, signal?: AbortSignal): Promise<LocalMessage> {
  return getJson(message(id), signal);
}

export function getAttachment(id: string, index: number): Promise<Blob> {
  return getBlob(`${message(id)}/attachments/${index}`);
}

export function saveDraft(id: string, edit: DraftEdit): Promise<unknown> {
  return write('PUT', message(id), { body: edit });
}

export function sendDraft(id: string): Promise<{ id: string }> {
  return write('POST', `${message(id)}/send`);
}
