import type { Breakfast, BroughtDemand } from '../server/contract';
import { changeOrigin } from '../server/demands';
import { useAction } from '../server/use-action';
import { Block } from '../ui/block';
import { Button } from '../ui/button';
import { ProblemNotice } from '../ui/notice';
import { useFormat } from '../words/format';
import { useNetworkWords } from '../words/network';
import { useWords } from '../words/words';

function Told({ demand }: { demand: BroughtDemand }) {
  const words = useWords();
  const { brought } = useNetworkWords();
  const format = useFormat();
  const amounts = [
    demand.quotedCents !== null && brought.quoted(format.moneyExclVat(demand.quotedCents)),
    demand.orderedCents !== null && brought.ordered(format.moneyExclVat(demand.orderedCents)),
  ];
  return (
    <>
      <a href={`#/demands/${demand.id}`}>{demand.reference}</a> {demand.clientName} · {demand.title}{' '}
      <span className="badge">{words.stages[demand.stage]}</span>{' '}
      <span className="quiet-text">{amounts.filter(Boolean).join(' · ')}</span>
    </>
  );
}

/** A demand of somebody who came: one click notes where it comes from. */
function Perhaps({
  demand,
  breakfastId,
  onChanged,
}: {
  demand: BroughtDemand;
  breakfastId: string;
  onChanged: () => void;
}) {
  const { brought: words } = useNetworkWords();
  const attribute = useAction(() =>
    changeOrigin(demand.id, demand.version, { ...demand.origin, channel: 'breakfast', breakfastId }).finally(onChanged),
  );
  return (
    <li>
      <Told demand={demand} />{' '}
      <Button
        small
        label={words.attributeOf(demand.reference)}
        busy={attribute.running}
        onClick={() => void attribute.run()}
      >
        {words.attribute}
      </Button>
      <ProblemNotice problem={attribute.problem} />
    </li>
  );
}

const sum = (demands: BroughtDemand[], cents: (demand: BroughtDemand) => number | null) =>
  demands.reduce((total, demand) => total + (cents(demand) ?? 0), 0);

/** The demands that came of a breakfast, and their amounts. */
export function Brought({ breakfast, may, onChanged }: { breakfast: Breakfast; may: boolean; onChanged: () => void }) {
  const { brought: words } = useNetworkWords();
  const format = useFormat();
  const { brought, perhaps } = breakfast;
  return (
    <Block title={words.title}>
      {brought.length === 0 ? (
        <p className="quiet-text">{words.none}</p>
      ) : (
        <p>
          <strong>
            {words.total(
              brought.length,
              format.moneyExclVat(sum(brought, (demand) => demand.quotedCents)),
              format.moneyExclVat(sum(brought, (demand) => demand.orderedCents)),
            )}
          </strong>
        </p>
      )}
      <ul className="plain lines">
        {brought.map((demand) => (
          <li key={demand.id}>
            <Told demand={demand} />
          </li>
        ))}
      </ul>
      {may && perhaps.length > 0 && (
        <>
          <p>{words.perhaps}</p>
          <ul className="plain lines">
            {perhaps.map((demand) => (
              <Perhaps key={demand.id} demand={demand} breakfastId={breakfast.id} onChanged={onChanged} />
            ))}
          </ul>
        </>
      )}
    </Block>
  );
}
