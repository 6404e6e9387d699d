import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { placeOf, ToDo, ToDoBadge } from '@/dashboard/to-do';
import type { ToDoItem, ToDoKind } from '@/server/contract';
import { fakeServer } from '../fake-server';
import { show } from '../render';
import { next } from '../samples';

const item = (kind: ToDoKind, values: Partial<ToDoItem> = {}): ToDoItem => ({
  kind,
  reference: 'DEV-2026-0031',
  text: 'Mercier SA : « à relancer »',
  demandId: null,
  quoteId: 'q1',
  subjectId: 's1',
  since: '2026-11-20',
  due: null,
  isLate: false,
  exclVatCents: null,
  ownerId: null,
  next: next('nothing'),
  ...values,
});

test.each([
  ['followUpDue', { demandId: 'd1' }, '#/demands/d1'],
  ['decisionDue', {}, '#/weekly-review?quote=q1'],
  ['weeklyReviewMissed', { quoteId: null }, '#/weekly-review'],
  ['workbookEdit', {}, '#/tracking'],
  ['failedOutsideWork', { quoteId: null }, null],
] as const)('Place_Of%s_IsWhereItIsDone', (kind, values, place) => {
  expect(placeOf(item(kind, values))).toBe(place);
});

test('List_SaysHowManyMoreThereAre_AndKeepsQuotationMarksTogether', async () => {
  const late = item('followUpDue', { demandId: 'd1', due: '2026-11-20', isLate: true, next: next('followUp') });
  fakeServer({
    'GET /api/to-do': () => ({ json: { items: [late], total: 61, counts: [{ kind: 'followUpDue', number: 61 }] } }),
  });
  show(<ToDo user="c.roy" />);
  const link = await screen.findByRole('link');
  expect(link.textContent).toBe('Mercier SA : «\u202fà relancer\u202f»');
  expect(screen.getByText('et 60 autres')).toBeTruthy();
  expect(screen.getByText(/en retard, prévu vendredi 20 novembre/)).toBeTruthy();
});

test('Badge_WithNothingToDo_IsNotThere', async () => {
  const server = fakeServer({ 'GET /api/to-do/count': () => ({ json: { total: 0, counts: [] } }) });
  const { container } = show(<ToDoBadge user="c.roy" page="" />);
  await screen.findByText('', { selector: 'body' });
  expect(server.asked).toHaveLength(1);
  expect(container.querySelector('.badge')).toBeNull();
});
