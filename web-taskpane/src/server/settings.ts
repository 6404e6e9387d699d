import type { CompanyProfile, Consultant, PriceGrid } from './contract';
import { getJson, write } from './http';

export function getCompany(signal?: AbortSignal): Promise<CompanyProfile> {
  return getJson('/api/settings/company', signal);
}

export function saveCompany(profile: CompanyProfile): Promise<CompanyProfile> {
  return write('PUT', '/api/settings/company', { body: profile, ifMatch: profile.version });
}

export function getPriceGrid(signal?: AbortSignal): Promise<PriceGrid> {
  return getJson('/api/settings/price-grid', signal);
}

export function savePriceGrid(grid: PriceGrid): Promise<PriceGrid> {
  return write('PUT', '/api/settings/price-grid', { body: grid, ifMatch: grid.version });
}

export function getConsultants(signal?: AbortSignal): Promise<Consultant[]> {
  return getJson('/api/settings/consultants', signal);
}

export function saveConsultants(consultants: Consultant[], version: number): Promise<Consultant[]> {
  return write('PUT', '/api/settings/consultants', { body: consultants, ifMatch: version });
}
