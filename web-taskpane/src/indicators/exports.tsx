import { getDocument } from '../server/demands';
import { getIndicatorsPdf, getIndicatorsWorkbook, keepManagementReview, type Days } from '../server/indicators';
import { useAction } from '../server/use-action';
import { Button } from '../ui/button';
import { Notice, ProblemNotice } from '../ui/notice';
import { save } from '../ui/save';
import { useIndicatorWords } from '../words/indicators';
import { useState } from 'react';

/** The page as a workbook, as a PDF, on paper; and the pack for the management review, which is archived too. */
export function Exports({ days, mayReview }: { days: { from: string; to: string }; mayReview: boolean }) {
  const words = useIndicatorWords();
  const [kept, setKept] = useState<string | null>(null);
  const name = `${words.title} ${days.from} ${days.to}`;
  const workbook = useAction(async () => save(await getIndicatorsWorkbook(days), `${name}.xlsx`));
  const pdf = useAction(async () => save(await getIndicatorsPdf(days), `${name}.pdf`));
  const review = useAction(async (key: string, asked: Days) => {
    const pack = await keepManagementReview(asked, key);
    save(await getDocument(pack.documentId), pack.name);
    setKept(pack.name);
  });
  return (
    <div className="exports">
      <div className="row">
        <Button small busy={workbook.running} onClick={() => void workbook.run()}>
          {words.workbook}
        </Button>
        <Button small busy={pdf.running} onClick={() => void pdf.run()}>
          {words.pdf}
        </Button>
        <Button small quiet onClick={() => window.print()}>
          {words.print}
        </Button>
        {mayReview && (
          <Button small busy={review.running} onClick={() => void review.run(days)}>
            {words.review}
          </Button>
        )}
      </div>
      <ProblemNotice problem={workbook.problem ?? pdf.problem} reading />
      <ProblemNotice problem={review.problem} />
      {kept && <Notice intent="success">{words.reviewKept(kept)}</Notice>}
    </div>
  );
}
