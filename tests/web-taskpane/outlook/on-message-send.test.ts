// @vitest-environment node
import { Linter } from 'eslint';
import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { build, type Rollup } from 'vite';
import { beforeAll, expect, test } from 'vitest';

const config = resolve(import.meta.dirname, '../../../web-taskpane/vite.commands.config.ts');
let script = '';

beforeAll(async () => {
  const built = await build({ configFile: config, logLevel: 'error', build: { write: false } });
  const [output] = Array.isArray(built) ? built : [built];
  script = (output as Rollup.RollupOutput).output[0].code;
});

type Answer = { allowEvent: boolean; errorMessage?: string; commandId?: string };
type File = { name: string; content: string | Buffer | null; isInline?: boolean };
interface Mail {
  subject?: string;
  files?: File[];
  session?: string | null;
  header?: string | null;
  to?: string[];
  bcc?: string[];
  /** Asynchronous functions of the item that this client does not have, or that fail. */
  broken?: string[];
}

const pdf = Buffer.from('%PDF-1.7 devis approuvé');
const sha = (content: Buffer) => createHash('sha256').update(content).digest('hex');
const later = Date.now() + 60_000;
const verdict = (values: object = {}) =>
  JSON.stringify({
    approved: [{ name: 'DEV-2026-0031.pdf', size: pdf.length, sha256: sha(pdf) }],
    refusal: null,
    until: later,
    ...values,
  });
const quote: File = { name: 'DEV-2026-0031 v1.pdf', content: pdf };

const client = 's@client.example';

function itemOf({
  subject = '',
  files = [],
  session = null,
  header = null,
  to = [client],
  bcc = [],
  broken = [],
}: Mail) {
  const addresses = (all: string[]) => all.map((emailAddress) => ({ emailAddress }));
  const answer =
    (name: string, value: unknown) =>
    (...args: unknown[]) => {
      if (broken.includes(`${name} throws`)) throw new Error(name);
      const failed = broken.includes(name) || value === null;
      (args.at(-1) as (r: object) => void)(failed ? { status: 'failed', error: {} } : { status: 'succeeded', value });
    };
  const details = files.map((file, id) => ({ id: String(id), name: file.name, size: 999, isInline: !!file.isInline }));
  return {
    subject: { getAsync: answer('subject', subject) },
    to: { getAsync: answer('to', addresses(to)) },
    cc: { getAsync: answer('cc', []) },
    bcc: { getAsync: answer('bcc', addresses(bcc)) },
    getAttachmentsAsync: answer('attachments', details),
    getAttachmentContentAsync: (id: string, done: (r: object) => void) => {
      const { content } = files[Number(id)] ?? { content: null };
      answer(
        'content',
        content === null ? null : { format: 'base64', content: Buffer.from(content).toString('base64') },
      )(done);
    },
    sessionData: { getAsync: answer('session', session) },
    internetHeaders: { getAsync: answer('headers', header === null ? {} : { 'x-iod-verdict': header }) },
  };
}

/** As classic Outlook runs it: Office and the language, and nothing of a browser. */
function send(mail: Mail): Promise<Answer[]> {
  const handlers: Record<string, (event: object) => Promise<void>> = {};
  const context = createContext({
    Office: {
      actions: { associate: (name: string, handler: () => Promise<void>) => (handlers[name] = handler) },
      context: { mailbox: { item: itemOf(mail), userProfile: { emailAddress: 'gerant@iod.example' } } },
      AsyncResultStatus: { Succeeded: 'succeeded' },
      MailboxEnums: { AttachmentContentFormat: { Base64: 'base64' } },
    },
  });
  runInContext(
    'delete globalThis.BigInt; delete globalThis.WebAssembly; delete globalThis.SharedArrayBuffer;',
    context,
  );
  runInContext(script, context);
  const answers: Answer[] = [];
  const handled = handlers.onMessageSend?.({ completed: (a: Answer) => answers.push(a) });
  return Promise.resolve(handled).then(() => answers);
}

const allowed = [{ allowEvent: true }];
const stopped = (words: RegExp) => [
  { allowEvent: false, errorMessage: expect.stringMatching(words), commandId: 'composeOpenPane' },
];

test('Script_AsBuilt_IsPlainES2016', () => {
  const messages = new Linter().verify(script, { languageOptions: { ecmaVersion: 2016, sourceType: 'script' } });
  expect(messages).toEqual([]);
  expect(script).not.toMatch(/\b(import|fetch|XMLHttpRequest|localStorage|document|window)\b/);
});

test.each<[string, Mail]>([
  ['has nothing attached', { subject: 'Bonjour' }],
  ['only speaks of a quote', { subject: 'RE: Devis DEV-2026-0031' }],
  [
    'was refused long ago, and carries nothing any more',
    { subject: 'Bonjour', session: verdict({ refusal: 'Le Go est annulé.', until: Date.now() - 1 }) },
  ],
  ['carries another file', { subject: 'Photos', files: [{ name: 'plan.pdf', content: 'x' }] }],
  ['shows a picture named like a quote', { files: [{ name: 'DEV-2026-0031.png', content: 'x', isInline: true }] }],
])('Send_WhenTheMail %s_LetsItLeave', async (_, mail) => expect(await send(mail)).toEqual(allowed));

test.each<[string, Mail]>([
  ['the verdict of the pane', { files: [quote], session: verdict() }],
  ['the verdict in the header', { files: [quote], header: verdict() }],
  ['the header where the session cannot be read', { files: [quote], header: verdict(), broken: ['session throws'] }],
  [
    'another name',
    { subject: 'Devis DEV-2026-0031', files: [{ name: 'devis.pdf', content: pdf }], session: verdict() },
  ],
  [
    'an annex that is no PDF',
    { subject: 'DEV-2026-0031', files: [quote, { name: 'CV.docx', content: 'x' }], session: verdict() },
  ],
])('Send_WhenTheQuoteIsApproved, by %s_LetsItLeave', async (_, mail) => expect(await send(mail)).toEqual(allowed));

test.each<[string, Mail]>([
  ['of the sender’s own domain', { files: [quote], to: ['C.Roy@IOD.example'] }],
  ['of another domain of the house', { files: [quote], to: ['a@iod.fr'], session: verdict({ inside: ['iod.fr'] }) }],
  ['in spite of a refusal', { files: [quote], to: ['c.roy@iod.example'], session: verdict({ refusal: 'Pas de Go.' }) }],
])('Send_WhenItGoesToColleaguesOnly, %s_LetsItLeave', async (_, mail) => expect(await send(mail)).toEqual(allowed));

test.each<[string, Mail]>([
  ['somebody outside has a blind copy', { bcc: [client] }],
  ['a line is not to be read', { broken: ['cc'] }],
  ['nobody is named yet', { to: [] }],
  ['the domain only ends like ours', { to: ['x@not-iod.example'] }],
])('Send_WhenItGoesToColleaguesButIt may leave the house: %s_StopsIt', async (_, mail) =>
  expect(await send({ files: [quote], to: ['c.roy@iod.example'], ...mail })).toEqual(stopped(/pas été vérifié/)),
);

test.each<[string, Mail, RegExp]>([
  ['nobody looked', { files: [quote] }, /pas été vérifié.*renvoyez/],
  ['the verdict is too old', { files: [quote], session: verdict({ until: Date.now() - 1 }) }, /pas été vérifié/],
  ['the verdict is no verdict', { files: [quote], session: '{"approved":1}' }, /pas été vérifié/],
  ['the verdict is not even JSON', { files: [quote], session: 'oui' }, /pas été vérifié/],
  [
    'there is no Go',
    { files: [quote], session: verdict({ refusal: 'Le Go est annulé : le prix a changé.' }) },
    /le prix a changé/,
  ],
  [
    'it goes under another name',
    { files: [{ name: 'offre.pdf', content: pdf }], session: verdict({ refusal: 'Le Go est annulé.' }) },
    /Le Go est annulé/,
  ],
  [
    'a byte differs',
    { files: [{ ...quote, content: `${pdf.toString()}!` }], session: verdict() },
    /DEV-2026-0031 v1\.pdf.*n’est pas le fichier/,
  ],
  ['the content cannot be read', { files: [quote], session: verdict(), broken: ['content'] }, /n’est pas le fichier/],
  [
    'a second quote is not approved',
    { files: [quote, { name: 'DEV-2026-0032.pdf', content: 'x' }], session: verdict() },
    /DEV-2026-0032/,
  ],
  [
    'a foreign PDF goes with a quote',
    { subject: 'Devis DEV-2026-0031', files: [quote, { name: 'x.PDF', content: 'x' }], session: verdict() },
    /x\.PDF/,
  ],
])('Send_WhenIt carries a quote and %s_StopsIt', async (_, mail, words) =>
  expect(await send(mail)).toEqual(stopped(words)),
);

test('Send_WhenTheReasonIsLong_StaysWithinWhatOutlookShows', async () => {
  const [answer] = await send({ files: [quote], session: verdict({ refusal: 'a'.repeat(900) }) });
  expect(answer?.errorMessage).toHaveLength(500);
});

test('Send_WhenTheClientTellsNothing_LetsTheMailLeaveOnce', async () =>
  expect(await send({ files: [quote], broken: ['attachments throws', 'subject throws'] })).toEqual(allowed));

test('Hash_OfEveryLength_IsSha256', async () => {
  for (const length of [0, 1, 2, 3, 55, 56, 63, 64, 65, 1000]) {
    const content = Buffer.alloc(length, length);
    const file = { name: 'DEV-2026-0031.pdf', size: length, sha256: sha(content) };
    expect(await send({ files: [{ ...quote, content }], session: verdict({ approved: [file] }) })).toEqual(allowed);
  }
});
