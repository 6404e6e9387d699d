import type { Tracking, TrackingEdit, TrackingEditPage } from './contract';
import { api, bytes, said, seen } from './http';

const one = ({ id, version }: TrackingEdit) => ({ path: { id }, header: seen(version) });

/** How the workbook on the drive stands. */
export function getTracking(signal?: AbortSignal): Promise<Tracking> {
  return said(api.GET('/api/tracking', { signal }));
}

export function getTrackingWorkbook(): Promise<Blob> {
  return bytes(api.GET('/api/tracking.xlsx', { parseAs: 'blob' }));
}

/** What people wrote into the workbook and nobody settled yet, newest first. */
export function listTrackingEdits(after: string | null, signal?: AbortSignal): Promise<TrackingEditPage> {
  return said(api.GET('/api/tracking/edits', { params: { query: after ? { after } : {} }, signal }));
}

export function acceptTrackingEdit(edit: TrackingEdit): Promise<TrackingEdit> {
  return said(api.POST('/api/tracking/edits/{id}/accept', { params: one(edit) }));
}

export function dismissTrackingEdit(edit: TrackingEdit): Promise<TrackingEdit> {
  return said(api.POST('/api/tracking/edits/{id}/dismiss', { params: one(edit) }));
}
