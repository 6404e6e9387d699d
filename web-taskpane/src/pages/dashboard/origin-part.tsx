import { hrefOf } from '../../dashboard/route';
import { OriginOf } from '../../demands/origin';
import { sells, useMe } from '../../server/use-me';
import type { Message } from '../pane/use-message';

/** Where a demand came from, on its own page. */
export default function OriginPart({ message }: { message: Message }) {
  const me = useMe();
  const demand = message.demand.data;
  return demand ? (
    <OriginOf
      demand={demand}
      onChanged={message.settle}
      may={me.data !== null && sells(me.data)}
      breakfastHref={(id) => hrefOf(`breakfasts/${id}`)}
    />
  ) : null;
}
