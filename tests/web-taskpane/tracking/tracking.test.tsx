import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { TrackingScreen } from '@/tracking/tracking';
import { fakeServer } from '../fake-server';
import { show } from '../render';

const edit = {
  id: 'e1',
  quoteId: 'q1',
  demandId: 'd1',
  quoteName: 'DEV-2026-0031',
  column: 'nextAction',
  columnName: 'Prochaine action',
  was: '',
  proposed: 'Rappeler vendredi',
  now: 'Attendre',
  conflict: true,
  state: 'proposed',
  readAt: '2026-11-24T08:00:00Z',
  version: 3,
};

function tracking(may: boolean, items: object[] = [edit]) {
  const server = fakeServer({
    'GET /api/tracking/edits': () => ({ json: { items, next: null } }),
    'GET /api/tracking': () => ({
      json: { path: 'Suivi.xlsx', writtenAt: null, upToDate: false, problem: 'Fermez-le.', openEdits: 1 },
    }),
    'POST /api/tracking/edits/e1': () => ({ json: edit }),
  });
  return { ...show(<TrackingScreen user="c.roy" may={may} />), server };
}

test('Edit_InConflict_ShowsTheThreeValues_AndIsAcceptedAsItWasSeen', async () => {
  const { user, server } = tracking(true);
  expect(await screen.findByText('conflit')).toBeTruthy();
  for (const value of ['(vide)', 'Rappeler vendredi', 'Attendre', 'Fermez-le.']) {
    expect(screen.getByText(value)).toBeTruthy();
  }
  await user.click(screen.getByRole('button', { name: 'Accepter : Prochaine action, DEV-2026-0031' }));
  await waitFor(() => expect(server.to('POST /api/tracking/edits/e1/accept')).toHaveLength(1));
  expect(server.to('POST')[0]?.headers.get('If-Match')).toBe('"3"');
});

test('Edits_WhenThereAreNone_SayWhatWillAppear', async () => {
  tracking(true, []);
  expect(await screen.findByText(/apparaîtra ici/)).toBeTruthy();
});

test('Edit_ForSomebodyWhoMayOnlyLook_HasNoButton', async () => {
  tracking(false);
  await screen.findByText('Rappeler vendredi');
  expect(screen.queryByRole('button', { name: /Accepter|Refuser/ })).toBeNull();
});
