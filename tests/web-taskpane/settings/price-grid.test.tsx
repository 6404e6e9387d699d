import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { PriceGrid, Repricing } from '@/server/contract';
import { PriceGridSettings } from '@/settings/price-grid';
import { fakeServer } from '../fake-server';
import { show } from '../render';

const grid: PriceGrid = { id: 'g1', name: 'Tarifs 2026', validFrom: '2026-01-01', version: 1, items: [], used: false };
const next: PriceGrid = { ...grid, id: 'g2', name: 'Tarifs 2027', validFrom: '2027-01-01' };
const draft: Repricing = {
  quote: {
    id: 'q1',
    number: 'DEV-2026-0031',
    version: 1,
    state: 'draft',
    demandId: 'd1',
    demandReference: 'DEM-2026-0042',
    clientName: 'Mercier',
    title: 'Évaluation',
    totalExclVatCents: 100000,
    issuedOn: null,
    validUntil: null,
    rowVersion: 4,
  },
  gridName: 'Tarifs 2026',
  exclVatCentsBefore: 100000,
  exclVatCentsAfter: 110000,
  changes: ['Ligne 1 : prix modifié'],
  refusal: null,
};
const routes = {
  'GET /api/settings/price-grids': () => ({ json: [next, grid] }),
  'GET /api/settings/price-grid': () => ({ json: grid }),
};
const workbook = new File(['x'], 'grille.xlsx');

test('Import_OfAWrongWorkbook_NamesEveryCell', async () => {
  const problems = [
    { cell: 'F6', sentence: 'Un prix va de 0 à 99 999 999,99 €.' },
    { cell: 'H7', sentence: 'Un taux de TVA va de 0 à 100 %.' },
  ];
  fakeServer({ 'POST /api/settings/price-grids/read': () => ({ json: { read: null, problems } }), ...routes });
  const { user } = show(<PriceGridSettings readOnly={false} />);
  await user.upload(await screen.findByLabelText('Importer un classeur (.xlsx)'), workbook);
  expect(await screen.findByText('F6')).toBeTruthy();
  expect(screen.getByText('H7')).toBeTruthy();
  expect(screen.getByLabelText<HTMLInputElement>(/Nom de la grille/).value).toBe('Tarifs 2026');
});

test('Import_OfAWorkbook_FillsTheFormAndSavesNothing', async () => {
  const read = { name: 'Tarifs 2028', validFrom: '2028-01-01', items: [] };
  const server = fakeServer({
    'POST /api/settings/price-grids/read': () => ({ json: { read, problems: [] } }),
    ...routes,
  });
  const { user } = show(<PriceGridSettings readOnly={false} />);
  await user.upload(await screen.findByLabelText('Importer un classeur (.xlsx)'), workbook);
  await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>(/Nom de la grille/).value).toBe('Tarifs 2028'));
  expect(server.asked.some(({ method }) => method === 'PUT')).toBe(false);
});

test('Grid_AppliedToDrafts_ShowsTheDifferencesFirst', async () => {
  const server = fakeServer({
    'GET /api/quotes/repricing': () => ({ json: [draft] }),
    'POST /api/quotes/q1/reprice': () => ({ json: {} }),
    ...routes,
  });
  const { user } = show(<PriceGridSettings readOnly={false} />);
  await screen.findByRole('option', { name: /Tarifs 2027/ });
  await user.selectOptions(screen.getByLabelText('Grille'), 'g2');
  expect(await screen.findByText('Ligne 1 : prix modifié')).toBeTruthy();
  expect(server.to('POST')).toEqual([]);
  await user.click(screen.getByLabelText(/DEV-2026-0031/));
  await user.click(screen.getByRole('button', { name: /Appliquer aux devis choisis \(1\)/ }));
  expect(await screen.findByText('1 devis a pris la grille.')).toBeTruthy();
  expect(server.asked.find(({ method }) => method === 'POST')?.body).toEqual({ gridId: 'g2' });
});

test('Grid_ThatADraftCannotTake_SaysWhyAndLeavesTheOthersToChoose', async () => {
  const tooLarge = {
    ...draft,
    quote: { ...draft.quote, id: 'q2', number: 'DEV-2026-0032' },
    exclVatCentsAfter: null,
    refusal: 'Le total du devis dépasse 99 999 999,99 €.',
  };
  fakeServer({ 'GET /api/quotes/repricing': () => ({ json: [draft, tooLarge] }), ...routes });
  const { user } = show(<PriceGridSettings readOnly={false} />);
  await screen.findByRole('option', { name: /Tarifs 2027/ });
  await user.selectOptions(screen.getByLabelText('Grille'), 'g2');
  expect((await screen.findByText(/DEV-2026-0032/)).textContent).toContain('dépasse 99 999 999,99 €');
  expect(screen.getByLabelText(/DEV-2026-0031/)).toBeTruthy();
  expect(screen.queryByLabelText(/DEV-2026-0032/)).toBeNull();
});
