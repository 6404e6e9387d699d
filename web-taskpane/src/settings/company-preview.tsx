import { useState } from 'react';
import type { Company } from '../server/contract';
import { previewCompany } from '../server/settings';
import { useLoad } from '../server/use-load';
import { CheckField } from '../ui/field';
import { PdfFrame } from '../ui/pdf-frame';
import { useSettled } from '../ui/settled';
import { useWords } from '../words/words';

/** A sample quote with what is typed, before anything is saved; a text that would print badly is said instead. */
export function CompanyPreview({ company }: { company: Company }) {
  const words = useWords().settings;
  const text = useSettled(JSON.stringify(company));
  const [english, setEnglish] = useState(false);
  const language = english ? 'en' : 'fr';
  const pdf = useLoad(`company-preview.${language}.${text}`, (signal) =>
    previewCompany(JSON.parse(text) as Company, language, signal),
  );
  return (
    <aside className="settings-preview" aria-label={words.preview}>
      <CheckField label={words.previewEnglish} value={english} onChange={setEnglish} />
      <PdfFrame pdf={pdf} title={words.preview} />
    </aside>
  );
}
