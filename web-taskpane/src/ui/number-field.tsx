import { Input } from '@fluentui/react-components';
import { useState } from 'react';
import { useWords } from '../words/words';
import { formatScaled, parseScaled } from './decimal';
import { Labelled, type FieldProps } from './field';

export interface NumberFieldProps extends FieldProps {
  value: number | null;
  onChange: (value: number | null) => void;
  /** 1: whole numbers; 100: cents, hundredths and percents in basis points. */
  scale?: number;
  min?: number;
  max?: number;
  /** Whether an empty field is an answer. */
  emptyAllowed?: boolean;
}

/** Accepts "2,5" and "2.5". What is not a number is said at once and never handed on; leaving puts the last number back. */
export function NumberField({
  value,
  onChange,
  scale = 1,
  min = 0,
  max = 1_000_000_000,
  emptyAllowed = false,
  ...field
}: NumberFieldProps) {
  const words = useWords();
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? (value === null ? '' : formatScaled(value, scale, words.locale));
  const error = typed === null ? null : errorOf(typed);

  function errorOf(text: string): string | null {
    if (text.trim() === '') return emptyAllowed ? null : words.common.missing;
    const parsed = parseScaled(text, scale);
    if (parsed === null) return words.common.invalidNumber;
    const bound = (limit: number) => formatScaled(limit, scale, words.locale);
    return parsed < min || parsed > max ? words.common.outOfRange(bound(min), bound(max)) : null;
  }

  function type(text: string) {
    setTyped(text);
    if (errorOf(text) === null) onChange(text.trim() === '' ? null : parseScaled(text, scale));
  }

  return (
    <Labelled {...field} error={error ?? field.error}>
      {(tied) => (
        <Input
          {...tied}
          className="number"
          inputMode={scale === 1 ? 'numeric' : 'decimal'}
          value={shown}
          disabled={field.disabled ?? false}
          onChange={(_, data) => type(data.value)}
          onBlur={() => setTyped(null)}
        />
      )}
    </Labelled>
  );
}
