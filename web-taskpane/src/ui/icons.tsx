/** A paper clip; drawn here because a mail client may lack a font for the sign. */
export function ClipIcon({ label }: { label?: string }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" role={label ? 'img' : undefined} aria-label={label} aria-hidden={!label}>
      <path
        d="M12.5 7.5 7.6 12.4a3 3 0 0 1-4.2-4.2l5.6-5.6a2 2 0 0 1 2.8 2.8L6.3 11a1 1 0 0 1-1.4-1.4l4.6-4.7"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.2"
        strokeLinecap="round"
      />
    </svg>
  );
}
