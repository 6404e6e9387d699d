/** Before a message leaves. */
export const departure = {
  title: 'Prêt à partir ?',
  again: 'Vérifier de nouveau',
  checking: 'Vérification du message…',
  fine: 'Ce message peut partir.',
  toCheck: 'Ce message peut partir une fois ces points vérifiés.',
  stopped: 'Ce message ne peut pas partir ainsi.',
  nothing: 'Ce message ne porte pas de devis : il n’y a rien à vérifier.',
  states: { fine: 'En ordre', toCheck: 'À vérifier', stopped: 'Bloquant' },
  waiting: 'Devis approuvés qui attendent ce destinataire',
  quotes: 'Devis de ce message',
  attach: (name: string) => `Joindre ${name}`,
  attached: 'joint',
  insert: (name: string) => `Insérer le texte d’envoi de ${name}`,
};
