import { screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { DraftEditor } from '@/local-mail/draft-editor';
import { HtmlFrame } from '@/local-mail/html-frame';
import type { LocalMessage } from '@/server/contract';
import { fakeServer } from '../fake-server';
import { show } from '../render';
import { departure } from '../samples';

test('Mail_WhenItIsHostile_ShowsWithoutAnythingThatRunsOrFetches', async () => {
  const hostile =
    '<p onclick="x()">Bonjour</p><script>x()</script><img src="https://spy.example/a.png" onerror="x()"><form action="https://spy.example"><input></form><a href="javascript:x()">ici</a>';
  show(<HtmlFrame html={hostile} />);
  const frame = await screen.findByTitle<HTMLIFrameElement>('Corps du message');
  expect(frame.srcdoc).toContain('<p>Bonjour</p>');
  expect(frame.srcdoc).not.toMatch(/onclick|<script|spy\.example|onerror|javascript:|<form|<input/);
  expect(frame.getAttribute('sandbox')).not.toContain('allow-scripts');
});

const draft: LocalMessage = {
  id: 'd1',
  folder: 'drafts',
  subject: 'RE: Demande',
  from: null,
  to: [{ name: 'Sophie', address: 's@mercier.example' }],
  cc: [],
  at: null,
  text: 'Bonjour',
  editableText: 'Bonjour',
  quotedText: null,
  html: null,
  attachments: [],
};

test('Draft_WhenTyped_SavesItselfAndLeavesWithTheLastWords', async () => {
  const server = fakeServer({
    'PUT /api/local/mail/messages/d1': () => ({ status: 200 }),
    'GET /api/local/mail/messages/d1': () => ({ json: draft }),
    'POST /api/send-check': () => ({ json: departure() }),
    'POST /api/local/mail/messages/d1/send': () => ({ json: { id: 's1' } }),
  });
  const onSent = vi.fn();
  const { user } = show(
    <DraftEditor insertRef={{ current: null }} message={draft} onSent={onSent} onSaved={() => undefined} />,
  );
  await user.type(screen.getByLabelText('Texte du message'), ' Madame');
  await screen.findByText('Brouillon enregistré');
  await user.click(screen.getByRole('button', { name: 'Envoyer' }));
  await waitFor(() => expect(onSent).toHaveBeenCalledWith('s1'));
  const saved = server.to('PUT').at(-1)?.body;
  expect(saved).toEqual({ to: ['s@mercier.example'], cc: [], subject: 'RE: Demande', text: 'Bonjour Madame' });
});

test('Draft_WhenItsQuoteHasNoGo_StaysAndSaysWhy', async () => {
  const server = fakeServer({
    'GET /api/local/mail/messages/d1': () => ({ json: draft }),
    'POST /api/send-check': () => ({ json: departure({ refusal: 'DEV-2026-0031 n’a pas de Go valable.' }) }),
  });
  const onSent = vi.fn();
  const { user } = show(
    <DraftEditor insertRef={{ current: null }} message={draft} onSent={onSent} onSaved={() => undefined} />,
  );
  await user.click(screen.getByRole('button', { name: 'Envoyer' }));
  expect((await screen.findByRole('alert')).textContent).toContain('n’a pas de Go valable');
  expect(onSent).not.toHaveBeenCalled();
  expect(server.to('POST /api/send-check')[0]?.body).toEqual({
    recipients: ['s@mercier.example'],
    subject: 'RE: Demande',
    files: [],
  });
});
