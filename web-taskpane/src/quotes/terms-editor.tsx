import type { QuoteContent } from '../server/contract';
import { CheckField, TextArea, TextField } from '../ui/field';
import { NumberField } from '../ui/number-field';
import { useWords } from '../words/words';

interface TermsProps {
  content: QuoteContent;
  disabled: boolean;
  onChange: (content: QuoteContent) => void;
}

function Rates({ content, disabled, onChange }: TermsProps) {
  const words = useWords().quote;
  const put = (values: Partial<QuoteContent>) => onChange({ ...content, ...values });
  const percent = { scale: 100, max: 10_000, disabled };
  return (
    <div className="line-figures">
      <NumberField
        {...percent}
        label={words.overallDiscount}
        value={content.discount}
        onChange={(rate) => put({ discount: rate ?? 0 })}
      />
      <NumberField
        {...percent}
        label={words.travel}
        max={9_999_999_999}
        disabled={disabled || content.travelAtCost}
        value={content.travelCents}
        onChange={(cents) => put({ travelCents: cents ?? 0 })}
      />
      <NumberField
        {...percent}
        label={words.travelVat}
        value={content.travelVatRate}
        onChange={(rate) => put({ travelVatRate: rate ?? 0 })}
      />
      <NumberField
        {...percent}
        label={words.deposit}
        value={content.deposit}
        onChange={(rate) => put({ deposit: rate ?? 0 })}
      />
      <NumberField
        min={1}
        max={365}
        disabled={disabled}
        label={words.validity}
        value={content.validityDays}
        onChange={(days) => put({ validityDays: days ?? 30 })}
      />
    </div>
  );
}

/** Everything a quote says besides its lines. */
export function TermsEditor(props: TermsProps) {
  const words = useWords().quote;
  const { content, disabled, onChange } = props;
  const put = (values: Partial<QuoteContent>) => onChange({ ...content, ...values });
  return (
    <>
      <Rates {...props} />
      <CheckField
        label={words.travelAtCost}
        disabled={disabled}
        value={content.travelAtCost}
        onChange={(travelAtCost) => put({ travelAtCost })}
      />
      <TextField
        label={words.place}
        disabled={disabled}
        value={content.place ?? ''}
        onChange={(place) => put({ place: place || null })}
      />
      <TextArea
        label={words.introduction}
        disabled={disabled}
        value={content.introduction ?? ''}
        onChange={(text) => put({ introduction: text || null })}
      />
      <TextArea
        label={words.conditions}
        disabled={disabled}
        value={content.conditions}
        onChange={(conditions) => put({ conditions })}
      />
      {content.goConditions.length > 0 && (
        <div>
          <h3>{words.goConditions}</h3>
          <ul>
            {content.goConditions.map((condition) => (
              <li key={condition}>{condition}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
