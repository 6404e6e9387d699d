// The API's shapes under the names the pane uses, all taken from the generated schema: when the API changes, what no longer fits
// here does not compile.
import type { components } from './schema';

type Schemas = components['schemas'];

export type Confidence = Schemas['Confidence'];
export type Evidence = Schemas['Evidence'];

/** One value read from a mail, with the words it was read from. */
export interface Field<T> {
  value: T;
  confidence: Confidence;
  evidence: Evidence[];
  alternatives: Field<T>[];
}

/**
 * What an answer says: requests may leave out what is null, answers never do; and a field read from a mail is generic in the API, which
 * the description cannot say.
 */
export type Said<T> = T extends { value: infer V; confidence: Confidence }
  ? Field<Said<NonNullable<V>>>
  : T extends readonly (infer Item)[]
    ? Said<Item>[]
    : T extends object
      ? { [Key in keyof T]-?: Said<T[Key]> }
      : T;

export type DateIso = string;

export type Stage = Schemas['Stage'];
export type Step = Schemas['Step'];
export type NextCode = Schemas['NextCode'];
export type NextStep = Said<Schemas['NextStep']>;
export type SignInConfiguration = Said<Schemas['SignInConfigurationResponse']>;
export type Role = Schemas['Role'];
export type Me = Said<Schemas['MeResponse']>;

export type MailKind = Schemas['MailKind'];
export type MailAddress = Said<Schemas['MailAddress']>;
export type Reading = Said<Schemas['Reading']>;
export type MessageRead = Said<Schemas['ReadMessageResponse']>;

export type Period = Said<Schemas['Period']>;
export type Budget = Said<Schemas['Budget']>;
export type Need = Said<Schemas['Need']>;
export type DepartureRequest = Schemas['CheckDeparture'];
export type DepartureCheck = Said<Schemas['CheckDepartureResponse']>;
export type DepartureLine = Said<Schemas['DepartureLine']>;
export type QuoteOffer = Said<Schemas['CheckDepartureQuoteOffer']>;

export type ClientSummary = Said<Schemas['ClientSummary']>;
export type ClientPage = Said<Schemas['ClientSummaryPage']>;
export type Demand = Said<Schemas['Demand']>;
export type DemandSummary = Said<Schemas['DemandSummary']>;
export type Pipeline = Said<Schemas['GetPipelineResponse']>;
export type PipelineMove = Pipeline['moves'][number];
export type DemandPage = Said<Schemas['DemandSummaryPage']>;
export type ArchivedDocument = Said<Schemas['ArchivedDocument']>;
export type OutsideWork = Said<Schemas['OutsideWork']>;
export type TimelineItem = Said<Schemas['TimelineItem']>;
export type QualifyDemand = Said<Schemas['QualifyDemand']>;
export type DismissDemand = Said<Schemas['DismissDemand']>;
export type DismissReason = Schemas['DismissDemandReason'];

export type Criterion = Schemas['Criterion'];
export type Verdict = Schemas['Verdict'];
export type Decision = Schemas['Decision'];
export type FeasibilityEvidence = Said<Schemas['GetFeasibilityResponse']>;
export type FeasibilityDecision = Said<Schemas['DecideFeasibility']>;

export type LineKind = Schemas['LineKind'];
export type QuoteLine = Said<Schemas['QuoteLine']>;
export type QuoteContent = Said<Schemas['QuoteContent']>;
export type Totals = Said<Schemas['QuoteTotals']>;
export type Unit = Schemas['Unit'];
export type QuoteState = Schemas['QuoteState'];
export type Quote = Said<Schemas['Quote']>;
export type QuoteSummary = Said<Schemas['QuoteSummary']>;
export type QuotePage = Said<Schemas['QuoteSummaryPage']>;
export type QuoteMail = Said<Schemas['PrepareQuoteMail']>;
export type ContractReview = Said<Schemas['ReviewContract']>;
export type Acceptance = Said<Schemas['RecordAcceptance']>;
export type Refusal = Said<Schemas['RecordRefusal']>;
export type RefusalReason = Schemas['RefusalReason'];

export type ClientOrder = Said<Schemas['ClientOrder']>;
export type OrderComparison = Said<Schemas['CompareOrderComparison']>;
export type OrderDifference = Said<Schemas['OrderDifference']>;
export type DifferenceKind = Schemas['DifferenceKind'];
export type Resolution = Schemas['Resolution'];
export type RecordOrder = Said<Schemas['RecordOrder']>;
export type SignedFile = Said<Schemas['RecordOrderSignedFile']>;
export type Order = Said<Schemas['Order']>;
export type OrderLine = Said<Schemas['ListOrdersLine']>;
export type OrderLinePage = Said<Schemas['ListOrdersLinePage']>;
export type Amendment = Said<Schemas['AmendmentWish']>;
export type MissionEnd = Said<Schemas['EndMission']>;
export type Satisfaction = Said<Schemas['RecordSatisfaction']>;
export type HandoverItem = Schemas['HandoverItem'];
export type HandoverLine = Said<Schemas['HandoverLine']>;
export type Invoice = Said<Schemas['Invoice']>;
export type Client = Said<Schemas['Client']>;
export type ClientDetails = Said<Schemas['ChangeClient']>;

export type Origin = Said<Schemas['Origin']>;
export type Breakfast = Said<Schemas['Breakfast']>;
export type BreakfastDetails = Said<Schemas['BreakfastDetails']>;
export type BreakfastState = Schemas['BreakfastState'];
export type BreakfastLine = Said<Schemas['ListBreakfastsLine']>;
export type BreakfastPage = Said<Schemas['ListBreakfastsLinePage']>;
export type Guest = Said<Schemas['Guest']>;
export type GuestAnswer = Schemas['GuestAnswer'];
export type Proposals = Said<Schemas['ProposeGuestsResponse']>;
export type Proposal = Said<Schemas['ProposeGuestsProposal']>;
export type BroughtDemand = Said<Schemas['BroughtDemand']>;

export type Indicators = Said<Schemas['GetIndicatorsResponse']>;
export type IndicatorFigures = Said<Schemas['IndicatorFigures']>;
export type Performance = Said<Schemas['Performance']>;
export type IndicatorPart = Said<Schemas['Part']>;
export type IndicatorList = Said<Schemas['ListIndicatorQuotesResponse']>;
export type FollowUpsDue = Said<Schemas['ListIndicatorFollowUpsResponse']>;
export type IndicatorTargets = Said<Schemas['IndicatorTargets']>;
export type YearTargets = Said<Schemas['YearTargets']>;
export type KeptReview = Said<Schemas['KeepManagementReviewResponse']>;
export type ListOf = Schemas['ListOf'];
export type SplitBy = Schemas['SplitBy'];

export type FollowUp = Said<Schemas['FollowUp']>;
export type FollowUpSchedule = Said<Schemas['FollowUpSchedule']>;
export type FollowUpChoice = Said<Schemas['FollowUpChoice']>;
export type Answer = Said<Schemas['Answer']>;
export type AnswerChoice = Said<Schemas['ConfirmAnswer']>;
export type NonConformity = Said<Schemas['NonConformity']>;
export type NonConformityPage = Said<Schemas['NonConformityPage']>;

export type Tracking = Said<Schemas['GetTrackingResponse']>;
export type TrackingEdit = Said<Schemas['TrackingEdit']>;
export type TrackingEditPage = Said<Schemas['TrackingEditPage']>;

export type WeeklyReview = Said<Schemas['WeeklyReview']>;
export type AgendaItem = Said<Schemas['AgendaItem']>;
export type ReviewChoice = Schemas['ReviewChoice'];
export type ReviewDecisionChoice = Omit<Said<Schemas['DecideOnQuote']>, 'week'>;
export type DecisionFollowed = Said<Schemas['DecisionFollowed']>;

export type FollowUpSettings = Said<Schemas['FollowUpSettings']>;
export type FollowUpPlanDraft = Said<Schemas['ChangeFollowUpSettingsPlanChoice']>;
export type FollowUpStep = Said<Schemas['FollowUpStep']>;
export type FollowUpText = Said<Schemas['FollowUpText']>;
export type FollowUpWay = Schemas['FollowUpWay'];
export type Tone = Schemas['Tone'];
export type Weekday = Schemas['DayOfWeek'];
export type ClientChoice = Said<Schemas['ListClientChoicesItem']>;

export type Company = Said<Schemas['Company']>;
export type Pricing = Schemas['Pricing'];
export type PriceGridItem = Said<Schemas['PriceGridItem']>;
export type PriceGrid = Said<Schemas['PriceGrid']>;
export type PriceGridRead = Said<Schemas['ReadPriceGridResponse']>;
export type Repricing = Said<Schemas['CompareGridLine']>;
export type Consultant = Said<Schemas['ChangeConsultantsChoice']>;

export type Found = Said<Schemas['SearchEverythingResponse']>;
export type ToDo = Said<Schemas['ListToDoResponse']>;
export type ToDoItem = Said<Schemas['ListToDoItem']>;
export type ToDoKind = Schemas['ToDoKind'];
export type ToDoCount = Said<Schemas['CountToDoResponse']>;

export type MailFolder = 'inbox' | 'drafts' | 'sent';
export type FolderList = Said<Schemas['ListLocalMailResponse']>;
export type LocalMail = Said<Schemas['ListLocalMailLine']>;
export type LocalMessage = Said<Schemas['OpenLocalMessageResponse']>;
export type DraftEdit = Said<Schemas['EditLocalDraft']>;
