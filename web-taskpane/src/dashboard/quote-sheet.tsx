import type { ReactNode } from 'react';
import type { Quote } from '../server/contract';
import { Block } from '../ui/block';
import { useFormat } from '../words/format';
import { useListWords } from '../words/lists';
import { useWords } from '../words/words';
import { hrefOf } from './route';

function Versions({ quote }: { quote: Quote }) {
  const words = useWords();
  const said = useListWords().quote;
  const format = useFormat();
  return (
    <Block title={said.versions}>
      <div className="table-scroll">
        <table className="list list-narrow">
          <thead>
            <tr>
              {Object.entries(said.columns).map(([name, label]) => (
                <th key={name} scope="col" className={name === 'amount' ? 'number' : undefined}>
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[...quote.versions].reverse().map((version) => (
              <tr key={version.version}>
                <th scope="row">v{version.version}</th>
                <td>
                  <span className="badge">{words.quoteStates[version.state]}</span>
                </td>
                <td>{version.sentAt && format.moment(version.sentAt)}</td>
                <td>{version.reason}</td>
                <td className="number">{format.money(version.totalExclVatCents)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Block>
  );
}

/** A quote's own page; what is to be done with it is done on the page of its demand. */
export function QuoteSheet({ quote, totals, pdf }: { quote: Quote; totals: ReactNode; pdf: ReactNode }) {
  const words = useWords();
  const said = useListWords().quote;
  const format = useFormat();
  const { current } = quote;
  return (
    <>
      <header>
        <a href={hrefOf('quotes')}>← {said.back}</a>
        <h1>
          {quote.number} v{current.version} · {quote.client.name}{' '}
          <span className="badge">{words.quoteStates[current.state]}</span>
        </h1>
        <p className="quiet-text">
          {[
            current.content.title,
            current.validUntil && words.dashboard.validUntil(format.date(current.validUntil)),
            quote.contact?.name,
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </header>
      <div className="dash-demand">
        <div className="dash-work">
          <Block
            title={words.dashboard.quote}
            aside={<a href={hrefOf(`demands/${quote.demandId}`)}>{said.demand(quote.demandReference)}</a>}
          >
            {totals}
          </Block>
          <Versions quote={quote} />
        </div>
        {pdf}
      </div>
    </>
  );
}
