import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Company } from '@/server/contract';
import { CompanySettings } from '@/settings/company';
import { fakeServer, problem } from '../fake-server';
import { show } from '../render';

const company: Company = {
  name: 'IOD',
  legalForm: 'SAS',
  capitalCents: null,
  addressLines: ['1 rue A'],
  siren: '',
  siret: '',
  rcs: '',
  vatNumber: '',
  phone: null,
  email: null,
  website: null,
  logo: null,
  accentColor: '#123456',
  font: 'inter',
  iban: null,
  bic: null,
  paymentTerms: '',
  latePenalties: '',
  generalTerms: '',
  introduction: '',
  mailText: '',
  footer: null,
  defaultDeposit: 3000,
  defaultValidityDays: 30,
  defaultVatRate: 2000,
  vatOnDebits: false,
  vatExemption: '',
  englishIntroduction: '',
  englishPaymentTerms: '',
  englishLatePenalties: '',
  englishGeneralTerms: '',
  englishMailText: '',
  missingMentions: [],
  version: 3,
};

const routes = {
  'GET /api/settings/company': () => ({ json: company }),
  'POST /api/settings/company/preview': () => ({ json: {} }),
};

test('Preview_WhileTyping_ShowsWhatIsNotSaved', async () => {
  const server = fakeServer(routes);
  const { user } = show(<CompanySettings readOnly={false} />);
  await user.selectOptions(await screen.findByLabelText('Police des documents'), 'literata');
  await waitFor(
    () =>
      expect(server.asked.filter(({ path }) => path.includes('/preview')).at(-1)?.body).toMatchObject({
        font: 'literata',
      }),
    { timeout: 4000 },
  );
  expect(server.asked.some(({ method }) => method === 'PUT')).toBe(false);
});

test('Preview_InEnglish_IsAskedOfTheServer', async () => {
  const server = fakeServer(routes);
  const { user } = show(<CompanySettings readOnly={false} />);
  await user.click(await screen.findByLabelText('Aperçu en anglais'));
  await waitFor(() => expect(server.asked.at(-1)?.path).toContain('language=en'));
});

test('Preview_OfATextTooLong_SaysSo', async () => {
  fakeServer({
    ...routes,
    'POST /api/settings/company/preview': () => problem(400, 'invalid-value', 'Le pied de page tient en trois lignes.'),
  });
  show(<CompanySettings readOnly={false} />);
  expect(await screen.findByText(/tient en trois lignes/)).toBeTruthy();
});

test('Logo_WhenRefused_SaysWhyAndKeepsTheOneBefore', async () => {
  fakeServer({
    ...routes,
    'POST /api/settings/logo': () => problem(400, 'invalid-value', 'Ce dessin SVG contient un script : il est refusé.'),
  });
  const { user } = show(<CompanySettings readOnly={false} />);
  const field = await screen.findByLabelText<HTMLInputElement>(/^Logo/);
  await user.upload(field, new File(['<svg/>'], 'logo.svg', { type: 'image/svg+xml' }));
  expect(await screen.findByText(/contient un script/)).toBeTruthy();
  expect(screen.queryByRole('img')).toBeNull();
});

test('Logo_WhenTooLarge_IsNotEvenSent', async () => {
  const server = fakeServer(routes);
  const { user } = show(<CompanySettings readOnly={false} />);
  const file = new File([new Uint8Array(5_000_001)], 'logo.png', { type: 'image/png' });
  await user.upload(await screen.findByLabelText(/^Logo/), file);
  expect(await screen.findByText(/dépasse 5 Mo/)).toBeTruthy();
  expect(server.asked.some(({ path }) => path.endsWith('/logo'))).toBe(false);
});
