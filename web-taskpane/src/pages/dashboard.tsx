import { signInBy } from '../server/sign-in';
import { App, mount } from '../ui/app';
import { DashboardPage } from './dashboard/dashboard-page';

signInBy((where) => import('../outlook/signer').then(({ signerOf }) => signerOf(where)));

mount(
  <App language="fr">
    <DashboardPage />
  </App>,
);
