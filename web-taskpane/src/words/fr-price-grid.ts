/** The price grid as a workbook, and what it would change. */
export const priceGrid = {
  export: 'Exporter vers Excel',
  import: 'Importer un classeur (.xlsx)',
  imported: 'Le classeur est lu : relisez la grille, puis enregistrez.',
  wrongCells: 'Le classeur n’est pas repris. À corriger :',
  whatIf: 'Appliquer une grille aux devis en brouillon',
  whatIfHelp:
    'Un devis garde la grille avec laquelle il a été fait. Choisissez une grille : les différences s’affichent, rien ne change avant votre choix.',
  grid: 'Grille',
  chooseGrid: 'Choisir une grille',
  nothing: 'Cette grille ne change aucun brouillon.',
  amounts: (before: string, after: string) => `${before} → ${after}`,
  impossible: 'Impossible :',
  changes: (count: number) => (count > 1 ? `${count} différences` : '1 différence'),
  apply: (count: number) => `Appliquer aux devis choisis (${count})`,
  applied: (count: number) => (count > 1 ? `${count} devis ont pris la grille.` : '1 devis a pris la grille.'),
};
