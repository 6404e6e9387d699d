import type { Behind } from '../server/indicators';

/** The address of the list behind a figure, in the same period. */
export type ListHref = (behind: Behind) => string;
