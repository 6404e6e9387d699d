import createClient from 'openapi-fetch';
import { remember, remembered } from '../ui/remembered';
import type { Said } from './contract';
import { Problem, problemOf } from './problem';
import type { paths } from './schema';
import { freshToken, knownToken } from './sign-in';

const userKey = 'iod.user';
const pausesMs = [300, 900];

/** Local mode has no sign-in: who one is was chosen in the mail client, which shares the origin's storage with the pane. */
export function chosenUser(): string | null {
  return remembered(userKey);
}

export function chooseUser(id: string): void {
  remember(userKey, id);
}

async function reach(request: Request, token: string | null): Promise<Response> {
  if (token) request.headers.set('Authorization', `Bearer ${token}`);
  try {
    return await fetch(request);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new Problem(0, 'offline', null);
  }
}

const wantsToken = (response: Response) =>
  response.status === 401 && response.headers.get('WWW-Authenticate')?.startsWith('Bearer') === true;

/** What was refused for want of a token was not done: it is asked again with a new one, where that can be had without a word. */
async function once(request: Request): Promise<Response> {
  let response = await reach(request.clone(), await knownToken());
  if (wantsToken(response)) {
    const token = await freshToken();
    if (token) response = await reach(request.clone(), token);
  }
  if (response.ok) return response;
  throw await problemOf(response);
}

const pause = (ms: number) => new Promise<void>((resume) => setTimeout(resume, ms));

/** Only reading is asked again by itself: a write that got no answer may have been done. */
async function ask(request: Request): Promise<Response> {
  const user = chosenUser();
  if (user) request.headers.set('X-Iod-User', user);
  for (const ms of request.method === 'GET' ? pausesMs : []) {
    try {
      return await once(request);
    } catch (error) {
      if (!(error instanceof Problem) || !error.passing) throw error;
      await pause(ms);
    }
  }
  return once(request);
}

const written = (body: unknown) => (body instanceof Blob ? body : JSON.stringify(body));

/** The API, typed by its own description. Every failure is thrown as a {@link Problem}. */
export const api = createClient<paths>({
  baseUrl: window.location.origin,
  fetch: ask,
  bodySerializer: written,
});

/** The answer of a call that succeeded. */
export async function said<T>(call: Promise<{ data?: T }>): Promise<Said<T>> {
  return (await call).data as Said<T>;
}

/** The same, with the version its ETag names. */
export async function saidWithVersion<T>(
  call: Promise<{ data?: T; response: Response }>,
): Promise<{ value: Said<T>; version: number }> {
  const { data, response } = await call;
  return { value: data as Said<T>, version: Number(response.headers.get('ETag')?.replaceAll('"', '') ?? 0) };
}

/** Bytes, where the description names no type. */
export async function bytes(call: Promise<{ data?: unknown }>): Promise<Blob> {
  return (await call).data as Blob;
}

/** The version the person saw: the write is refused when it is no longer that one. */
export const seen = (version: number) => ({ 'If-Match': `"${version}"` });

/** One key for one intention, kept over its retries: the server makes the thing once. */
export const onceBy = (key: string) => ({ 'Idempotency-Key': key });

/** Empty means everything: left out of the address. */
export const orAll = <T extends string>(value: T | null | undefined) => (value ? value : undefined);

/** What any list of the dashboard is asked for, besides the state of what it shows. */
export interface ListAsked<Sort extends string> {
  sort?: Sort | null;
  q?: string | null;
  mine?: boolean;
  after?: string | null;
}

export const listQuery = <Sort extends string>({ sort, q, mine, after }: ListAsked<Sort>) => ({
  sort: orAll(sort),
  q: orAll(q),
  mine: mine || undefined,
  after: orAll(after),
});
