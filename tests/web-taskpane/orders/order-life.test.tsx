import { screen, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { Experience } from '@/feasibility/experience';
import { Amendments } from '@/orders/amend-order';
import { CancelOrder } from '@/orders/cancel-order';
import { Mission } from '@/orders/mission';
import { fakeServer } from '../fake-server';
import { show } from '../render';
import { order } from '../samples';

afterEach(() => sessionStorage.clear());

const ended = {
  endedOn: '2026-11-24',
  deadlineKept: true,
  skillsRight: true,
  loadRight: false,
  comment: 'Deux jours de plus',
  byName: 'Claire Roy',
  at: '2026-11-24T09:00:00Z',
  answer: null,
};

test('Amendment_WithoutAgreement_IsNotSent_AndSaysWhatIsMissing', async () => {
  const server = fakeServer({ 'POST /api/orders/o1/amend': () => ({ json: order() }) });
  const onOrder = vi.fn();
  const { user } = show(<Amendments order={order({ canAmend: true })} onOrder={onOrder} />);
  await user.click(screen.getByText('Enregistrer un avenant'));
  await user.click(screen.getByText('Enregistrer l’avenant'));
  expect(screen.getByText('Dites avec qui c’est convenu, et pourquoi.')).toBeTruthy();
  expect(server.asked).toHaveLength(0);
  await user.type(screen.getByLabelText(/Convenu avec/), 'Anne Durand');
  await user.type(screen.getByLabelText(/Pourquoi la commande change/), 'Un candidat de plus');
  await user.click(screen.getByText('Enregistrer l’avenant'));
  await vi.waitFor(() => expect(onOrder).toHaveBeenCalled());
  const { period, place } = order().agreed;
  expect(server.asked[0]?.body).toMatchObject({ agreedBy: 'Anne Durand', period, place, lines: [], beyond: [] });
});

test('Amendments_OfAnOrder_AreItsVersions', () => {
  const amendments = [1, 2].map((number) => ({
    number,
    changes: [`Changement ${number}`],
    reason: 'Un candidat de plus',
    agreedBy: 'Anne Durand',
    byName: 'Claire Roy',
    at: '2026-11-24T09:00:00Z',
    exclVatCents: 350_000,
  }));
  show(<Amendments order={order({ amendments })} onOrder={vi.fn()} />);
  expect(screen.getAllByText(/^Avenant \d$/).map((one) => one.textContent)).toEqual(['Avenant 2', 'Avenant 1']);
  expect(screen.queryByText('Enregistrer un avenant')).toBeNull();
});

test('Cancellation_NeedsItsReason', async () => {
  const server = fakeServer({ 'POST /api/orders/o1/cancel': () => ({ json: order({ stage: 'cancelled' }) }) });
  const onOrder = vi.fn();
  const { user, container } = show(<CancelOrder order={order()} onOrder={onOrder} />);
  const fold = within(container);
  await user.click(fold.getByText('Annuler la commande', { selector: 'summary' }));
  await user.click(fold.getByText('Annuler la commande', { selector: 'button' }));
  expect(server.asked).toHaveLength(0);
  await user.type(screen.getByLabelText(/Pourquoi/), 'Projet gelé');
  await user.click(fold.getByText('Annuler la commande', { selector: 'button' }));
  await vi.waitFor(() => expect(onOrder).toHaveBeenCalled());
  expect(server.asked[0]?.body).toEqual({ reason: 'Projet gelé' });
});

test('Mission_ThatWentOtherwise_AsksWhatHappened', async () => {
  const server = fakeServer({ 'POST /api/orders/o1/mission': () => ({ json: order({ mission: ended }) }) });
  const { user } = show(<Mission order={order({ canEndMission: true })} onOrder={vi.fn()} />);
  await user.click(screen.getByText('Noter la fin de la mission'));
  await user.click(screen.getByLabelText('La charge était bien estimée'));
  await user.click(screen.getByText('Terminer la mission'));
  expect(screen.getByText('Dites ce qui ne s’est pas passé comme prévu.')).toBeTruthy();
  expect(server.asked).toHaveLength(0);
});

test('Mission_ThatEnded_TakesTheClientsScore', async () => {
  const server = fakeServer({ 'POST /api/orders/o1/satisfaction': () => ({ json: order({ mission: ended }) }) });
  const onOrder = vi.fn();
  const { user } = show(<Mission order={order({ mission: ended, canAnswer: true })} onOrder={onOrder} />);
  expect(screen.getByText('charge mal estimée')).toBeTruthy();
  await user.click(screen.getByText('Noter la réponse du client'));
  await user.click(screen.getByLabelText('4'));
  await user.click(screen.getByText('Noter la réponse'));
  await vi.waitFor(() => expect(onOrder).toHaveBeenCalled());
  expect(server.asked[0]?.body).toMatchObject({ score: 4, words: null });
});

test('Experience_BesideTheReview_SaysWhetherTheGoProvedRight', () => {
  const mission = { ...ended, answer: { score: 4, words: 'Très bien', on: '2026-11-24', byName: 'C', at: ended.at } };
  show(
    <Experience
      experience={[
        {
          orderReference: 'CMD-2026-0001',
          demandId: 'd9',
          clientName: 'Alpha',
          title: 'Évaluations',
          sameClient: false,
          mission,
        },
      ]}
    />,
  );
  expect(screen.getByText('Alpha · Évaluations')).toBeTruthy();
  expect(screen.getByText(/charge mal estimée · client : 4 sur 5/)).toBeTruthy();
});
