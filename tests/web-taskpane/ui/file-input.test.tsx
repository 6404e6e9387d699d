import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { Labelled } from '@/ui/field';
import { FileInput } from '@/ui/file-input';
import { show } from '../render';

test('File_WhenChosen_IsGivenAndTheFieldIsEmptyAgain', async () => {
  const chosen = vi.fn();
  const file = new File(['x'], 'logo.png', { type: 'image/png' });
  const { user } = show(
    <Labelled label="Logo">{(tied) => <FileInput {...tied} accept="image/png" onFile={chosen} />}</Labelled>,
  );
  const input = screen.getByLabelText<HTMLInputElement>('Logo');
  await user.upload(input, file);
  expect(input.files).toHaveLength(0);
  await user.upload(input, file);
  expect(chosen.mock.calls).toEqual([[file], [file]]);
});
