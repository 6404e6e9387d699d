import { useState, type FocusEvent, type ReactNode } from 'react';
import { afterPress } from '../ui/pointer';
import { useWords } from '../words/words';
import type { Alternative, Hint } from './read-fields';

export interface RowState {
  hint: Hint | undefined;
  confirmed: boolean;
  missing: boolean;
}

function EvidenceWords({ hint }: { hint: Hint | undefined }) {
  const words = useWords().read;
  if (!hint || hint.evidence.length === 0) return <p className="evidence">{words.noEvidence}</p>;
  return (
    <p className="evidence">
      {words.evidenceFrom(words.evidenceIn[hint.evidence[0]?.source ?? 'body'])}{' '}
      {hint.evidence.map((evidence, index) => (
        <q key={index}>{evidence.text}</q>
      ))}
    </p>
  );
}

function Alternatives({ all, onUse }: { all: Alternative[]; onUse: (other: Alternative) => void }) {
  const words = useWords().read;
  if (all.length === 0) return null;
  return (
    <div className="chips" role="group" aria-label={words.alternatives}>
      {all.map((other) => (
        <button
          key={other.label}
          type="button"
          className="chip"
          aria-label={words.useAlternative(other.label)}
          onClick={() => onUse(other)}
        >
          {other.label}
        </button>
      ))}
    </div>
  );
}

/** One value read from the mail: quiet when certain; otherwise marked, with the other readings one click away. */
export function ReadRow({
  name,
  label,
  state,
  onConfirm,
  onAlternative,
  onLook,
  children,
}: {
  name: string;
  label: string;
  state: RowState;
  onConfirm: () => void;
  onAlternative: (other: Alternative) => void;
  onLook: (hint: Hint | undefined) => void;
  children: ReactNode;
}) {
  const words = useWords().read;
  const [looking, setLooking] = useState(false);
  const uncertain = !state.confirmed && state.hint !== undefined && state.hint.confidence !== 'high';
  const look = (on: boolean) => {
    setLooking(on);
    onLook(on ? state.hint : undefined);
  };
  const leave = ({ currentTarget: row, relatedTarget: next }: FocusEvent<HTMLElement>) => {
    if (!row.contains(next)) afterPress(() => row.contains(document.activeElement) || look(false));
  };
  return (
    <div
      className={`read-row ${uncertain ? 'read-uncertain' : 'read-certain'}`}
      data-field={name}
      data-uncertain={uncertain || state.missing}
      onFocus={() => look(true)}
      onBlur={leave}
    >
      {children}
      {uncertain && (
        <div className="read-marks">
          <span className="badge badge-warning">{words.toCheck}</span>
          <Alternatives all={state.hint?.alternatives ?? []} onUse={onAlternative} />
          <button
            type="button"
            className="chip chip-confirm"
            aria-label={words.confirmOne(label)}
            title={words.confirmOne(label)}
            onClick={onConfirm}
          >
            ✓
          </button>
        </div>
      )}
      {looking && <EvidenceWords hint={state.hint} />}
    </div>
  );
}
