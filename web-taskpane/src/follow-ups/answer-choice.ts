import type { Answer, AnswerChoice } from '../server/contract';

/** What is confirmed when nobody corrects anything: the answer as it was read. */
export const asRead = ({ reason, until }: Answer): AnswerChoice => ({ quoteId: null, reason, until, comment: null });

export type Lacking = 'quote' | 'until' | null;

/** What a person must still say before the answer can be confirmed. */
export function lackingIn({ kind, candidates }: Answer, choice: AnswerChoice): Lacking {
  if (candidates.length > 0 && !choice.quoteId) return 'quote';
  return kind === 'postponed' && !choice.until ? 'until' : null;
}
