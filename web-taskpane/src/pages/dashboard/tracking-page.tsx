import { sells, useMe } from '../../server/use-me';
import { TrackingScreen } from '../../tracking/tracking';

export default function TrackingPage({ user }: { user: string | null }) {
  const me = useMe();
  return <TrackingScreen user={user} may={me.data !== null && sells(me.data)} />;
}
