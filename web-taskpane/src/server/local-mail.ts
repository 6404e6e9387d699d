import type { DraftEdit, FolderList, LocalMessage, MailFolder } from './contract';
import { api, bytes, said } from './http';

export function listFolder(folder: MailFolder, signal?: AbortSignal): Promise<FolderList> {
  return said(api.GET('/api/local/mail/{folder}', { params: { path: { folder } }, signal }));
}

/** Answers when the mailbox changed after `seen`, or after some twenty-five seconds. */
export function waitForChange(seen: number, signal: AbortSignal): Promise<{ change: number }> {
  return said(api.GET('/api/local/mail/changes', { params: { query: { seen } }, signal }));
}

export function getLocalMessage(id: string, signal?: AbortSignal): Promise<LocalMessage> {
  return said(api.GET('/api/local/mail/messages/{id}', { params: { path: { id } }, signal }));
}

export function getAttachment(id: string, index: number): Promise<Blob> {
  const params = { path: { id, index } };
  return bytes(api.GET('/api/local/mail/messages/{id}/attachments/{index}', { params, parseAs: 'blob' }));
}

export async function saveDraft(id: string, body: DraftEdit): Promise<void> {
  await api.PUT('/api/local/mail/messages/{id}', { params: { path: { id } }, body });
}

/** @param insteadOf names of files that it stands in for. */
export async function attachToDraft(id: string, name: string, content: string, insteadOf: string[]): Promise<void> {
  const body = { name, content, insteadOf };
  await api.POST('/api/local/mail/messages/{id}/attachments', { params: { path: { id } }, body });
}

export function sendDraft(id: string): Promise<{ id: string }> {
  return said(api.POST('/api/local/mail/messages/{id}/send', { params: { path: { id } } }));
}
