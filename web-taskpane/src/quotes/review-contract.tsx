import { useState } from 'react';
import type { ContractReview, Criterion, Quote, Verdict } from '../server/contract';
import { getQuote, reviewContract } from '../server/quotes';
import { useAction } from '../server/use-action';
import { StepHead } from '../ui/block';
import { Button } from '../ui/button';
import { differencesOf } from '../ui/differences';
import { ChoiceField, Missing, TextArea, TextField } from '../ui/field';
import { useKept } from '../ui/kept';
import { Notice } from '../ui/notice';
import { WriteProblem } from '../ui/write-problem';
import { useFormat } from '../words/format';
import { useWords } from '../words/words';
import { labelsOfContent, type QuoteStepProps } from './edit-quote';
import { QuotePdf } from './quote-pdf';

interface ReviewDraft {
  verdicts: Partial<Record<Criterion, Verdict>>;
  comments: Partial<Record<Criterion, string>>;
  comment: string;
}

const fresh: ReviewDraft = { verdicts: {}, comments: {}, comment: '' };
const verdicts: readonly Verdict[] = ['met', 'metWithReserve', 'notMet'];

function requestOf(draft: ReviewDraft, quote: Quote, decision: 'go' | 'noGo'): ContractReview {
  const { beyond } = quote.current.coverage;
  return {
    decision,
    beyond: [...new Set(beyond.map((point) => point.criterion))]
      .filter((criterion) => draft.verdicts[criterion])
      .map((criterion) => ({
        criterion,
        verdict: draft.verdicts[criterion] ?? 'notMet',
        comment: draft.comments[criterion]?.trim() || null,
      })),
    comment: draft.comment.trim() || null,
  };
}

function Beyond({
  quote,
  draft,
  onChange,
}: {
  quote: Quote;
  draft: ReviewDraft;
  onChange: (draft: ReviewDraft) => void;
}) {
  const words = useWords();
  const { beyond } = quote.current.coverage;
  const criteria = [...new Set(beyond.map((point) => point.criterion))];
  return (
    <>
      <Notice intent="warning">{words.contract.beyond}</Notice>
      {criteria.map((criterion) => {
        const name = words.feasibility.criteria[criterion];
        return (
          <div key={criterion} className="criterion">
            <h3>{name}</h3>
            {beyond
              .filter((point) => point.criterion === criterion)
              .map((point) => (
                <p key={point.sentence}>{point.sentence}</p>
              ))}
            <ChoiceField
              hideLabel
              label={words.feasibility.verdictFor(name)}
              value={draft.verdicts[criterion] ?? null}
              onChange={(verdict) => onChange({ ...draft, verdicts: { ...draft.verdicts, [criterion]: verdict } })}
              choices={verdicts.map((value) => ({ value, label: words.feasibility.verdicts[value] }))}
            />
            <TextField
              label={words.feasibility.commentFor(name)}
              value={draft.comments[criterion] ?? ''}
              onChange={(comment) => onChange({ ...draft, comments: { ...draft.comments, [criterion]: comment } })}
            />
          </div>
        );
      })}
    </>
  );
}

function Standing({ quote }: { quote: Quote }) {
  const words = useWords().contract;
  const format = useFormat();
  const { review, coverage, totals } = quote.current;
  return (
    <>
      <p>
        <strong>{words.total(format.moneyExclVat(totals.exclVatCents))}</strong>
      </p>
      {review?.valid && <Notice intent="success">{words.already(review.byName, format.ago(review.at))}</Notice>}
      {review && !review.valid && review.changes.length > 0 && (
        <Notice intent="warning">
          {words.changes}
          <ul>
            {review.changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        </Notice>
      )}
      {coverage.inside && coverage.goIsValid && <Notice intent="success">{words.inside}</Notice>}
      {!coverage.goIsValid && <Notice intent="warning">{words.goInvalid}</Notice>}
    </>
  );
}

/** The quote held against what was reviewed: inside it, one click; beyond it, the criteria concerned are asked again. */
export function ReviewContract({ quote, onQuote, onStep, onBack }: QuoteStepProps) {
  const words = useWords();
  const [kept, setKept] = useKept<ReviewDraft>(`contract.${quote.id}.${quote.current.version}`);
  const [tried, setTried] = useState<'go' | 'noGo' | null>(null);
  const draft = kept ?? fresh;
  const { coverage } = quote.current;
  const open = coverage.beyond.some((point) => !draft.verdicts[point.criterion]);
  const noReason = !draft.comment.trim();
  const review = useAction(async (_key, decision: 'go' | 'noGo') => {
    setTried(decision);
    if (decision === 'go' ? open : noReason) return;
    const reviewed = await reviewContract(quote.id, quote.rowVersion, requestOf(draft, quote, decision));
    setKept(null);
    onQuote(reviewed);
    if (decision === 'go') onStep('mail');
    else onBack();
  });
  const goOn = (now: Quote) => {
    review.clear();
    onQuote(now);
  };
  return (
    <div className="step">
      <StepHead title={words.contract.title} detail={`${quote.number} · ${quote.client.name}`} onBack={onBack} />
      <Standing quote={quote} />
      {coverage.beyond.length > 0 && <Beyond quote={quote} draft={draft} onChange={setKept} />}
      <QuotePdf quote={quote} unsaved={null} />
      <TextArea
        label={words.common.comment}
        value={draft.comment}
        onChange={(comment) => setKept({ ...draft, comment })}
      />
      <Missing show={tried === 'go' && open}>{words.contract.needVerdicts}</Missing>
      <Missing show={tried === 'noGo' && noReason}>{words.contract.noGoComment}</Missing>
      <WriteProblem
        problem={review.problem}
        stale={{
          seen: quote,
          load: (signal) => getQuote(quote.id, signal),
          differences: (was, now) => differencesOf(labelsOfContent(words), was.current.content, now.current.content),
          onKeep: goOn,
          onDrop: goOn,
        }}
      />
      <div className="step-foot">
        {coverage.goIsValid ? (
          <Button primary busy={review.running} onClick={() => void review.run('go')}>
            {words.contract.approve}
          </Button>
        ) : (
          <Button primary onClick={() => onStep('feasibility')}>
            {words.card.reviewAgain}
          </Button>
        )}
        <Button busy={review.running} onClick={() => void review.run('noGo')}>
          {words.contract.refuse}
        </Button>
      </div>
    </div>
  );
}
