import { screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { OriginOf } from '@/demands/origin';
import type { Demand } from '@/server/contract';
import { fakeServer } from '../fake-server';
import { show } from '../render';
import { demand } from '../samples';

const line = { id: 'b1', date: '2026-11-20', theme: 'Évaluer un dirigeant' };

function origin(shown: Demand, may = true) {
  const server = fakeServer({
    'GET /api/breakfasts': () => ({ json: { items: [line], next: null } }),
    'PUT /api/demands': () => ({ json: shown }),
    'POST /api/demands': () => ({ json: shown }),
  });
  const onChanged = vi.fn();
  const view = show(
    <OriginOf demand={shown} onChanged={onChanged} may={may} breakfastHref={(id) => `#/breakfasts/${id}`} />,
  );
  return { ...view, server, onChanged };
}

test('Origin_OfABreakfast_NamesWhichOne', async () => {
  const { user, server, onChanged } = origin(demand());
  await user.click(screen.getByText('Indiquer l’origine'));
  await user.selectOptions(screen.getByRole('combobox', { name: 'Origine' }), 'Petit déjeuner');
  await user.click(screen.getByRole('button', { name: 'Enregistrer l’origine' }));
  expect(server.to('PUT')).toHaveLength(0);
  await screen.findByRole('option', { name: /Évaluer un dirigeant/ });
  await user.selectOptions(screen.getByLabelText(/Quel petit déjeuner/), 'b1');
  await user.click(screen.getByRole('button', { name: 'Enregistrer l’origine' }));
  await waitFor(() => expect(onChanged).toHaveBeenCalled());
  expect(server.to('PUT')[0]?.body).toMatchObject({ channel: 'breakfast', breakfastId: 'b1' });
});

test('Referrer_IsThankedOnce', async () => {
  const told = { channel: 'referral', referrer: 'Jean Martin', referrerEmail: null, breakfastId: null };
  const { user, server, rerender } = origin({ ...demand(), origin: told });
  await user.click(screen.getByRole('button', { name: 'Préparer un remerciement à Jean Martin' }));
  await waitFor(() => expect(server.to('POST')).toHaveLength(1));
  const thanks = { referrer: 'Jean Martin', byName: 'Claire Roy', at: '2026-11-24T08:00:00Z' };
  rerender(
    <OriginOf demand={{ ...demand(), origin: told, thanks }} onChanged={vi.fn()} may breakfastHref={(id) => id} />,
  );
  expect(screen.getByText(/Remerciement préparé par Claire Roy/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /remerciement/ })).toBeNull();
});
