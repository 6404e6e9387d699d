import { App, mount } from '../ui/app';
import { DashboardPage } from './dashboard/dashboard-page';

mount(
  <App language="fr">
    <DashboardPage />
  </App>,
);
