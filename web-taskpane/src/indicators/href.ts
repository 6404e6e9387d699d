import type { Behind } from '../server/indicators';

/** The address of the list behind a figure; in the period of the page, unless it has days of its own. */
export type ListHref = (behind: Pick<Behind, 'list'> & Partial<Behind>) => string;
