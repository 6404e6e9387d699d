/** What Outlook asks of an XML manifest and Microsoft's offline tools do not check, each rule as a function from a manifest to its faults. */
type Rule = (manifest: Document) => string[];

const all = (root: Document | Element, name: string) => [...root.getElementsByTagNameNS('*', name)];
const type = (element: Element) => element.getAttribute('xsi:type') ?? element.localName;
const overridesOf = (element: Element): Element | null => element.parentElement?.closest('VersionOverrides') ?? null;
/** The elements of one VersionOverrides, without those of the one inside it. */
const own = (overrides: Element, name: string) => all(overrides, name).filter((e) => overridesOf(e) === overrides);

const orders: Record<string, string[]> = {
  OfficeApp:
    'Id Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl AppDomains Hosts Requirements FormSettings Permissions Rule DisableEntityHighlighting VersionOverrides'.split(
      ' ',
    ),
  VersionOverrides: ['Description', 'Requirements', 'Hosts', 'Resources', 'VersionOverrides'],
  Resources: ['Images', 'Urls', 'ShortStrings', 'LongStrings'],
  DesktopFormFactor: ['SupportsSharedFolders', 'FunctionFile', 'ExtensionPoint'],
  ExtensionPoint: ['OfficeTab', 'LaunchEvents', 'SourceLocation'],
  Control: ['Label', 'Supertip', 'Icon', 'Action'],
  Supertip: ['Title', 'Description'],
  Group: ['Label', 'Control'],
  Action: ['SourceLocation', 'SupportsPinning'],
};

const inOrder: Rule = (manifest) =>
  Object.entries(orders).flatMap(([parent, order]) =>
    all(manifest, parent).flatMap((element) => {
      const places = [...element.children].map((child) => order.indexOf(child.localName));
      const isSorted = places.every((place, i) => place >= 0 && place >= (places[i - 1] ?? 0));
      return isSorted ? [] : [`${parent}: ${[...element.children].map((c) => c.localName).join(', ')}`];
    }),
  );

const identity: Rule = (manifest) => {
  const id = all(manifest, 'Id')[0]?.textContent ?? '';
  const [major = '0', ...rest] = (all(manifest, 'Version')[0]?.textContent ?? '').split('.');
  return [
    ...(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id) && !/^[0-]+$/.test(id) ? [] : [`Id: ${id}`]),
    ...(Number(major) >= 1 && rest.length === 3 && rest.every((part) => /^\d{1,5}$/.test(part))
      ? []
      : [`Version: ${major}.${rest.join('.')}`]),
  ];
};

const uniqueIds: Rule = (manifest) =>
  all(manifest, 'VersionOverrides').flatMap((overrides) => {
    const ids = ['Control', 'Group', 'Image', 'Url', 'String']
      .flatMap((name) => own(overrides, name))
      .map((element) => element.getAttribute('id'))
      .filter((id) => id !== null);
    return ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `${type(overrides)}: two ${id}`);
  });

const wanted = (element: Element) =>
  element.localName === 'Image'
    ? 'Image'
    : ['Label', 'Title'].includes(element.localName)
      ? 'ShortStrings'
      : element.localName === 'Description'
        ? 'LongStrings'
        : 'Url';

const resourcesExist: Rule = (manifest) =>
  [...manifest.querySelectorAll('[resid]')].flatMap((element) => {
    const resid = element.getAttribute('resid') ?? '';
    const overrides = overridesOf(element);
    const found = overrides && ['Image', 'Url', 'String'].flatMap((n) => own(overrides, n)).find((r) => r.id === resid);
    const kind = found && (found.localName === 'String' ? found.parentElement?.localName : found.localName);
    return kind === wanted(element) && resid.length <= 32 ? [] : [`${element.localName} resid ${resid}: ${kind}`];
  });

const lengths: Rule = (manifest) =>
  Object.entries({ ShortStrings: 125, LongStrings: 250 }).flatMap(([list, longest]) =>
    all(manifest, list)
      .flatMap((strings) => [...strings.getElementsByTagName('*')])
      .map((s) => s.getAttribute('DefaultValue') ?? s.getAttribute('Value') ?? '')
      .filter((text) => text.length > longest || text.length === 0),
  );

/** Every address of the manifest. */
export const addressesIn = (manifest: Document) =>
  [...manifest.getElementsByTagName('*')].flatMap((e) =>
    [
      ...[...e.attributes].filter((a) => !a.name.startsWith('xmlns')).map((a) => a.value),
      e.children.length ? '' : (e.textContent ?? ''),
    ].filter((v) => /^[a-z]+:\/\//.test(v)),
  );

const secureAddresses: Rule = (manifest) => {
  const host = new URL(all(manifest, 'IconUrl')[0]?.getAttribute('DefaultValue') ?? 'x://').origin;
  return addressesIn(manifest)
    .filter(
      (address) => !address.startsWith(`${host}/`) && ![host, 'https://login.microsoftonline.com'].includes(address),
    )
    .concat(host.startsWith('https://') ? [] : [host]);
};

const events = ['OnMessageSend', 'OnNewMessageCompose', 'OnMessageAttachmentsChanged', 'OnMessageRecipientsChanged'];
const knownEvents: Rule = (manifest) =>
  all(manifest, 'LaunchEvent').flatMap((event) => {
    const mode = event.getAttribute('SendMode');
    const name = event.getAttribute('Type') ?? '';
    const isSound = events.includes(name) && (name === 'OnMessageSend') === (mode === 'SoftBlock');
    return isSound ? [] : [`LaunchEvent ${name} ${mode}`];
  });

/** V1_1 replaces V1_0 whole: what it does not repeat is gone. */
const nothingLost: Rule = (manifest) => {
  const [first, second] = all(manifest, 'VersionOverrides');
  if (!first || !second) return ['VersionOverrides: both are needed'];
  const points = (overrides: Element) => own(overrides, 'ExtensionPoint').map(type);
  return points(first).filter((point) => !points(second).includes(point));
};

const features: Rule = (manifest) => {
  const second = all(manifest, 'VersionOverrides')[1];
  const value = (name: string) => (second ? own(second, name)[0]?.textContent : undefined);
  return [
    ...(value('SupportsPinning') === 'true' ? [] : ['the read pane cannot be pinned']),
    ...(value('SupportsSharedFolders') === 'true' ? [] : ['no shared mailboxes']),
    ...(second && own(second, 'Runtime').length === 1 && own(second, 'LaunchEvent').length > 0 ? [] : ['no event']),
    ...(all(manifest, 'Permissions')[0]?.textContent === 'ReadWriteItem' ? [] : ['Permissions']),
  ];
};

const rules = {
  inOrder,
  identity,
  uniqueIds,
  resourcesExist,
  lengths,
  secureAddresses,
  knownEvents,
  nothingLost,
  features,
};

export function faultsOf(xml: string): string[] {
  const manifest = new DOMParser().parseFromString(xml, 'application/xml');
  if (manifest.querySelector('parsererror')) return ['not well-formed'];
  return Object.entries(rules).flatMap(([name, rule]) => rule(manifest).map((fault) => `${name}: ${fault}`));
}
