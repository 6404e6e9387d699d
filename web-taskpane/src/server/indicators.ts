import type { IndicatorList, Indicators, ListOf, SplitBy } from './contract';
import { api, said } from './http';

/** Days that count, both ends included; null: the twelve months up to today. */
export interface Days {
  from: string | null;
  to: string | null;
}

export interface Behind {
  list: ListOf;
  by: SplitBy | null;
  key: string | null;
}

const asked = ({ from, to }: Days) => ({ from: from ?? undefined, to: to ?? undefined });

export function getIndicators(days: Days, signal?: AbortSignal): Promise<Indicators> {
  return said(api.GET('/api/indicators', { params: { query: asked(days) }, signal }));
}

/** The quotes behind a figure. */
export function listBehind(days: Days, { list, by, key }: Behind, signal?: AbortSignal): Promise<IndicatorList> {
  const query = { ...asked(days), list, by: by ?? undefined, key: key ?? undefined };
  return said(api.GET('/api/indicators/quotes', { params: { query }, signal }));
}
