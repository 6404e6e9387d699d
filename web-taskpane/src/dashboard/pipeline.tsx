import { useState, type DragEvent, type KeyboardEvent } from 'react';
import type { DemandSummary, Pipeline as Answer, PipelineMove, Stage } from '../server/contract';
import { Block } from '../ui/block';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { useFormat } from '../words/format';
import { useListWords } from '../words/lists';
import { useWords } from '../words/words';
import { hrefOf } from './route';

type OnMove = (demand: DemandSummary, move: PipelineMove) => void;

interface Board {
  moves: PipelineMove[];
  /** What is being dragged. */
  held: DemandSummary | null;
  hold: (demand: DemandSummary | null) => void;
  drop: (stage: Stage) => void;
  onMove: OnMove;
}

/** The way on first, then the ways out. */
const movesOf = (moves: PipelineMove[], demand: DemandSummary) =>
  moves
    .filter((move) => move.from === demand.stage)
    .sort((a, b) => Number(a.step === 'decideNoGo') - Number(b.step === 'decideNoGo'));

/** Goes from card to card: up and down within a column, left and right to the next column that has one. */
function walk(event: KeyboardEvent<HTMLElement>) {
  const sideways = { ArrowLeft: -1, ArrowRight: 1 }[event.key] ?? 0;
  const along = { ArrowUp: -1, ArrowDown: 1 }[event.key] ?? 0;
  if ((!sideways && !along) || event.altKey || event.ctrlKey || event.metaKey) return;
  const columns = [...event.currentTarget.querySelectorAll('[data-column]')]
    .map((column) => [...column.querySelectorAll<HTMLElement>('[data-card]')])
    .filter((cards) => cards.length > 0);
  const at = columns.findIndex((cards) => cards.includes(document.activeElement as HTMLElement));
  const here = columns[at];
  if (!here) return;
  const row = here.indexOf(document.activeElement as HTMLElement) + along;
  const column = columns[at + sideways] ?? here;
  event.preventDefault();
  column[Math.max(0, Math.min(row, column.length - 1))]?.focus();
}

function Card({ demand, board }: { demand: DemandSummary; board: Board }) {
  const words = useWords();
  const said = useListWords().pipeline;
  const format = useFormat();
  return (
    <li
      className="board-card"
      draggable={movesOf(board.moves, demand).length > 0}
      onDragStart={(event) => {
        event.dataTransfer.setData('text/plain', demand.reference);
        event.dataTransfer.effectAllowed = 'move';
        board.hold(demand);
      }}
      onDragEnd={() => board.hold(null)}
    >
      <a href={hrefOf(`demands/${demand.id}`)} data-card draggable={false}>
        {demand.clientName ?? demand.contactName ?? demand.reference}
      </a>
      <span className="board-title">{demand.title}</span>
      <span className="quiet-text">
        {[
          demand.amountExclVatCents !== null && format.moneyExclVat(demand.amountExclVatCents),
          demand.deadlineTo && said.deadline(format.shortDate(demand.deadlineTo)),
          demand.ownerName,
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
      {movesOf(board.moves, demand).length > 0 && (
        <span className="board-moves" role="group" aria-label={said.moveOf(demand.reference)}>
          {movesOf(board.moves, demand).map((move) => (
            <Button key={move.to} small quiet onClick={() => board.onMove(demand, move)}>
              → {words.stages[move.to]}
            </Button>
          ))}
        </span>
      )}
    </li>
  );
}

/** Takes what may come there; the rest is told why not. */
function dropOn(board: Board, stage: Stage) {
  const fits = board.held !== null && movesOf(board.moves, board.held).some((move) => move.to === stage);
  return {
    'data-drop': board.held && board.held.stage !== stage ? (fits ? 'yes' : 'no') : undefined,
    onDragOver: (event: DragEvent) => {
      if (board.held) event.preventDefault();
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      board.drop(stage);
    },
  };
}

function Column({ column, board, mine }: { column: Answer['columns'][number]; board: Board; mine: string | null }) {
  const words = useWords();
  const said = useListWords().pipeline;
  const format = useFormat();
  const { stage, count, cents, items } = column;
  const title = `stage-${stage}`;
  return (
    <section className="board-column" aria-labelledby={title} data-column {...dropOn(board, stage)}>
      <h3 id={title}>{words.stages[stage]}</h3>
      <p className="quiet-text">
        {said.count(count)}
        {cents > 0 && ` · ${format.moneyExclVat(cents)}`}
      </p>
      <ul className="plain">
        {items.map((demand) => (
          <Card key={demand.id} demand={demand} board={board} />
        ))}
      </ul>
      {count > items.length && <a href={hrefOf('demands', { state: stage, mine })}>{said.all(count)}</a>}
    </section>
  );
}

/** Where a card may be dropped that stays on no column: what is over is found in the lists. */
function Ends({ board, stages }: { board: Board; stages: Stage[] }) {
  const words = useWords();
  const said = useListWords().pipeline;
  return (
    <section className="board-ends" aria-label={said.finish}>
      {stages.map((stage) => (
        <a key={stage} href={hrefOf('demands', { state: stage })} {...dropOn(board, stage)}>
          {words.stages[stage]}
        </a>
      ))}
    </section>
  );
}

/** What is under way, stage by stage; a card that is moved opens the screen of its next stage. */
export function Pipeline({ answer, mine, onMove }: { answer: Answer; mine: string | null; onMove: OnMove }) {
  const words = useWords();
  const said = useListWords().pipeline;
  const [held, hold] = useState<DemandSummary | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const drop = (stage: Stage) => {
    if (!held || held.stage === stage) return;
    const move = movesOf(answer.moves, held).find((one) => one.to === stage);
    hold(null);
    setRefused(move ? null : said.notAllowed(held.reference, words.stages[stage]));
    if (move) onMove(held, move);
  };
  const board: Board = { moves: answer.moves, held, hold, drop, onMove };
  const shown = answer.columns.map((column) => column.stage);
  const ends = [...new Set(answer.moves.map((move) => move.to))].filter((stage) => !shown.includes(stage));
  return (
    <Block title={said.title}>
      <p className="quiet-text">{said.intro}</p>
      {refused && <Notice intent="warning">{refused}</Notice>}
      {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions -- the arrow keys go between links that Tab reaches too */}
      <div className="board" onKeyDown={walk}>
        {answer.columns.map((column) => (
          <Column key={column.stage} column={column} board={board} mine={mine} />
        ))}
      </div>
      {ends.length > 0 && <Ends board={board} stages={ends} />}
    </Block>
  );
}
