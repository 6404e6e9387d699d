import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { vi } from 'vitest';
import type { Item, OutgoingItem, OutlookHost } from '@/outlook/host';
import { WordsProvider } from '@/words/words';

export function show(page: ReactNode) {
  const user = userEvent.setup();
  const wrap = (inner: ReactNode) => (
    <FluentProvider theme={webLightTheme}>
      <WordsProvider tag="fr">{inner}</WordsProvider>
    </FluentProvider>
  );
  const view = render(wrap(page));
  return {
    user,
    ...view,
    rerender: (inner: ReactNode) => view.rerender(wrap(inner)),
  };
}

/** A mail client that shows the mails it is told to. */
export class FakeHost implements OutlookHost {
  readonly kind = 'local';
  readonly language = 'fr';
  #notify: () => void = () => undefined;
  highlight = vi.fn();
  refresh = vi.fn();
  openMessage = vi.fn();

  constructor(private item: Item | null = { mode: 'read', messageId: 'm1', own: false }) {}

  writing: OutgoingItem | null = null;
  outgoing = () => this.writing;
  current = () => this.item;
  theme = () => null;
  onThemeChanged = () => () => undefined;

  onItemChanged(notify: () => void) {
    this.#notify = notify;
    return () => undefined;
  }

  select(messageId: string | null) {
    this.item = messageId === null ? null : { mode: 'read', messageId, own: false };
    this.#notify();
  }

  readMime = () => Promise.resolve({ messageId: this.item?.messageId ?? '' });
}
