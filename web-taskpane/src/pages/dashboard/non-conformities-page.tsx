import { NonConformities } from '../../non-conformities/non-conformities';
import { sells, useMe } from '../../server/use-me';

export default function NonConformitiesPage({ user }: { user: string | null }) {
  const me = useMe();
  return <NonConformities user={user} may={me.data !== null && sells(me.data)} />;
}
