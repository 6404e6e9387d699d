import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { OfficeHost } from '@/outlook/office-host';

type Callback = (result: { status: string; value?: unknown; error?: { message: string } }) => void;

const succeed =
  (value: unknown) =>
  (...args: unknown[]) =>
    (args.at(-1) as Callback)({ status: 'succeeded', value });
const fail =
  () =>
  (...args: unknown[]) =>
    (args.at(-1) as Callback)({ status: 'failed', error: { message: 'no' } });

function stubOffice(item: unknown) {
  vi.stubGlobal('Office', {
    AsyncResultStatus: { Succeeded: 'succeeded' },
    CoercionType: { Html: 'html' },
    EventType: {
      ItemChanged: 'itemChanged',
      OfficeThemeChanged: 'themeChanged',
    },
    MailboxEnums: { AttachmentContentFormat: { Base64: 'base64' } },
    context: {
      displayLanguage: 'fr-FR',
      officeTheme: { bodyBackgroundColor: '#1f1f1f' },
      mailbox: { item, userProfile: { emailAddress: 'me@b.example' } },
    },
  });
}

const readItem = (values: object = {}) => ({
  subject: 'Devis',
  itemId: 'AAMk',
  internetMessageId: '<a@b>',
  from: { displayName: 'Zoé', emailAddress: 'z@b.example' },
  attachments: [],
  body: { getAsync: succeed('<p>Bonjour</p>') },
  getAllInternetHeadersAsync: succeed(
    'Message-ID: <a@b>\r\nReceived: by x\r\nDate: Tue, 24 Nov 2026 08:00:00 +0000\r\n',
  ),
  ...values,
});

async function textOf(host: OfficeHost): Promise<string> {
  const source = await host.readMime();
  if (!('mime' in source)) return '';
  // The test page's own bytes have no text() yet.
  const reader = new FileReader();
  const read = new Promise<string>((resolve) => (reader.onload = () => resolve(String(reader.result))));
  reader.readAsText(source.mime);
  return read;
}

beforeEach(() => stubOffice(readItem()));
afterEach(() => vi.unstubAllGlobals());

test('Item_WhenSeveralAreSelected_IsNone', () => {
  stubOffice(null);
  expect(new OfficeHost().current()).toBeNull();
});

test('Item_WhenBeingWritten_IsInComposeMode', () => {
  stubOffice({ subject: { getAsync: () => undefined } });
  expect(new OfficeHost().current()).toEqual({ mode: 'compose', messageId: null, own: true });
});

test('Mail_WhenTheClientCanGiveIt_IsItsBytes', async () => {
  stubOffice(readItem({ getAsFileAsync: succeed(btoa('From: a@b.example\r\n\r\nx')) }));
  expect(await textOf(new OfficeHost())).toBe('From: a@b.example\r\n\r\nx');
});

test.each([
  ['missing', {}],
  ['failing', { getAsFileAsync: fail() }],
])('Mail_WhenItsFileIs_%s_IsPutTogetherFromItsParts', async (_, values) => {
  stubOffice(readItem(values));
  const mime = await textOf(new OfficeHost());
  expect(mime).toContain('Message-ID: <a@b>');
  expect(mime).toContain('Date: Tue, 24 Nov 2026');
  expect(mime).not.toContain('Received');
  expect(mime).toContain(btoa('<p>Bonjour</p>'));
});

test('Theme_WhenOutlookIsDark_IsDark', () => {
  expect(new OfficeHost().theme()).toBe('dark');
});
