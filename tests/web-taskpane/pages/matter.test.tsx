import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { MailsOf, QuoteOf } from '@/dashboard/matter';
import type { Demand } from '@/server/contract';
import { show } from '../render';
import { demand } from '../samples';

const mail = (subject: string, at: string, direction: 'in' | 'out'): Demand['messages'][number] => ({
  id: at,
  internetMessageId: null,
  subject,
  fromName: 'Sophie Mercier',
  fromAddress: 's.mercier@mercier.example',
  at,
  direction,
});

test('Mails_OfADemand_AreThereNewestFirst', () => {
  const messages = [mail('Besoin', '2026-11-20T08:00:00Z', 'in'), mail('', '2026-11-24T08:00:00Z', 'out')];
  show(<MailsOf demand={demand({ messages })} />);
  const lines = screen.getAllByRole('listitem').map((line) => line.textContent);
  expect(lines[0]).toContain('(sans objet) envoyé par Sophie Mercier');
  expect(lines[1]).toContain('Besoin reçu de Sophie Mercier');
});

test('Quote_OfADemandThatHasNone_IsNotShown', () => {
  show(<QuoteOf demand={demand({ quote: null })} />);
  expect(screen.queryByText('Devis')).toBeNull();
});
