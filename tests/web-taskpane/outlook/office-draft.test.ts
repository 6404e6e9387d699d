import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { OfficeDraft } from '@/outlook/office-draft';
import { verdictFrom } from '@/outlook/send-verdict';

type Callback = (result: { status: string; value?: unknown; error?: { message: string } }) => void;

const succeed = (value?: unknown) =>
  vi.fn((...args: unknown[]) => (args.at(-1) as Callback)({ status: 'succeeded', value }));
const fail = () =>
  vi.fn((...args: unknown[]) => (args.at(-1) as Callback)({ status: 'failed', error: { message: 'no' } }));
const line = (...addresses: string[]) => ({ getAsync: succeed(addresses.map((emailAddress) => ({ emailAddress }))) });
const pdf = Buffer.from('%PDF-1.7 devis');

const written = (values: object = {}) => ({
  to: line('a@x.example'),
  cc: line(),
  bcc: line('b@x.example'),
  subject: { getAsync: succeed('Devis') },
  getAttachmentsAsync: succeed([
    { id: '1', name: 'DEV-2026-0031.pdf', size: 99, isInline: false },
    { id: '2', name: 'logo.png', size: 9, isInline: true },
  ]),
  getAttachmentContentAsync: succeed({ format: 'base64', content: pdf.toString('base64') }),
  sessionData: { setAsync: succeed() },
  internetHeaders: { setAsync: succeed() },
  addFileAttachmentFromBase64Async: succeed('3'),
  removeAttachmentAsync: succeed(),
  addHandlerAsync: vi.fn(),
  removeHandlerAsync: vi.fn(),
  body: { getTypeAsync: succeed('html'), prependAsync: succeed() },
  ...values,
});
const draftOf = (item: object) => new OfficeDraft(item as Office.MessageCompose);

beforeEach(() =>
  vi.stubGlobal('Office', {
    AsyncResultStatus: { Succeeded: 'succeeded' },
    CoercionType: { Html: 'html', Text: 'text' },
    EventType: { RecipientsChanged: 'recipients', AttachmentsChanged: 'attachments' },
    MailboxEnums: { AttachmentContentFormat: { Base64: 'base64' } },
  }),
);
afterEach(() => vi.unstubAllGlobals());

test('Read_OfAMail_GivesItsRecipientsAndTheHashOfItsFiles', async () => {
  const item = written();
  const draft = draftOf(item);
  const sha256 = createHash('sha256').update(pdf).digest('hex');
  const wanted = {
    recipients: ['a@x.example', 'b@x.example'],
    subject: 'Devis',
    files: [{ id: '1', name: 'DEV-2026-0031.pdf', size: pdf.length, sha256 }],
  };
  expect(await draft.read()).toEqual(wanted);
  expect(await draft.read()).toEqual(wanted);
  expect(item.getAttachmentContentAsync).toHaveBeenCalledOnce();
});

test('Read_OfAFileThatIsALink_GivesAHashThatNoFileHas', async () => {
  const item = written({ getAttachmentContentAsync: succeed({ format: 'url', content: 'https://x' }) });
  expect((await draftOf(item).read()).files[0]?.sha256).toBe('0'.repeat(64));
});

test('Verdict_OnceLeft_IsInBothPlacesAndInAscii', async () => {
  const item = written();
  const verdict = { approved: [], refusal: 'Le « Go » est annulé.', inside: [], until: 5 };
  await draftOf(item).leave(verdict);
  const header = (item.internetHeaders.setAsync.mock.calls[0]?.[0] as Record<string, string>)['x-iod-verdict'];
  expect(header).toMatch(/^[ -~]+$/);
  expect(verdictFrom(header)).toEqual(verdict);
  expect(verdictFrom(item.sessionData.setAsync.mock.calls[0]?.[1] as string)).toEqual(verdict);
});

test('Verdict_WhereOnePlaceFails_IsInTheOther', async () => {
  await draftOf(written({ sessionData: { setAsync: fail() } })).leave({
    approved: [],
    refusal: null,
    inside: [],
    until: 1,
  });
  await expect(
    draftOf(written({ sessionData: { setAsync: fail() }, internetHeaders: { setAsync: fail() } })).leave({
      approved: [],
      refusal: null,
      inside: [],
      until: 1,
    }),
  ).rejects.toThrow();
});

test('Attach_InPlaceOfAnother_AddsFirstAndThenTakesAway', async () => {
  const item = written();
  await draftOf(item).writer.attach('DEV.pdf', new Blob([pdf]), ['1']);
  expect(item.addFileAttachmentFromBase64Async.mock.calls[0]?.slice(0, 2)).toEqual([pdf.toString('base64'), 'DEV.pdf']);
  expect(item.removeAttachmentAsync.mock.calls[0]?.[0]).toBe('1');
});

test('Insert_IntoAMail_WritesWhatItsBodyIs', async () => {
  const html = written();
  await draftOf(html).writer.insert('Bonjour <Anne>,\n\nVoici.\nPaul');
  expect(html.body.prependAsync.mock.calls[0]?.[0]).toBe('<p>Bonjour &lt;Anne&gt;,</p><p>Voici.<br>Paul</p>');
  const text = written({ body: { getTypeAsync: succeed('text'), prependAsync: succeed() } });
  await draftOf(text).writer.insert('Bonjour');
  expect(text.body.prependAsync.mock.calls[0]?.slice(0, 2)).toEqual(['Bonjour\n\n', { coercionType: 'text' }]);
});

test('Changes_OfRecipientsAndFiles_AreHeardUntilToldOtherwise', () => {
  const item = written();
  const notify = vi.fn();
  const stop = draftOf(item).onChanged(notify);
  expect(item.addHandlerAsync.mock.calls.map((call) => call[0])).toEqual(['recipients', 'attachments']);
  stop();
  expect(item.removeHandlerAsync).toHaveBeenCalledTimes(2);
});
