import type { LocalMessage } from '../server/contract';
import { getAttachment } from '../server/local-mail';
import { useAction } from '../server/use-action';
import { ClipIcon } from '../ui/icons';
import { ProblemNotice } from '../ui/notice';
import { save } from '../ui/save';
import { useFormat } from '../words/format';
import { useWords } from '../words/words';

export function Attachments({ message }: { message: LocalMessage }) {
  const words = useWords().mailbox;
  const format = useFormat();
  const shown = message.attachments.filter((attachment) => !attachment.inline);
  const download = useAction(async (_key, attachment: LocalMessage['attachments'][number]) =>
    save(await getAttachment(message.id, attachment.index), attachment.name),
  );
  if (shown.length === 0) return null;
  return (
    <div className="attachments" role="group" aria-label={words.attachments(shown.length)}>
      {shown.map((attachment) => (
        <button
          key={attachment.index}
          type="button"
          className="attachment"
          onClick={() => void download.run(attachment)}
        >
          <ClipIcon /> {attachment.name} <span className="quiet-text">{format.size(attachment.size)}</span>
        </button>
      ))}
      <ProblemNotice problem={download.problem} reading />
    </div>
  );
}
