import { screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { PrepareQuoteMail } from '@/quotes/prepare-quote-mail';
import { ReviewContract } from '@/quotes/review-contract';
import type { OutsideWork, Quote } from '@/server/contract';
import { fakeServer } from '../fake-server';
import { show } from '../render';
import { quote } from '../samples';

const pdf = { 'GET /api/quotes/q1/pdf': () => ({ json: {} }) };

function Review({ first, onStep }: { first: Quote; onStep: (step: string) => void }) {
  const [current, setCurrent] = useState(first);
  return <ReviewContract quote={current} onQuote={setCurrent} onStep={onStep} onBack={() => undefined} />;
}

test('Review_WhenTheQuoteIsInside_IsOneClick', async () => {
  const server = fakeServer({
    'POST /api/quotes/q1/review': () => ({ json: quote({ state: 'ready' }) }),
    ...pdf,
  });
  const onStep = vi.fn();
  const { user } = show(<Review first={quote()} onStep={onStep} />);
  await user.click(screen.getByRole('button', { name: 'Donner le Go' }));
  await waitFor(() => expect(onStep).toHaveBeenCalledWith('mail'));
  expect(server.to('POST /api/quotes/q1/review')[0]?.body).toEqual({
    decision: 'go',
    beyond: [],
    comment: null,
  });
});

test('Review_WhenTheQuoteGoesBeyond_AsksTheCriteriaAgain', async () => {
  const beyond = [
    {
      criterion: 'capacity' as const,
      sentence: 'Quatre personnes au lieu de trois.',
    },
  ];
  const server = fakeServer({
    'POST /api/quotes/q1/review': () => ({ json: quote({ state: 'ready' }) }),
    ...pdf,
  });
  const { user } = show(
    <Review first={quote({ coverage: { inside: false, goIsValid: true, beyond } })} onStep={() => undefined} />,
  );
  await user.click(screen.getByRole('button', { name: 'Donner le Go' }));
  expect(screen.getByText('Donnez un avis sur chaque point.')).toBeTruthy();
  expect(server.to('POST /api/quotes/q1/review')).toHaveLength(0);
  await user.click(within(screen.getByRole('group', { name: /Avis/ })).getByLabelText('Tenu'));
  await user.click(screen.getByRole('button', { name: 'Donner le Go' }));
  await waitFor(() =>
    expect(server.to('POST /api/quotes/q1/review')[0]?.body).toMatchObject({
      beyond: [{ criterion: 'capacity', verdict: 'met', comment: null }],
    }),
  );
});

test('Review_WhenTheGoIsVoid_LeadsToTheFeasibilityReviewInstead', async () => {
  fakeServer(pdf);
  const onStep = vi.fn();
  const { user } = show(
    <Review
      first={quote({
        coverage: { inside: true, goIsValid: false, beyond: [] },
      })}
      onStep={onStep}
    />,
  );
  expect(screen.queryByRole('button', { name: 'Donner le Go' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Revoir la faisabilité' }));
  expect(onStep).toHaveBeenCalledWith('feasibility');
});

const work = (state: OutsideWork['state'], values: Partial<OutsideWork> = {}): OutsideWork => ({
  id: 'o1',
  kind: 'makeDraft',
  state,
  label: 'Brouillon',
  reason: null,
  attempt: 1,
  notBefore: null,
  openUrl: null,
  messageId: state === 'done' ? 'draft-1' : null,
  ...values,
});

function Mail({ first, onOpen = () => undefined }: { first: Quote; onOpen?: (id: string) => void }) {
  const [current, setCurrent] = useState(first);
  return (
    <PrepareQuoteMail
      quote={current}
      onQuote={setCurrent}
      onOpenMessage={onOpen}
      onDraftReady={() => undefined}
      onBack={() => undefined}
    />
  );
}

test('Mail_WhenPrepared_IsWaitedForThenOpened', async () => {
  const prepared = (state: OutsideWork['state']) => quote({ state: 'prepared' }, { outside: [work(state)] });
  const server = fakeServer({
    'POST /api/quotes/q1/mail': () => ({ json: prepared('pending') }),
    'GET /api/quotes/q1': () => ({ json: prepared('done') }),
  });
  const onOpen = vi.fn();
  const { user } = show(<Mail first={quote({ state: 'ready' })} onOpen={onOpen} />);
  await user.click(screen.getByRole('button', { name: 'Préparer le brouillon' }));
  await user.click(await screen.findByRole('button', { name: 'Ouvrir le brouillon' }, { timeout: 4000 }));
  expect(onOpen).toHaveBeenCalledWith('draft-1');
  expect(server.to('POST /api/quotes/q1/mail')[0]?.body).toMatchObject({
    to: ['s.mercier@mercier.example'],
  });
});

test('Mail_WhenAnAddressIsWrong_IsNotPrepared', async () => {
  const server = fakeServer({});
  const { user } = show(<Mail first={quote({ state: 'ready' })} />);
  await user.type(screen.getByLabelText(/^À/), ', pas une adresse');
  await user.click(screen.getByRole('button', { name: 'Préparer le brouillon' }));
  expect(screen.getByRole('alert').textContent).toContain('n’est pas une adresse');
  expect(server.asked).toHaveLength(0);
});

test('Mail_WhenItFailed_SaysWhyAndTriesAgain', async () => {
  const failed = quote({ state: 'prepared' }, { outside: [work('failed', { reason: 'Boîte indisponible.' })] });
  const server = fakeServer({
    'POST /api/outside-work/o1/retry': () => ({ json: work('pending') }),
    'GET /api/quotes/q1': () => ({
      json: quote({ state: 'prepared' }, { outside: [work('done')] }),
    }),
  });
  const { user } = show(<Mail first={failed} />);
  expect(screen.getByRole('alert').textContent).toContain('Boîte indisponible.');
  await user.click(screen.getByRole('button', { name: 'Réessayer' }));
  expect(await screen.findByRole('button', { name: 'Ouvrir le brouillon' })).toBeTruthy();
  expect(server.to('POST /api/outside-work/o1/retry')).toHaveLength(1);
});
