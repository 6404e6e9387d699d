import { expect, test } from 'vitest';
import { nextOf } from '@/pages/pane/next-of';
import { awaitedBy } from '@/pages/pane/use-arrival';
import type { Answer, NextCode, Stage } from '@/server/contract';
import { demand, messageRead, next, summary } from '../samples';

const read = (code: NextCode) => messageRead({ next: next(code) });
const proposed = [{ state: 'proposed' } as Answer];
const settled = [{ state: 'dismissed' } as Answer];
const sent = next('awaitAnswer');

test.each([
  ['nothing is read', null, null, null],
  ['the mail has no demand', read('qualify'), null, 'qualify'],
  ['the mail says nothing to the quote', read('nothing'), demand({ stage: 'sent', next: sent }), 'awaitAnswer'],
  ['it accepts', read('recordAcceptance'), demand({ stage: 'sent', next: sent }), 'recordAcceptance'],
  ['it refuses', read('recordRefusal'), demand({ stage: 'sent', next: sent }), 'recordRefusal'],
  ['it asks', read('answerQuestion'), demand({ stage: 'sent', next: sent }), 'answerQuestion'],
  [
    'the house has read it already',
    read('recordAcceptance'),
    demand({ stage: 'sent', next: next('confirmAnswer'), answers: proposed }),
    'confirmAnswer',
  ],
  [
    'what the house read is settled',
    read('recordAcceptance'),
    demand({ stage: 'sent', next: sent, answers: settled }),
    'recordAcceptance',
  ],
  ['the quote is won', read('recordAcceptance'), demand({ stage: 'won', next: next('recordOrder') }), 'recordOrder'],
])('Next_When%s', (_, mail, of, code) => expect(nextOf(mail, of)?.code ?? null).toBe(code));

const known = (values: Partial<ReturnType<typeof messageRead>['known']>) =>
  messageRead({ known: { ...messageRead().known, ...values } });
const at = (stage: Stage, id = 'd1') => summary({ stage, id });

test.each([
  ['nothing is read', null, false, null],
  ['its thread waits for an answer', known({ thread: [at('sent')] }), false, 'd1'],
  ['only its client does', known({ openDemands: [at('qualified'), at('sent', 'd2')] }), false, 'd2'],
  ['its thread is another one', known({ thread: [at('won')], openDemands: [at('sent', 'd2')] }), false, null],
  ['it is one of ours', known({ thread: [at('sent')] }), true, null],
  ['it has joined its demand', known({ demand: at('sent'), thread: [at('sent')] }), false, null],
])('Awaited_When%s', (_, mail, own, id) => expect(awaitedBy(mail, own)).toBe(id));
