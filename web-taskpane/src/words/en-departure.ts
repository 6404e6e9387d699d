import type { departure as french } from './fr-departure';

export const departure: typeof french = {
  title: 'Ready to leave?',
  again: 'Check again',
  checking: 'Checking the message…',
  fine: 'This message may leave.',
  toCheck: 'This message may leave once you have checked these points.',
  stopped: 'This message may not leave like this.',
  nothing: 'This message carries no quote: there is nothing to check.',
  states: { fine: 'In order', toCheck: 'To check', stopped: 'Blocking' },
  waiting: 'Approved quotes that wait for this addressee',
  quotes: 'Quotes of this message',
  attach: (name) => `Attach ${name}`,
  attached: 'attached',
  insert: (name) => `Insert the covering text of ${name}`,
};
