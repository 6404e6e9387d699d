import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Indicators } from '@/indicators/indicators';
import type { Behind, Days } from '@/server/indicators';
import { fakeServer, problem } from '../fake-server';
import { show } from '../render';

const tally = (count: number, cents: number) => ({ count, cents });
const performance = (count: number, cents: number) => ({
  issued: tally(count, cents),
  won: tally(0, 0),
  rate: count === 0 ? null : 0,
  cohortWon: tally(0, 0),
  cohortRate: count === 0 ? null : 0,
});
const span = { from: '2025-12-01', to: '2026-11-24' };

function answer(count: number, maySetTargets: boolean) {
  const total = performance(count, count * 100_000);
  return {
    figures: {
      span,
      total,
      daysToQuote: count === 0 ? null : 350,
      daysToAnswer: null,
      cancelled: tally(0, 0),
      open: tally(count, count * 100_000),
      forecastCents: 0,
      ages: [{ fromDays: 0, toDays: 15, open: tally(count, count * 100_000) }],
      lost: count === 0 ? [] : [{ reason: 'price', lost: tally(1, 5000) }],
      months: [{ key: '2026-11', performance: total }],
      sources: [],
      services: [],
      clients: [],
      consultants: [],
      rolling: [
        {
          months: 3,
          span,
          now: total,
          before: { from: '2024-12-01', to: '2025-11-24' },
          yearBefore: performance(0, 0),
        },
      ],
    },
    names: {},
    targets: { issued: null, issuedCents: 400_000, wonCents: null, rate: null, daysToQuote: null },
    followUps: { due: count, done: 0 },
    maySetTargets,
  };
}

function indicators(count: number, maySetTargets = false, behind: Partial<Behind> & { list?: Behind['list'] } = {}) {
  const server = fakeServer({
    'GET /api/indicators/quotes': () => ({
      json: {
        total: tally(count, 200_000),
        lines: [
          {
            quoteId: 'q1',
            demandId: 'd1',
            name: 'DEV-2026-0031 v1',
            clientName: 'Mercier',
            issuedOn: '2026-11-03',
            outcome: 'open',
            closedOn: null,
            exclVatCents: 200_000,
          },
        ],
      },
    }),
    'GET /api/indicators/targets/2026': () => ({
      json: { year: 2026, targets: answer(0, true).targets, version: 2 },
    }),
    'PUT /api/indicators/targets/2026': () => problem(412, 'stale-version', ''),
    'GET /api/indicators': () => ({ json: answer(count, maySetTargets) }),
  });
  const href = (days: Days, wanted: Behind | null) => `#${JSON.stringify([days, wanted])}`;
  const { list } = behind;
  return {
    ...show(
      <Indicators
        days={{ from: null, to: null }}
        behind={list ? { by: null, key: null, days: null, ...behind, list } : null}
        user="e.lambert"
        href={href}
        demandHref={(id) => `#/demands/${id}`}
      />,
    ),
    server,
  };
}

const wantedBy = (link: HTMLElement): unknown => JSON.parse(link.getAttribute('href')?.slice(1) ?? '')[1];

test('Figures_EachWithItsTarget_LeadToTheListBehindThem', async () => {
  indicators(2);
  const issued = await screen.findByTitle('Voir les devis : Devis émis');
  expect(wantedBy(issued)).toEqual({ list: 'issued', by: null, key: null, days: null });
  expect(screen.getByText(/Objectif : 4.000,00.€ \(atteint à 50.%\)/)).toBeTruthy();
  expect(wantedBy(screen.getByTitle('Voir les devis : Du devis à la réponse'))).toMatchObject({ list: 'answered' });
  expect(wantedBy(screen.getByTitle('Voir les devis : Relances faites'))).toMatchObject({ list: 'followUps' });

  const ages = screen.getByRole('region', { name: 'Ancienneté des devis en cours' });
  expect(wantedBy(within(ages).getByRole('link', { name: '2 devis' }))).toMatchObject({
    list: 'open',
    by: 'age',
    key: '0',
  });
  const rolling = screen.getByRole('region', { name: /Périodes glissantes/ });
  expect(within(rolling).getAllByRole('link').map(wantedBy)[1]).toMatchObject({
    list: 'issued',
    days: { from: '2024-12-01', to: '2025-11-24' },
  });
});

test('Definition_OnHoverOrFocus_IsShown_AndEscapePutsItAway', async () => {
  const { user } = indicators(2);
  const label = await screen.findByRole('button', { name: 'Taux de transformation' });
  const meaning = document.getElementById(label.getAttribute('aria-describedby') ?? '');
  expect(meaning?.hidden).toBe(true);
  await user.hover(label);
  expect(meaning?.hidden).toBe(false);
  expect(meaning?.textContent).toContain('PR-02');
  await user.unhover(label);
  expect(meaning?.hidden).toBe(true);
  act(() => label.focus());
  expect(meaning?.hidden).toBe(false);
  await user.keyboard('{Escape}');
  expect(meaning?.hidden).toBe(true);
});

test('List_OfARollingPeriod_IsAskedForItsOwnDays', async () => {
  const { server } = indicators(1, false, { list: 'issued', days: { from: '2024-12-01', to: '2025-11-24' } });
  expect(await screen.findByRole('link', { name: 'DEV-2026-0031 v1' })).toBeTruthy();
  expect(server.to('GET /api/indicators/quotes')[0]?.path).toContain('from=2024-12-01&to=2025-11-24');
  expect(screen.getByRole('region', { name: /Devis émis · du dimanche 1er décembre 2024/ })).toBeTruthy();
});

test('Period_WithoutAnyQuote_SaysSo_AndShowsNoRate', async () => {
  indicators(0);
  expect(await screen.findByText('Aucun devis n’est parti dans cette période.')).toBeTruthy();
  expect(screen.getByTitle('Voir les devis : Taux de transformation').textContent).toBe('aucun');
  expect(screen.getAllByText('Rien dans cette période.').length).toBeGreaterThan(3);
});

test('Targets_OfTheManager_AreSavedOverTheVersionThatWasSeen', async () => {
  const { user, server } = indicators(1, true);
  await user.click(await screen.findByRole('button', { name: 'Objectifs…' }));
  const amount = await screen.findByLabelText('Montant signé HT (€)');
  await user.type(amount, '120000');
  await user.click(screen.getByRole('button', { name: 'Enregistrer' }));
  await waitFor(() => expect(server.to('PUT')).toHaveLength(1));
  expect(server.to('PUT')[0]?.headers.get('If-Match')).toBe('"2"');
  expect(server.to('PUT')[0]?.body).toMatchObject({ issuedCents: 400_000, wonCents: 12_000_000 });
});

test('Targets_ForSomebodyWhoMayOnlyLook_HaveNoForm', async () => {
  indicators(1);
  await screen.findByTitle('Voir les devis : Devis émis');
  expect(screen.queryByRole('button', { name: /Objectifs|Dossier/ })).toBeNull();
});
