import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { RecordAcceptance } from '@/orders/record-acceptance';
import { RecordOrder } from '@/orders/record-order';
import type { OrderComparison } from '@/server/contract';
import { fakeServer } from '../fake-server';
import { show } from '../render';
import { content, demand, order, quote } from '../samples';

const compare = 'POST /api/quotes/q1/order/compare';
const record = 'POST /api/quotes/q1/order';
const sentAt = '2026-11-20T09:00:00Z';
const line = {
  version: 1,
  state: 'accepted' as const,
  totalExclVatCents: 350000,
  sentAt,
  reason: null,
  pdfDocumentId: null,
};
const accepted = quote({ state: 'accepted' }, { versions: [line] });
const nothing: OrderComparison = { differences: [], beyond: [] };
const amount: OrderComparison['differences'][number] = {
  kind: 'amount',
  sentence: 'Le montant n’est pas celui du devis.',
  quoted: '3 500,00 € HT',
  ordered: '100,00 € HT',
  mayStand: false,
};
const dates: OrderComparison['differences'][number] = {
  kind: 'dates',
  sentence: 'Les dates ne sont pas celles du devis.',
  quoted: 'en mars',
  ordered: 'en mai',
  mayStand: true,
};

beforeEach(() => sessionStorage.clear());

const form = (onDone = vi.fn()) => (
  <RecordOrder quote={accepted} demand={demand({ stage: 'won' })} day="2026-11-24" onDone={onDone} onBack={vi.fn()} />
);

test('Order_WhenItSaysWhatTheQuoteSays_IsRecordedWithItsProof', async () => {
  const server = fakeServer({ [compare]: () => ({ json: nothing }), [record]: () => ({ json: order() }) });
  const onDone = vi.fn();
  const { user } = show(form(onDone));
  await screen.findByText('La commande dit la même chose que le devis.');
  await user.type(screen.getByLabelText('En qualité de'), 'DRH');
  await user.click(screen.getByRole('button', { name: 'Enregistrer la commande' }));
  await waitFor(() => expect(onDone).toHaveBeenCalled());
  expect(server.asked.at(-1)?.body).toMatchObject({
    order: { on: '2026-11-24', signedVersion: 1, currency: 'EUR', exclVatCents: null, period: null },
    proof: { mailId: null, file: null, signedBy: 'Sophie Mercier', capacity: 'DRH' },
    resolved: [],
  });
});

test('Order_WhenTheAmountDiffers_IsNotRecordedBeforeItIsSettled', async () => {
  const server = fakeServer({
    [compare]: () => ({ json: { ...nothing, differences: [amount] } }),
    [record]: () => ({ json: order() }),
  });
  const { user } = show(form());
  const difference = (await screen.findByRole('heading', { name: amount.sentence })).parentElement as HTMLElement;
  expect(within(difference).queryByRole('radio')).toBeNull();
  const button = screen.getByRole('button', { name: 'Enregistrer la commande' });
  await user.click(button);
  expect((await screen.findByRole('alert')).textContent).toContain('dites ce qui fait foi');
  await user.type(within(difference).getByRole('textbox'), 'confirmé par téléphone');
  await user.click(button);
  await waitFor(() => expect(server.asked.at(-1)?.path).toBe('/api/quotes/q1/order'));
  expect(server.asked.at(-1)?.body).toMatchObject({
    resolved: [{ kind: 'amount', resolution: 'quoteStands', comment: 'confirmé par téléphone' }],
  });
});

test('Order_WhenTheHouseTakesOtherDates_AsksTheCriteriaTheyTouch', async () => {
  const beyond = [{ criterion: 'deadline' as const, sentence: 'Après le 31 mars revu.' }];
  fakeServer({ [compare]: () => ({ json: { differences: [dates], beyond } }) });
  const { user } = show(form());
  await user.click(await screen.findByLabelText('Le devis fait foi'));
  expect(screen.queryByText('Après le 31 mars revu.')).toBeNull();
  await user.click(screen.getByLabelText('La commande fait foi'));
  expect(screen.getByText('Après le 31 mars revu.')).toBeTruthy();
});

test('Order_OfAQuoteWithOptions_NamesThoseTheClientTakes', async () => {
  const [line1, line2] = content().lines;
  if (!line1 || !line2) throw new Error('the sample has two lines');
  const lines = [line1, { ...line2, optional: true }];
  const offered = quote({ state: 'accepted', content: content({ lines }) }, { versions: [line] });
  const server = fakeServer({ [compare]: () => ({ json: nothing }), [record]: () => ({ json: order() }) });
  const { user } = show(
    <RecordOrder
      quote={offered}
      demand={demand({ stage: 'won' })}
      day="2026-11-24"
      onDone={vi.fn()}
      onBack={vi.fn()}
    />,
  );
  await user.click(screen.getByLabelText(/Option 1.: Restitution/));
  await user.click(screen.getByRole('button', { name: 'Enregistrer la commande' }));
  await waitFor(() => expect(server.asked.at(-1)?.body).toMatchObject({ order: { options: [1] } }));
});

test('Order_WhenTheFormIsLeft_KeepsWhatWasTyped', async () => {
  fakeServer({ [compare]: () => ({ json: nothing }) });
  const { user, unmount } = show(form());
  await user.type(screen.getByLabelText('Accord donné par'), ' et Paul');
  unmount();
  show(form());
  expect(screen.getByLabelText<HTMLInputElement>('Accord donné par').value).toBe('Sophie Mercier et Paul');
});

test('Acceptance_WhenTheQuoteExpired_SaysSoBeforeItIsRecorded_AndTheOrderKnowsItsDay', async () => {
  const expired = { ...dates, kind: 'expired' as const, sentence: 'Signée après la fin de validité.' };
  const server = fakeServer({
    [compare]: () => ({ json: { ...nothing, differences: [expired] } }),
    'POST /api/quotes/q1/accept': () => ({ json: accepted }),
  });
  const onDone = vi.fn();
  const common = { demand: demand(), messageId: null, day: '2026-11-24', onDone, onQuote: vi.fn(), onBack: vi.fn() };
  const { user, unmount } = show(
    <RecordAcceptance quote={quote({ state: 'sent' }, { versions: [line] })} {...common} />,
  );
  expect(await screen.findByText(expired.sentence)).toBeTruthy();
  fireEvent.change(screen.getByLabelText(/Date de l’accord/), { target: { value: '2026-11-23' } });
  await user.click(screen.getByRole('button', { name: 'Enregistrer l’accord' }));
  await waitFor(() => expect(onDone).toHaveBeenCalled());
  expect(server.to('POST /api/quotes/q1/accept')[0]?.body).toMatchObject({ on: '2026-11-23' });
  unmount();
  show(form());
  expect(screen.getByLabelText<HTMLInputElement>(/Date de la commande \*/).value).toBe('2026-11-23');
});
