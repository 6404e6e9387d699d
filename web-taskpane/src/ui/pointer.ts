let down = false;
for (const type of ['pointerdown', 'pointerup', 'pointercancel'] as const) {
  window.addEventListener(type, () => (down = type === 'pointerdown'), true);
}

/** Runs once the button of the mouse is up and its click is done: a page that moves under a pressed button loses the click. */
export function afterPress(run: () => void): void {
  if (!down) return run();
  window.addEventListener('pointerup', () => setTimeout(run, 0), { once: true });
}
