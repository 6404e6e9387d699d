import type { tracking as french } from './fr-tracking';

export const tracking: typeof french = {
  title: 'Tracking workbook',
  workbook: 'Workbook',
  intro:
    'The workbook in the shared folder is kept current by itself. Three of its columns are free to fill in: Prochaine action, Commentaire and Statut proposé.',
  writtenAt: (when) => `Written ${when}`,
  notWritten: 'Not yet written: it will be within a minute.',
  upToDate: 'current',
  behind: 'updated within a minute',
  download: 'Download a copy',
  edits: 'What was written into the workbook',
  empty: 'Nothing to look at. What somebody writes into the workbook will be here, to accept or to refuse.',
  was: 'Before',
  proposed: 'Written',
  now: 'In the product',
  nothing: '(empty)',
  conflict: 'conflict',
  conflictHelp:
    'The product says something else than the workbook said, or two people wrote into the same cell: accepting replaces what is in the product.',
  statusHelp: 'Accepting records the client’s answer and stops the follow-ups.',
  readAt: (when) => `read ${when}`,
  subject: (column, quote) => `${column}, ${quote}`,
  accept: 'Accept',
  acceptOf: (subject) => `Accept: ${subject}`,
  dismiss: 'Refuse',
  dismissOf: (subject) => `Refuse: ${subject}`,
  more: 'More',
};
