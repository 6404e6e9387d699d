import { QuoteSheet } from '../../dashboard/quote-sheet';
import { QuotePdf } from '../../quotes/quote-pdf';
import { TotalsTable } from '../../quotes/totals-table';
import { getQuote } from '../../server/quotes';
import { useLoad } from '../../server/use-load';
import { ProblemNotice } from '../../ui/notice';
import { Skeleton } from '../../ui/skeleton';

/** One quote: what it says, its versions, and the document itself. */
export default function QuotePage({ id, user }: { id: string; user: string | null }) {
  const quote = useLoad(`quote.${id}.${user}`, (signal) => getQuote(id, signal));
  return (
    <>
      <ProblemNotice problem={quote.problem} reading onRetry={quote.reload} />
      {!quote.data && quote.loading && <Skeleton lines={8} />}
      {quote.data && (
        <QuoteSheet
          quote={quote.data}
          totals={<TotalsTable totals={quote.data.current.totals} deposit={quote.data.current.content.deposit} />}
          pdf={<QuotePdf quote={quote.data} unsaved={null} />}
        />
      )}
    </>
  );
}
