import { Problem, problemOf } from './problem';

export interface Call {
  body?: unknown;
  /** The version the person saw: writes to an existing thing fail with 412 when it is no longer that one. */
  ifMatch?: number;
  /** One key per intention, kept over its retries: the server makes the thing once. */
  idempotencyKey?: string;
  signal?: AbortSignal | undefined;
  accept?: string;
}

type Method = 'GET' | 'POST' | 'PUT';

const userKey = 'iod.user';
const pausesMs = [300, 900];

/** Local mode has no sign-in: who one is was chosen in the mail client, which shares the origin's storage with the pane. */
export function chosenUser(): string | null {
  return localStorage.getItem(userKey);
}

export function chooseUser(id: string): void {
  localStorage.setItem(userKey, id);
}

function headersOf(call: Call): Headers {
  const headers = new Headers({ Accept: call.accept ?? 'application/json' });
  const user = chosenUser();
  if (user) headers.set('X-Iod-User', user);
  if (call.ifMatch !== undefined) headers.set('If-Match', `"${call.ifMatch}"`);
  if (call.idempotencyKey) headers.set('Idempotency-Key', call.idempotencyKey);
  if (call.body !== undefined && !(call.body instanceof Blob)) headers.set('Content-Type', 'application/json');
  if (call.body instanceof Blob) headers.set('Content-Type', call.body.type);
  return headers;
}

function bodyOf(call: Call): BodyInit | null {
  if (call.body === undefined) return null;
  return call.body instanceof Blob ? call.body : JSON.stringify(call.body);
}

async function once(method: Method, path: string, call: Call): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(path, {
      method,
      headers: headersOf(call),
      body: bodyOf(call),
      signal: call.signal ?? null,
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new Problem(0, 'offline', null);
  }
  if (response.ok) return response;
  throw await problemOf(response);
}

const pause = (ms: number) => new Promise<void>((resume) => setTimeout(resume, ms));

/** Only reading is asked again by itself: a write that got no answer may have been done. */
async function patiently(path: string, call: Call): Promise<Response> {
  for (const ms of pausesMs) {
    try {
      return await once('GET', path, call);
    } catch (error) {
      if (!(error instanceof Problem) || !error.passing) throw error;
      await pause(ms);
    }
  }
  return once('GET', path, call);
}

export async function getJson<T>(path: string, signal?: AbortSignal): Promise<T> {
  return (await (await patiently(path, { signal })).json()) as T;
}

export async function getBlob(path: string, signal?: AbortSignal): Promise<Blob> {
  return (await patiently(path, { signal, accept: '*/*' })).blob();
}

export async function write<T>(method: 'POST' | 'PUT', path: string, call: Call = {}): Promise<T> {
  const response = await once(method, path, call);
  return (response.status === 204 ? undefined : await response.json()) as T;
}

export async function writeForBlob(path: string, call: Call): Promise<Blob> {
  return (await once('POST', path, { ...call, accept: 'application/pdf' })).blob();
}

export function query(values: Record<string, string | boolean | null | undefined>): string {
  const pairs = Object.entries(values).filter(([, value]) => value !== null && value !== undefined && value !== '');
  const text = new URLSearchParams(pairs.map(([key, value]) => [key, String(value)])).toString();
  return text ? `?${text}` : '';
}
