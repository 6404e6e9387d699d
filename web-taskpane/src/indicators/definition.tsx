import { useId, useState, type CSSProperties, type SyntheticEvent } from 'react';

const width = 280;

/** Under its label, and inside the window: a table that scrolls cannot cut it off. */
function placeUnder(label: Element): CSSProperties {
  const { left, bottom } = label.getBoundingClientRect();
  return { insetInlineStart: Math.max(8, Math.min(left, window.innerWidth - width - 8)), insetBlockStart: bottom };
}

/** A label whose meaning is one hover, or one Tab, away. */
export function Definition({ label, text }: { label: string; text: string }) {
  const id = useId();
  const [place, setPlace] = useState<CSSProperties | null>(null);
  const show = ({ currentTarget }: SyntheticEvent) => setPlace(placeUnder(currentTarget));
  const hide = () => setPlace(null);
  return (
    <span className="defined" onMouseEnter={show} onMouseLeave={hide}>
      <button
        type="button"
        className="link definition"
        aria-describedby={id}
        onFocus={show}
        onBlur={hide}
        onKeyDown={({ key }) => key === 'Escape' && hide()}
      >
        {label}
      </button>
      <span id={id} role="tooltip" hidden={!place} style={{ ...place, inlineSize: width }}>
        {text}
      </span>
    </span>
  );
}
