import { Input, Textarea } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import { useWords } from '../words/words';

export interface FieldProps {
  label: string;
  hint?: string | undefined;
  error?: string | null | undefined;
  required?: boolean;
  disabled?: boolean;
  className?: string;
}

/** Label above, control, then what helps or what is wrong; tied together for screen readers. */
export function Labelled({
  label,
  hint,
  error,
  required,
  className = '',
  children,
}: FieldProps & {
  children: (tied: { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true }) => ReactNode;
}) {
  const id = useId();
  const below = error ?? hint;
  const tied = {
    id,
    ...(below ? { 'aria-describedby': `${id}-below` } : {}),
    ...(error ? { 'aria-invalid': true as const } : {}),
  };
  return (
    <div className={`field ${className}`}>
      <label htmlFor={id}>
        {label}
        {required && <span aria-hidden> *</span>}
      </label>
      {children(tied)}
      {below && (
        <div id={`${id}-below`} className={error ? 'field-error' : 'field-hint'}>
          {below}
        </div>
      )}
    </div>
  );
}

export function TextField({
  value,
  onChange,
  type = 'text',
  ...field
}: FieldProps & {
  value: string;
  onChange: (value: string) => void;
  type?: 'text' | 'email' | 'date' | 'time' | 'tel' | 'search';
}) {
  return (
    <Labelled {...field}>
      {(tied) => (
        <Input
          {...tied}
          type={type}
          value={value}
          required={field.required ?? false}
          disabled={field.disabled ?? false}
          onChange={(_, data) => onChange(data.value)}
        />
      )}
    </Labelled>
  );
}

export function TextArea({
  value,
  onChange,
  rows = 3,
  ...field
}: FieldProps & { value: string; onChange: (value: string) => void; rows?: number }) {
  return (
    <Labelled {...field}>
      {(tied) => (
        <Textarea
          {...tied}
          rows={rows}
          resize="vertical"
          value={value}
          required={field.required ?? false}
          disabled={field.disabled ?? false}
          onChange={(_, data) => onChange(data.value)}
        />
      )}
    </Labelled>
  );
}

export function DateField({
  value,
  onChange,
  ...field
}: FieldProps & { value: string | null; onChange: (value: string | null) => void }) {
  return <TextField {...field} type="date" value={value ?? ''} onChange={(text) => onChange(text || null)} />;
}

/** Hours and minutes; the server's clock has seconds too. */
export function TimeField({
  value,
  onChange,
  ...field
}: FieldProps & { value: string; onChange: (value: string) => void }) {
  return (
    <TextField {...field} type="time" value={value.slice(0, 5)} onChange={(text) => text && onChange(`${text}:00`)} />
  );
}

export interface Choice<T extends string> {
  value: T;
  label: string;
}

/** `none` adds an empty choice with that label. */
export function SelectField<T extends string>({
  value,
  onChange,
  choices,
  none,
  ...field
}: FieldProps & {
  value: T | null;
  onChange: (value: T | null) => void;
  choices: readonly Choice<T>[];
  none?: string;
}) {
  return (
    <Labelled {...field}>
      {(tied) => (
        <select
          {...tied}
          className="select"
          value={value ?? ''}
          disabled={field.disabled}
          onChange={(event) => onChange((event.target.value || null) as T | null)}
        >
          {none !== undefined && <option value="">{none}</option>}
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}

export function CheckField({
  label,
  value,
  onChange,
  disabled = false,
}: {
  label: string;
  value: boolean;
  onChange: (value: boolean) => void;
  disabled?: boolean;
}) {
  return (
    <label className="check">
      <input type="checkbox" checked={value} disabled={disabled} onChange={(event) => onChange(event.target.checked)} />
      {label}
    </label>
  );
}

/** Answers that go together, in the order in which they were ticked. */
export function CheckGroup<T extends string | number>({
  label,
  hint,
  value,
  onChange,
  choices,
}: {
  label: string;
  hint?: string;
  value: readonly T[];
  onChange: (value: T[]) => void;
  choices: readonly { value: T; label: string }[];
}) {
  return (
    <fieldset className="group">
      <legend>{label}</legend>
      {hint && <p className="quiet-text">{hint}</p>}
      {choices.map((choice) => (
        <CheckField
          key={choice.value}
          label={choice.label}
          value={value.includes(choice.value)}
          onChange={(on) => onChange(on ? [...value, choice.value] : value.filter((one) => one !== choice.value))}
        />
      ))}
    </fieldset>
  );
}

/** A few exclusive answers side by side. */
export function ChoiceField<T extends string>({
  label,
  value,
  onChange,
  choices,
  disabled = false,
  hideLabel = false,
}: {
  label: string;
  value: T | null;
  onChange: (value: T) => void;
  choices: readonly Choice<T>[];
  disabled?: boolean;
  hideLabel?: boolean;
}) {
  const name = useId();
  return (
    <fieldset className="choices" disabled={disabled}>
      <legend className={hideLabel ? 'sr-only' : ''}>{label}</legend>
      {choices.map((choice) => (
        <label key={choice.value} className={`choice ${value === choice.value ? 'choice-on' : ''}`}>
          <input
            type="radio"
            name={name}
            value={choice.value}
            checked={value === choice.value}
            onChange={() => onChange(choice.value)}
          />
          {choice.label}
        </label>
      ))}
    </fieldset>
  );
}

/** What must be filled in, said once under the button that waits for it. */
export function Missing({ show, children }: { show: boolean; children?: ReactNode }) {
  const words = useWords();
  return show ? (
    <div className="field-error" role="alert">
      {children ?? words.common.missing}
    </div>
  ) : null;
}
