import { useMemo, useState } from 'react';
import type { Demand, MessageRead, QualifyDemand } from '../server/contract';
import { useKept } from '../ui/kept';
import { useWords } from '../words/words';
import { draftOfDemand, draftOfReading, missingIn, requestOf, type QualifyDraft } from './qualify-draft';
import { hintsOf, uncertainIn, type Hint } from './read-fields';

export interface QualifyForm {
  draft: QualifyDraft;
  change: (draft: QualifyDraft) => void;
  hints: Record<string, Hint>;
  uncertain: string[];
  missing: string[];
  firstMissing: string | null;
  /** The request when nothing is missing; otherwise null, and the missing fields are shown. */
  confirmed: () => QualifyDemand | null;
  /** Whether the person has typed something that the server does not have. */
  touched: boolean;
  forget: () => void;
}

export interface Subject {
  /** Names the work to keep: the message, or the demand once there is one. */
  key: string;
  read: MessageRead | null;
  demand: Demand | null;
}

function startOf({ read, demand }: Subject): QualifyDraft | null {
  if (demand) return draftOfDemand(demand);
  return read ? draftOfReading(read.reading, read.known.client) : null;
}

const emptyHints: Record<string, Hint> = {};

/** The demand in the making, kept while the person looks elsewhere. Null until there is something to start from. */
export function useQualifyForm(subject: Subject): QualifyForm | null {
  const words = useWords();
  const [kept, setKept] = useKept<QualifyDraft>(`qualify.${subject.key}`);
  const [tried, setTried] = useState(false);
  const { read, demand } = subject;
  const start = useMemo(() => startOf({ key: '', read, demand }), [read, demand]);
  const reading = demand ? demand.reading : (read?.reading ?? null);
  const hints = useMemo(
    () => (reading ? hintsOf(reading, (code) => words.services[code] ?? code) : emptyHints),
    [reading, words],
  );
  const draft = kept ?? start;
  if (!draft) return null;

  const missing = missingIn(draft);
  const confirmed = () => {
    setTried(true);
    return missing.length === 0 ? requestOf(draft) : null;
  };
  return {
    draft,
    change: setKept,
    hints,
    uncertain: uncertainIn(hints, draft),
    missing: tried ? missing : [],
    firstMissing: missing[0] ?? null,
    confirmed,
    touched: kept !== null,
    forget: () => setKept(null),
  };
}
