import { screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { RefuseQuote } from '@/quotes/record-answer';
import { fakeServer } from '../fake-server';
import { show } from '../render';
import { quote } from '../samples';

test('Refusal_WhenTheServerWasAway_IsSentAgainAsItWasTyped', async () => {
  let times = 0;
  const lost = quote({ state: 'refused' });
  const server = fakeServer({
    'POST /api/quotes/q1/refuse': () => (++times === 1 ? { offline: true as const } : { json: lost }),
  });
  const done = vi.fn();
  const { user } = show(
    <RefuseQuote
      quote={quote({ state: 'sent' })}
      messageId={null}
      onDone={done}
      onQuote={() => undefined}
      onBack={() => undefined}
    />,
  );
  await user.type(screen.getByLabelText('Commentaire'), 'Trop cher');
  await user.click(screen.getByRole('button', { name: 'Enregistrer le refus' }));
  await user.click(await screen.findByRole('button', { name: 'Réessayer' }));
  await waitFor(() => expect(done).toHaveBeenCalledWith(lost));
  expect(server.to('POST /api/quotes/q1/refuse')[1]?.body).toMatchObject({ reason: 'other', comment: 'Trop cher' });
});
