import { vi } from 'vitest';

export interface Asked {
  method: string;
  path: string;
  headers: Headers;
  body: unknown;
}

export type Answer = { status?: number; json?: unknown; offline?: true } | Promise<{ status?: number; json?: unknown }>;

/** The network at its seam: routes are "METHOD /path"; the first that is the beginning of the call answers it. */
export function fakeServer(routes: Record<string, (asked: Asked) => Answer>) {
  const asked: Asked[] = [];
  const answer = async (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const call = {
      method: init.method ?? 'GET',
      path: String(input),
      headers: new Headers(init.headers),
      body: typeof init.body === 'string' ? (JSON.parse(init.body) as unknown) : init.body,
    };
    asked.push(call);
    const route = Object.entries(routes).find(([key]) => `${call.method} ${call.path}`.startsWith(key));
    if (!route) throw new Error(`No answer for ${call.method} ${call.path}`);
    const reply = await route[1](call);
    if ('offline' in reply) throw new TypeError('Failed to fetch');
    return new Response(JSON.stringify(reply.json ?? {}), {
      status: reply.status ?? 200,
    });
  };
  vi.stubGlobal('fetch', vi.fn(answer));
  return {
    asked,
    to: (start: string) => asked.filter((call) => `${call.method} ${call.path}`.startsWith(start)),
  };
}

export const problem = (status: number, code: string, detail: string) => ({
  status,
  json: { code, detail, status },
});
