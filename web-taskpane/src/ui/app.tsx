import { FluentProvider, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { StrictMode, useEffect, useSyncExternalStore, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import type { OutlookHost } from '../outlook/host';
import { WordsProvider } from '../words/words';
import { Guard } from './guard';
import './styles.css';

type Themed = Pick<OutlookHost, 'theme' | 'onThemeChanged'>;

const followsSystem: Themed = { theme: () => null, onThemeChanged: () => () => undefined };
const systemDark = window.matchMedia?.('(prefers-color-scheme: dark)');

function useDark(host: Themed): boolean {
  return useSyncExternalStore(
    (notify) => {
      systemDark?.addEventListener('change', notify);
      const stop = host.onThemeChanged(notify);
      return () => {
        systemDark?.removeEventListener('change', notify);
        stop();
      };
    },
    () => (host.theme() ?? (systemDark?.matches ? 'dark' : 'light')) === 'dark',
  );
}

/** Colours, words and the net under every page. */
export function App({
  host = followsSystem,
  language,
  children,
}: {
  host?: Themed;
  language: string;
  children: ReactNode;
}) {
  const dark = useDark(host);
  useEffect(() => {
    document.documentElement.style.colorScheme = dark ? 'dark' : 'light';
  }, [dark]);
  return (
    <FluentProvider theme={dark ? webDarkTheme : webLightTheme} className="app">
      <WordsProvider tag={language}>
        <Guard>{children}</Guard>
      </WordsProvider>
    </FluentProvider>
  );
}

export function mount(page: ReactNode): void {
  const root = document.getElementById('root');
  if (root) createRoot(root).render(<StrictMode>{page}</StrictMode>);
}
