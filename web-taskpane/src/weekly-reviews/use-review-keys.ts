import { useEffect, useRef, type RefObject } from 'react';

export interface ReviewKeys {
  /** The quote before or after. */
  move: (by: 1 | -1) => void;
  /** The decision of that place, the first being 0. */
  choose: (index: number) => void;
  decide: () => void;
}

function takesLetters(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return target.type !== 'radio' && target.type !== 'checkbox';
  return target instanceof HTMLElement && ['TEXTAREA', 'SELECT'].includes(target.tagName);
}

const takesArrows = (target: EventTarget | null) => target instanceof HTMLInputElement && target.type === 'radio';

/** Keys that count while the focus is inside: arrows go through the quotes, digits choose, Ctrl + Enter decides. */
export function useReviewKeys(inside: RefObject<HTMLElement | null>, keys: ReviewKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const element = inside.current;
    const onKey = (event: KeyboardEvent) => {
      const { move, choose, decide } = latest.current;
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) return take(event, decide);
      if (event.ctrlKey || event.altKey || event.metaKey || takesLetters(event.target)) return;
      if (/^[1-5]$/.test(event.key)) return take(event, () => choose(Number(event.key) - 1));
      if (takesArrows(event.target)) return;
      if (event.key === 'ArrowDown') take(event, () => move(1));
      if (event.key === 'ArrowUp') take(event, () => move(-1));
    };
    element?.addEventListener('keydown', onKey);
    return () => element?.removeEventListener('keydown', onKey);
  }, [inside]);
}

function take(event: KeyboardEvent, act: () => void): void {
  event.preventDefault();
  act();
}
