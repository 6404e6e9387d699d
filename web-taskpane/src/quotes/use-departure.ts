import { useCallback, useEffect, useRef } from 'react';
import type { OutgoingDraft, OutgoingItem } from '../outlook/host';
import { MailUnavailable } from '../outlook/host';
import { quotesIn, type SendVerdict } from '../outlook/send-verdict';
import type { DepartureCheck } from '../server/contract';
import { Problem } from '../server/problem';
import { checkDeparture } from '../server/quotes';
import { useLoad } from '../server/use-load';
import { usePolling } from '../server/use-polling';
import { useWords } from '../words/words';

/** A subject changes without a word, and a Go may be voided by somebody else meanwhile. */
const everyMs = 30_000;

export interface Departure {
  check: DepartureCheck | null;
  loading: boolean;
  problem: Problem | null;
  /** Files that stand where the approved one should. */
  refused: string[];
  again: () => void;
}

const requestOf = ({ recipients, subject, files }: OutgoingDraft) => ({
  recipients,
  subject,
  files: files.map(({ name, size, sha256 }) => ({ name, size, sha256 })),
});

function verdictOf({ approved, refusal, insideDomains, validSeconds }: DepartureCheck): SendVerdict {
  return { approved, refusal, inside: insideDomains, until: Date.now() + validSeconds * 1000 };
}

function refusedIn({ subject, files }: OutgoingDraft, { approved }: DepartureCheck): string[] {
  return quotesIn(subject, files)
    .filter((file) => !approved.some((one) => one.sha256 === file.sha256))
    .map((file) => file.id);
}

/** Asks the server of the mail as it stands, each time it changes, and leaves the verdict for the alert before sending. */
export function useDeparture(outgoing: OutgoingItem, turn: number): Departure {
  const words = useWords();
  const asked = useLoad('departure', async (signal) => {
    const draft = await outgoing.read().catch((error: unknown) => {
      throw error instanceof MailUnavailable
        ? new Problem(-1, 'mail-unavailable', words.problems.mailUnavailable)
        : error;
    });
    const check = await checkDeparture(requestOf(draft), signal);
    // An older answer than the one being asked for would be a verdict on another mail.
    if (!signal.aborted) await outgoing.leave(verdictOf(check));
    return { check, refused: refusedIn(draft, check) };
  });
  const { reload: again } = asked;
  const seen = useRef({ outgoing, turn });
  useEffect(() => {
    if (seen.current.outgoing !== outgoing || seen.current.turn !== turn) again();
    seen.current = { outgoing, turn };
  }, [outgoing, turn, again]);
  useEffect(() => outgoing.onChanged(again), [outgoing, again]);
  usePolling(true, again, everyMs);
  return {
    check: asked.data?.check ?? null,
    loading: asked.loading,
    problem: asked.problem,
    refused: asked.data?.refused ?? [],
    again: useCallback(() => again(), [again]),
  };
}
