import { useRef, type ReactNode } from 'react';
import { Button } from '../ui/button';
import { DateField, SelectField, TextArea, TextField, type FieldProps } from '../ui/field';
import { NumberField } from '../ui/number-field';
import { useWords } from '../words/words';
import { withNeed, type NeedDraft, type QualifyDraft } from './qualify-draft';
import type { Alternative, Hint } from './read-fields';
import { ReadRow } from './read-row';
import { onReadKey } from './uncertain-keys';

export interface QualifyFieldsProps {
  draft: QualifyDraft;
  onChange: (draft: QualifyDraft) => void;
  hints: Record<string, Hint>;
  /** Names of fields to be filled in before confirming, shown once the person has tried. */
  missing: string[];
  services: { value: string; label: string }[];
  onConfirmAll: () => void;
  /** The words of the field that has the focus, to be shown in the mail. */
  onLook: (hint: Hint | undefined) => void;
  /** Only what the mail says; the rest is folded away. */
  compact?: boolean;
}

type Draw = (field: FieldProps) => ReactNode;

/** What every row needs, once. */
function useRows(props: QualifyFieldsProps) {
  const words = useWords();
  const { draft, hints, missing } = props;
  const confirm = (name: string, base = draft) =>
    props.onChange({ ...base, confirmed: [...new Set([...base.confirmed, name])] });
  /** A value someone changed is a value someone has looked at. */
  const change = (name: string, values: Partial<QualifyDraft>) => confirm(name, { ...draft, ...values });
  const row = (name: string, label: string, draw: Draw) => (
    <ReadRow
      key={name}
      name={name}
      label={label}
      state={{ hint: hints[name], confirmed: draft.confirmed.includes(name), missing: missing.includes(name) }}
      onConfirm={() => confirm(name)}
      onAlternative={(other: Alternative) => confirm(name, other.apply(draft))}
      onLook={props.onLook}
    >
      {draw({ label, error: missing.includes(name) ? words.common.missing : null })}
    </ReadRow>
  );
  return { row, change, confirm };
}

type Rows = ReturnType<typeof useRows>;
type TextKey = 'title' | 'company' | 'siren' | 'contactName' | 'email' | 'phones' | 'jobTitle' | 'referrer';

function textRow(rows: Rows, props: QualifyFieldsProps, name: TextKey, label: string, hint?: string) {
  return rows.row(name, label, (field) => (
    <TextField
      {...field}
      hint={hint}
      type={name === 'email' ? 'email' : 'text'}
      value={props.draft[name]}
      onChange={(value) => rows.change(name, { [name]: value, ...(name === 'company' ? { clientId: null } : {}) })}
    />
  ));
}

function NeedRows({
  rows,
  props,
  index,
  need,
}: {
  rows: Rows;
  props: QualifyFieldsProps;
  index: number;
  need: NeedDraft;
}) {
  const words = useWords();
  const name = (key: keyof NeedDraft) => `needs.${index}.${key}`;
  const put = (key: keyof NeedDraft, value: string | number | null) =>
    rows.change(name(key), {
      needs: props.draft.needs.map((was, at) => (at === index ? { ...was, [key]: value } : was)),
    });
  const remove = () => props.onChange({ ...props.draft, needs: props.draft.needs.filter((_, at) => at !== index) });
  return (
    <fieldset className="group">
      <legend>{words.fields.need(index + 1)}</legend>
      {rows.row(name('service'), words.fields.service, (field) => (
        <SelectField
          {...field}
          value={need.service || null}
          none={words.common.unknown}
          choices={props.services}
          onChange={(value) => put('service', value ?? '')}
        />
      ))}
      {rows.row(name('people'), words.fields.people, (field) => (
        <NumberField
          {...field}
          value={need.people}
          min={1}
          max={10_000}
          emptyAllowed
          onChange={(value) => put('people', value)}
        />
      ))}
      {rows.row(name('position'), words.fields.position, (field) => (
        <TextField {...field} value={need.position} onChange={(value) => put('position', value)} />
      ))}
      {rows.row(name('place'), words.fields.place, (field) => (
        <TextField {...field} value={need.place} onChange={(value) => put('place', value)} />
      ))}
      {props.draft.needs.length > 1 && (
        <Button small quiet label={words.read.removeNeed(index + 1)} onClick={remove}>
          {words.common.remove}
        </Button>
      )}
    </fieldset>
  );
}

function MoreContact({ rows, props }: { rows: Rows; props: QualifyFieldsProps }) {
  const words = useWords();
  return (
    <>
      {textRow(rows, props, 'title', words.fields.title)}
      {textRow(rows, props, 'siren', words.fields.siren)}
      {rows.row('address', words.fields.address, (field) => (
        <TextArea
          {...field}
          hint={words.qualify.addressHelp}
          value={props.draft.address}
          onChange={(address) => rows.change('address', { address })}
        />
      ))}
      {rows.row('language', words.fields.language, (field) => (
        <SelectField
          {...field}
          value={props.draft.language}
          choices={[
            { value: 'fr', label: words.fields.french },
            { value: 'en', label: words.fields.english },
          ]}
          onChange={(language) => rows.change('language', { language: language ?? 'fr' })}
        />
      ))}
    </>
  );
}

function MorePeriodAndBudget({ rows, props }: { rows: Rows; props: QualifyFieldsProps }) {
  const words = useWords().fields;
  const { draft } = props;
  return (
    <>
      {rows.row('deadlineFrom', words.deadlineFrom, (field) => (
        <DateField
          {...field}
          value={draft.deadlineFrom}
          onChange={(deadlineFrom) => rows.change('deadlineFrom', { deadlineFrom })}
        />
      ))}
      {rows.row('deadlineText', words.deadlineText, (field) => (
        <TextField
          {...field}
          value={draft.deadlineText}
          onChange={(deadlineText) => rows.change('deadlineText', { deadlineText })}
        />
      ))}
      {rows.row('budgetMin', words.budgetMin, (field) => (
        <NumberField
          {...field}
          scale={100}
          emptyAllowed
          value={draft.budgetMin}
          max={100_000_000_000}
          onChange={(budgetMin) => rows.change('budgetMin', { budgetMin })}
        />
      ))}
      {rows.row('budgetPer', words.budgetPer, (field) => (
        <SelectField
          {...field}
          value={draft.budgetPer}
          choices={[
            { value: 'total', label: words.perTotal },
            { value: 'person', label: words.perPerson },
          ]}
          onChange={(budgetPer) => rows.change('budgetPer', { budgetPer: budgetPer ?? 'total' })}
        />
      ))}
      {rows.row('budgetBasis', words.budgetBasis, (field) => (
        <SelectField
          {...field}
          value={draft.budgetBasis}
          none="—"
          choices={[
            { value: 'HT', label: 'HT' },
            { value: 'TTC', label: 'TTC' },
          ]}
          onChange={(budgetBasis) => rows.change('budgetBasis', { budgetBasis })}
        />
      ))}
    </>
  );
}

function MoreOrigin({ rows, props }: { rows: Rows; props: QualifyFieldsProps }) {
  const words = useWords();
  const { draft } = props;
  const known = Object.entries(words.channels).map(([value, label]) => ({ value, label }));
  const channels =
    !draft.channel || words.channels[draft.channel]
      ? known
      : [...known, { value: draft.channel, label: draft.channel }];
  return (
    <>
      {rows.row('channel', words.fields.channel, (field) => (
        <SelectField
          {...field}
          value={draft.channel || null}
          none={words.common.unknown}
          choices={channels}
          onChange={(channel) => rows.change('channel', { channel: channel ?? '' })}
        />
      ))}
      {textRow(rows, props, 'referrer', words.fields.referrer)}
      {rows.row('notes', words.fields.notes, (field) => (
        <TextArea {...field} value={draft.notes} onChange={(notes) => rows.change('notes', { notes })} />
      ))}
    </>
  );
}

function MainRows({ rows, props }: { rows: Rows; props: QualifyFieldsProps }) {
  const words = useWords();
  const { draft } = props;
  return (
    <>
      {textRow(rows, props, 'company', words.fields.company)}
      {textRow(rows, props, 'contactName', words.fields.contactName)}
      {textRow(rows, props, 'email', words.fields.email)}
      {textRow(rows, props, 'phones', words.fields.phones, props.compact ? undefined : words.qualify.phonesHelp)}
      {textRow(rows, props, 'jobTitle', words.fields.jobTitle)}
      {draft.needs.map((need, index) => (
        <NeedRows key={index} rows={rows} props={props} index={index} need={need} />
      ))}
      <Button small quiet onClick={() => props.onChange(withNeed(draft))}>
        + {words.read.addNeed}
      </Button>
      {rows.row('deadlineTo', words.fields.deadlineTo, (field) => (
        <DateField
          {...field}
          hint={draft.deadlineText || undefined}
          value={draft.deadlineTo}
          onChange={(deadlineTo) => rows.change('deadlineTo', { deadlineTo })}
        />
      ))}
      {rows.row('budgetMax', words.fields.budgetMax, (field) => (
        <NumberField
          {...field}
          scale={100}
          emptyAllowed
          value={draft.budgetMax}
          max={100_000_000_000}
          onChange={(budgetMax) => rows.change('budgetMax', { budgetMax })}
        />
      ))}
    </>
  );
}

/** The demand as it is read or corrected; the same fields in the pane's third block and in the qualification step. */
export function QualifyFields(props: QualifyFieldsProps) {
  const words = useWords();
  const rows = useRows(props);
  const container = useRef<HTMLDivElement>(null);
  const more = (
    <>
      <MoreContact rows={rows} props={props} />
      <MorePeriodAndBudget rows={rows} props={props} />
      <MoreOrigin rows={rows} props={props} />
    </>
  );
  return (
    // The keys belong to the group of fields, each of which is a control of its own.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      ref={container}
      className={`read-fields ${props.compact ? 'read-compact' : ''}`}
      onKeyDown={(event) => onReadKey(event, { confirm: (name) => rows.confirm(name), confirmAll: props.onConfirmAll })}
    >
      <MainRows rows={rows} props={props} />
      {props.compact ? (
        <details className="fold">
          <summary>{words.read.moreFields}</summary>
          {more}
        </details>
      ) : (
        more
      )}
    </div>
  );
}
