import { useState } from 'react';
import type { PriceGrid, PriceGridRead } from '../server/contract';
import { getPriceGridWorkbook, readPriceGrid } from '../server/settings';
import { useAction } from '../server/use-action';
import { base64Of } from '../ui/base64';
import { Button } from '../ui/button';
import { Labelled } from '../ui/field';
import { FileInput } from '../ui/file-input';
import { Notice, ProblemNotice } from '../ui/notice';
import { save } from '../ui/save';
import { useGridWords } from '../words/price-grid';

/** Out to Excel and back: what the workbook says fills the form, to be read again and saved; each cell that cannot be is named. */
export function PriceGridFiles({ grid, onRead }: { grid: PriceGrid; onRead: (grid: PriceGrid) => void }) {
  const words = useGridWords();
  const [cells, setCells] = useState<PriceGridRead['problems']>([]);
  const [taken, setTaken] = useState(false);
  const copy = useAction(async () => save(await getPriceGridWorkbook(grid.id), `${grid.name}.xlsx`));
  const read = useAction(async (_key, file: File) => {
    const { read: found, problems } = await readPriceGrid(await base64Of(file));
    setCells(problems);
    setTaken(found !== null);
    if (found) onRead({ ...grid, ...found });
  });
  return (
    <>
      <div className="row">
        <Button small busy={copy.running} onClick={() => void copy.run()}>
          {words.export}
        </Button>
        <Labelled label={words.import}>
          {(tied) => <FileInput {...tied} accept=".xlsx" onFile={(file) => void read.run(file)} />}
        </Labelled>
      </div>
      <ProblemNotice problem={read.problem ?? copy.problem} reading />
      {taken && <Notice intent="info">{words.imported}</Notice>}
      {cells.length > 0 && (
        <Notice intent="error">
          {words.wrongCells}
          <ul>
            {cells.map(({ cell, sentence }) => (
              <li key={cell + sentence}>
                <strong>{cell}</strong> {sentence}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}
