/** Why a call failed, as the server says it (problem details) or as the network lets us guess it. */
export class Problem extends Error {
  constructor(
    /** 0 when no answer came. */
    readonly status: number,
    /** Stable, for the code; never shown. */
    readonly code: string,
    /** The server's sentence: what happened, what was kept, what to do. Null when no server answered. */
    readonly sentence: string | null,
    readonly fields: Readonly<Record<string, readonly string[]>> = {},
  ) {
    super(sentence ?? code);
    this.name = 'Problem';
  }

  get offline(): boolean {
    return this.status === 0;
  }

  get stale(): boolean {
    return this.status === 412;
  }

  /** Reading again may answer better: what the server refuses for good it will refuse again. */
  get retriable(): boolean {
    return this.passing || this.status === 429 || this.status >= 500 || this.status < 0;
  }

  /** Worth asking again as it is: nothing answered, or the outside was away. */
  get passing(): boolean {
    return this.status === 0 || this.status === 502 || this.status === 503 || this.status === 504;
  }
}

interface Details {
  code?: unknown;
  detail?: unknown;
  title?: unknown;
  errors?: Record<string, string[]>;
}

/** Reads problem details; an answer of another kind (a proxy's page) still gives a Problem, without a sentence. */
export async function problemOf(response: Response): Promise<Problem> {
  const details = (await response.json().catch(() => ({}))) as Details;
  const sentence = [details.detail, details.title].find((text) => typeof text === 'string') as string | undefined;
  const code = typeof details.code === 'string' ? details.code : `http-${response.status}`;
  return new Problem(response.status, code, sentence ?? null, details.errors ?? {});
}

export function asProblem(error: unknown): Problem {
  return error instanceof Problem ? error : new Problem(-1, 'unexpected', null);
}
