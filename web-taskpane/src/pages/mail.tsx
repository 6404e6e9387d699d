import { MailClient } from '../local-mail/mail-client';
import { App, mount } from '../ui/app';

mount(
  <App language="fr">
    <MailClient />
  </App>,
);
