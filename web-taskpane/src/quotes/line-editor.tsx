import type { KeyboardEvent } from 'react';
import type { PriceGridItem, QuoteLine } from '../server/contract';
import { Button } from '../ui/button';
import { CheckField, SelectField, TextArea, TextField } from '../ui/field';
import { NumberField } from '../ui/number-field';
import { useFormat } from '../words/format';
import { useWords } from '../words/words';
import { hasPrice, withQuantity, withService } from './quote-lines';

export interface LineEditorProps {
  line: QuoteLine;
  index: number;
  last: boolean;
  netCents: number;
  grid: PriceGridItem[];
  language: string;
  disabled: boolean;
  onChange: (line: QuoteLine) => void;
  onMove: (to: number) => void;
  onRemove: () => void;
}

const maxCents = 9_999_999_999;

function ServiceField({ line, grid, language, disabled, onChange }: LineEditorProps) {
  const words = useWords();
  const choices = grid.map((item) => ({ value: item.service, label: language === 'en' ? item.labelEn : item.labelFr }));
  const known = line.service === null || grid.some((item) => item.service === line.service);
  const all = known ? choices : [...choices, { value: line.service ?? '', label: line.service ?? '' }];
  const pick = (service: string | null) => {
    const item = grid.find((one) => one.service === service);
    onChange(item ? withService(line, item, language) : { ...line, service });
  };
  return (
    <SelectField
      label={words.fields.service}
      value={line.service}
      none={words.common.unknown}
      choices={all}
      disabled={disabled}
      onChange={pick}
    />
  );
}

function Figures({ line, grid, disabled, onChange }: LineEditorProps) {
  const words = useWords().quote;
  const item = grid.find((one) => one.service === line.service);
  const put = (values: Partial<QuoteLine>) => onChange({ ...line, ...values });
  return (
    <div className="line-figures">
      <NumberField
        label={words.quantity}
        scale={100}
        min={1}
        max={1_000_000}
        disabled={disabled}
        value={line.quantity}
        onChange={(quantity) => onChange(withQuantity(line, quantity ?? 0, item))}
      />
      <SelectField
        label={words.unit}
        value={line.unit}
        disabled={disabled}
        choices={(['person', 'day', 'fixed'] as const).map((value) => ({ value, label: words.units[value] }))}
        onChange={(unit) => put({ unit: unit ?? 'fixed' })}
      />
      <NumberField
        label={words.unitPrice}
        scale={100}
        max={maxCents}
        disabled={disabled}
        value={line.unitPriceCents}
        onChange={(cents) => put({ unitPriceCents: cents ?? 0 })}
      />
      <NumberField
        label={words.discount}
        scale={100}
        max={10_000}
        disabled={disabled}
        value={line.discount}
        onChange={(discount) => put({ discount: discount ?? 0 })}
      />
      <NumberField
        label={words.vatRate}
        scale={100}
        max={10_000}
        disabled={disabled}
        value={line.vatRate}
        onChange={(vatRate) => put({ vatRate: vatRate ?? 0 })}
      />
    </div>
  );
}

function LineHead({ line, index, last, disabled, onMove, onRemove }: LineEditorProps) {
  const words = useWords().quote;
  return (
    <div className="line-head">
      <span className="line-name">
        {words.line(index + 1)} <span className="quiet-text">{words.kinds[line.kind]}</span>
      </span>
      <Button
        small
        quiet
        disabled={disabled || index === 0}
        label={words.moveUp(index + 1)}
        onClick={() => onMove(index - 1)}
      >
        ↑
      </Button>
      <Button
        small
        quiet
        disabled={disabled || last}
        label={words.moveDown(index + 1)}
        onClick={() => onMove(index + 1)}
      >
        ↓
      </Button>
      <Button small quiet disabled={disabled} label={words.removeLine(index + 1)} onClick={onRemove}>
        ✕
      </Button>
    </div>
  );
}

/** One line of the quote. Alt and the arrows move it, from any of its fields. */
export function LineEditor(props: LineEditorProps) {
  const words = useWords();
  const format = useFormat();
  const { line, index, disabled, onChange, onMove } = props;
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || disabled || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    onMove(index + (event.key === 'ArrowUp' ? -1 : 1));
  };
  const describe = {
    label: words.quote.description,
    disabled,
    value: line.description,
    onChange: (description: string) => onChange({ ...line, description }),
  };
  return (
    // The keys belong to the group of fields, each of which is a control of its own.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <fieldset
      className={`line line-${line.kind}${line.optional ? ' line-optional' : ''}`}
      data-line={index}
      aria-label={words.quote.line(index + 1)}
      onKeyDown={onKeyDown}
    >
      <LineHead {...props} />
      {line.kind === 'priced' && <ServiceField {...props} />}
      {line.kind === 'heading' ? (
        <TextField {...describe} />
      ) : (
        <TextArea rows={line.kind === 'text' ? 4 : 2} {...describe} />
      )}
      {hasPrice(line) && (
        <>
          <Figures {...props} />
          <CheckField
            label={words.quote.optional}
            disabled={disabled}
            value={line.optional}
            onChange={(optional) => onChange({ ...line, optional })}
          />
          <p className="line-total">
            {words.quote.lineTotal} <strong>{format.money(props.netCents)}</strong>
          </p>
        </>
      )}
    </fieldset>
  );
}
