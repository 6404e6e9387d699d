import type { AuthenticationResult, IPublicClientApplication } from '@azure/msal-browser';
import type { Configured, Signer, Token } from '../server/sign-in';
import { asked } from './asked';

export const signInPage = '/sign-in.html';

export const tokenOf = ({ accessToken, expiresOn }: AuthenticationResult): Token => ({
  value: accessToken,
  until: expiresOn?.getTime() ?? Date.now(),
});

/** Code flow with PKCE, in a window of its own; in Outlook, where Outlook itself vouches for the person. */
class MsalSigner implements Signer {
  constructor(
    private readonly app: IPublicClientApplication,
    private readonly scopes: string[],
  ) {}

  async quietly(): Promise<Token | null> {
    const account = this.app.getActiveAccount() ?? this.app.getAllAccounts()[0];
    try {
      return tokenOf(await this.app.acquireTokenSilent({ scopes: this.scopes, ...(account ? { account } : {}) }));
    } catch {
      return null;
    }
  }

  async ask(): Promise<Token> {
    const result = await this.app.acquireTokenPopup({ scopes: this.scopes });
    this.app.setActiveAccount(result.account);
    return tokenOf(result);
  }
}

/** Old Outlooks open no window of a page: their own dialog signs in, and tells the token. */
class DialogSigner implements Signer {
  quietly(): Promise<null> {
    return Promise.resolve(null);
  }

  async ask(): Promise<Token> {
    const address = `${window.location.origin}${signInPage}?dialog`;
    const size = { height: 60, width: 30 };
    const dialog = await asked<Office.Dialog>((done) => Office.context.ui.displayDialogAsync(address, size, done));
    return new Promise((signedIn, failed) => {
      dialog.addEventHandler(Office.EventType.DialogMessageReceived, (heard) => {
        dialog.close();
        if ('message' in heard) signedIn(JSON.parse(heard.message) as Token);
        else failed(new Error('dialog'));
      });
      dialog.addEventHandler(Office.EventType.DialogEventReceived, () => failed(new Error('closed')));
    });
  }
}

/** The server says where people sign in: nobody else has to vouch for that address. */
const known = ({ clientId, authority }: Configured) => ({
  clientId,
  authority,
  knownAuthorities: [new URL(authority).host],
});

/** The standard client, whose answers come back to the sign-in page. */
export async function browserClient(where: Configured): Promise<IPublicClientApplication> {
  const { createStandardPublicClientApplication } = await import('@azure/msal-browser');
  const redirectUri = `${window.location.origin}${signInPage}`;
  return createStandardPublicClientApplication({
    auth: { ...known(where), redirectUri },
    cache: { cacheLocation: 'sessionStorage' },
  });
}

/** Nested in Outlook where it can, its dialog where it cannot, a window of the browser elsewhere. */
export async function signerOf(where: Configured): Promise<Signer> {
  const scopes = [where.scope];
  if (typeof Office === 'undefined') return new MsalSigner(await browserClient(where), scopes);
  if (!Office.context.requirements.isSetSupported('NestedAppAuth', '1.1')) return new DialogSigner();
  const { createNestablePublicClientApplication } = await import('@azure/msal-browser');
  return new MsalSigner(await createNestablePublicClientApplication({ auth: known(where) }), scopes);
}
