import { expect, test, vi } from 'vitest';
import { LocalHost } from '@/outlook/local-host';

function client() {
  const heard: unknown[] = [];
  return {
    heard,
    window: {
      postMessage: (message: unknown) => heard.push(message),
    } as unknown as Window,
  };
}

function say(data: unknown, source: unknown, origin = location.origin) {
  const event = new MessageEvent('message', { data, origin });
  Object.defineProperty(event, 'source', { value: source });
  window.dispatchEvent(event);
}

test('Pane_WhenOpened_TellsTheClientItIsReady', () => {
  const { heard, window: parent } = client();
  new LocalHost(parent);
  expect(heard).toEqual([{ type: 'ready' }]);
});

test('Item_WhenTheClientSelectsAMail_BecomesTheCurrentOne', async () => {
  const { window: parent } = client();
  const host = new LocalHost(parent);
  const changed = vi.fn();
  host.onItemChanged(changed);
  say({ type: 'item', mode: 'read', messageId: 'm1', folder: 'inbox' }, parent);
  expect(changed).toHaveBeenCalledOnce();
  expect(host.current()).toEqual({ mode: 'read', messageId: 'm1', own: false });
  expect(await host.readMime()).toEqual({ messageId: 'm1' });
});

test('Message_FromAnotherOriginOrWindow_IsNotHeard', () => {
  const { window: parent } = client();
  const host = new LocalHost(parent);
  say({ type: 'item', mode: 'read', messageId: 'm1', folder: 'inbox' }, parent, 'https://evil.example');
  say({ type: 'item', mode: 'read', messageId: 'm1', folder: 'inbox' }, {});
  say('item', parent);
  expect(host.current()).toBeNull();
});

test('Mail_WhenNoneIsSelected_CannotBeRead', async () => {
  await expect(new LocalHost(client().window).readMime()).rejects.toThrow();
});
