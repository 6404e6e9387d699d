import { screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { getDemand } from '@/server/demands';
import { reviseQuote } from '@/server/quotes';
import { signInBy, type Signer, type Token } from '@/server/sign-in';
import { useLoad } from '@/server/use-load';
import { ProblemNotice } from '@/ui/notice';
import { fakeServer, type Asked } from '../fake-server';
import { show } from '../render';

const where = { clientId: 'c1', authority: 'https://login.example/t1', scope: 'api://c1/access_as_user' };
const good = (value = 'good'): Token => ({ value, until: Date.now() + 3_600_000 });
const bearer = ({ headers }: Asked) => headers.get('Authorization');

class FakeSigner implements Signer {
  quietly = vi.fn((): Promise<Token | null> => Promise.resolve(good()));
  ask = vi.fn((): Promise<Token> => Promise.resolve(good('asked')));
}

let signer: FakeSigner;
const make = vi.fn(() => Promise.resolve(signer as Signer));

/** An API in Microsoft 365 mode: without one of these tokens it answers 401. */
function guarded(...tokens: string[]) {
  const answer = (asked: Asked) =>
    tokens.includes(bearer(asked)?.replace('Bearer ', '') ?? '')
      ? { json: { id: 'd1' } }
      : {
          status: 401,
          json: { code: 'not-signed-in', detail: 'Reconnectez-vous.' },
          headers: { 'WWW-Authenticate': 'Bearer' },
        };
  return fakeServer({ 'GET /api/sign-in': () => ({ json: where }), 'GET /api/demands': answer, 'POST /api': answer });
}

beforeEach(() => {
  signer = new FakeSigner();
  make.mockClear();
  signInBy(make);
});
afterEach(() => signInBy(null));

test('Call_WhenTheServerWantsAToken_IsMadeAgainWithOneAndTheNextOnesBringIt', async () => {
  const server = guarded('good');
  await getDemand('d1');
  await getDemand('d1');
  expect(server.to('GET /api/demands').map(bearer)).toEqual([null, 'Bearer good', 'Bearer good']);
  expect(make).toHaveBeenCalledExactlyOnceWith(where);
  expect(signer.quietly).toHaveBeenCalledOnce();
});

test('Write_WhenTheServerWantsAToken_KeepsItsBody', async () => {
  const server = guarded('good');
  await reviseQuote('q1', 1, 'prix');
  expect(server.to('POST /api/quotes').map((asked) => asked.body)).toEqual([{ reason: 'prix' }, { reason: 'prix' }]);
});

test('Token_WhenItRunsOut_IsRenewedBeforeItIsSent', async () => {
  const server = guarded('good', 'next');
  signer.quietly.mockResolvedValueOnce({ value: 'good', until: Date.now() + 30_000 });
  signer.quietly.mockResolvedValueOnce(good('next'));
  await getDemand('d1');
  await getDemand('d1');
  expect(server.to('GET /api/demands').map(bearer)).toEqual([null, 'Bearer good', 'Bearer next']);
});

test('Calls_AtOnce_ShareOneRenewal', async () => {
  guarded('good');
  await Promise.all([getDemand('a'), getDemand('b'), getDemand('c')]);
  expect(signer.quietly).toHaveBeenCalledOnce();
});

test('Token_RefusedByTheServer_IsNotAskedForWithoutEnd', async () => {
  const server = guarded('another');
  await expect(getDemand('d1')).rejects.toMatchObject({ status: 401, sentence: 'Reconnectez-vous.' });
  expect(server.to('GET /api/demands')).toHaveLength(2);
});

test('Refusal_OfLocalMode_AsksForNoToken', async () => {
  fakeServer({ 'GET /api/demands': () => ({ status: 401, json: { detail: 'Inconnu.' } }) });
  await expect(getDemand('d1')).rejects.toMatchObject({ status: 401 });
  expect(make).not.toHaveBeenCalled();
});

function Page() {
  const demand = useLoad('d', (signal) => getDemand('d1', signal));
  return demand.data ? <p>{demand.data.id}</p> : <ProblemNotice problem={demand.problem} reading />;
}

test('Page_WhenThePersonMustSignIn_OffersItAndGoesOnByItself', async () => {
  guarded('asked');
  signer.quietly.mockResolvedValue(null);
  const { user } = show(<Page />);
  await screen.findByText('Reconnectez-vous.');
  await user.click(screen.getByRole('button', { name: 'Se connecter' }));
  expect(await screen.findByText('d1')).toBeTruthy();
});

test('SignIn_WhenItsWindowMayNotOpen_SaysWhatToDo', async () => {
  guarded('asked');
  signer.quietly.mockResolvedValue(null);
  signer.ask.mockRejectedValue(new Error('popup_window_error'));
  const { user } = show(<Page />);
  await user.click(await screen.findByRole('button', { name: 'Se connecter' }));
  expect(await screen.findByText(/Autorisez la fenêtre de connexion/)).toBeTruthy();
});
