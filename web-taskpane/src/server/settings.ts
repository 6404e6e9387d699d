import type {
  ClientChoice,
  Company,
  Consultant,
  FollowUpPlanDraft,
  FollowUpSettings,
  PriceGrid,
  PriceGridRead,
  Repricing,
} from './contract';
import { api, bytes, onceBy, said, saidWithVersion, seen } from './http';

export function getCompany(signal?: AbortSignal): Promise<Company> {
  return said(api.GET('/api/settings/company', { signal }));
}

/** What the server finds itself is not said to it. */
function profileOf(company: Company): Company {
  const body: Partial<Company> = { ...company, addressLines: company.addressLines.filter((line) => line.trim()) };
  delete body.missingMentions;
  delete body.version;
  return body as Company;
}

export function saveCompany(company: Company, version: number): Promise<Company> {
  return said(api.PUT('/api/settings/company', { params: { header: seen(version) }, body: profileOf(company) }));
}

/** A sample quote as these settings would print it; nothing is saved. */
export function previewCompany(company: Company, language: 'fr' | 'en', signal?: AbortSignal): Promise<Blob> {
  const params = { query: { language } };
  return bytes(
    api.POST('/api/settings/company/preview', { params, body: profileOf(company), parseAs: 'blob', signal }),
  );
}

/** The file made ready to print, as a data URI; what is wrong with it is said. */
export async function readLogo(content: string): Promise<string> {
  return (await said(api.POST('/api/settings/logo', { body: { content } }))).logo;
}

export function getPriceGrid(signal?: AbortSignal): Promise<PriceGrid> {
  return said(api.GET('/api/settings/price-grid', { signal }));
}

/** Every grid, the newest first. */
export function listPriceGrids(signal?: AbortSignal): Promise<PriceGrid[]> {
  return said(api.GET('/api/settings/price-grids', { signal }));
}

export function getPriceGridWorkbook(id: string): Promise<Blob> {
  return bytes(api.GET('/api/settings/price-grids/{id}/workbook', { params: { path: { id } }, parseAs: 'blob' }));
}

/** What a workbook says, or every cell that cannot be; nothing is saved. */
export function readPriceGrid(content: string): Promise<PriceGridRead> {
  return said(api.POST('/api/settings/price-grids/read', { body: { content } }));
}

/** What each draft would say with this grid. */
export function compareGrid(grid: string, signal?: AbortSignal): Promise<Repricing[]> {
  return said(api.GET('/api/quotes/repricing', { params: { query: { grid } }, signal }));
}

export async function repriceQuote({ quote }: Repricing, gridId: string): Promise<void> {
  const params = { path: { id: quote.id }, header: seen(quote.rowVersion) };
  await said(api.POST('/api/quotes/{id}/reprice', { params, body: { gridId } }));
}

/** A grid no quote was made with is changed in place. */
export function changePriceGrid(grid: PriceGrid, version: number): Promise<PriceGrid> {
  const { id, name, validFrom, items } = grid;
  const params = { path: { id }, header: seen(version) };
  return said(api.PUT('/api/settings/price-grids/{id}', { params, body: { name, validFrom, items } }));
}

/** New prices from a day on; quotes made before keep theirs. */
export function addPriceGrid({ name, validFrom, items }: PriceGrid, key: string): Promise<PriceGrid> {
  return said(
    api.POST('/api/settings/price-grids', { params: { header: onceBy(key) }, body: { name, validFrom, items } }),
  );
}

export interface Team {
  consultants: Consultant[];
  version: number;
}

export async function getTeam(signal?: AbortSignal): Promise<Team> {
  const { value, version } = await saidWithVersion(api.GET('/api/settings/consultants', { signal }));
  return { consultants: value.map(asChoice), version };
}

export async function saveTeam(consultants: Consultant[], version: number): Promise<Team> {
  const params = { header: seen(version) };
  const saved = await saidWithVersion(api.PUT('/api/settings/consultants', { params, body: consultants }));
  return { consultants: saved.value.map(asChoice), version: saved.version };
}

const asChoice = ({ id, name, address, daysPerWeek, skills, active }: Consultant): Consultant => ({
  id,
  name,
  address,
  daysPerWeek,
  skills,
  active,
});

export function getFollowUpSettings(signal?: AbortSignal): Promise<FollowUpSettings> {
  return said(api.GET('/api/settings/follow-ups', { signal }));
}

/** The settings as they are typed: a new plan has no id yet. */
export interface FollowUpSettingsDraft extends Omit<FollowUpSettings, 'plans'> {
  plans: FollowUpPlanDraft[];
}

export function saveFollowUpSettings(draft: FollowUpSettingsDraft, version: number): Promise<FollowUpSettings> {
  const { plans, texts, review, morningDigest } = draft;
  const body = { plans, texts, review, morningDigest };
  return said(api.PUT('/api/settings/follow-ups', { params: { header: seen(version) }, body }));
}

/** The clients that are not followed up as the others are. */
export function listClientChoices(signal?: AbortSignal): Promise<ClientChoice[]> {
  return said(api.GET('/api/follow-up-choices', { signal }));
}
