/** What the server tells about the next step, by name; each language makes its sentences of it. */
export type Say = Readonly<Record<string, string | number | null | undefined>>;

export interface NextWords {
  title: string;
  /** One sentence: why this is what comes next. */
  why: string;
  /** Null when nothing is to be pressed. */
  button: string | null;
}
