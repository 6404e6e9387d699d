/** Where Entra ID answers. The window that asked waits for what stands in the address; the dialog of an old Outlook signs in by itself. */
import { broadcastResponseToMainFrame } from '@azure/msal-browser/redirect-bridge';
import { signInInDialog } from '../outlook/sign-in-dialog';
import { getSignIn } from '../server/sign-in';
import { fr } from '../words/fr';

const isDialog = new URLSearchParams(window.location.search).has('dialog');

const signedIn = isDialog ? getSignIn().then(signInInDialog) : broadcastResponseToMainFrame();

signedIn.catch(() => {
  const status = document.getElementById('status');
  if (status) status.textContent = fr.problems.signInFailed;
});
