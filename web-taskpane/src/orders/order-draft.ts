import type {
  ArchivedDocument,
  ClientOrder,
  Criterion,
  Demand,
  DifferenceKind,
  OrderComparison,
  Quote,
  RecordOrder,
  Resolution,
  SignedFile,
  Verdict,
} from '../server/contract';

export type ProofKind = 'mail' | 'document' | 'file' | 'spoken';

export interface Settling {
  resolution: Resolution | null;
  comment: string;
}

export interface Judging {
  verdict: Verdict | null;
  comment: string;
}

/** What a person notes of an acceptance and its order, from the first word to the record; nothing is refused yet. */
export interface OrderDraft {
  on: string;
  signedVersion: number;
  purchaseOrder: string;
  currency: string;
  exclVatCents: number | null;
  services: string[];
  /** Numbers of the options taken, as they are printed. */
  options: number[];
  from: string | null;
  to: string | null;
  place: string;
  proof: ProofKind;
  mailId: string | null;
  documentId: string | null;
  signedBy: string;
  capacity: string;
  comment: string;
  settled: Partial<Record<DifferenceKind, Settling>>;
  judged: Partial<Record<Criterion, Judging>>;
}

const signedName = /sign|command|accord|\bbon\b|\bbc\b|order/i;

/** The client's mails that came after the quote: an older one accepts nothing. */
function answersIn(demand: Demand | null, quote: Quote): Demand['messages'] {
  const sentAt = quote.versions.find(({ version }) => version === quote.current.version)?.sentAt ?? '';
  return (demand?.messages ?? []).filter((mail) => mail.direction === 'in' && mail.at >= sentAt);
}

/** The file that is most probably the signed one: its name says so, and it came after the quote. */
function signedIn(demand: Demand | null, quote: Quote): ArchivedDocument | null {
  const issued = quote.current.issuedOn ?? '';
  const likely = (demand?.documents ?? []).filter(({ name, at }) => signedName.test(name) && at.slice(0, 10) >= issued);
  return likely.at(-1) ?? null;
}

/** What is known before anybody types: the day, the last version, the last mail or the signed file. */
export function firstDraft(quote: Quote, demand: Demand | null, day: string): OrderDraft {
  const mail = answersIn(demand, quote).at(-1) ?? null;
  const document = signedIn(demand, quote);
  const known = mail ? 'mail' : 'spoken';
  return {
    on: day,
    signedVersion: quote.current.version,
    purchaseOrder: '',
    currency: 'EUR',
    exclVatCents: null,
    services: [],
    options: [],
    from: null,
    to: null,
    place: '',
    proof: document ? 'document' : known,
    mailId: mail?.id ?? null,
    documentId: document?.id ?? null,
    signedBy: demand?.contact?.name ?? '',
    capacity: demand?.contact?.jobTitle ?? '',
    comment: '',
    settled: {},
    judged: {},
  };
}

const orNull = (text: string) => text.trim() || null;

export function orderOf(draft: OrderDraft): ClientOrder {
  return {
    on: draft.on,
    signedVersion: draft.signedVersion,
    purchaseOrder: orNull(draft.purchaseOrder),
    currency: draft.currency,
    exclVatCents: draft.exclVatCents,
    services: draft.services,
    options: draft.options,
    period: draft.from || draft.to ? { from: draft.from, to: draft.to, text: null } : null,
    place: orNull(draft.place),
  };
}

/** What the house must look at again: only when it takes the order's dates or place. */
export function beyondOf({ differences, beyond }: OrderComparison, draft: OrderDraft): OrderComparison['beyond'] {
  const taken = differences.some(({ kind }) => draft.settled[kind]?.resolution === 'orderStands');
  return taken ? beyond : [];
}

const resolutionOf = (mayStand: boolean, settling: Settling | undefined): Resolution | null =>
  mayStand ? (settling?.resolution ?? null) : 'quoteStands';

export type Lack = 'proof' | 'resolved' | 'verdicts';

export function lackIn(draft: OrderDraft, comparison: OrderComparison, file: SignedFile | null): Lack | null {
  const proved = {
    mail: draft.mailId !== null,
    document: draft.documentId !== null,
    file: file !== null,
    spoken: draft.signedBy.trim() !== '',
  };
  if (!proved[draft.proof]) return 'proof';
  const settled = comparison.differences.every(({ kind, mayStand }) => {
    const settling = draft.settled[kind];
    return resolutionOf(mayStand, settling) !== null && Boolean(settling?.comment.trim());
  });
  if (!settled) return 'resolved';
  const judged = beyondOf(comparison, draft).every(({ criterion }) => draft.judged[criterion]?.verdict);
  return judged ? null : 'verdicts';
}

export function requestOf(draft: OrderDraft, comparison: OrderComparison, file: SignedFile | null): RecordOrder {
  const criteria = [...new Set(beyondOf(comparison, draft).map(({ criterion }) => criterion))];
  return {
    order: orderOf(draft),
    proof: {
      mailId: draft.proof === 'mail' ? draft.mailId : null,
      documentId: draft.proof === 'document' ? draft.documentId : null,
      file: draft.proof === 'file' ? file : null,
      signedBy: orNull(draft.signedBy),
      capacity: orNull(draft.capacity),
    },
    resolved: comparison.differences.map(({ kind, mayStand }) => ({
      kind,
      resolution: resolutionOf(mayStand, draft.settled[kind]) ?? 'quoteStands',
      comment: draft.settled[kind]?.comment.trim() ?? '',
    })),
    beyond: criteria.map((criterion) => ({
      criterion,
      verdict: draft.judged[criterion]?.verdict ?? 'notMet',
      comment: orNull(draft.judged[criterion]?.comment ?? ''),
    })),
  };
}
