import type { Demand, MessageRead, NextStep } from '../../server/contract';

const answersToQuotes: readonly NextStep['code'][] = ['recordAcceptance', 'recordRefusal', 'answerQuestion'];

/** The demand's own next step, except that an answer lying open is dealt with first; one that was read already is confirmed there. */
export function nextOf(read: MessageRead | null, demand: Demand | null): NextStep | null {
  if (!demand) return read?.next ?? null;
  const answers = read !== null && answersToQuotes.includes(read.next.code) && demand.stage === 'sent';
  const proposed = demand.answers.some((answer) => answer.state === 'proposed');
  return answers && !proposed ? read.next : demand.next;
}
