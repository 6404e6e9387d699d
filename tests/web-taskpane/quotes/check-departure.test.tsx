import { act, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { OutgoingDraft, OutgoingItem } from '@/outlook/host';
import type { SendVerdict } from '@/outlook/send-verdict';
import { PanePage } from '@/pages/pane/pane-page';
import CheckDeparture from '@/quotes/check-departure';
import { fakeServer, problem } from '../fake-server';
import { FakeHost, show } from '../render';
import { departure, quote } from '../samples';

const sha = 'a'.repeat(64);
const wrong = { id: 'f1', name: 'DEV-2026-0031.pdf', size: 9, sha256: 'b'.repeat(64) };

class Writing implements OutgoingItem {
  draft: OutgoingDraft = { recipients: ['s@mercier.example'], subject: 'Devis DEV-2026-0031', files: [wrong] };
  changed: () => void = () => undefined;
  verdicts: SendVerdict[] = [];
  writer = {
    attach: vi.fn(() => Promise.resolve()),
    insert: vi.fn(() => Promise.resolve()),
  };
  read = () => Promise.resolve(this.draft);
  onChanged(notify: () => void) {
    this.changed = notify;
    return () => undefined;
  }
  leave(verdict: SendVerdict) {
    this.verdicts.push(verdict);
    return Promise.resolve();
  }
}

const offer = {
  id: 'q1',
  name: 'DEV-2026-0031',
  title: 'Évaluation',
  clientName: 'Mercier',
  fileName: 'DEV-2026-0031.pdf',
  version: 1,
  mayLeave: true,
  attached: false,
};
const stopped = { item: 'quoteFile', state: 'stopped', text: 'Ce n’est pas le fichier approuvé.' } as const;
const fine = { item: 'quoteFile', state: 'fine', text: 'C’est le fichier approuvé.' } as const;

test('Departure_WhenTheFileIsWrong_SaysSoAndLeavesTheRefusal', async () => {
  const server = fakeServer({
    'POST /api/send-check': () => ({ json: departure({ lines: [stopped], refusal: stopped.text, quotes: [offer] }) }),
  });
  const writing = new Writing();
  show(<CheckDeparture outgoing={writing} turn={1} />);
  expect((await screen.findByRole('alert')).textContent).toContain('ne peut pas partir');
  expect(screen.getByRole('img', { name: 'Bloquant' })).toBeTruthy();
  expect(server.asked[0]?.body).toEqual({
    recipients: ['s@mercier.example'],
    subject: 'Devis DEV-2026-0031',
    files: [{ name: wrong.name, size: wrong.size, sha256: wrong.sha256 }],
  });
  expect(writing.verdicts[0]?.refusal).toBe(stopped.text);
  expect(writing.verdicts[0]?.until).toBeGreaterThan(Date.now() + 800_000);
});

test('Departure_WhenTheMailChanges_IsAskedAgain', async () => {
  let check = departure({ lines: [stopped], refusal: stopped.text });
  fakeServer({ 'POST /api/send-check': () => ({ json: check }) });
  const writing = new Writing();
  show(<CheckDeparture outgoing={writing} turn={1} />);
  await screen.findByText(/ne peut pas partir/);
  check = departure({ lines: [fine], approved: [{ name: wrong.name, size: 9, sha256: sha }] });
  act(() => writing.changed());
  await screen.findByText('Ce message peut partir.');
  expect(writing.verdicts.at(-1)).toMatchObject({ refusal: null, approved: [{ sha256: sha }] });
});

test('Attach_TheApprovedQuote_PutsItInThePlaceOfTheWrongFile', async () => {
  fakeServer({
    'POST /api/send-check': () => ({ json: departure({ lines: [stopped], refusal: stopped.text, quotes: [offer] }) }),
    'GET /api/quotes/q1/pdf?version=1': () => ({ json: 'pdf' }),
  });
  const writing = new Writing();
  const { user } = show(<CheckDeparture outgoing={writing} turn={1} />);
  await user.click(await screen.findByRole('button', { name: 'Joindre DEV-2026-0031' }));
  await waitFor(() => expect(writing.writer.attach).toHaveBeenCalledWith(offer.fileName, expect.anything(), ['f1']));
  await waitFor(() => expect(writing.verdicts).toHaveLength(2));
});

test('Insert_TheCoveringText_PutsItIntoTheMail', async () => {
  fakeServer({
    'POST /api/send-check': () => ({ json: departure({ quotes: [offer] }) }),
    'GET /api/quotes/q1': () => ({ json: quote() }),
  });
  const writing = new Writing();
  const { user } = show(<CheckDeparture outgoing={writing} turn={1} />);
  expect(await screen.findByText(/attendent ce destinataire/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: /Insérer le texte/ }));
  await waitFor(() => expect(writing.writer.insert).toHaveBeenCalledWith(quote().current.mail.text));
});

test('Departure_WhenTheServerIsAway_LeavesNoVerdictAndOffersToAskAgain', async () => {
  let away = true;
  fakeServer({
    'POST /api/send-check': () =>
      away ? problem(503, 'outside-unavailable', 'Le serveur se repose.') : { json: departure({ lines: [fine] }) },
  });
  const writing = new Writing();
  const { user } = show(<CheckDeparture outgoing={writing} turn={1} />);
  await screen.findByText('Le serveur se repose.');
  expect(writing.verdicts).toEqual([]);
  away = false;
  await user.click(screen.getByRole('button', { name: 'Réessayer' }));
  await screen.findByText('Ce message peut partir.');
});

test('Pane_BesideANewMail_ChecksIt', async () => {
  fakeServer({ 'POST /api/send-check': () => ({ json: departure() }), 'GET /api/me': () => ({ json: {} }) });
  const host = new FakeHost({ mode: 'compose', messageId: null, own: true });
  host.writing = new Writing();
  show(<PanePage host={host} />);
  expect(await screen.findByText(/ne porte pas de devis/)).toBeTruthy();
});
