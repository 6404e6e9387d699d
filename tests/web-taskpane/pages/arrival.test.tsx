import { act, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { PanePage } from '@/pages/pane/pane-page';
import type { Answer } from '@/server/contract';
import { fakeServer } from '../fake-server';
import { FakeHost, show } from '../render';
import { demand, messageRead, next, reading, summary } from '../samples';

afterEach(() => vi.useRealTimers());

/** In steps: what an answer changes is shown, and asked again, only between two of them. */
async function pass(seconds: number) {
  for (let second = 0; second < seconds; second += 2) await act(() => vi.advanceTimersByTimeAsync(2_000));
}

const answer: Answer = {
  id: 'a1',
  quoteId: 'q1',
  quoteName: 'DEV-2026-0031',
  demandId: 'd1',
  clientName: 'Mercier SA',
  mailId: 'm9',
  kind: 'accepted',
  inFrench: 'accord du client',
  by: 'thread',
  words: 'Nous acceptons votre devis.',
  reason: null,
  until: null,
  candidates: [],
  state: 'proposed',
  readAt: '2026-11-24T08:00:00Z',
  settledAt: null,
  version: 0,
};
const sent = summary({ stage: 'sent' });
const mail = {
  id: 'm9',
  internetMessageId: reading().messageId,
  subject: 'Bon pour accord',
  fromName: 'Sophie Mercier',
  fromAddress: 's.mercier@mercier.example',
  at: '2026-11-24T08:00:00Z',
  direction: 'in' as const,
};

test('Arrival_WhenTheHouseReadsTheOpenMail_ShowsItsAnswerWithoutBeingAskedAgain', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  let isRead = false;
  fakeServer({
    'POST /api/messages/read': () => {
      const known = { ...messageRead().known, thread: [sent], demand: isRead ? sent : null };
      return { json: messageRead({ known, next: next('recordAcceptance', { quoteId: 'q1' }) }) };
    },
    'GET /api/demands/d1': () => ({
      json: isRead
        ? demand({ stage: 'sent', next: next('confirmAnswer'), answers: [answer], messages: [mail] })
        : demand({ stage: 'sent', next: next('awaitAnswer') }),
    }),
  });
  show(<PanePage host={new FakeHost()} />);
  expect(await screen.findByRole('button', { name: 'Enregistrer l’accord' })).toBeTruthy();
  isRead = true;
  await pass(4);
  expect(await screen.findByRole('button', { name: 'Confirmer' })).toBeTruthy();
  expect(screen.getByText('Réponse à confirmer')).toBeTruthy();
});

test('Arrival_WhenNobodyTakesTheMailForAnAnswer_StopsAsking', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const server = fakeServer({
    'POST /api/messages/read': () => ({
      json: messageRead({ known: { ...messageRead().known, thread: [sent] }, next: next('joinDemand') }),
    }),
    'GET /api/demands/d1': () => ({ json: demand({ stage: 'sent', next: next('awaitAnswer') }) }),
  });
  show(<PanePage host={new FakeHost()} />);
  await screen.findByText('Et maintenant');
  await pass(130);
  const asked = server.to('GET /api/demands/d1').length;
  expect(asked).toBeGreaterThan(10);
  await pass(20);
  expect(server.to('GET /api/demands/d1')).toHaveLength(asked);
  expect(server.to('POST /api/messages/read').length).toBeLessThan(4);
});
