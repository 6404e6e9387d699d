import { screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Me, WeeklyReview } from '@/server/contract';
import { WeeklyReviewScreen } from '@/weekly-reviews/weekly-review';
import { fakeServer } from '../fake-server';
import { show } from '../render';
import { agendaItem, decision, weeklyReview } from '../samples';

// No page has a size here.
beforeEach(() => {
  Element.prototype.scrollIntoView = vi.fn();
});

const me: Me = {
  id: 'e.lambert',
  name: 'Étienne Lambert',
  address: 'e.lambert@iod.example',
  role: 'manager',
  mode: 'local',
  people: [
    { id: 'e.lambert', name: 'Étienne Lambert', role: 'manager' },
    { id: 'c.roy', name: 'Claire Roy', role: 'consultant' },
    { id: 'p.vidal', name: 'Paul Vidal', role: 'auditor' },
  ],
  houseDomains: ['iod.example'],
  now: '2026-11-30T08:00:00Z',
};

function review(values: Partial<WeeklyReview> = {}, who: Partial<Me> = {}) {
  const onChoose = vi.fn();
  const page = (
    <WeeklyReviewScreen
      user="e.lambert"
      me={{ ...me, ...who }}
      wanted={null}
      hrefOf={(id) => `#/weekly-review?quote=${id}`}
      onChoose={onChoose}
      timeline={(demandId) => <p>{demandId}</p>}
    />
  );
  const answer = weeklyReview(values);
  const decided = agendaItem({ decision: decision() });
  const server = fakeServer({
    'GET /api/weekly-review': () => ({ json: answer }),
    'POST /api/weekly-review/decisions': () => ({
      json: { ...answer, version: 1, undecided: 1, agenda: [decided, ...answer.agenda.slice(1)] },
    }),
    'POST /api/weekly-review/calls': () => ({ json: {} }),
    'POST /api/weekly-review/close': () => ({ json: { ...answer, closedAt: '2026-11-30T08:20:00Z' } }),
  });
  return { ...show(page), server, onChoose };
}

test('Review_ByKeyboardAlone_DecidesAndGoesOn', async () => {
  const { user, server, onChoose } = review();
  const heading = await screen.findByRole('heading', { name: 'Mercier SA · DEV-2026-0031' });
  await waitFor(() => expect(document.activeElement).toBe(heading));
  await user.keyboard('{ArrowDown}');
  expect(onChoose).toHaveBeenLastCalledWith('q2');
  await user.keyboard('5{Control>}{Enter}{/Control}');
  await waitFor(() => expect(server.to('POST /api/weekly-review/decisions')).toHaveLength(1));
  const asked = server.to('POST /api/weekly-review/decisions')[0];
  expect(asked?.headers.get('If-Match')).toBe('"0"');
  expect(asked?.body).toMatchObject({ week: '2026-11-30', quoteId: 'q1', choice: 'call', byId: 'c.roy' });
  await waitFor(() => expect(onChoose).toHaveBeenLastCalledWith('q2'));
});

test('Review_WithoutAChoice_RecordsNothing', async () => {
  const { user, server } = review();
  await screen.findByRole('heading', { name: 'Mercier SA · DEV-2026-0031' });
  await user.keyboard('{Control>}{Enter}{/Control}');
  await user.click(screen.getByRole('button', { name: 'Décider et passer au suivant' }));
  await user.click(screen.getByRole('button', { name: 'Clore et préparer le compte rendu' }));
  expect(server.asked.every(({ method }) => method === 'GET')).toBe(true);
});

test('Review_WhenATextIsTyped_LeavesDigitsToIt', async () => {
  const { user } = review();
  await screen.findByRole('heading', { name: 'Mercier SA · DEV-2026-0031' });
  await user.keyboard('5');
  const comment = screen.getByLabelText('Commentaire (facultatif)');
  await user.type(comment, 'avant le 2');
  expect(comment).toHaveProperty('value', 'avant le 2');
  expect(screen.getByLabelText('5. Appeler')).toHaveProperty('checked', true);
});

test('Review_OfSomebodyWhoMayOnlyLook_OffersNoDecision', async () => {
  review({}, { role: 'auditor' });
  await screen.findByRole('heading', { name: 'Mercier SA · DEV-2026-0031' });
  expect(screen.queryByRole('button', { name: /Décider|Clore/ })).toBeNull();
});

test('Review_WithACallLate_NotesItOnce', async () => {
  const late = { decision: decision(), outcome: 'late' as const, text: 'Pas fait.' };
  const { user, server } = review({ before: [late], missedWeeks: ['2026-11-23'] });
  expect(await screen.findByText(/n’a pas été tenue/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Noter l’appel : DEV-2026-0031' }));
  await user.type(screen.getByLabelText(/Ce qui a été dit/), 'Réponse vendredi.');
  await user.click(screen.getByRole('button', { name: 'Noter l’appel' }));
  await waitFor(() => expect(server.to('POST /api/weekly-review/calls')).toHaveLength(1));
  expect(server.to('POST /api/weekly-review/calls')[0]?.body).toEqual({
    quoteId: 'q1',
    comment: 'Réponse vendredi.',
  });
});

test('Review_WhenAllIsDecided_ClosesWithWhoTookPart', async () => {
  const { user, server } = review({ undecided: 0, agenda: [agendaItem({ decision: decision() })] });
  await user.click(await screen.findByLabelText('Paul Vidal'));
  await user.click(screen.getByRole('button', { name: 'Clore et préparer le compte rendu' }));
  await waitFor(() => expect(server.to('POST /api/weekly-review/close')).toHaveLength(1));
  expect(server.to('POST /api/weekly-review/close')[0]?.body).toEqual({
    week: '2026-11-30',
    participantIds: ['e.lambert', 'c.roy', 'p.vidal'],
  });
});
