import { useState } from 'react';
import type { OutlookHost } from '../../outlook/host';
import type { Demand, NextStep } from '../../server/contract';
import { retryOutsideWork } from '../../server/demands';
import { captureDemand } from '../../server/messages';
import { issueQuote } from '../../server/quotes';
import { useAction, type Action } from '../../server/use-action';
import type { Step } from './step';
import type { Message } from './use-message';

export type Dialog = 'dismiss' | 'reopen' | 'pick' | null;

interface Going {
  host: OutlookHost;
  message: Message;
  setStep: (step: Step | null) => void;
}

export interface Next {
  go: Action<[NextStep], void>;
  join: Action<[string, Step | null], void>;
  dialog: Dialog;
  setDialog: (dialog: Dialog) => void;
}

/** Steps that only open a screen of the pane. */
function screenOf({ code, quoteId, orderId }: NextStep): Step | null {
  if (code === 'qualify' || code === 'completeQualification') return { name: 'qualify' };
  if (code === 'reviewFeasibility' || code === 'reviewFeasibilityAgain') return { name: 'feasibility' };
  if (orderId) {
    return code === 'handOver' || code === 'completeHandover'
      ? { name: 'handOver', orderId }
      : { name: 'order', orderId };
  }
  if (!quoteId) return null;
  if (code === 'completeQuote' || code === 'answerQuestion') return { name: 'quote', quoteId };
  if (code === 'reviewContract') return { name: 'contract', quoteId };
  if (code === 'prepareMail') return { name: 'mail', quoteId };
  if (code === 'recordAcceptance') return { name: 'accept', quoteId };
  if (code === 'recordOrder') return { name: 'recordOrder', quoteId };
  return code === 'recordRefusal' ? { name: 'refuse', quoteId } : null;
}

/** The mail that the quote's draft is, once it is there. */
export const draftIdOf = (demand: Demand | null) =>
  demand?.outside.filter((work) => work.kind === 'makeDraft' && work.messageId).at(-1)?.messageId ?? null;

/** What the card's one button does. */
export function useNext({ host, message, setStep }: Going): Next {
  const [dialog, setDialog] = useState<Dialog>(null);
  const source = () => host.readMime();

  const join = useAction(async (key, demandId: string, then: Step | null) => {
    const demand = await captureDemand(await source(), demandId, key);
    setDialog(null);
    message.settle(demand);
    setStep(then);
  });

  const go = useAction(async (key, next: NextStep) => {
    const screen = screenOf(next);
    const demand = message.demand.data;
    if (screen) return setStep(screen);
    switch (next.code) {
      case 'joinDemand':
        if (next.demandId) message.settle(await captureDemand(await source(), next.demandId, key));
        return;
      case 'pickDemand':
        return setDialog('pick');
      case 'reopen':
        return setDialog('reopen');
      case 'issueQuote': {
        const quote = await issueQuote(demand?.id ?? next.demandId ?? '', key);
        message.refresh();
        return setStep({ name: 'quote', quoteId: quote.id });
      }
      case 'retryOutside':
        await Promise.all(
          (demand?.outside ?? []).filter((work) => work.state === 'failed').map((work) => retryOutsideWork(work.id)),
        );
        return message.refresh();
      case 'sendDraft': {
        const draft = draftIdOf(demand);
        if (draft) host.openMessage(draft);
        else if (next.quoteId) setStep({ name: 'mail', quoteId: next.quoteId });
      }
    }
  });
  return { go, join, dialog, setDialog };
}
