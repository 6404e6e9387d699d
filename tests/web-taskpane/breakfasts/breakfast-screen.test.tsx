import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { BreakfastScreen } from '@/breakfasts/breakfast-screen';
import type { Breakfast, Guest } from '@/server/contract';
import { fakeServer, problem } from '../fake-server';
import { show } from '../render';

const guest = (values: Partial<Guest> = {}): Guest => ({
  contactId: 'c1',
  name: 'Anne Durand',
  email: 'anne@mercier.example',
  clientName: 'Mercier SA',
  objects: false,
  invitedAt: '2026-11-20T08:00:00Z',
  sentAt: '2026-11-20T09:00:00Z',
  answer: null,
  answeredAt: null,
  reply: null,
  attended: null,
  followedUpAt: null,
  ...values,
});

const breakfast = (values: Partial<Breakfast> = {}): Breakfast => ({
  id: 'b1',
  version: 3,
  details: {
    date: '2099-03-12',
    startsAt: '08:30:00',
    endsAt: '10:00:00',
    theme: 'Évaluer un dirigeant',
    place: 'Paris',
    capacity: 12,
  },
  state: 'planned',
  hostName: 'Étienne Lambert',
  cancelReason: null,
  waiting: null,
  guests: [guest()],
  brought: [],
  perhaps: [],
  outside: [],
  history: [],
  ...values,
});

const proposals = {
  proposals: [
    {
      contactId: 'c2',
      name: 'Paul Petit',
      email: 'paul@arvor.example',
      jobTitle: 'DG',
      clientName: 'Arvor Plast',
      kind: 'prospect',
      lastSeen: '2026-11-20T09:00:00Z',
      lastInvited: null,
      attended: 2,
    },
  ],
  more: false,
  objectors: [
    {
      contactId: 'c3',
      name: 'Lise Non',
      email: 'lise@non.example',
      clientName: 'Non SARL',
      objection: { byName: 'Claire Roy', at: '2026-11-01T09:00:00Z' },
    },
  ],
};

function page(shown: Breakfast, may = true) {
  const server = fakeServer({
    'GET /api/breakfasts/b1/proposals': () => ({ json: proposals }),
    'GET /api/breakfasts/b1': () => ({ json: shown }),
    'POST /api/breakfasts/b1/cancel': () => problem(412, 'stale-version', 'Quelqu’un d’autre a modifié cet élément.'),
    'POST /api/breakfasts/b1': () => ({ json: { ...shown, version: 4 } }),
    'POST /api/contacts': () => ({ status: 200 }),
  });
  return { ...show(<BreakfastScreen id="b1" user={null} may={may} backHref="#/breakfasts" />), server };
}

test('Reply_ReadFromAMail_IsConfirmedInOneClick', async () => {
  const reply = { kind: 'accepted', words: 'Avec plaisir.', at: '2026-11-21T09:00:00Z' } as const;
  const { user, server } = page(breakfast({ guests: [guest({ reply })] }));
  expect(await screen.findByText('Avec plaisir.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Confirmer la réponse de Anne Durand' }));
  await waitFor(() => expect(server.to('POST /api/breakfasts/b1/reply')).toHaveLength(1));
  expect(server.to('POST')[0]?.body).toEqual({ contactId: 'c1', confirmed: true });
  expect(server.to('POST')[0]?.headers.get('If-Match')).toBe('"3"');
});

test('Invite_WhoIsTicked_AndNobodyWhoObjects', async () => {
  const { user, server } = page(breakfast());
  await user.click(await screen.findByRole('button', { name: 'Préparer les invitations' }));
  expect(screen.getByText('Cochez au moins une personne.')).toBeTruthy();
  await user.click(screen.getByLabelText('Paul Petit, Arvor Plast'));
  expect(screen.queryByRole('checkbox', { name: /Lise Non/ })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Préparer 1 invitation' }));
  await waitFor(() => expect(server.to('POST /api/breakfasts/b1/invite')).toHaveLength(1));
  expect(server.to('POST')[0]?.body).toEqual({ contactIds: ['c2'] });
  await user.click(screen.getByRole('button', { name: 'Ne plus inviter Paul Petit' }));
  await waitFor(() => expect(server.to('POST /api/contacts/c2/objection')).toHaveLength(1));
});

test('Breakfast_ChangedBySomebodyElse_IsReadAgain', async () => {
  const { user, server } = page(breakfast());
  await user.click(await screen.findByText('Annuler le petit déjeuner', { selector: 'summary' }));
  await user.type(screen.getByLabelText(/Pourquoi/), 'Grève');
  await user.click(screen.getByText('Annuler le petit déjeuner', { selector: 'button' }));
  expect(await screen.findByText(/Quelqu’un d’autre/)).toBeTruthy();
  await waitFor(() =>
    expect(server.asked.filter(({ method, path }) => method === 'GET' && path === '/api/breakfasts/b1')).toHaveLength(
      2,
    ),
  );
});

test('Held_WhoCameIsThanked_AndADemandSinceIsAttributed', async () => {
  const demand = {
    id: 'd1',
    reference: 'DEM-2026-0042',
    clientName: 'Mercier SA',
    title: 'Évaluations',
    stage: 'qualified' as const,
    receivedAt: '2026-11-24T09:00:00Z',
    quotedCents: null,
    orderedCents: null,
    origin: { channel: null, referrer: null, referrerEmail: null, breakfastId: null },
    version: 7,
  };
  const held = breakfast({ state: 'held', guests: [guest({ attended: true })], perhaps: [demand] });
  const server = fakeServer({
    'GET /api/breakfasts/b1': () => ({ json: held }),
    'POST /api/breakfasts/b1/follow-up': () => ({ json: held }),
    'PUT /api/demands/d1/origin': () => ({ json: {} }),
  });
  const { user } = show(<BreakfastScreen id="b1" user={null} may backHref="#/breakfasts" />);
  await user.click(await screen.findByRole('button', { name: 'Préparer les remerciements' }));
  await user.click(screen.getByRole('button', { name: 'DEM-2026-0042 vient de ce petit déjeuner' }));
  await waitFor(() => expect(server.to('PUT')).toHaveLength(1));
  expect(server.to('PUT')[0]?.body).toMatchObject({ channel: 'breakfast', breakfastId: 'b1' });
  expect(server.to('POST')).toHaveLength(1);
});

test('Breakfast_ForSomebodyWhoMayOnlyLook_HasNoButton', async () => {
  page(breakfast(), false);
  expect(await screen.findByText('Anne Durand')).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
});

test('Draft_ThatCouldNotBeMade_SaysWhy_AndIsTriedAgain', async () => {
  const failed = {
    id: 'w1',
    kind: 'makeDraft',
    state: 'failed',
    label: 'Brouillon à anne@mercier.example',
    reason: 'La boîte aux lettres ne répond pas.',
    attempt: 5,
    notBefore: null,
    openUrl: null,
    messageId: null,
  } as const;
  const server = fakeServer({
    'GET /api/breakfasts/b1/proposals': () => ({ json: proposals }),
    'GET /api/breakfasts/b1': () => ({ json: breakfast({ outside: [failed] }) }),
    'POST /api/outside-work/w1/retry': () => ({ json: failed }),
  });
  const { user } = show(<BreakfastScreen id="b1" user={null} may backHref="#/breakfasts" />);
  expect(await screen.findByText(/La boîte aux lettres ne répond pas/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: /Réessayer/ }));
  await waitFor(() => expect(server.to('POST /api/outside-work/w1/retry')).toHaveLength(1));
});
