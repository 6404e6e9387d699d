import { useEffect, useRef, type ReactNode } from 'react';
import type { Found } from '../server/contract';
import { useLoad } from '../server/use-load';
import { search } from '../server/who';
import { Block } from '../ui/block';
import { ProblemNotice } from '../ui/notice';
import { Skeleton } from '../ui/skeleton';
import { useFormat } from '../words/format';
import { useWords } from '../words/words';
import { hrefOf } from './route';

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
  );
}

/** Searches everything; `/` comes here from anywhere on the page. */
export function SearchBox({ value }: { value: string }) {
  const words = useWords().dashboard;
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (
    <form
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        location.hash = hrefOf('search', { q: input.current?.value ?? '' });
      }}
    >
      <input
        ref={input}
        key={value}
        type="search"
        className="search"
        aria-label={words.search}
        placeholder={words.searchPlaceholder}
        defaultValue={value}
      />
    </form>
  );
}

function Group({ title, children, count }: { title: string; children: ReactNode; count: number }) {
  return count === 0 ? null : (
    <>
      <h3>{title}</h3>
      <ul className="plain">{children}</ul>
    </>
  );
}

function Results({ found }: { found: Found }) {
  const words = useWords();
  const format = useFormat();
  const titles = words.dashboard.found;
  return (
    <>
      <Group title={titles.demands} count={found.demands.length}>
        {found.demands.map((demand) => (
          <li key={demand.id}>
            <a href={hrefOf(`demands/${demand.id}`)}>{demand.reference}</a> {demand.clientName} · {demand.title}{' '}
            <span className="badge">{words.stages[demand.stage]}</span>
          </li>
        ))}
      </Group>
      <Group title={titles.quotes} count={found.quotes.length}>
        {found.quotes.map((quote) => (
          <li key={quote.id}>
            <a href={hrefOf(`demands/${quote.demandId}`)}>{quote.number}</a> {quote.clientName} ·{' '}
            {format.moneyExclVat(quote.totalExclVatCents)}{' '}
            <span className="badge">{words.quoteStates[quote.state]}</span>
          </li>
        ))}
      </Group>
      <Group title={titles.clients} count={found.clients.length}>
        {found.clients.map((client) => (
          <li key={client.id}>
            <a href={hrefOf('demands', { q: client.name })}>{client.name}</a>
          </li>
        ))}
      </Group>
      <Group title={titles.mails} count={found.mails.length}>
        {found.mails.map((mail) => (
          <li key={mail.id}>
            <a href={hrefOf(`demands/${mail.demandId}`)}>{mail.subject}</a> {mail.fromName} · {format.ago(mail.at)}
            <div className="quiet-text">{mail.excerpt}</div>
          </li>
        ))}
      </Group>
    </>
  );
}

export function SearchPage({ q, user }: { q: string; user: string | null }) {
  const words = useWords().dashboard;
  const found = useLoad(q ? `search.${user}.${q}` : null, (signal) => search(q, signal));
  const none = found.data && Object.values(found.data).every((list: unknown[]) => list.length === 0);
  return (
    <Block title={words.search}>
      <ProblemNotice problem={found.problem} reading onRetry={found.reload} />
      {!found.data && found.loading && <Skeleton lines={5} />}
      {none && <p className="quiet-text">{words.searchEmpty(q)}</p>}
      {found.data && <Results found={found.data} />}
    </Block>
  );
}
