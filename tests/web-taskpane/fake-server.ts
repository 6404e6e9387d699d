import { vi } from 'vitest';

export interface Asked {
  method: string;
  path: string;
  headers: Headers;
  body: unknown;
}

interface Answer {
  status?: number;
  json?: unknown;
  headers?: Record<string, string>;
  offline?: true;
}

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

/** The network at its seam: routes are "METHOD /path"; the first that is the beginning of the call answers it. */
export function fakeServer(routes: Record<string, (asked: Asked) => Answer>) {
  const asked: Asked[] = [];
  const answer = async (request: Request): Promise<Response> => {
    const { pathname, search } = new URL(request.url);
    const call = {
      method: request.method,
      path: pathname + search,
      headers: request.headers,
      body: jsonOf(await request.clone().text()),
    };
    asked.push(call);
    const route = Object.entries(routes).find(([key]) => `${call.method} ${call.path}`.startsWith(key));
    if (!route) throw new Error(`No answer for ${call.method} ${call.path}`);
    const reply = route[1](call);
    if (reply.offline) throw new TypeError('Failed to fetch');
    return new Response(JSON.stringify(reply.json ?? {}), {
      status: reply.status ?? 200,
      headers: reply.headers ?? {},
    });
  };
  vi.stubGlobal('fetch', vi.fn(answer));
  return { asked, to: (start: string) => asked.filter((call) => `${call.method} ${call.path}`.startsWith(start)) };
}

export const problem = (status: number, code: string, detail: string): Answer => ({
  status,
  json: { code, detail, status },
});
