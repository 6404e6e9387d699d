import { CheckField, SelectField, TextField } from '../ui/field';
import { useListWords } from '../words/lists';
import { useWords } from '../words/words';
import { hrefOf, type Route } from './route';

/** What a list shows, kept in the address: a view is a link. */
export type ListFilter = Record<'state' | 'sort' | 'q' | 'mine', string | null>;

export function filterOf({ query }: Route): ListFilter {
  // A value that the process does not know is answered by the server's own sentence.
  return { state: query.get('state'), sort: query.get('sort'), q: query.get('q'), mine: query.get('mine') };
}

/** State, order, words and owner: the same four fields over each list. */
export function ListFilters({
  page,
  filter,
  stateLabel,
  states,
  allStates,
  sorts,
}: {
  page: string;
  filter: ListFilter;
  stateLabel: string;
  states: Record<string, string>;
  allStates: string;
  /** Besides the usual order, newest first. */
  sorts: Record<string, string>;
}) {
  const words = useWords().dashboard;
  const said = useListWords();
  const put = (values: Partial<ListFilter>) => {
    location.hash = hrefOf(page, { ...filter, ...values });
  };
  const choicesOf = (names: Record<string, string>) =>
    Object.entries(names).map(([value, label]) => ({ value, label }));
  return (
    <div className="filters">
      <SelectField
        label={stateLabel}
        value={filter.state}
        none={allStates}
        choices={choicesOf(states)}
        onChange={(state) => put({ state })}
      />
      <SelectField
        label={said.sort}
        value={filter.sort}
        none={said.newest}
        choices={choicesOf(sorts)}
        onChange={(sort) => put({ sort })}
      />
      <TextField label={words.filter} type="search" value={filter.q ?? ''} onChange={(q) => put({ q })} />
      <CheckField
        label={words.mine}
        value={filter.mine !== null}
        onChange={(mine) => put({ mine: mine ? '1' : null })}
      />
    </div>
  );
}
