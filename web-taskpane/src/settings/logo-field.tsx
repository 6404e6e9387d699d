import { readLogo } from '../server/settings';
import { useAction } from '../server/use-action';
import { useState } from 'react';
import { base64Of } from '../ui/base64';
import { Button } from '../ui/button';
import { Labelled } from '../ui/field';
import { FileInput } from '../ui/file-input';
import { useWords } from '../words/words';

const maxBytes = 5_000_000;

/** The server reads the file: it alone knows what prints, and it refuses a drawing that holds more than shapes. */
export function LogoField({ value, onChange }: { value: string | null; onChange: (value: string | null) => void }) {
  const words = useWords();
  const [tooBig, setTooBig] = useState(false);
  const read = useAction(async (_key, file: File) => onChange(await readLogo(await base64Of(file))));
  async function take(file: File) {
    setTooBig(file.size > maxBytes);
    if (file.size <= maxBytes) await read.run(file);
  }
  const refused = read.problem && (Object.values(read.problem.fields).flat()[0] ?? read.problem.sentence);
  const error = tooBig ? words.settings.logoTooBig : read.problem ? (refused ?? words.problems.offline) : null;
  return (
    <>
      <Labelled label={words.settings.logo} error={error}>
        {(tied) => (
          <FileInput {...tied} accept="image/png,image/jpeg,image/svg+xml" onFile={(file) => void take(file)} />
        )}
      </Labelled>
      {value && (
        <div className="row">
          <img src={value} alt={words.settings.logo} className="logo" />
          <Button small onClick={() => onChange(null)}>
            {words.settings.removeLogo}
          </Button>
        </div>
      )}
    </>
  );
}
