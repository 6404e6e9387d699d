import { screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import { FollowOrder } from '@/orders/follow-order';
import { HandOver } from '@/orders/hand-over';
import type { Invoice, Order } from '@/server/contract';
import { fakeServer } from '../fake-server';
import { show } from '../render';
import { order } from '../samples';

beforeEach(() => sessionStorage.clear());

const handed = order({
  stage: 'handedOver',
  handedOver: { items: [], to: ['p@iod.example'], byName: 'Claire Roy', at: '2026-11-24T09:00:00Z', documentId: 's1' },
});
const invoice = (values: Partial<Invoice> = {}): Invoice => ({
  id: 'i1',
  number: 'FA-2026-0003',
  kind: 'deposit',
  issuedOn: '2026-11-24',
  dueOn: '2999-12-24',
  exclVatCents: 105000,
  vatCents: 21000,
  inclVatCents: 126000,
  paidOn: null,
  cancelsId: null,
  cancelledById: null,
  documentId: 'f1',
  version: 0,
  ...values,
});

function Follow({ first }: { first: Order }) {
  const [current, setCurrent] = useState(first);
  const ways = { onHandOver: vi.fn(), onOpenMessage: vi.fn(), onBack: vi.fn() };
  return <FollowOrder order={current} onOrder={setCurrent} {...ways} />;
}

test('HandOver_WhenSomethingIsSilent_LeavesOnlyOnceItIsSaidWhy', async () => {
  const server = fakeServer({ 'POST /api/orders/o1/handover': () => ({ json: handed }) });
  const onDone = vi.fn();
  const { user } = show(<HandOver order={order()} onOrder={vi.fn()} onDone={onDone} onBack={vi.fn()} />);
  const go = screen.getByRole('button', { name: 'Passer le relais' });
  await user.click(go);
  expect(screen.getByRole('alert').textContent).toContain('Fiche de poste');
  await user.click(screen.getByLabelText(/Fiche de poste.: pas encore connu/));
  await user.type(screen.getByLabelText(/Fiche de poste.: pourquoi/), 'promise lundi');
  await user.click(go);
  expect(screen.getByRole('alert').textContent).toContain('à qui passer le relais');
  await user.type(screen.getByLabelText(/Production/), 'p@iod.example');
  await user.click(go);
  await waitFor(() => expect(onDone).toHaveBeenCalledWith(handed));
  expect(server.asked[0]?.body).toEqual({
    items: [
      { item: 'jobDescription', text: null, missingBecause: 'promise lundi' },
      { item: 'context', text: 'Deux finalistes.', missingBecause: null },
    ],
    to: ['p@iod.example'],
  });
});

test('Production_WhenSomethingIsMissing_HasToSayWhat', async () => {
  const server = fakeServer({
    'POST /api/orders/o1/production': () => ({
      json: { ...handed, production: { missing: 'les CV', byName: 'Claire Roy', at: '2026-11-24T10:00:00Z' } },
    }),
  });
  const { user } = show(<Follow first={handed} />);
  await user.click(screen.getByLabelText('Il manque…'));
  await user.click(screen.getByRole('button', { name: 'Noter la réponse' }));
  expect(screen.getByRole('alert').textContent).toBe('Dites ce qui manque.');
  await user.type(screen.getByLabelText(/Ce qui manque/), 'les CV');
  await user.click(screen.getByRole('button', { name: 'Noter la réponse' }));
  expect(await screen.findByText(/Il manque.: les CV/)).toBeTruthy();
  expect(server.to('POST /api/orders/o1/production')[0]?.body).toEqual({ missing: 'les CV' });
});

test('Invoice_WithoutSiren_SaysSo_AndIsIssuedOnceTheClientIsCompleted', async () => {
  const client = {
    id: 'c1',
    name: 'Mercier SA',
    siren: null,
    vatNumber: null,
    addressLines: ['1 rue'],
    domains: ['m.example'],
    language: 'fr',
    version: 5,
    contacts: [],
    demands: [],
  };
  const server = fakeServer({
    'GET /api/clients/c1': () => ({ json: client }),
    'PUT /api/clients/c1': () => ({ json: { ...client, siren: '552100554' } }),
    'GET /api/orders/o1': () => ({ json: handed }),
    'POST /api/orders/o1/deposit-invoice': () => ({
      json: { ...handed, invoices: [invoice()], balanceInclVatCents: 294000 },
    }),
  });
  const { user } = show(<Follow first={{ ...handed, invoiceProblems: ['Le SIREN du client manque.'] }} />);
  expect(screen.queryByRole('button', { name: 'Émettre la facture' })).toBeNull();
  await user.type(await screen.findByLabelText('SIREN'), '552 100 554');
  await user.click(screen.getByRole('button', { name: 'Enregistrer la fiche' }));
  await user.click(await screen.findByRole('button', { name: 'Émettre la facture' }));
  expect(await screen.findByText(/Facture d’acompte FA-2026-0003/)).toBeTruthy();
  expect(server.to('PUT /api/clients/c1')[0]?.body).toMatchObject({ siren: '552100554', domains: ['m.example'] });
  expect(screen.getByText(/2.940,00.€ TTC sur/)).toBeTruthy();
});

test('Invoice_Issued_IsPaid_OrCancelledWithAReason', async () => {
  const server = fakeServer({
    'POST /api/invoices/i1/payment': () => ({
      json: { ...handed, invoices: [invoice({ paidOn: '2026-11-24', version: 1 })] },
    }),
    'POST /api/invoices/i1/credit-note': () => ({ json: handed }),
  });
  const { user } = show(<Follow first={{ ...handed, invoices: [invoice()] }} />);
  expect(screen.queryByRole('button', { name: 'Émettre la facture' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Noter le paiement' }));
  expect(await screen.findByText(/payée le/)).toBeTruthy();
  await user.click(screen.getByText('Annuler par un avoir'));
  await user.click(screen.getByRole('button', { name: 'Émettre l’avoir' }));
  expect(server.to('POST /api/invoices/i1/credit-note')).toHaveLength(0);
  await user.type(screen.getByLabelText(/Raison de l’avoir/), 'mauvaise adresse');
  await user.click(screen.getByRole('button', { name: 'Émettre l’avoir' }));
  await waitFor(() => expect(server.to('POST /api/invoices/i1/credit-note')).toHaveLength(1));
  expect(server.to('POST /api/invoices/i1/credit-note')[0]?.headers.get('If-Match')).toBe('"1"');
});
