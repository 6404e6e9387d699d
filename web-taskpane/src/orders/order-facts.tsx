import type { Quote } from '../server/contract';
import { CheckGroup, DateField, SelectField, TextField } from '../ui/field';
import { NumberField } from '../ui/number-field';
import { useFormat } from '../words/format';
import { useWords } from '../words/words';
import type { OrderDraft } from './order-draft';

export interface FactsProps {
  quote: Quote;
  draft: OrderDraft;
  put: (values: Partial<OrderDraft>) => void;
}

// Only euros can be ordered; the others are there so that the refusal says what to do.
const currencies = ['EUR', 'USD', 'GBP', 'CHF'].map((value) => ({ value, label: value }));

/** What the client takes of what was offered beside the total. */
function Options({ quote, draft, put }: FactsProps) {
  const words = useWords().orders;
  const { totals, content } = quote.current;
  const format = useFormat();
  const offered = content.lines
    .map((line, index) => ({ line, cents: totals.linesCents[index] ?? 0 }))
    .filter(({ line }) => line.optional);
  if (offered.length === 0) return null;
  return (
    <CheckGroup
      label={words.options}
      value={draft.options}
      onChange={(options) => put({ options })}
      choices={offered.map(({ line, cents }, index) => ({
        value: index + 1,
        label: words.option(index + 1, line.description.split('\n')[0] ?? '', format.moneyExclVat(cents)),
      }))}
    />
  );
}

/** The day, the version that was signed, the amount: enough to know whether the quote was accepted as it stands. */
export function FirstFacts({ quote, draft, put, on }: FactsProps & { on: string }) {
  const words = useWords();
  const format = useFormat();
  const sent = quote.versions.filter((version) => version.sentAt !== null);
  return (
    <>
      <div className="columns">
        <DateField label={on} required value={draft.on} onChange={(on) => put({ on: on ?? draft.on })} />
        <SelectField
          label={words.orders.signedVersion}
          value={String(draft.signedVersion)}
          onChange={(version) => put({ signedVersion: Number(version ?? draft.signedVersion) })}
          choices={sent.map(({ version, state }) => ({
            value: String(version),
            label: words.orders.version(`${quote.number} v${version}`, words.quoteStates[state]),
          }))}
        />
      </div>
      <NumberField
        label={words.orders.amount}
        hint={words.orders.amountHelp(format.moneyExclVat(quote.current.totals.exclVatCents))}
        scale={100}
        emptyAllowed
        value={draft.exclVatCents}
        onChange={(exclVatCents) => put({ exclVatCents })}
      />
      <Options quote={quote} draft={draft} put={put} />
    </>
  );
}

function Services({ draft, put }: FactsProps) {
  const words = useWords();
  return (
    <CheckGroup
      label={words.orders.services}
      hint={words.orders.servicesHelp}
      value={draft.services}
      onChange={(services) => put({ services })}
      choices={Object.entries(words.services).map(([value, label]) => ({ value, label }))}
    />
  );
}

/** What a purchase order says besides; left empty, it says nothing of it. */
export function MoreFacts(props: FactsProps) {
  const { draft, put } = props;
  const words = useWords().orders;
  const said = draft.purchaseOrder || draft.services.length > 0 || draft.from || draft.to || draft.place;
  return (
    <details className="fold" open={Boolean(said) || undefined}>
      <summary>{words.moreFacts}</summary>
      <div className="stack-wide">
        <div className="columns">
          <TextField
            label={words.purchaseOrder}
            value={draft.purchaseOrder}
            onChange={(purchaseOrder) => put({ purchaseOrder })}
          />
          <SelectField
            label={words.currency}
            value={draft.currency}
            choices={currencies}
            onChange={(currency) => put({ currency: currency ?? 'EUR' })}
          />
        </div>
        <div className="columns">
          <DateField label={words.from} value={draft.from} onChange={(from) => put({ from })} />
          <DateField label={words.to} value={draft.to} onChange={(to) => put({ to })} />
        </div>
        <TextField label={words.place} value={draft.place} onChange={(place) => put({ place })} />
        <Services {...props} />
      </div>
    </details>
  );
}
