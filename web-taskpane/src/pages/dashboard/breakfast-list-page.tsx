import { PlanBreakfast } from '../../breakfasts/plan-breakfast';
import { BreakfastList } from '../../dashboard/breakfast-list';
import { hrefOf } from '../../dashboard/route';
import { sells, useMe } from '../../server/use-me';

export default function BreakfastListPage({ user }: { user: string | null }) {
  const me = useMe();
  const goTo = (id: string) => {
    location.hash = hrefOf(`breakfasts/${id}`);
  };
  return (
    <BreakfastList
      user={user}
      plan={me.data && sells(me.data) ? <PlanBreakfast onPlanned={({ id }) => goTo(id)} /> : null}
    />
  );
}
