import { lazy, Suspense, useEffect } from 'react';
import { DemandList } from '../../dashboard/demand-list';
import { hrefOf, useRoute, type Route } from '../../dashboard/route';
import { SearchBox, SearchPage } from '../../dashboard/search';
import { ToDo, ToDoBadge } from '../../dashboard/to-do';
import { useMe } from '../../server/use-me';
import { useOnline } from '../../server/use-online';
import { useUser } from '../../server/use-user';
import { Notice } from '../../ui/notice';
import { Skeleton } from '../../ui/skeleton';
import { useLanguage, useWords } from '../../words/words';

const DemandPage = lazy(() => import('./demand-page'));
const BreakfastPage = lazy(() => import('./breakfast-page'));
const BreakfastList = lazy(() => import('./breakfast-list-page'));
const IndicatorsPage = lazy(() => import('./indicators-page'));
const PipelinePage = lazy(() => import('./pipeline-page'));
const QuotePage = lazy(() => import('./quote-page'));
const OrderList = lazy(() => import('./order-list-page'));
const QuoteList = lazy(() => import('./quote-list-page'));
const NonConformities = lazy(() => import('./non-conformities-page'));
const WeeklyReview = lazy(() => import('./weekly-review-page'));
const Tracking = lazy(() => import('./tracking-page'));
const Settings = lazy(() => import('./settings-page'));

function Navigation({ current, user }: { current: string; user: string | null }) {
  const words = useWords();
  const { language, speak } = useLanguage();
  const links: [string, string, string][] = [
    ['', hrefOf(''), words.dashboard.toDo],
    ['pipeline', hrefOf('pipeline'), words.dashboard.pipeline],
    ['demands', hrefOf('demands'), words.dashboard.demands],
    ['quotes', hrefOf('quotes'), words.dashboard.quotes],
    ['orders', hrefOf('orders'), words.dashboard.orders],
    ['weekly-review', hrefOf('weekly-review'), words.dashboard.weeklyReview],
    ['tracking', hrefOf('tracking'), words.dashboard.tracking],
    ['indicators', hrefOf('indicators'), words.dashboard.indicators],
    ['breakfasts', hrefOf('breakfasts'), words.dashboard.breakfasts],
    ['non-conformities', hrefOf('non-conformities'), words.nonConformities.title],
    ['settings', hrefOf('settings/company'), words.settings.title],
  ];
  const other = language === 'fr' ? 'en' : 'fr';
  return (
    <nav className="dash-nav" aria-label={words.dashboard.navigation}>
      {links.map(([name, href, label]) => (
        <a key={name} href={href} aria-current={current === name ? 'page' : undefined}>
          {label} {name === '' && <ToDoBadge user={user} page={current} />}
        </a>
      ))}
      <a href="/">{words.dashboard.mailClient}</a>
      <button type="button" className="link" lang={other} onClick={() => speak(other)}>
        {other === 'fr' ? 'Français' : 'English'}
      </button>
    </nav>
  );
}

function Content({ route, user }: { route: Route; user: string | null }) {
  const words = useWords();
  const [first, second] = route.path;
  if (first === 'demands' && second)
    return <DemandPage key={second} id={second} orderId={route.query.get('order')} user={user} />;
  if (first === 'quotes' && second) return <QuotePage key={second} id={second} user={user} />;
  if (first === 'quotes') return <QuoteList route={route} user={user} />;
  if (first === 'orders') return <OrderList route={route} user={user} />;
  if (first === 'pipeline') return <PipelinePage route={route} user={user} />;
  if (first === 'settings') return <Settings section={second ?? 'company'} />;
  if (first === 'weekly-review') return <WeeklyReview route={route} user={user} />;
  if (first === 'tracking') return <Tracking user={user} />;
  if (first === 'indicators') return <IndicatorsPage route={route} user={user} />;
  if (first === 'breakfasts' && second) return <BreakfastPage key={second} id={second} user={user} />;
  if (first === 'breakfasts') return <BreakfastList user={user} />;
  if (first === 'non-conformities') return <NonConformities user={user} />;
  if (first === 'search') return <SearchPage q={route.query.get('q') ?? ''} user={user} />;
  if (first === undefined || first === 'demands') {
    return (
      <div className="dash-home">
        {first === undefined && <ToDo user={user} />}
        <DemandList route={route} user={user} />
      </div>
    );
  }
  return <p>{words.dashboard.notFound}</p>;
}

/** The wide page. */
export function DashboardPage() {
  const words = useWords();
  const route = useRoute();
  const online = useOnline();
  const [user] = useUser();
  useMe();
  useEffect(() => {
    document.title = `${words.dashboard.title} - IodOutlook`;
  }, [words]);
  return (
    <div className="dash">
      <header className="dash-head">
        <h1>
          <a href={hrefOf('')}>IodOutlook</a>
        </h1>
        <Navigation current={route.path[0] ?? ''} user={user} />
        <span className="grow" />
        <SearchBox value={route.path[0] === 'search' ? (route.query.get('q') ?? '') : ''} />
      </header>
      <main>
        {!online && <Notice intent="warning">{words.problems.noNetwork}</Notice>}
        <Suspense fallback={<Skeleton lines={8} />}>
          <Content route={route} user={user} />
        </Suspense>
      </main>
    </div>
  );
}
