/** Chooses a file; the same one, mended meanwhile, may be chosen again. */
export function FileInput({
  onFile,
  ...input
}: {
  id: string;
  accept: string;
  onFile: (file: File) => void;
  'aria-describedby'?: string;
  'aria-invalid'?: true;
}) {
  return (
    <input
      {...input}
      type="file"
      onChange={(event) => {
        const file = event.target.files?.[0];
        // A browser tells of no change when the value it holds is chosen again.
        event.target.value = '';
        if (file) onFile(file);
      }}
    />
  );
}
