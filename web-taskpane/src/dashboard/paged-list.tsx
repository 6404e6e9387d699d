import type { ReactNode } from 'react';
import type { Paged } from '../server/use-pages';
import { Button } from '../ui/button';
import { ProblemNotice } from '../ui/notice';
import { Skeleton } from '../ui/skeleton';
import { useWords } from '../words/words';

/** A table whose rows come page by page. */
export function PagedList<T>({
  pages,
  columns,
  empty,
  row,
}: {
  pages: Paged<T>;
  /** By name, in their order; a name beginning with `amount` is a number. */
  columns: Record<string, string>;
  empty: string;
  row: (item: T) => ReactNode;
}) {
  const words = useWords();
  const { items } = pages;
  return (
    <>
      <ProblemNotice problem={pages.problem} reading onRetry={pages.reload} />
      {!items && pages.loading && <Skeleton lines={6} />}
      {items?.length === 0 && <p className="quiet-text">{empty}</p>}
      {items && items.length > 0 && (
        <div className="table-scroll">
          <table className="list">
            <thead>
              <tr>
                {Object.entries(columns).map(([name, label]) => (
                  <th key={name} scope="col" className={name.startsWith('amount') ? 'number' : undefined}>
                    {label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>{items.map(row)}</tbody>
          </table>
        </div>
      )}
      {pages.hasMore && (
        <Button busy={pages.loadingMore} onClick={pages.more}>
          {words.common.more}
        </Button>
      )}
    </>
  );
}
