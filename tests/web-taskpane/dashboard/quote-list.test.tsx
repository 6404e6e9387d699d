import { screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { QuoteList } from '@/dashboard/quote-list';
import { routeOf, useRoute } from '@/dashboard/route';
import type { QuoteSummary } from '@/server/contract';
import { fakeServer } from '../fake-server';
import { show } from '../render';

afterEach(() => {
  location.hash = '';
});

const quote = (number: string): QuoteSummary => ({
  id: number,
  number,
  version: 2,
  state: 'sent',
  demandId: 'd1',
  demandReference: 'DEM-2026-0042',
  clientName: 'Mercier SA',
  title: 'Évaluations',
  totalExclVatCents: 540_000,
  issuedOn: '2026-11-20',
  validUntil: '2026-12-20',
  rowVersion: 1,
});

function Page() {
  return <QuoteList route={useRoute()} user={null} />;
}

test('Filters_AreTheAddress_AndAskTheServer', async () => {
  const server = fakeServer({ 'GET /api/quotes': () => ({ json: { items: [quote('DEV-1')], next: null } }) });
  const { user } = show(<Page />);
  await screen.findByRole('link', { name: 'DEV-1 v2' });
  await user.selectOptions(screen.getByLabelText('État'), 'Envoyé');
  await user.selectOptions(screen.getByLabelText('Ordre'), 'Montant le plus élevé');
  await screen.findByRole('link', { name: 'DEV-1 v2' });
  expect(location.hash).toBe('#/quotes?state=sent&sort=largest');
  expect(server.asked.at(-1)?.path).toBe('/api/quotes?state=sent&sort=largest');
});

test('More_GoesOnWhereThePageEnded', async () => {
  const server = fakeServer({
    'GET /api/quotes?after=c1': () => ({ json: { items: [quote('DEV-1')], next: null } }),
    'GET /api/quotes': () => ({ json: { items: [quote('DEV-2')], next: 'c1' } }),
  });
  const { user } = show(<QuoteList route={routeOf('#/quotes')} user={null} />);
  await user.click(await screen.findByRole('button', { name: /suite/i }));
  await screen.findByRole('link', { name: 'DEV-1 v2' });
  expect(screen.getByRole('link', { name: 'DEV-2 v2' }).getAttribute('href')).toBe('#/quotes/DEV-2');
  expect(screen.queryByRole('button', { name: /suite/i })).toBeNull();
  expect(server.asked).toHaveLength(2);
});

test('Empty_SaysWhereQuotesComeFrom', async () => {
  fakeServer({ 'GET /api/quotes': () => ({ json: { items: [], next: null } }) });
  show(<QuoteList route={routeOf('#/quotes')} user={null} />);
  expect(await screen.findByText(/Un devis naît d’une demande/)).toBeTruthy();
});
