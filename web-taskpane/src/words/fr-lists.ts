import { frenchPlural as plural } from './plural';

/** Lists and pipeline board of the dashboard. */
export const lists = {
  sort: 'Ordre',
  newest: 'Les plus récents d’abord',
  demands: { sorts: { oldest: 'Les plus anciennes d’abord', deadline: 'Délai le plus proche (avec délai)' } },
  quotes: {
    title: 'Devis',
    state: 'État',
    allStates: 'Tous les états',
    sorts: { oldest: 'Les plus anciens d’abord', largest: 'Montant le plus élevé' },
    empty: 'Aucun devis ici. Un devis naît d’une demande dont la faisabilité est acquise.',
    columns: {
      number: 'Devis',
      client: 'Client',
      title: 'Objet',
      state: 'État',
      issued: 'Émis le',
      validUntil: 'Valable jusqu’au',
      amount: 'Montant HT',
      demand: 'Demande',
    },
  },
  quote: {
    back: 'Tous les devis',
    demand: (reference: string) => `Demande ${reference}`,
    versions: 'Versions',
    columns: { version: 'Version', state: 'État', sent: 'Envoyée', reason: 'Motif', amount: 'Montant HT' },
  },
  pipeline: {
    title: 'Pipeline',
    intro:
      'Faites glisser une demande vers l’étape suivante, ou pressez une de ses flèches : l’écran de cette étape s’ouvre, rien n’est enregistré avant votre confirmation.',
    count: (count: number) => `${count} ${plural(count, 'demande', 'demandes')}`,
    all: (count: number) => `Voir les ${count}`,
    moveOf: (reference: string) => `Passer ${reference} à`,
    finish: 'Terminer',
    notAllowed: (reference: string, stage: string) =>
      `${reference} ne peut pas passer à « ${stage} » : ce n’est pas une étape suivante.`,
    deadline: (date: string) => `pour ${date}`,
  },
};
