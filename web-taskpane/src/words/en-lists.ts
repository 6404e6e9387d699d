import type { lists as fr } from './fr-lists';
import { englishPlural as plural } from './plural';

export const lists: typeof fr = {
  sort: 'Order',
  newest: 'Newest first',
  demands: { sorts: { oldest: 'Oldest first', deadline: 'Soonest deadline (with a deadline)' } },
  quotes: {
    title: 'Quotes',
    state: 'State',
    allStates: 'All states',
    sorts: { oldest: 'Oldest first', largest: 'Largest amount' },
    empty: 'No quote here. A quote is born of a demand that was found feasible.',
    columns: {
      number: 'Quote',
      client: 'Client',
      title: 'Subject',
      state: 'State',
      issued: 'Issued on',
      validUntil: 'Valid until',
      amount: 'Amount excl. VAT',
      demand: 'Demand',
    },
  },
  quote: {
    back: 'All quotes',
    demand: (reference: string) => `Demand ${reference}`,
    versions: 'Versions',
    columns: { version: 'Version', state: 'State', sent: 'Sent', reason: 'Reason', amount: 'Amount excl. VAT' },
  },
  pipeline: {
    title: 'Pipeline',
    intro:
      'Drag a demand to its next stage, or press one of its arrows: the screen of that stage opens, and nothing is recorded before you confirm.',
    count: (count: number) => `${count} ${plural(count, 'demand', 'demands')}`,
    all: (count: number) => `See all ${count}`,
    moveOf: (reference: string) => `Move ${reference} to`,
    finish: 'Close',
    notAllowed: (reference: string, stage: string) => `${reference} cannot move to “${stage}”: it is not a next stage.`,
    deadline: (date: string) => `by ${date}`,
  },
};
