import type { Demand } from '../server/contract';
import { getQuotePdf } from '../server/quotes';
import { useAction } from '../server/use-action';
import { Block } from '../ui/block';
import { Button } from '../ui/button';
import { ProblemNotice } from '../ui/notice';
import { save } from '../ui/save';
import { useFormat } from '../words/format';
import { useWords } from '../words/words';
import { hrefOf } from './route';

/** The quote of a demand, and its PDF. */
export function QuoteOf({ demand }: { demand: Demand }) {
  const words = useWords();
  const format = useFormat();
  const quote = demand.quote;
  const open = useAction(async () => quote && save(await getQuotePdf(quote.id, quote.version), `${quote.number}.pdf`));
  if (!quote) return null;
  return (
    <Block title={words.dashboard.quote}>
      <p>
        <a href={hrefOf(`quotes/${quote.id}`)}>
          {quote.number} v{quote.version}
        </a>{' '}
        <span className="badge">{words.quoteStates[quote.state]}</span>{' '}
        <strong>{format.moneyExclVat(quote.totalExclVatCents)}</strong>
      </p>
      {quote.validUntil && <p className="quiet-text">{words.dashboard.validUntil(format.date(quote.validUntil))}</p>}
      <Button small busy={open.running} onClick={() => void open.run()}>
        {words.dashboard.savePdf}
      </Button>
      <ProblemNotice problem={open.problem} reading />
    </Block>
  );
}

/** The order of a demand, once there is one. */
export function OrderOf({ demand, onOpen }: { demand: Demand; onOpen: (orderId: string) => void }) {
  const words = useWords().orders;
  const format = useFormat();
  const { order } = demand;
  if (!order) return null;
  return (
    <Block title={words.title(order.reference)}>
      <p className="quiet-text">{words.recordedOn(format.moment(order.recordedAt))}</p>
      <Button small onClick={() => onOpen(order.id)}>
        {words.open}
      </Button>
    </Block>
  );
}

/** Every mail of a demand, newest first. */
export function MailsOf({ demand }: { demand: Demand }) {
  const words = useWords();
  const format = useFormat();
  if (demand.messages.length === 0) return null;
  const mails = [...demand.messages].sort((a, b) => b.at.localeCompare(a.at));
  return (
    <Block title={words.timeline.mails}>
      <ul className="plain lines">
        {mails.map((mail) => (
          <li key={mail.id}>
            {mail.subject || words.dashboard.noSubject}{' '}
            <span className="quiet-text">
              {words.dashboard.mail[mail.direction](mail.fromName || mail.fromAddress, format.moment(mail.at))}
            </span>
          </li>
        ))}
      </ul>
    </Block>
  );
}
