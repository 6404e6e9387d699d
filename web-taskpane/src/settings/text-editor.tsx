import { useState } from 'react';
import type { FollowUpText, Tone } from '../server/contract';
import { ChoiceField, TextArea } from '../ui/field';
import { useFollowUpSettingsWords } from '../words/follow-up-settings';
import { bodyOf, fill, languages, tones, unknownFields, withBody } from './follow-up-plans';

interface TextsProps {
  texts: FollowUpText[];
  fields: readonly string[];
  onChange: (texts: FollowUpText[]) => void;
}

/** The texts of the follow-ups, one for each language and tone, beside what the client would read. */
export function TextEditor({ texts, fields, onChange }: TextsProps) {
  const words = useFollowUpSettingsWords();
  const [language, setLanguage] = useState<(typeof languages)[number]>('fr');
  const [tone, setTone] = useState<Tone>('friendly');
  const body = bodyOf(texts, language, tone);
  const unknown = unknownFields(body, fields);
  return (
    <>
      <ChoiceField
        label={words.language}
        value={language}
        onChange={setLanguage}
        choices={languages.map((value) => ({ value, label: words.languages[value] }))}
      />
      <ChoiceField
        label={words.tone}
        value={tone}
        onChange={setTone}
        choices={tones.map((value) => ({ value, label: words.tones[value] }))}
      />
      <div className="beside">
        <TextArea
          label={words.textOf(words.languages[language], words.tones[tone])}
          hint={words.fieldsHelp(fields.map((field) => `{${field}}`).join(' '))}
          error={unknown.length > 0 ? words.unknownField(unknown.map((name) => `{${name}}`).join(', ')) : null}
          rows={12}
          value={body}
          onChange={(text) => onChange(withBody(texts, language, tone, text))}
        />
        <div className="field">
          <p className="quiet-text">{words.preview}</p>
          <div className="text-preview" lang={language} aria-label={words.preview} role="region">
            {body ? fill(body, words.samples[language]) : <span className="quiet-text">{words.houseText}</span>}
          </div>
        </div>
      </div>
    </>
  );
}
