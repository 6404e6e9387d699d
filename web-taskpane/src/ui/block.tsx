import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useWords } from '../words/words';
import { Button } from './button';

/** A titled part of the screen. */
export function Block({
  title,
  aside,
  children,
  className = '',
}: {
  title: string;
  aside?: ReactNode;
  children: ReactNode;
  className?: string;
}) {
  const id = useId();
  return (
    <section className={`block ${className}`} aria-labelledby={id}>
      <div className="block-head">
        <h2 id={id}>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
}

/** A step that takes the pane's whole width, with the way back. Its heading takes the focus, so that reading starts there. */
export function StepHead({ title, detail, onBack }: { title: string; detail?: ReactNode; onBack?: () => void }) {
  const words = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <header className="step-head">
      {onBack && (
        <Button quiet small onClick={onBack}>
          ← {words.common.back}
        </Button>
      )}
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {detail && <p className="quiet-text">{detail}</p>}
    </header>
  );
}
