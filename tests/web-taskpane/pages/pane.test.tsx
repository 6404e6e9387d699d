import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { PanePage } from '@/pages/pane/pane-page';
import { fakeServer, problem } from '../fake-server';
import { FakeHost, show } from '../render';
import { demand, field, messageRead, next, reading, summary } from '../samples';

const grid = {
  'GET /api/settings/price-grid': () => ({
    json: { id: 'g', name: '', validFrom: '', version: 1, items: [] },
  }),
};
const headings = () => screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent);
const primaries = () =>
  screen
    .getAllByRole('button')
    .filter((button) => /Qualifier|Confirmer la demande|Réessayer/.test(button.textContent ?? ''));

test('Pane_WhenNoMailIsSelected_SaysWhatItWillDo', () => {
  show(<PanePage host={new FakeHost(null)} />);
  expect(screen.getByRole('heading', { name: 'Sélectionnez un message' })).toBeTruthy();
});

test('Pane_WhenAMailIsRead_ShowsTheFourBlocksInOrder', async () => {
  fakeServer({
    'POST /api/messages/read': () => ({ json: messageRead() }),
    ...grid,
  });
  show(<PanePage host={new FakeHost()} />);
  await screen.findByText(/Demande détectée/);
  expect(headings()).toEqual(['Qui', 'Et maintenant', 'Ce que dit le message', 'Depuis le début']);
  expect(screen.getAllByText('à vérifier')).toHaveLength(2);
  expect(primaries()).toHaveLength(1);
});

test('Pane_WhenTheMailIsANewsletter_StaysQuietUntilToldOtherwise', async () => {
  const quiet = messageRead({
    reading: reading({ kind: field('notCommercial') }),
    next: next('nothing'),
  });
  fakeServer({ 'POST /api/messages/read': () => ({ json: quiet }), ...grid });
  const { user } = show(<PanePage host={new FakeHost()} />);
  await user.click(await screen.findByRole('button', { name: 'C’est une demande' }));
  expect(headings()).toContain('Ce que dit le message');
  expect(screen.getByRole('button', { name: 'Qualifier' })).toBeTruthy();
});

test('Pane_WhenTheMailCannotBeRead_ShowsTheServersSentence', async () => {
  fakeServer({
    'POST /api/messages/read': () => problem(422, 'unreadable-mail', 'Ce message est abîmé ; il reste dans la boîte.'),
  });
  show(<PanePage host={new FakeHost()} />);
  expect((await screen.findByRole('alert')).textContent).toContain('Ce message est abîmé');
});

test('Pane_WhenTheServerIsAway_OffersToAskAgain', async () => {
  let times = 0;
  fakeServer({
    'POST /api/messages/read': () => (++times === 1 ? { offline: true as const } : { json: messageRead() }),
    ...grid,
  });
  const { user } = show(<PanePage host={new FakeHost()} />);
  await user.click(await screen.findByRole('button', { name: 'Réessayer' }));
  expect(await screen.findByText(/Demande détectée/)).toBeTruthy();
});

test('Alternative_WhenClicked_TakesThePlaceAndIsConfirmed', async () => {
  fakeServer({
    'POST /api/messages/read': () => ({ json: messageRead() }),
    ...grid,
  });
  const { user } = show(<PanePage host={new FakeHost()} />);
  await user.click(
    await screen.findByRole('button', {
      name: 'Choisir « Mercier Industries »'.replace(/« | »/g, (mark) => mark.replace(' ', '\u202f')),
    }),
  );
  expect(screen.getByLabelText<HTMLInputElement>('Client').value).toBe('Mercier Industries');
  expect(screen.getAllByText('à vérifier')).toHaveLength(1);
});

test('Field_WhenItHasTheFocus_ShowsItsWordsInTheMail', async () => {
  fakeServer({
    'POST /api/messages/read': () => ({ json: messageRead() }),
    ...grid,
  });
  const host = new FakeHost();
  const { user } = show(<PanePage host={host} />);
  await user.click(await screen.findByLabelText('Client'));
  expect(host.highlight).toHaveBeenLastCalledWith('body', [{ start: 5, length: 10 }]);
  expect(screen.getByText(/Lu dans le message/)).toBeTruthy();
});

test('Tab_FromAField_LeapsToTheNextValueToCheck', async () => {
  fakeServer({
    'POST /api/messages/read': () => ({ json: messageRead() }),
    ...grid,
  });
  const { user } = show(<PanePage host={new FakeHost()} />);
  await user.click(await screen.findByLabelText('Client'));
  await user.tab();
  expect(document.activeElement).toBe(screen.getByLabelText('Prestation'));
});

test('Enter_OnAField_ConfirmsIt', async () => {
  fakeServer({
    'POST /api/messages/read': () => ({ json: messageRead() }),
    ...grid,
  });
  const { user } = show(<PanePage host={new FakeHost()} />);
  await user.click(await screen.findByLabelText('Client'));
  await user.keyboard('{Enter}');
  expect(screen.getAllByText('à vérifier')).toHaveLength(1);
});

test('CtrlEnter_WhenNothingIsMissing_CapturesAndQualifies', async () => {
  const qualified = demand({
    next: next('reviewFeasibility', { demandId: 'd1' }),
  });
  let captured = false;
  const server = fakeServer({
    'POST /api/messages/read': () => ({
      json: captured
        ? messageRead({
            known: { ...messageRead().known, demand: summary() },
            next: qualified.next,
          })
        : messageRead(),
    }),
    'POST /api/demands/d1/qualify': () => ({ json: qualified }),
    'POST /api/demands': () => {
      captured = true;
      return { status: 201, json: demand({ stage: 'captured', version: 1 }) };
    },
    'GET /api/demands/d1': () => ({ json: qualified }),
    ...grid,
  });
  const { user } = show(<PanePage host={new FakeHost()} />);
  await user.click(await screen.findByLabelText('Client'));
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(
    await screen.findByRole('button', {
      name: 'Faire la revue de faisabilité',
    }),
  ).toBeTruthy();
  const [qualify] = server.to('POST /api/demands/d1/qualify');
  expect(qualify?.headers.get('If-Match')).toBe('"1"');
  expect(qualify?.body).toMatchObject({
    title: 'Demande de devis',
    client: { name: 'Mercier SA' },
  });
  expect(server.to('POST /api/demands')[0]?.headers.get('Idempotency-Key')).toBeTruthy();
});

test('Typing_WhenAnotherMailIsSelected_IsThereOnReturn', async () => {
  fakeServer({
    'POST /api/messages/read': () => ({ json: messageRead() }),
    ...grid,
  });
  const host = new FakeHost();
  const { user } = show(<PanePage host={host} />);
  const contact = await screen.findByLabelText<HTMLInputElement>('Interlocuteur');
  await user.clear(contact);
  await user.type(contact, 'Anne Petit');
  act(() => host.select('m2'));
  await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('Interlocuteur').value).toBe('Sophie Mercier'));
  act(() => host.select('m1'));
  await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('Interlocuteur').value).toBe('Anne Petit'));
});

test('Qualify_WhenSomethingIsMissing_GoesThereAndSaysSo', async () => {
  const empty = messageRead({ reading: reading({ needs: [] }) });
  const server = fakeServer({
    'POST /api/messages/read': () => ({ json: empty }),
    ...grid,
  });
  const { user } = show(<PanePage host={new FakeHost()} />);
  await user.click(await screen.findByRole('button', { name: 'Qualifier' }));
  await user.click(await screen.findByRole('button', { name: 'Confirmer la demande' }));
  expect(screen.getByText('Il manque une valeur pour confirmer.')).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByLabelText('Prestation'));
  expect(server.to('POST /api/demands')).toHaveLength(0);
});

test('Qualify_WhenSomeoneElseWasFirst_SaysWhatChangedAndKeepsTheTyping', async () => {
  const captured = demand({
    stage: 'captured',
    version: 1,
    reading: reading(),
    next: next('completeQualification', { demandId: 'd1' }),
  });
  const changed = demand({
    version: 2,
    title: 'Autre objet',
    contact: {
      id: 'k',
      name: 'Sophie Mercier',
      email: 's.mercier@mercier.example',
      phones: ['+33478000001'],
      jobTitle: null,
    },
  });
  let times = 0;
  const server = fakeServer({
    'POST /api/messages/read': () => ({
      json: messageRead({
        known: { ...messageRead().known, demand: summary() },
        next: captured.next,
      }),
    }),
    'POST /api/demands/d1/qualify': () =>
      ++times === 1 ? problem(412, 'stale-version', 'Modifié entre-temps.') : { json: demand({ version: 3 }) },
    'GET /api/demands/d1': () => ({ json: times === 0 ? captured : changed }),
    ...grid,
  });
  const { user } = show(<PanePage host={new FakeHost()} />);
  await user.click(await screen.findByRole('button', { name: 'Qualifier' }));
  const contact = await screen.findByLabelText<HTMLInputElement>('Interlocuteur');
  await user.clear(contact);
  await user.type(contact, 'Anne Petit');
  await user.click(screen.getByRole('button', { name: 'Confirmer la demande' }));
  const notice = (await screen.findByText(/modifié ceci/)).closest<HTMLElement>('.notice');
  expect(await within(notice ?? document.body).findByText('Objet')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Recharger en gardant ma saisie' }));
  expect(screen.getByLabelText<HTMLInputElement>('Interlocuteur').value).toBe('Anne Petit');
  await user.click(
    await screen.findByRole('button', {
      name: /Enregistrer la correction|Confirmer la demande/,
    }),
  );
  await waitFor(() => expect(server.to('POST /api/demands/d1/qualify')[1]?.headers.get('If-Match')).toBe('"2"'));
});

test('Outside_WhenItFailed_IsShownAndTriedAgain', async () => {
  const failed = demand({
    outside: [
      {
        id: 'o1',
        kind: 'archiveMail',
        state: 'failed',
        label: 'Archivage du message',
        reason: 'Disque plein.',
        attempt: 3,
        notBefore: null,
        openUrl: null,
        messageId: null,
      },
    ],
  });
  const server = fakeServer({
    'POST /api/messages/read': () => ({
      json: messageRead({
        known: { ...messageRead().known, demand: summary() },
        next: failed.next,
      }),
    }),
    'GET /api/demands/d1': () => ({ json: failed }),
    'POST /api/outside-work/o1/retry': () => ({
      json: { ...failed.outside[0], state: 'pending' },
    }),
  });
  const { user } = show(<PanePage host={new FakeHost()} />);
  expect(await screen.findByText('Disque plein.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Réessayer' }));
  expect(server.to('POST /api/outside-work/o1/retry')).toHaveLength(1);
});

test('Card_WhenTheRoleMayNot_SaysWhoMay', async () => {
  fakeServer({
    'POST /api/messages/read': () => ({
      json: messageRead({ next: next('qualify', { allowed: false }) }),
    }),
    ...grid,
  });
  show(<PanePage host={new FakeHost()} />);
  expect(await screen.findByText(/Votre rôle ne permet pas/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Qualifier' })).toBeNull();
});
