import type { Budget, Demand, Field, MessageRead, Need, Period, QualifyDemand, Reading } from '../server/contract';

/** What the form holds while a person works on it: everything is a text, a number or a date, nothing is refused yet. */
export interface QualifyDraft {
  title: string;
  language: string;
  clientId: string | null;
  company: string;
  siren: string;
  address: string;
  domain: string | null;
  contactId: string | null;
  contactName: string;
  email: string;
  phones: string;
  jobTitle: string;
  needs: NeedDraft[];
  deadlineFrom: string | null;
  deadlineTo: string | null;
  deadlineText: string;
  budgetMin: number | null;
  budgetMax: number | null;
  budgetPer: string;
  budgetBasis: string | null;
  channel: string;
  referrer: string;
  notes: string;
  /** Values a person has confirmed or changed, by the name of their field. */
  confirmed: string[];
}

export interface NeedDraft {
  service: string;
  position: string;
  people: number | null;
  place: string;
}

const text = (field: Field<string> | null | undefined) => field?.value ?? '';
const orNull = (value: string) => value.trim() || null;
const linesOf = (value: string) =>
  value
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
const listOf = (value: string) =>
  value
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter(Boolean);

const emptyNeed: NeedDraft = { service: '', position: '', people: null, place: '' };

// Anyone may have an address there: it says nothing about the company.
const freeMail =
  /^(gmail|googlemail|outlook|hotmail|live|msn|yahoo|ymail|icloud|me|aol|gmx|proton|protonmail|orange|wanadoo|free|sfr|neuf|laposte|bbox|numericable|club-internet)\./;

function domainOf(email: string): string | null {
  const domain = email.split('@')[1]?.trim().toLowerCase();
  return domain && !freeMail.test(domain) ? domain : null;
}

function needOf(need: Reading['needs'][number]): NeedDraft {
  return {
    service: need.service.value,
    position: text(need.position),
    people: need.people?.value ?? null,
    place: text(need.place),
  };
}

function budgetOf(budget: Budget | null) {
  return {
    budgetMin: budget?.minCents ?? null,
    budgetMax: budget?.maxCents ?? null,
    budgetPer: budget?.per ?? 'total',
    budgetBasis: budget?.basis ?? null,
  };
}

function deadlineOf(period: Period | null) {
  return {
    deadlineFrom: period?.from ?? null,
    deadlineTo: period?.to ?? null,
    deadlineText: period?.text ?? '',
  };
}

/** What the mail says, ready to be confirmed or corrected. */
export function draftOfReading(reading: Reading, client: MessageRead['known']['client'] = null): QualifyDraft {
  const email = text(reading.contact.email) || (reading.from?.address ?? '');
  return {
    title: reading.subject.replace(/^((re|fw|fwd|tr)\s*:\s*)+/i, '').trim(),
    language: reading.language,
    clientId: client?.id ?? null,
    company: client?.name ?? text(reading.contact.company),
    siren: text(reading.contact.siren),
    address: '',
    domain: domainOf(email),
    contactId: null,
    contactName: text(reading.contact.name) || (reading.from?.name ?? ''),
    email,
    phones: reading.contact.phones.map((phone) => phone.value).join(', '),
    jobTitle: text(reading.contact.jobTitle),
    needs: reading.needs.length > 0 ? reading.needs.map(needOf) : [emptyNeed],
    ...deadlineOf(reading.deadline?.value ?? null),
    ...budgetOf(reading.budget?.value ?? null),
    channel: text(reading.channel),
    referrer: text(reading.referrer),
    notes: '',
    confirmed: [],
  };
}

/** A demand that was qualified already, to be corrected. */
function draftOfQualified(demand: Demand): QualifyDraft {
  return {
    title: demand.title,
    language: demand.language,
    clientId: demand.client?.id ?? null,
    company: demand.client?.name ?? '',
    siren: demand.client?.siren ?? '',
    address: (demand.client?.addressLines ?? []).join('\n'),
    domain: domainOf(demand.contact?.email ?? ''),
    contactId: demand.contact?.id ?? null,
    contactName: demand.contact?.name ?? '',
    email: demand.contact?.email ?? '',
    phones: (demand.contact?.phones ?? []).join(', '),
    jobTitle: demand.contact?.jobTitle ?? '',
    needs: demand.needs.map((need) => ({ ...need, position: need.position ?? '', place: need.place ?? '' })),
    ...deadlineOf(demand.deadline),
    ...budgetOf(demand.budget),
    channel: demand.origin.channel ?? '',
    referrer: demand.origin.referrer ?? '',
    notes: demand.notes ?? '',
    confirmed: [],
  };
}

export function draftOfDemand(demand: Demand): QualifyDraft {
  const unqualified = demand.stage === 'captured' && demand.reading !== null;
  return unqualified && demand.reading ? draftOfReading(demand.reading, demand.client) : draftOfQualified(demand);
}

export function withNeed(draft: QualifyDraft): QualifyDraft {
  return { ...draft, needs: [...draft.needs, emptyNeed] };
}

/** Fields without which there is no demand, by the name the form gives them. */
export function missingIn(draft: QualifyDraft): string[] {
  const missing: string[] = [];
  if (!draft.title.trim()) missing.push('title');
  if (!draft.company.trim()) missing.push('company');
  if (!draft.contactName.trim()) missing.push('contactName');
  draft.needs.forEach((need, index) => !need.service && missing.push(`needs.${index}.service`));
  if (draft.needs.length === 0) missing.push('needs.0.service');
  return missing;
}

function periodOf(draft: QualifyDraft): Period | null {
  const words = orNull(draft.deadlineText);
  if (!draft.deadlineFrom && !draft.deadlineTo && !words) return null;
  return { from: draft.deadlineFrom, to: draft.deadlineTo, text: words };
}

function moneyOf(draft: QualifyDraft): Budget | null {
  if (draft.budgetMin === null && draft.budgetMax === null) return null;
  return {
    minCents: draft.budgetMin,
    maxCents: draft.budgetMax,
    per: draft.budgetPer,
    basis: draft.budgetBasis,
  };
}

const needRequest = (need: NeedDraft): Need => ({
  service: need.service,
  position: orNull(need.position),
  people: need.people,
  place: orNull(need.place),
});

export function requestOf(draft: QualifyDraft): QualifyDemand {
  return {
    title: draft.title.trim(),
    language: draft.language,
    client: {
      id: draft.clientId,
      name: draft.company.trim(),
      siren: orNull(draft.siren),
      addressLines: linesOf(draft.address),
      domain: draft.domain,
    },
    contact: {
      id: draft.contactId,
      name: draft.contactName.trim(),
      email: orNull(draft.email),
      phones: listOf(draft.phones),
      jobTitle: orNull(draft.jobTitle),
    },
    needs: draft.needs.map(needRequest),
    deadline: periodOf(draft),
    budget: moneyOf(draft),
    // What the form does not ask for stays as it is known.
    origin: {
      channel: orNull(draft.channel),
      referrer: orNull(draft.referrer),
      referrerEmail: null,
      breakfastId: null,
    },
    notes: orNull(draft.notes),
  };
}
