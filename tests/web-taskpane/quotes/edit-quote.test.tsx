import { screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { EditQuote } from '@/quotes/edit-quote';
import type { Quote } from '@/server/contract';
import { fakeServer, problem } from '../fake-server';
import { show } from '../render';
import { content, quote } from '../samples';

const grid = {
  'GET /api/settings/price-grid': () => ({
    json: { id: 'g', name: '', validFrom: '', version: 1, items: [] },
  }),
};
const plain = (text: string | null) => (text ?? '').replace(/[\u00a0\u202f]/g, ' ');
const total = () => plain(document.querySelector('.foot-total')?.textContent ?? '');

function Editor({ first, onStep = () => undefined }: { first: Quote; onStep?: (step: string) => void }) {
  const [current, setCurrent] = useState(first);
  return <EditQuote quote={current} onQuote={setCurrent} onStep={onStep} onBack={() => undefined} />;
}

test('Total_WhileTyping_Follows', async () => {
  fakeServer(grid);
  const { user } = show(<Editor first={quote()} />);
  expect(total()).toBe('3 500,00 € HT');
  const line = screen.getByRole('group', { name: 'Ligne 1' });
  const quantity = within(line).getByLabelText('Quantité');
  await user.clear(quantity);
  await user.type(quantity, '2,5');
  expect(total()).toBe('3 000,00 € HT');
});

test('Line_MadeAnOption_LeavesTheTotalAndIsSaidApart', async () => {
  fakeServer(grid);
  const { user } = show(<Editor first={quote()} />);
  await user.click(within(screen.getByRole('group', { name: 'Ligne 2' })).getByLabelText(/^Option/));
  expect(total()).toBe('3 000,00 € HT');
  expect(plain(screen.getByRole('row', { name: /Options HT/ }).textContent)).toContain('500,00 €');
});

test('Text_Added_HasNoPrice', async () => {
  fakeServer(grid);
  const { user } = show(<Editor first={quote()} />);
  await user.click(screen.getByRole('button', { name: '+ Texte' }));
  const text = screen.getByRole('group', { name: 'Ligne 3' });
  expect(within(text).queryByLabelText('Quantité')).toBeNull();
  await user.type(within(text).getByLabelText('Description'), 'Au choix');
  expect(total()).toBe('3 500,00 € HT');
});

test('Figure_WhenImpossible_IsSaidAndNeverCounted', async () => {
  fakeServer(grid);
  const { user } = show(<Editor first={quote()} />);
  const line = screen.getByRole('group', { name: 'Ligne 1' });
  const price = within(line).getByLabelText('Prix unitaire HT (€)');
  await user.clear(price);
  await user.type(price, '-5');
  expect(within(line).getByText(/doit être comprise/)).toBeTruthy();
  expect(total()).toBe('3 500,00 € HT');
});

test('Line_WhenMovedByKeyboard_TakesItsFocusAlong', async () => {
  fakeServer(grid);
  const { user } = show(<Editor first={quote()} />);
  await user.click(within(screen.getByRole('group', { name: 'Ligne 1' })).getByLabelText('Description'));
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
  const second = screen.getByRole('group', { name: 'Ligne 2' });
  expect(within(second).getByLabelText<HTMLTextAreaElement>('Description').value).toBe('Évaluation');
  expect(second.contains(document.activeElement)).toBe(true);
  expect(screen.getByText('Ligne déplacée en position 2.')).toBeTruthy();
});

test('Save_WhenDone_LeadsToTheContractReview', async () => {
  const saved = quote({ content: content({ title: 'Nouvel objet' }) }, { rowVersion: 5 });
  const server = fakeServer({
    'PUT /api/quotes/q1': () => ({ json: saved }),
    ...grid,
  });
  const onStep = vi.fn();
  const { user } = show(<Editor first={quote()} onStep={onStep} />);
  const title = screen.getByLabelText(/Objet du devis/);
  await user.clear(title);
  await user.type(title, 'Nouvel objet');
  await user.click(screen.getByRole('button', { name: 'Enregistrer le devis' }));
  await user.click(await screen.findByRole('button', { name: 'Passer à la revue de contrat' }));
  expect(onStep).toHaveBeenCalledWith('contract');
  expect(server.to('PUT /api/quotes/q1')[0]?.headers.get('If-Match')).toBe('"4"');
});

test('Save_WhenRefused_ShowsTheSentenceAndKeepsTheTyping', async () => {
  fakeServer({
    'PUT /api/quotes/q1': () => problem(409, 'quote-too-large', 'Le total dépasse la limite ; corrigez les prix.'),
    ...grid,
  });
  const { user, unmount } = show(<Editor first={quote()} />);
  await user.type(screen.getByLabelText(/Objet du devis/), ' bis');
  await user.click(screen.getByRole('button', { name: 'Enregistrer le devis' }));
  expect((await screen.findByRole('alert')).textContent).toContain('Le total dépasse la limite');
  unmount();
  show(<Editor first={quote()} />);
  expect(screen.getByLabelText<HTMLInputElement>(/Objet du devis/).value).toBe('Évaluation de 3 candidats bis');
});

test('Save_WhenSomeoneElseWasFirst_GoesOnFromTheirVersionWithTheTyping', async () => {
  const theirs = quote({ content: content({ deposit: 5000 }) }, { rowVersion: 9 });
  let times = 0;
  const server = fakeServer({
    'PUT /api/quotes/q1': () => (++times === 1 ? problem(412, 'stale-version', 'Modifié.') : { json: theirs }),
    'GET /api/quotes/q1': () => ({ json: theirs }),
    ...grid,
  });
  const { user } = show(<Editor first={quote()} />);
  await user.type(screen.getByLabelText(/Objet du devis/), ' bis');
  await user.click(screen.getByRole('button', { name: 'Enregistrer le devis' }));
  expect((await screen.findByText(/Ce qui a changé/)).parentElement?.textContent).toContain('Acompte');
  await user.click(screen.getByRole('button', { name: 'Recharger en gardant ma saisie' }));
  expect(screen.getByLabelText<HTMLInputElement>(/Objet du devis/).value).toBe('Évaluation de 3 candidats bis');
  await user.click(screen.getByRole('button', { name: 'Enregistrer le devis' }));
  await waitFor(() => expect(server.to('PUT /api/quotes/q1')[1]?.headers.get('If-Match')).toBe('"9"'));
});

test('Quote_WhenItWasSent_CannotBeTyped', () => {
  fakeServer(grid);
  show(<Editor first={quote({ state: 'sent' }, { canEdit: false })} />);
  expect(screen.getByLabelText<HTMLInputElement>(/Objet du devis/).disabled).toBe(true);
  expect(screen.getByRole('button', { name: 'Faire une nouvelle version' })).toBeTruthy();
});
