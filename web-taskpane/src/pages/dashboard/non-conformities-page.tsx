import { NonConformities } from '../../non-conformities/non-conformities';
import { useMe } from '../../server/use-me';

export default function NonConformitiesPage({ user }: { user: string | null }) {
  const me = useMe();
  return <NonConformities user={user} may={me.data?.role === 'manager' || me.data?.role === 'consultant'} />;
}
