import { AppManifestUtils } from '@microsoft/app-manifest';
import { convert } from 'office-addin-manifest-converter';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { openPaneCommand } from '@/outlook/open-pane-command';
import { addressesIn, faultsOf } from './rules';

const root = resolve(import.meta.dirname, '../../..');
const pane = join(root, 'web-taskpane');
const xml = readFileSync(join(root, 'addin-manifest/manifest.xml'), 'utf8');
const json = JSON.parse(readFileSync(join(root, 'addin-manifest/manifest.json'), 'utf8'));
const parsed = new DOMParser().parseFromString(xml, 'application/xml');

const schemaAddress = 'https://developer.microsoft.com/json-schemas/teams/v1.17/MicrosoftTeams.schema.json';
const packageFolder = dirname(createRequire(join(pane, 'package.json')).resolve('@microsoft/app-manifest'));
const schema = JSON.parse(
  readFileSync(join(packageFolder, 'json-schemas/teams/v1.17/MicrosoftTeams.schema.json'), 'utf8'),
);
const schemaFaults = (manifest: unknown): Promise<string[]> =>
  AppManifestUtils.validateAgainstSchema(manifest as never, schema);

/** Microsoft's converter reads the XML; what it makes is held against Microsoft's schema. */
async function convertedFaults(manifest: string): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'iod-manifest-'));
  try {
    writeFileSync(join(folder, 'manifest.xml'), manifest);
    await convert(join(folder, 'manifest.xml'), join(folder, 'out'));
    const made = join(folder, 'out', 'manifest.json');
    if (!existsSync(made)) return ['the converter made nothing'];
    return await schemaFaults({ ...JSON.parse(readFileSync(made, 'utf8')), $schema: schemaAddress });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('Manifest_AsCommitted_HasNoFault', () => expect(faultsOf(xml)).toEqual([]));

test('Manifest_AsCommitted_IsConvertedToAValidUnifiedOne', async () => expect(await convertedFaults(xml)).toEqual([]));

const second = (from: string | RegExp, to: string) => (text: string) => {
  const at = text.indexOf('VersionOverridesV1_1');
  return text.slice(0, at) + text.slice(at).replace(from, to);
};
const mutations: [string, (xml: string) => string][] = [
  ['a tag left open', (x) => x.replace('</Hosts>', '')],
  [
    'elements in another order',
    (x) => x.replace(/(<ProviderName>.*<\/ProviderName>)\s*(<DefaultLocale>.*?<\/DefaultLocale>)/, '$2$1'),
  ],
  [
    'Permissions before FormSettings',
    (x) => x.replace('<FormSettings>', '<Permissions>ReadWriteItem</Permissions><FormSettings>'),
  ],
  ['shared folders after the function file', second(/(<SupportsSharedFolders>.*?>)\s*(<FunctionFile .*?>)/, '$2$1')],
  [
    'strings before addresses',
    second(/(<bt:Urls>[\s\S]*?<\/bt:Urls>)\s*(<bt:ShortStrings>[\s\S]*?<\/bt:ShortStrings>)/, '$2$1'),
  ],
  ['no id', (x) => x.replace(/<Id>.*<\/Id>/, '<Id></Id>')],
  ['an id of zeros', (x) => x.replace(/<Id>.*<\/Id>/, '<Id>00000000-0000-0000-0000-000000000000</Id>')],
  ['a version below 1.0', (x) => x.replace('<Version>1.0.0.0', '<Version>0.9.0.0')],
  ['a version of two parts', (x) => x.replace('<Version>1.0.0.0', '<Version>1.0')],
  ['two controls of one id', second('id="composeOpenPane"', 'id="readOpenPane"')],
  ['two resources of one id', second('<bt:Image id="Icon.32"', '<bt:Image id="Icon.16"')],
  ['a resource that is not there', second('resid="Icon.80"', 'resid="Icon.81"')],
  ['an address where a text belongs', second('<Label resid="Read.Label" />', '<Label resid="Pane.Url" />')],
  ['a resource id over 32 characters', (x) => x.replaceAll('Commands.Script', 'Commands.Script.'.repeat(3))],
  ['an http address', (x) => x.replace('https://iod.example/pane.html', 'http://iod.example/pane.html')],
  ['an address of somebody else', second('https://iod.example/commands.js', 'https://other.example/commands.js')],
  ['an unknown event', (x) => x.replace('"OnMessageSend"', '"OnMessageSent"')],
  ['an event that only warns', (x) => x.replace('SendMode="SoftBlock"', 'SendMode="PromptUser"')],
  ['an event that blocks all mail', (x) => x.replace('SendMode="SoftBlock"', 'SendMode="Block"')],
  ['no event', (x) => x.replace(/<LaunchEvent [^>]*>/, '')],
  [
    'V1_1 without the compose pane',
    second(/<ExtensionPoint xsi:type="MessageComposeCommandSurface">[\s\S]*?<\/ExtensionPoint>/, ''),
  ],
  ['V1_0 alone', (x) => x.replace(/<VersionOverrides xmlns="[^"]*1\.1"[\s\S]*?<\/VersionOverrides>/, '')],
  ['no pin', (x) => x.replace('<SupportsPinning>true</SupportsPinning>', '')],
  ['no shared mailboxes', (x) => x.replace('<SupportsSharedFolders>true', '<SupportsSharedFolders>false')],
  ['no runtime', (x) => x.replace(/<Runtimes>[\s\S]*?<\/Runtimes>/, '')],
  ['more rights than needed', (x) => x.replace('ReadWriteItem', 'ReadWriteMailbox')],
  ['a label too long', (x) => x.replaceAll('DefaultValue="Ouvrir IodOutlook"', `DefaultValue="${'a'.repeat(126)}"`)],
];

test.each(mutations)('Manifest_With %s_IsFound', (_, mutate) => {
  const mutated = mutate(xml);
  expect(mutated).not.toBe(xml);
  expect(faultsOf(mutated)).not.toEqual([]);
});

test.each<[string, (xml: string) => string]>([
  ['no id', (x) => x.replace(/<Id>.*<\/Id>/, '')],
  ['an id that is no GUID', (x) => x.replace(/<Id>.*<\/Id>/, '<Id>iod</Id>')],
  ['no provider', (x) => x.replace(/<ProviderName>.*<\/ProviderName>/, '')],
  ['an unknown send mode', (x) => x.replace('"SoftBlock"', '"Stop"')],
])('Manifest_With %s_IsRefusedByMicrosoft', async (_, mutate) => {
  const outcome = await convertedFaults(mutate(xml)).catch((error: Error) => [String(error)]);
  expect(outcome).not.toEqual([]);
});

test('Addresses_OfTheManifest_AreFilesThatTheHostServes', () => {
  const paths = addressesIn(parsed)
    .map((address) => new URL(address))
    .filter((url) => url.hostname === 'iod.example' && url.pathname !== '/' && url.pathname !== '/commands.js');
  expect(paths.length).toBeGreaterThan(10);
  for (const { pathname } of paths)
    expect([join(pane, pathname), join(pane, 'public', pathname)].some(existsSync), pathname).toBe(true);
});

test('Icons_OfTheManifest_AreSquaresOfTheirSize', () => {
  const named = addressesIn(parsed).filter((address) => address.endsWith('.png'));
  expect(named.length).toBeGreaterThanOrEqual(8);
  for (const address of named) {
    const png = readFileSync(join(pane, 'public', new URL(address).pathname));
    const size = Number(/icon-(\d+)/.exec(address)?.[1]);
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
  }
});

test('SmartAlert_WhenItOffersThePane_NamesAButtonOfTheComposeSurface', () => {
  const surfaces = [...parsed.getElementsByTagName('ExtensionPoint')].filter(
    (point) => point.getAttribute('xsi:type') === 'MessageComposeCommandSurface',
  );
  expect(surfaces.map((s) => s.getElementsByTagName('Control')[0]?.id)).toEqual([openPaneCommand, openPaneCommand]);
});

test('UnifiedManifest_AsCommitted_FitsTheSchema', async () => expect(await schemaFaults(json)).toEqual([]));

test('UnifiedManifest_BesideTheXmlOne_HidesItAndDoesTheSame', () => {
  const [extension] = json.extensions;
  const id = parsed.getElementsByTagName('Id')[0]?.textContent;
  expect(extension.alternates[0].hide.customOfficeAddin.officeAddinId).toBe(id);
  expect(json.id).not.toBe(id);
  expect(extension.ribbons.map((r: { contexts: string[] }) => r.contexts[0])).toEqual(['mailRead', 'mailCompose']);
  expect(extension.ribbons[1].tabs[0].groups[0].controls[0].id).toBe(openPaneCommand);
  expect(extension.autoRunEvents[0].events[0].options.sendMode).toBe('softBlock');
});

test.each<[string, (manifest: typeof json) => void]>([
  ['no id', (m) => delete m.id],
  ['an id that is no GUID', (m) => (m.id = 'iod')],
  ['an unknown send mode', (m) => (m.extensions[0].autoRunEvents[0].events[0].options.sendMode = 'stop')],
  ['an unknown context', (m) => (m.extensions[0].ribbons[0].contexts = ['mail'])],
  ['a property nobody knows', (m) => (m.extensions[0].pin = true)],
  ['a short name too long', (m) => (m.name.short = 'n'.repeat(31))],
])('UnifiedManifest_With %s_IsRefused', async (_, mutate) => {
  const mutated = structuredClone(json);
  mutate(mutated);
  expect(await schemaFaults(mutated)).not.toEqual([]);
});

test('Addresses_OfTheUnifiedManifest_AreOurOwnAndSecure', () => {
  const addresses = JSON.stringify(json.extensions).match(/"[a-z]+:[^"]*"/g) ?? [];
  expect(addresses.length).toBeGreaterThan(10);
  expect(addresses.filter((address) => !address.startsWith('"https://iod.example/'))).toEqual([]);
});

test('Icons_AsCommitted_AreDrawnFromTheirSource', () => {
  expect(() => execFileSync('node', ['scripts/icons.mjs', '--check'], { cwd: pane })).not.toThrow();
});
