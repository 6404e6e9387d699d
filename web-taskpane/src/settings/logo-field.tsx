import { useState } from 'react';
import { Button } from '../ui/button';
import { Labelled } from '../ui/field';
import { useWords } from '../words/words';

const maxBytes = 500_000;

function dataUrlOf(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(new Error('unreadable file'));
    reader.readAsDataURL(file);
  });
}

export function LogoField({ value, onChange }: { value: string | null; onChange: (value: string | null) => void }) {
  const words = useWords().settings;
  const [error, setError] = useState<string | null>(null);
  async function take(file: File | undefined) {
    if (!file) return;
    if (file.type !== 'image/png' && file.type !== 'image/jpeg') return setError(words.logoWrongType);
    if (file.size > maxBytes) return setError(words.logoTooBig);
    setError(null);
    onChange(await dataUrlOf(file));
  }
  return (
    <>
      <Labelled label={words.logo} error={error}>
        {(tied) => (
          <input
            {...tied}
            type="file"
            accept="image/png,image/jpeg"
            onChange={(event) => void take(event.target.files?.[0])}
          />
        )}
      </Labelled>
      {value && (
        <div className="row">
          <img src={value} alt={words.logo} className="logo" />
          <Button small onClick={() => onChange(null)}>
            {words.removeLogo}
          </Button>
        </div>
      )}
    </>
  );
}
