import type { priceGrid as fr } from './fr-price-grid';

export const priceGrid: typeof fr = {
  export: 'Export to Excel',
  import: 'Import a workbook (.xlsx)',
  imported: 'The workbook is read: check the grid, then save.',
  wrongCells: 'The workbook is not taken. To mend:',
  whatIf: 'Apply a grid to draft quotes',
  whatIfHelp:
    'A quote keeps the grid it was made with. Choose a grid: the differences are shown, nothing changes before you decide.',
  grid: 'Grid',
  chooseGrid: 'Choose a grid',
  nothing: 'This grid changes no draft.',
  amounts: (before, after) => `${before} → ${after}`,
  impossible: 'Impossible:',
  changes: (count) => (count > 1 ? `${count} differences` : '1 difference'),
  apply: (count) => `Apply to the chosen quotes (${count})`,
  applied: (count) => (count > 1 ? `${count} quotes took the grid.` : '1 quote took the grid.'),
};
