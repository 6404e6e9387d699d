import type { Order } from '../server/contract';
import { differencesOf } from '../ui/differences';
import type { Words } from '../words/fr';

/** What somebody else did to the order in the meantime. */
export const changesOf = (words: Words) => (was: Order, now: Order) => differencesOf(words.orders.changed, was, now);
