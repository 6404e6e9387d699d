import type { Configured } from '../server/sign-in';
import { browserClient, tokenOf } from './signer';
import { loadOffice } from './start-host';

/** The dialog of an old Outlook: goes to Entra ID, comes back here, and tells the pane the token. */
export async function signInInDialog(where: Configured): Promise<void> {
  const app = await browserClient(where);
  const result = await app.handleRedirectPromise();
  if (!result) return app.acquireTokenRedirect({ scopes: [where.scope] });
  // Only now: Office takes the page's history away, which signing in needs.
  await loadOffice();
  await Office.onReady();
  Office.context.ui.messageParent(JSON.stringify(tokenOf(result)));
}
