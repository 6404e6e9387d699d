import type { OutgoingItem } from '../outlook/host';
import type { DepartureCheck, DepartureLine, QuoteOffer } from '../server/contract';
import { getQuote, getQuotePdf } from '../server/quotes';
import { useAction } from '../server/use-action';
import { Block } from '../ui/block';
import { Button } from '../ui/button';
import { Notice, ProblemNotice } from '../ui/notice';
import { useDepartureWords } from '../words/departure';
import { typeset } from '../words/typeset';
import { useDeparture, type Departure } from './use-departure';

const signs = { fine: '✓', toCheck: '?', stopped: '✕' } as const;

function Line({ line }: { line: DepartureLine }) {
  const words = useDepartureWords();
  return (
    <li className={`departure-line departure-${line.state}`}>
      <span className="departure-sign" role="img" aria-label={words.states[line.state]}>
        {signs[line.state]}
      </span>
      <span>{typeset(line.text)}</span>
    </li>
  );
}

function Verdict({ check }: { check: DepartureCheck }) {
  const words = useDepartureWords();
  if (check.refusal !== null) return <Notice intent="error">{words.stopped}</Notice>;
  const open = check.lines.some((line) => line.state === 'toCheck');
  return <Notice intent={open ? 'warning' : 'success'}>{open ? words.toCheck : words.fine}</Notice>;
}

/** One quote: its approved file and its covering text, to put into the mail. */
function Offer({ offer, outgoing, departure }: { offer: QuoteOffer; outgoing: OutgoingItem; departure: Departure }) {
  const words = useDepartureWords();
  const { writer } = outgoing;
  const attach = useAction(async () => {
    const file = await getQuotePdf(offer.id, offer.version);
    await writer?.attach(offer.fileName, file, departure.refused);
    departure.again();
  });
  const insert = useAction(async () => writer?.insert((await getQuote(offer.id)).current.mail.text));
  return (
    <li className="departure-offer">
      <p>
        <strong>{offer.name}</strong> {offer.title}{' '}
        <span className="quiet-text">
          {[offer.clientName, offer.attached && words.attached].filter(Boolean).join(' · ')}
        </span>
      </p>
      {writer && offer.mayLeave && (
        <div className="row">
          {!offer.attached && (
            <Button small primary busy={attach.running} onClick={() => void attach.run()}>
              {words.attach(offer.name)}
            </Button>
          )}
          <Button small quiet busy={insert.running} onClick={() => void insert.run()}>
            {words.insert(offer.name)}
          </Button>
        </div>
      )}
      <ProblemNotice problem={attach.problem ?? insert.problem} reading />
    </li>
  );
}

/** "Is this ready to leave?": what the server says of the mail being written, and the verdict left for the alert before sending. */
export default function CheckDeparture({ outgoing, turn }: { outgoing: OutgoingItem; turn: number }) {
  const words = useDepartureWords();
  const departure = useDeparture(outgoing, turn);
  const { check, loading, problem } = departure;
  const empty = check !== null && check.lines.length === 0 && check.quotes.length === 0;
  // Beside a draft of another kind the local client has nothing to add.
  if (empty && outgoing.writer === null) return null;
  return (
    <Block
      title={words.title}
      className="departure"
      aside={
        <Button small quiet onClick={departure.again}>
          {words.again}
        </Button>
      }
    >
      <ProblemNotice problem={problem} reading onRetry={departure.again} />
      {!check && loading && <p role="status">{words.checking}</p>}
      {check && check.lines.length > 0 && <Verdict check={check} />}
      {empty && <p className="quiet-text">{words.nothing}</p>}
      <ul className="plain">
        {check?.lines.map((line) => (
          <Line key={line.item + line.text} line={line} />
        ))}
      </ul>
      {check && check.quotes.length > 0 && outgoing.writer && (
        <>
          <h3>{check.lines.length > 0 ? words.quotes : words.waiting}</h3>
          <ul className="plain">
            {check.quotes.map((offer) => (
              <Offer key={offer.id} offer={offer} outgoing={outgoing} departure={departure} />
            ))}
          </ul>
        </>
      )}
    </Block>
  );
}
