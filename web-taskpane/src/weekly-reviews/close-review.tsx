import type { Me, WeeklyReview } from '../server/contract';
import { getDocument } from '../server/demands';
import { useLoad } from '../server/use-load';
import type { Action } from '../server/use-action';
import { Block } from '../ui/block';
import { Button } from '../ui/button';
import { CheckGroup } from '../ui/field';
import { Notice, ProblemNotice } from '../ui/notice';
import { PdfView } from '../ui/pdf-view';
import { Skeleton } from '../ui/skeleton';
import { useFormat } from '../words/format';
import { useReviewWords } from '../words/weekly-review';

interface CloseProps {
  review: WeeklyReview;
  people: Me['people'];
  participants: string[];
  onParticipants: (ids: string[]) => void;
  close: Action<[], void>;
}

/** The end of the review: who took part, then the minutes. */
export function CloseReview({ review, people, participants, onParticipants, close }: CloseProps) {
  const words = useReviewWords();
  const lacks = review.undecided > 0 || participants.length === 0;
  return (
    <Block title={words.closing}>
      <CheckGroup
        label={words.participants}
        value={participants}
        onChange={onParticipants}
        choices={people.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <p className="quiet-text">
        {review.undecided > 0
          ? words.stillToDecide(review.undecided)
          : participants.length === 0
            ? words.needParticipant
            : words.closingHelp}
      </p>
      <div className="row">
        <Button
          primary={review.undecided === 0}
          busy={close.running}
          disabled={lacks}
          onClick={() => void (lacks || close.run())}
        >
          {words.close}
        </Button>
      </div>
    </Block>
  );
}

/** What was held: the minutes as they were archived. */
export function Minutes({ review, documentId }: { review: WeeklyReview; documentId: string }) {
  const words = useReviewWords();
  const format = useFormat();
  const pdf = useLoad(`document.${documentId}`, () => getDocument(documentId));
  return (
    <Block title={words.minutes}>
      <Notice intent="success">
        {words.closed(format.ago(review.closedAt ?? ''), review.participants.join(', '))}
      </Notice>
      <ProblemNotice problem={pdf.problem} reading onRetry={pdf.reload} />
      {!pdf.data && pdf.loading && <Skeleton lines={8} />}
      <PdfView pdf={pdf.data} title={words.minutes} />
    </Block>
  );
}
