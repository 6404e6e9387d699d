import { fireEvent, screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { Pipeline } from '@/dashboard/pipeline';
import { screenOf } from '@/pages/dashboard/board-moves';
import type { DemandSummary, Pipeline as Answer, PipelineMove } from '@/server/contract';
import { show } from '../render';
import { next, summary } from '../samples';

const moves: PipelineMove[] = [
  { from: 'captured', step: 'qualify', to: 'qualified' },
  { from: 'qualified', step: 'decideGo', to: 'feasible' },
  { from: 'qualified', step: 'decideNoGo', to: 'declined' },
];

const column = (stage: DemandSummary['stage'], items: DemandSummary[], count = items.length) => ({
  stage,
  items,
  count,
  cents: 0,
});

function board(values: Partial<Answer> = {}) {
  const first = summary({ id: 'd1', reference: 'DEM-1', clientName: 'Alpha', stage: 'captured' });
  const second = summary({ id: 'd2', reference: 'DEM-2', clientName: 'Beta', stage: 'captured' });
  const third = summary({ id: 'd3', reference: 'DEM-3', clientName: 'Gamma', stage: 'qualified' });
  const onMove = vi.fn();
  const answer: Answer = {
    columns: [column('captured', [first, second]), column('qualified', [third], 31), column('feasible', [])],
    moves,
    ...values,
  };
  return { onMove, first, third, ...show(<Pipeline answer={answer} mine={null} onMove={onMove} />) };
}

const cardOf = (client: string) => screen.getByText(client).parentElement as HTMLElement;
const columnOf = (name: string) => screen.getByRole('region', { name });
const transfer = { setData: vi.fn(), effectAllowed: '' };

test('Drop_OnTheNextStage_TakesTheStepThere', () => {
  const { onMove, first } = board();
  fireEvent.dragStart(cardOf('Alpha'), { dataTransfer: transfer });
  expect(columnOf('Qualifiée').dataset['drop']).toBe('yes');
  expect(columnOf('Faisable').dataset['drop']).toBe('no');
  fireEvent.drop(columnOf('Qualifiée'));
  expect(onMove).toHaveBeenCalledWith(first, moves[0]);
});

test('Drop_OnAStageThatDoesNotFollow_MovesNothing_AndSaysWhy', () => {
  const { onMove } = board();
  fireEvent.dragStart(cardOf('Alpha'), { dataTransfer: transfer });
  fireEvent.drop(columnOf('Faisable'));
  expect(onMove).not.toHaveBeenCalled();
  expect(screen.getByText(/DEM-1 ne peut pas passer à « Faisable »/)).toBeTruthy();
});

test('Keyboard_WalksOverTheCards_AndMovesByAButton', async () => {
  const { user, onMove, third } = board();
  screen.getByRole('link', { name: 'Alpha' }).focus();
  await user.keyboard('{ArrowDown}');
  expect(document.activeElement?.textContent).toBe('Beta');
  await user.keyboard('{ArrowRight}');
  expect(document.activeElement?.textContent).toBe('Gamma');
  await user.keyboard('{ArrowRight}');
  expect(document.activeElement?.textContent).toBe('Gamma');
  const choices = within(screen.getByRole('group', { name: 'Passer DEM-3 à' }));
  await user.click(choices.getByRole('button', { name: '→ Déclinée (NoGo)' }));
  expect(onMove).toHaveBeenCalledWith(third, moves[2]);
});

test('Column_WithMoreThanItShows_LeadsToTheListOfItsStage', () => {
  board();
  expect(screen.getByRole('link', { name: 'Voir les 31' }).getAttribute('href')).toBe('#/demands?state=qualified');
  expect(screen.getByRole('link', { name: 'Déclinée (NoGo)' }).getAttribute('href')).toBe('#/demands?state=declined');
});

test('Board_OfSomebodyWhoOnlyReads_OffersNoMove', () => {
  board({ moves: [] });
  expect(screen.queryByRole('button')).toBeNull();
  expect(screen.getByRole('link', { name: 'Alpha' }).closest('li')?.draggable).toBe(false);
});

test.each([
  ['prepareMail', 'mail'],
  ['sendDraft', 'sent'],
  ['reviewContract', 'contract'],
  ['completeQuote', 'quote'],
] as const)('Move_ToSent_When%s_Opens%s', (code, name) => {
  const demand = summary({ stage: 'quoted', next: next(code, { quoteId: 'q1' }) });
  expect(screenOf(demand, { from: 'quoted', step: 'recordSent', to: 'sent' })).toEqual({ name, quoteId: 'q1' });
});

test('Move_OfAnOrder_NeedsTheOrder', () => {
  const move: PipelineMove = { from: 'ordered', step: 'handOver', to: 'handedOver' };
  expect(screenOf(summary({ next: next('handOver', { orderId: 'o1' }) }), move)).toEqual({
    name: 'handOver',
    orderId: 'o1',
  });
  expect(screenOf(summary(), move)).toBeNull();
});
