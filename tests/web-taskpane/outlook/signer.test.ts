import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { signerOf } from '@/outlook/signer';

const result = { accessToken: 't', expiresOn: new Date(5_000), account: { homeAccountId: 'a' } };
const app = {
  getActiveAccount: vi.fn(() => null),
  getAllAccounts: vi.fn((): object[] => []),
  setActiveAccount: vi.fn(),
  acquireTokenSilent: vi.fn(() => Promise.resolve(result)),
  acquireTokenPopup: vi.fn(() => Promise.resolve(result)),
};
const nested = vi.fn(() => Promise.resolve(app));
const standard = vi.fn(() => Promise.resolve(app));
vi.mock('@azure/msal-browser', () => ({
  createNestablePublicClientApplication: (...args: []) => nested(...args),
  createStandardPublicClientApplication: (...args: []) => standard(...args),
}));

const knownAuthorities = ['login.example'];
const where = { clientId: 'c1', authority: 'https://login.example/t1', scope: 'api://c1/access_as_user' };

interface Dialog {
  handlers: Record<string, (heard: object) => void>;
  close: () => void;
}

function office(nestedAppAuth: boolean, dialog?: Dialog) {
  vi.stubGlobal('Office', {
    AsyncResultStatus: { Succeeded: 'succeeded' },
    EventType: { DialogMessageReceived: 'message', DialogEventReceived: 'event' },
    context: {
      requirements: { isSetSupported: () => nestedAppAuth },
      ui: {
        displayDialogAsync: (_address: string, _size: object, done: (r: object) => void) =>
          done({
            status: 'succeeded',
            value: {
              close: dialog?.close,
              addEventHandler: (type: string, handler: () => void) => {
                if (dialog) dialog.handlers[type] = handler;
              },
            },
          }),
      },
    },
  });
}

beforeEach(() => vi.clearAllMocks());
afterEach(() => vi.unstubAllGlobals());

test('Signer_InAnOutlookThatVouches_IsNested', async () => {
  office(true);
  const signer = await signerOf(where);
  expect(await signer.quietly()).toEqual({ value: 't', until: 5_000 });
  expect(nested).toHaveBeenCalledWith({ auth: { clientId: 'c1', authority: where.authority, knownAuthorities } });
  expect(app.acquireTokenSilent).toHaveBeenCalledWith({ scopes: [where.scope] });
  expect(standard).not.toHaveBeenCalled();
});

test('Signer_InABrowser_AnswersToItsOwnPageAndKeepsTheAccount', async () => {
  const signer = await signerOf(where);
  expect(standard).toHaveBeenCalledWith(
    expect.objectContaining({
      auth: {
        clientId: 'c1',
        authority: where.authority,
        knownAuthorities,
        redirectUri: `${location.origin}/sign-in.html`,
      },
    }),
  );
  await signer.ask();
  expect(app.setActiveAccount).toHaveBeenCalledWith(result.account);
});

test('Signer_WhenThePersonMustBeAsked_SaysNothingQuietly', async () => {
  app.acquireTokenSilent.mockRejectedValueOnce(new Error('interaction_required'));
  expect(await (await signerOf(where)).quietly()).toBeNull();
});

test('Signer_InAnOldOutlook_HearsTheTokenFromItsDialog', async () => {
  const dialog: Dialog = { handlers: {}, close: vi.fn() };
  office(false, dialog);
  const signer = await signerOf(where);
  expect(await signer.quietly()).toBeNull();
  const asked = signer.ask();
  await vi.waitFor(() => expect(dialog.handlers.message).toBeDefined());
  dialog.handlers.message?.({ message: JSON.stringify({ value: 't', until: 9 }) });
  expect(await asked).toEqual({ value: 't', until: 9 });
  expect(dialog.close).toHaveBeenCalled();
});

test('Signer_WhenTheDialogIsClosed_Fails', async () => {
  const dialog: Dialog = { handlers: {}, close: vi.fn() };
  office(false, dialog);
  const asked = (await signerOf(where)).ask();
  await vi.waitFor(() => expect(dialog.handlers.event).toBeDefined());
  dialog.handlers.event?.({ error: 12006 });
  await expect(asked).rejects.toThrow();
});
