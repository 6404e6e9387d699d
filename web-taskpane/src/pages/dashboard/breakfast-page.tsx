import { BreakfastScreen } from '../../breakfasts/breakfast-screen';
import { hrefOf } from '../../dashboard/route';
import { sells, useMe } from '../../server/use-me';

export default function BreakfastPage({ id, user }: { id: string; user: string | null }) {
  const me = useMe();
  return (
    <BreakfastScreen id={id} user={user} may={me.data !== null && sells(me.data)} backHref={hrefOf('breakfasts')} />
  );
}
