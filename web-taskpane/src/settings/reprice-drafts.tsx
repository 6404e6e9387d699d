import { useState } from 'react';
import type { PriceGrid, Repricing } from '../server/contract';
import { compareGrid, listPriceGrids, repriceQuote } from '../server/settings';
import { useAction } from '../server/use-action';
import { useLoad } from '../server/use-load';
import { Block } from '../ui/block';
import { Button } from '../ui/button';
import { CheckField, SelectField } from '../ui/field';
import { Notice, ProblemNotice } from '../ui/notice';
import { Skeleton } from '../ui/skeleton';
import { useFormat } from '../words/format';
import { useGridWords } from '../words/price-grid';

function Draft({ line, chosen, onChange }: { line: Repricing; chosen: boolean; onChange: (chosen: boolean) => void }) {
  const words = useGridWords();
  const format = useFormat();
  const name = `${line.quote.number} · ${line.quote.clientName}`;
  const before = format.moneyExclVat(line.exclVatCentsBefore);
  return (
    <li>
      {line.exclVatCentsAfter === null ? (
        <p>
          {name} · {before} · <strong>{words.impossible}</strong> {line.refusal}
        </p>
      ) : (
        <CheckField
          label={`${name} · ${words.amounts(before, format.moneyExclVat(line.exclVatCentsAfter))}`}
          value={chosen}
          onChange={onChange}
        />
      )}
      <details className="fold">
        <summary>{words.changes(line.changes.length)}</summary>
        <ul>
          {line.changes.map((change) => (
            <li key={change}>{change}</li>
          ))}
        </ul>
      </details>
    </li>
  );
}

function Drafts({ grid }: { grid: PriceGrid }) {
  const words = useGridWords();
  const lines = useLoad(`repricing.${grid.id}`, (signal) => compareGrid(grid.id, signal));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [done, setDone] = useState(0);
  const picked = (lines.data ?? []).filter(({ quote }) => chosen.has(quote.id));
  const apply = useAction(async () => {
    setDone(0);
    try {
      for (const line of picked) {
        await repriceQuote(line, grid.id);
        setDone((count) => count + 1);
      }
    } finally {
      // Whatever was done is no longer listed; the rest stays chosen.
      lines.reload();
    }
  });
  const choose = (id: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  return (
    <>
      <ProblemNotice problem={apply.problem ?? lines.problem} onRetry={lines.reload} />
      {!lines.data && lines.loading && <Skeleton lines={3} />}
      {done > 0 && <Notice intent="success">{words.applied(done)}</Notice>}
      {lines.data?.length === 0 && <p className="quiet-text">{words.nothing}</p>}
      <ul className="plain-list">
        {(lines.data ?? []).map((line) => (
          <Draft
            key={line.quote.id}
            line={line}
            chosen={chosen.has(line.quote.id)}
            onChange={(on) => choose(line.quote.id, on)}
          />
        ))}
      </ul>
      {(lines.data?.length ?? 0) > 0 && (
        <Button busy={apply.running} disabled={picked.length === 0} onClick={() => void apply.run()}>
          {words.apply(picked.length)}
        </Button>
      )}
    </>
  );
}

/** What another grid would change in the drafts, shown first; then taken by those a person chose. */
export function RepriceDrafts() {
  const words = useGridWords();
  const grids = useLoad('price-grids', listPriceGrids);
  const [id, setId] = useState<string | null>(null);
  const grid = grids.data?.find((one) => one.id === id);
  return (
    <Block title={words.whatIf}>
      <p className="quiet-text">{words.whatIfHelp}</p>
      <ProblemNotice problem={grids.problem} reading onRetry={grids.reload} />
      <SelectField
        label={words.grid}
        value={id}
        none={words.chooseGrid}
        choices={(grids.data ?? []).map((one) => ({ value: one.id, label: `${one.name} (${one.validFrom})` }))}
        onChange={setId}
      />
      {grid && <Drafts key={grid.id} grid={grid} />}
    </Block>
  );
}
