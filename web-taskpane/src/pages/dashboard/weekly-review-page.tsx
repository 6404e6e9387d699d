import { hrefOf, type Route } from '../../dashboard/route';
import { SinceTheBeginning } from '../../demands/since-the-beginning';
import { getDemand } from '../../server/demands';
import { useLoad } from '../../server/use-load';
import { useMe } from '../../server/use-me';
import { ProblemNotice } from '../../ui/notice';
import { Skeleton } from '../../ui/skeleton';
import { WeeklyReviewScreen } from '../../weekly-reviews/weekly-review';

const place = (quote: string) => hrefOf('weekly-review', { quote });

/** What happened to the demand of the quote under review. */
function Timeline({ demandId, stamp }: { demandId: string; stamp: string }) {
  const demand = useLoad(`review.${demandId}.${stamp}`, (signal) => getDemand(demandId, signal));
  if (!demand.data) {
    return demand.problem ? (
      <ProblemNotice problem={demand.problem} reading onRetry={demand.reload} />
    ) : (
      <Skeleton lines={8} />
    );
  }
  return <SinceTheBeginning demand={demand.data} onChanged={demand.reload} />;
}

export default function WeeklyReviewPage({ route, user }: { route: Route; user: string | null }) {
  const me = useMe();
  if (!me.data) {
    return me.problem ? <ProblemNotice problem={me.problem} reading onRetry={me.reload} /> : <Skeleton lines={8} />;
  }
  return (
    <WeeklyReviewScreen
      user={user}
      me={me.data}
      wanted={route.query.get('quote')}
      hrefOf={place}
      // Going through the quotes is no way to come back by.
      onChoose={(quote) => location.replace(place(quote))}
      timeline={(demandId, stamp) => <Timeline demandId={demandId} stamp={stamp} />}
    />
  );
}
