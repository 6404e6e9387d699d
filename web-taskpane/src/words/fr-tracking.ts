/** The workbook « Suivi commercial IOD.xlsx ». */
export const tracking = {
  title: 'Suivi commercial',
  workbook: 'Classeur',
  intro:
    'Le classeur du dossier partagé est tenu à jour tout seul. Trois colonnes s’y remplissent librement : Prochaine action, Commentaire et Statut proposé.',
  writtenAt: (when: string) => `Écrit ${when}`,
  notWritten: 'Pas encore écrit : il le sera dans une minute.',
  upToDate: 'à jour',
  behind: 'mise à jour dans une minute',
  download: 'Télécharger une copie',
  edits: 'Ce qui a été saisi dans le classeur',
  empty: 'Rien à examiner. Ce que quelqu’un écrit dans le classeur apparaîtra ici, à accepter ou à refuser.',
  was: 'Avant',
  proposed: 'Saisi',
  now: 'Dans le produit',
  nothing: '(vide)',
  conflict: 'conflit',
  conflictHelp:
    'Le produit dit autre chose que ce que disait le classeur, ou deux personnes ont écrit dans la même case : accepter remplace ce qui est dans le produit.',
  statusHelp: 'Accepter enregistre la réponse du client et arrête les relances.',
  readAt: (when: string) => `lu ${when}`,
  subject: (column: string, quote: string) => `${column}, ${quote}`,
  accept: 'Accepter',
  acceptOf: (subject: string) => `Accepter : ${subject}`,
  dismiss: 'Refuser',
  dismissOf: (subject: string) => `Refuser : ${subject}`,
  more: 'Voir la suite',
};
