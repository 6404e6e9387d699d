import type { OutlookHost } from './host';
import { LocalHost } from './local-host';

const officeScript = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/** Loaded only inside Outlook: local mode stays without network. */
export function loadOffice(): Promise<void> {
  return new Promise((loaded, failed) => {
    const script = document.createElement('script');
    script.src = officeScript;
    script.onload = () => loaded();
    script.onerror = () => failed(new Error('office.js did not load'));
    document.head.append(script);
  });
}

/** The manifest opens the pane with `?host=outlook`; any other opening is the local mail client. */
export async function startHost(search = window.location.search): Promise<OutlookHost> {
  if (new URLSearchParams(search).get('host') !== 'outlook') return new LocalHost();
  await loadOffice();
  const info = await Office.onReady();
  if (info.host !== Office.HostType.Outlook) return new LocalHost();
  const { OfficeHost } = await import('./office-host');
  return new OfficeHost();
}
