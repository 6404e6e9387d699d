import type { SignInConfiguration } from './contract';

/** What proves to the API who one is. Kept in memory only. */
export interface Token {
  value: string;
  /** Milliseconds since 1970. */
  until: number;
}

/** Gets a token for the API; how depends on where the page runs. */
export interface Signer {
  /** Without a word to the person; null: they have to be asked. */
  quietly(): Promise<Token | null>;
  /** Asks the person; fails when they close the window, or when it may not open. */
  ask(): Promise<Token>;
}

type MakeSigner = (where: Configured) => Promise<Signer>;
/** The configuration of a host that people sign in to. */
export type Configured = { [Key in keyof SignInConfiguration]: NonNullable<SignInConfiguration[Key]> };

const marginMs = 60_000;
const signedIn = new EventTarget();
let make: MakeSigner | null = null;
let signer: Promise<Signer> | null = null;
let token: Token | null = null;
let renewal: Promise<Token | null> | null = null;

/** Said once by a page that people sign in on. The maker is called only when the server asks for a token, which local mode never does. */
export function signInBy(maker: MakeSigner | null): void {
  make = maker;
  [signer, token, renewal] = [null, null, null];
}

/** Where this server's people sign in. Asked outside of the API's client, which would want a token. */
export async function getSignIn(): Promise<Configured> {
  const response = await fetch(new Request(`${window.location.origin}/api/sign-in`));
  if (!response.ok) throw new Error(`sign-in ${response.status}`);
  return (await response.json()) as Configured;
}

function theSigner(): Promise<Signer | null> {
  if (!make) return Promise.resolve(null);
  signer ??= getSignIn()
    .then(make)
    .catch((error: unknown) => {
      // The next call asks again.
      signer = null;
      throw error;
    });
  return signer;
}

/** A new token without asking the person; calls at the same moment share it. Null: they have to be asked. */
export function freshToken(): Promise<string | null> {
  renewal ??= theSigner()
    .then((one) => one?.quietly() ?? null)
    .catch(() => null)
    .finally(() => (renewal = null));
  return renewal.then((fresh) => {
    token = fresh;
    return fresh?.value ?? null;
  });
}

/** The token to send; null before the server asked for one. */
export async function knownToken(): Promise<string | null> {
  if (!signer) return null;
  return token && token.until - marginMs > Date.now() ? token.value : freshToken();
}

/** Asks the person to sign in; those who wait for it are told. */
export async function askToSignIn(): Promise<void> {
  const one = await theSigner();
  if (!one) return;
  token = await one.ask();
  signedIn.dispatchEvent(new Event('signed-in'));
}

export const canSignIn = () => make !== null;

export function onSignedIn(notify: () => void): () => void {
  signedIn.addEventListener('signed-in', notify);
  return () => signedIn.removeEventListener('signed-in', notify);
}
