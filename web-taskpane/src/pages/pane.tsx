import type { OutlookHost } from '../outlook/host';
import { startHost } from '../outlook/start-host';
import { signInBy } from '../server/sign-in';
import { App, mount } from '../ui/app';
import { Notice } from '../ui/notice';
import { fr } from '../words/fr';
import { PanePage } from './pane/pane-page';

signInBy((where) => import('../outlook/signer').then(({ signerOf }) => signerOf(where)));

const show = (host: OutlookHost) =>
  mount(
    <App host={host} language={host.language}>
      <PanePage host={host} />
    </App>,
  );

const failed = () =>
  mount(
    <App language="fr">
      <Notice intent="error">{fr.problems.outlookUnavailable}</Notice>
    </App>,
  );

startHost().then(show, failed);
