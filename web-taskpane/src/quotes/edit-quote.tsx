import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { Quote, QuoteContent } from '../server/contract';
import { getQuote, saveQuote } from '../server/quotes';
import { useAction } from '../server/use-action';
import { StepHead } from '../ui/block';
import { Button } from '../ui/button';
import { differencesOf } from '../ui/differences';
import { TextField } from '../ui/field';
import { Notice } from '../ui/notice';
import { WriteProblem } from '../ui/write-problem';
import { useFormat } from '../words/format';
import type { Words } from '../words/fr';
import { useWords } from '../words/words';
import { LinesEditor } from './lines-editor';
import { QuotePdf } from './quote-pdf';
import { totalsOf } from './quote-totals';
import { ReviseQuote } from './revise-quote';
import { TermsEditor } from './terms-editor';
import { TotalsTable } from './totals-table';
import { useQuoteDraft, type QuoteDraft } from './use-quote-draft';

export interface QuoteStepProps {
  quote: Quote;
  /** Another version of the quote was read or written. */
  onQuote: (quote: Quote) => void;
  onStep: (step: 'contract' | 'mail' | 'feasibility') => void;
  onBack: () => void;
}

export function labelsOfContent({ quote }: Words): Partial<Record<keyof QuoteContent, string>> {
  return {
    title: quote.titleField,
    introduction: quote.introduction,
    lines: quote.lines,
    discount: quote.overallDiscount,
    travelCents: quote.travel,
    travelVatRate: quote.travelVat,
    travelAtCost: quote.travelAtCost,
    deposit: quote.deposit,
    validityDays: quote.validity,
    place: quote.place,
    conditions: quote.conditions,
  };
}

function State({ quote, dirty }: { quote: Quote; dirty: boolean }) {
  const words = useWords();
  const { state } = quote.current;
  const approved = state === 'ready' || state === 'prepared';
  return (
    <>
      {!quote.canEdit && (
        <Notice intent="info">{state === 'draft' ? words.quote.readOnly : words.quote.sentLocked}</Notice>
      )}
      {quote.canEdit && approved && <Notice intent="info">{words.quote.voidsReview}</Notice>}
      {dirty && <Notice intent="info">{words.quote.unsavedKept}</Notice>}
      {quote.missingMentions.length > 0 && (
        <Notice intent="warning">
          {words.quote.missingMentions} {quote.missingMentions.join(', ')}.
        </Notice>
      )}
    </>
  );
}

/** What the one primary button does: save what is typed; otherwise the next step of a saved quote. */
function Onward({
  quote,
  dirty,
  saving,
  onSave,
  onStep,
  onRevise,
}: Pick<QuoteStepProps, 'quote' | 'onStep'> & {
  dirty: boolean;
  saving: boolean;
  onSave: () => void;
  onRevise: () => void;
}) {
  const words = useWords();
  const { state } = quote.current;
  if (dirty) {
    return (
      <Button primary busy={saving} onClick={onSave}>
        {words.quote.save}
      </Button>
    );
  }
  if (state === 'draft')
    return (
      <Button primary onClick={() => onStep('contract')}>
        {words.quote.toReview}
      </Button>
    );
  if (state === 'ready' || state === 'prepared')
    return (
      <Button primary onClick={() => onStep('mail')}>
        {words.quote.toMail}
      </Button>
    );
  return <Button onClick={onRevise}>{words.quote.revise}</Button>;
}

function SaveProblem({
  quote,
  draft,
  save,
  onQuote,
}: {
  quote: Quote;
  draft: QuoteDraft;
  save: ReturnType<typeof useSave>;
  onQuote: (quote: Quote) => void;
}) {
  const words = useWords();
  const goOn = (now: Quote) => {
    save.clear();
    onQuote(now);
  };
  return (
    <WriteProblem
      problem={save.problem}
      onRetry={() => void save.run()}
      stale={{
        seen: quote,
        load: (signal) => getQuote(quote.id, signal),
        differences: (was, now) => differencesOf(labelsOfContent(words), was.current.content, now.current.content),
        onKeep: goOn,
        onDrop: (now) => {
          draft.forget();
          goOn(now);
        },
      }}
    />
  );
}

function useSave(quote: Quote, draft: QuoteDraft, onQuote: (quote: Quote) => void) {
  return useAction(async () => {
    const saved = await saveQuote(quote.id, quote.rowVersion, draft.content);
    draft.forget();
    onQuote(saved);
  });
}

function Preview({ quote, draft }: { quote: Quote; draft: QuoteDraft }) {
  const words = useWords().quote;
  const [shown, setShown] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (shown) place.current?.scrollIntoView?.({ block: 'start', behavior: 'smooth' });
  }, [shown]);
  return (
    <div ref={place} className="preview">
      <Button small onClick={() => setShown(!shown)}>
        {shown ? words.hidePreview : words.preview}
      </Button>
      {shown && <QuotePdf quote={quote} unsaved={draft.dirty ? draft.content : null} />}
    </div>
  );
}

/** The quote's editor. Totals follow what is typed, to the cent the server will find. */
export function EditQuote({ quote, onQuote, onStep, onBack }: QuoteStepProps) {
  const words = useWords();
  const format = useFormat();
  const draft = useQuoteDraft(quote);
  const save = useSave(quote, draft, onQuote);
  const [revising, setRevising] = useState(false);
  const { content } = draft;
  const totals = totalsOf(content);
  const disabled = !quote.canEdit;
  const put = (values: Partial<QuoteContent>) => draft.change({ ...content, ...values });
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || !['s', 'enter'].includes(event.key.toLowerCase())) return;
    event.preventDefault();
    if (draft.dirty) void save.run();
  };
  return (
    // Ctrl+S saves from any field.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="step" onKeyDown={onKeyDown}>
      <StepHead
        title={`${words.quote.title} ${quote.number}`}
        detail={`${quote.client.name} · ${words.quote.version(quote.current.version)} · ${words.quoteStates[quote.current.state]}`}
        onBack={onBack}
      />
      <State quote={quote} dirty={draft.dirty} />
      <TextField
        label={words.quote.titleField}
        required
        disabled={disabled}
        value={content.title}
        onChange={(title) => put({ title })}
      />
      <h2>{words.quote.lines}</h2>
      <p className="quiet-text">
        {words.quote.grid(quote.current.gridName)}. {words.quote.keyboardHelp}
      </p>
      <LinesEditor
        lines={content.lines}
        linesCents={totals.linesCents}
        language={quote.language}
        disabled={disabled}
        onChange={(lines) => put({ lines })}
      />
      <details className="fold">
        <summary>{words.quote.terms}</summary>
        <TermsEditor content={content} disabled={disabled} onChange={draft.change} />
      </details>
      <TotalsTable totals={totals} deposit={content.deposit} />
      <Preview quote={quote} draft={draft} />
      <SaveProblem quote={quote} draft={draft} save={save} onQuote={onQuote} />
      <div className="step-foot">
        <span className="foot-total" aria-live="polite">
          {format.moneyExclVat(totals.exclVatCents)}
        </span>
        <Onward
          quote={quote}
          dirty={draft.dirty}
          saving={save.running}
          onSave={() => void save.run()}
          onStep={onStep}
          onRevise={() => setRevising(true)}
        />
      </div>
      {revising && (
        <ReviseQuote
          quote={quote}
          onClose={() => setRevising(false)}
          onQuote={(revised) => {
            setRevising(false);
            onQuote(revised);
          }}
        />
      )}
    </div>
  );
}
