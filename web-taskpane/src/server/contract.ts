// The shapes the API speaks: camelCase JSON, cents, hundredths, basis points, ISO dates.
export type Id = string;
export type DateIso = string;
export type Instant = string;
export type Cents = number;
/** Quantities and days times one hundred: 2.5 days = 250. */
export type Hundredths = number;
/** 20 % = 2000. */
export type BasisPoints = number;

export type Stage =
  | 'captured'
  | 'qualified'
  | 'feasible'
  | 'quoted'
  | 'sent'
  | 'won'
  | 'ordered'
  | 'handedOver'
  | 'dismissed'
  | 'declined'
  | 'lost'
  | 'expired';
export type QuoteState = 'draft' | 'ready' | 'prepared' | 'sent' | 'accepted' | 'refused' | 'expired' | 'superseded';
export type Role = 'manager' | 'consultant' | 'finance' | 'auditor';

export interface Person {
  id: Id;
  name: string;
  role: Role;
}
export interface Me extends Person {
  address: string;
  mode: 'local' | 'microsoft365';
  people: Person[];
  houseDomains: string[];
}

export type Confidence = 'low' | 'medium' | 'high';
export interface Evidence {
  source: 'subject' | 'body' | 'header' | 'attachment';
  start: number;
  length: number;
  text: string;
  rule: string;
  name: string | null;
}
export interface Field<T> {
  value: T;
  confidence: Confidence;
  evidence: Evidence[];
  alternatives: Field<T>[];
}
export type MailKind =
  | 'newDemand'
  | 'demandUpdate'
  | 'acceptance'
  | 'refusal'
  | 'quoteQuestion'
  | 'autoReply'
  | 'bounce'
  | 'notCommercial'
  | 'event';
export interface MailAddress {
  name: string | null;
  address: string;
}
export interface Period {
  from: DateIso | null;
  to: DateIso | null;
  text: string | null;
}
export interface Budget {
  minCents: Cents | null;
  maxCents: Cents | null;
  per: 'total' | 'person';
  basis: 'HT' | 'TTC' | null;
}
export interface NeedReading {
  service: Field<string>;
  position: Field<string> | null;
  people: Field<number> | null;
  place: Field<string> | null;
}
export interface Reading {
  messageId: string | null;
  subject: string;
  from: MailAddress | null;
  date: Instant | null;
  kind: Field<MailKind>;
  toReview: boolean;
  contact: {
    name: Field<string> | null;
    email: Field<string> | null;
    phones: Field<string>[];
    jobTitle: Field<string> | null;
    company: Field<string> | null;
    siren: Field<string> | null;
  };
  channel: Field<string> | null;
  referrer: Field<string> | null;
  needs: NeedReading[];
  deadline: Field<Period> | null;
  meetings: Field<{ date: DateIso; time: string | null }>[];
  budget: Field<Budget & { text: string }> | null;
  references: Field<string>[];
  language: 'fr' | 'en';
  attachments: {
    index: number;
    name: string;
    mediaType: string;
    size: number;
    inline: boolean;
    class: Field<string>;
  }[];
  freshText: string;
  warnings: string[];
}

export type NextCode =
  | 'qualify'
  | 'joinDemand'
  | 'pickDemand'
  | 'completeQualification'
  | 'reviewFeasibility'
  | 'reviewFeasibilityAgain'
  | 'issueQuote'
  | 'completeQuote'
  | 'reviewContract'
  | 'prepareMail'
  | 'waitForDraft'
  | 'retryOutside'
  | 'sendDraft'
  | 'awaitAnswer'
  | 'recordAcceptance'
  | 'recordRefusal'
  | 'answerQuestion'
  | 'recordOrder'
  | 'handOver'
  | 'nothing'
  | 'reopen';
/** The "what comes next" card: what the primary button does, with the words' parameters. */
export interface NextStep {
  code: NextCode;
  params: Record<string, string | number | null>;
  demandId: Id | null;
  quoteId: Id | null;
  /** Whether this person's role may do it. */
  allowed: boolean;
  date: DateIso | null;
}
export interface ClientSummary {
  id: Id;
  name: string;
  openDemands: number;
  lastExchange: Instant | null;
}
export interface ContactInfo {
  id: Id;
  name: string;
  email: string | null;
  phones: string[];
  jobTitle: string | null;
}
export interface DemandSummary {
  id: Id;
  reference: string;
  title: string;
  stage: Stage;
  clientName: string | null;
  contactName: string | null;
  receivedAt: Instant;
  deadlineTo: DateIso | null;
  ownerName: string | null;
  quoteNumber: string | null;
  amountExclVatCents: Cents | null;
  version: number;
  next: NextStep;
}
export interface MessageRead {
  reading: Reading;
  known: {
    demand: DemandSummary | null;
    thread: DemandSummary[];
    client: ClientSummary | null;
    openDemands: DemandSummary[];
    lastExchange: Instant | null;
  };
  next: NextStep;
}
export interface Page<T> {
  items: T[];
  next: string | null;
}
export interface Need {
  service: string;
  position: string | null;
  people: number | null;
  place: string | null;
}
export interface ArchivedMail {
  id: Id;
  internetMessageId: string | null;
  subject: string;
  fromName: string;
  fromAddress: string;
  at: Instant;
  direction: 'in' | 'out';
}
export interface ArchivedDocument {
  id: Id;
  name: string;
  path: string;
  sha256: string;
  size: number;
  at: Instant;
  openUrl: string | null;
}
export interface OutsideWork {
  id: Id;
  kind: 'archiveMail' | 'archiveDocument' | 'makeDraft' | 'setCategory';
  state: 'pending' | 'running' | 'done' | 'failed';
  label: string;
  reason: string | null;
  attempt: number;
  notBefore: Instant | null;
  openUrl: string | null;
  messageId: string | null;
}
export interface TimelineItem {
  at: Instant;
  kind: 'step' | 'mail' | 'document' | 'outside';
  step: string | null;
  text: string;
  userName: string | null;
  link: string | null;
}
export interface Demand {
  id: Id;
  reference: string;
  title: string;
  stage: Stage;
  version: number;
  language: 'fr' | 'en';
  receivedAt: Instant;
  ownerId: string | null;
  ownerName: string | null;
  client: ClientSummary | null;
  contact: ContactInfo | null;
  needs: Need[];
  deadline: Period | null;
  budget: Budget | null;
  origin: { channel: string | null; referrer: string | null };
  notes: string | null;
  reading: Reading | null;
  feasibility: FeasibilityReview | null;
  goIsValid: boolean;
  goVoidReasons: string[];
  quote: QuoteSummary | null;
  messages: ArchivedMail[];
  documents: ArchivedDocument[];
  outside: OutsideWork[];
  timeline: TimelineItem[];
  next: NextStep;
  allowedSteps: string[];
  driveFolder: string | null;
}
export interface QualifyDemand {
  title: string;
  language: 'fr' | 'en';
  client: { id: Id | null; name: string; siren: string | null; addressLines: string[]; domain: string | null };
  contact: { id: Id | null; name: string; email: string | null; phones: string[]; jobTitle: string | null };
  needs: Need[];
  deadline: Period | null;
  budget: Budget | null;
  origin: { channel: string | null; referrer: string | null };
  notes: string | null;
}
export type DismissReason = 'notCommercial' | 'duplicate' | 'other';

export type Criterion = 'deadline' | 'skills' | 'capacity' | 'ethics' | 'margin';
export type Verdict = 'met' | 'metWithReserve' | 'notMet';
export type Decision = 'go' | 'goWithConditions' | 'noGo';
export interface FeasibilityEvidence {
  wanted: Period | null;
  earliestDate: DateIso | null;
  daysNeeded: Hundredths;
  daysFree: Hundredths;
  criteria: { criterion: Criterion; suggested: Verdict; sentence: string }[];
  services: {
    service: string;
    label: string;
    daysNeeded: Hundredths;
    holders: { consultantId: Id; name: string; validUntil: DateIso | null; valid: boolean }[];
  }[];
  consultants: {
    id: Id;
    name: string;
    freeDays: { date: DateIso; free: Hundredths }[];
    daysFree: Hundredths;
    calendarKnown: boolean;
  }[];
  previous: FeasibilityReview | null;
}
export interface FeasibilityDecision {
  criteria: { criterion: Criterion; verdict: Verdict; comment: string | null }[];
  decision: Decision;
  conditions: string[];
  reason: string | null;
  prepareRefusal: boolean;
}
export interface FeasibilityReview {
  decision: Decision;
  criteria: { criterion: Criterion; verdict: Verdict; evidence: string; comment: string | null }[];
  conditions: string[];
  reason: string | null;
  byName: string;
  at: Instant;
}

export interface QuoteSummary {
  id: Id;
  number: string;
  version: number;
  state: QuoteState;
  demandId: Id;
  demandReference: string;
  clientName: string;
  title: string;
  totalExclVatCents: Cents;
  issuedOn: DateIso | null;
  validUntil: DateIso | null;
  rowVersion: number;
}
export type LineKind = 'priced' | 'free' | 'heading';
export type Unit = 'person' | 'day' | 'fixed';
export interface QuoteLine {
  kind: LineKind;
  service: string | null;
  description: string;
  quantity: Hundredths;
  unit: Unit;
  unitPriceCents: Cents;
  discount: BasisPoints;
  vatRate: BasisPoints;
  people: number | null;
}
export interface QuoteContent {
  title: string;
  introduction: string | null;
  lines: QuoteLine[];
  discount: BasisPoints;
  travelCents: Cents;
  travelVatRate: BasisPoints;
  travelAtCost: boolean;
  deposit: BasisPoints;
  validityDays: number;
  place: string | null;
  period: Period | null;
  conditions: string;
  goConditions: string[];
}
export interface Totals {
  linesCents: Cents[];
  grossCents: Cents;
  discountCents: Cents;
  travelCents: Cents;
  exclVatCents: Cents;
  vat: { rate: BasisPoints; baseCents: Cents; vatCents: Cents }[];
  vatCents: Cents;
  inclVatCents: Cents;
  depositExclVatCents: Cents;
  depositVatCents: Cents;
  depositInclVatCents: Cents;
  balanceInclVatCents: Cents;
}
export interface QuoteMail {
  to: string[];
  cc: string[];
  subject: string;
  text: string;
}
export interface QuoteVersion {
  version: number;
  state: QuoteState;
  content: QuoteContent;
  totals: Totals;
  fingerprint: string;
  gridName: string;
  issuedOn: DateIso | null;
  validUntil: DateIso | null;
  review: { decision: 'go' | 'noGo'; byName: string; at: Instant; valid: boolean; changes: string[] } | null;
  coverage: { inside: boolean; goIsValid: boolean; beyond: { criterion: Criterion; sentence: string }[] };
  mail: QuoteMail;
}
export interface Quote {
  id: Id;
  number: string;
  rowVersion: number;
  demandId: Id;
  demandReference: string;
  client: ClientSummary;
  contact: ContactInfo | null;
  language: 'fr' | 'en';
  current: QuoteVersion;
  versions: {
    version: number;
    state: QuoteState;
    totalExclVatCents: Cents;
    sentAt: Instant | null;
    reason: string | null;
    pdfDocumentId: Id | null;
  }[];
  missingMentions: string[];
  outside: OutsideWork[];
  next: NextStep;
  canEdit: boolean;
}
export interface ContractReview {
  decision: 'go' | 'noGo';
  beyond: { criterion: Criterion; verdict: Verdict; comment: string | null }[];
  comment: string | null;
}
export type RefusalReason = 'price' | 'deadline' | 'competitor' | 'cancelled' | 'noAnswer' | 'other';

export interface CompanyProfile {
  name: string;
  legalForm: string;
  capitalCents: Cents | null;
  addressLines: string[];
  siren: string;
  siret: string;
  rcs: string;
  vatNumber: string;
  phone: string | null;
  email: string | null;
  website: string | null;
  logo: string | null;
  accentColor: string;
  iban: string | null;
  bic: string | null;
  paymentTerms: string;
  latePenalties: string;
  generalTerms: string;
  introduction: string;
  mailText: string;
  footer: string | null;
  defaultDeposit: BasisPoints;
  defaultValidityDays: number;
  defaultVatRate: BasisPoints;
  missingMentions: string[];
  version: number;
}
export type Pricing = 'perPerson' | 'perDay' | 'fixed';
export interface PriceGridItem {
  service: string;
  labelFr: string;
  labelEn: string;
  terms: string[];
  pricing: Pricing;
  unitPriceCents: Cents;
  minimumCents: Cents;
  bands: { fromQuantity: number; unitPriceCents: Cents }[];
  vatRate: BasisPoints;
  setupDays: Hundredths;
  daysPerPerson: Hundredths;
}
export interface PriceGrid {
  id: Id;
  name: string;
  validFrom: DateIso;
  version: number;
  items: PriceGridItem[];
}
export interface Consultant {
  id: Id;
  name: string;
  address: string;
  daysPerWeek: Hundredths;
  skills: { service: string; validUntil: DateIso | null }[];
  active: boolean;
  version: number;
}

export interface Found {
  demands: DemandSummary[];
  quotes: QuoteSummary[];
  clients: ClientSummary[];
  mails: { id: Id; demandId: Id; subject: string; fromName: string; at: Instant; excerpt: string }[];
}
export interface ToDo {
  items: { kind: string; text: string; demandId: Id | null; quoteId: Id | null; next: NextStep }[];
}

export type MailFolder = 'inbox' | 'drafts' | 'sent';
export interface LocalMail {
  id: string;
  subject: string;
  fromName: string;
  fromAddress: string;
  to: string;
  at: Instant;
  hasAttachments: boolean;
  preview: string;
  internetMessageId: string | null;
  problem: string | null;
  demandReference: string | null;
}
export interface LocalMessage {
  id: string;
  folder: MailFolder;
  subject: string;
  from: MailAddress | null;
  to: MailAddress[];
  cc: MailAddress[];
  at: Instant;
  text: string;
  editableText: string | null;
  quotedText: string | null;
  html: string | null;
  attachments: { index: number; name: string; mediaType: string; size: number; inline: boolean }[];
}
