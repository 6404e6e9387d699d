import type { KeyboardEvent } from 'react';

const controls = 'input, select, textarea';

function rowsAfter(container: Element, row: Element): HTMLElement[] {
  return [...container.querySelectorAll<HTMLElement>('[data-uncertain="true"]')].filter(
    (other) => other !== row && (row.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  );
}

export function focusField(container: Element | null, name: string): void {
  const row = container?.querySelector<HTMLElement>(`[data-field="${name}"]`);
  // A folded group hides its fields from the focus.
  row?.closest('details')?.setAttribute('open', '');
  row?.querySelector<HTMLElement>(controls)?.focus();
}

function focusNext(container: Element, row: Element): boolean {
  const [next] = rowsAfter(container, row);
  if (!next) return false;
  focusField(container, next.dataset['field'] ?? '');
  return true;
}

function moveAmongChips(row: Element, down: boolean): boolean {
  const chips = [...row.querySelectorAll<HTMLElement>('.chip')];
  if (chips.length === 0) return false;
  const at = chips.indexOf(document.activeElement as HTMLElement);
  const next = at + (down ? 1 : -1);
  (next < 0 ? row.querySelector<HTMLElement>(controls) : chips[Math.min(next, chips.length - 1)])?.focus();
  return true;
}

/**
 * Keys of the fields read from a mail. Tab leaps to the next value to check (Shift+Tab stays ordinary, so that every value can be
 * reached); Enter confirms and leaps; arrows reach the other readings; Ctrl+Enter confirms all.
 */
export function onReadKey(
  event: KeyboardEvent<HTMLElement>,
  act: { confirm: (name: string) => void; confirmAll: () => void },
): void {
  const target = event.target as HTMLElement;
  const row = target.closest<HTMLElement>('[data-field]');
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    act.confirmAll();
    return;
  }
  if (!row) return;
  const handled = keyInRow(event, target, row, act.confirm);
  if (handled) event.preventDefault();
}

function keyInRow(
  event: KeyboardEvent<HTMLElement>,
  target: HTMLElement,
  row: HTMLElement,
  confirm: (name: string) => void,
): boolean {
  const typing = target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
  if (event.key === 'Tab' && !event.shiftKey) return focusNext(event.currentTarget, row);
  if (event.key === 'Enter' && typing) {
    confirm(row.dataset['field'] ?? '');
    focusNext(event.currentTarget, row);
    return true;
  }
  const vertical = event.key === 'ArrowDown' || event.key === 'ArrowUp';
  const elsewhere = target instanceof HTMLInputElement || target.classList.contains('chip');
  return vertical && elsewhere && moveAmongChips(row, event.key === 'ArrowDown');
}
