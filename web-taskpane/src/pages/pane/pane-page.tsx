import { lazy, Suspense, useState } from 'react';
import { useQualifyForm, type Subject } from '../../demands/qualify-form';
import type { Item, OutlookHost } from '../../outlook/host';
import type { MailKind } from '../../server/contract';
import { useMe } from '../../server/use-me';
import { useOnline } from '../../server/use-online';
import { useUser } from '../../server/use-user';
import { Button } from '../../ui/button';
import { useKept } from '../../ui/kept';
import { Notice, ProblemNotice } from '../../ui/notice';
import { Skeleton } from '../../ui/skeleton';
import { useLanguage, useWords } from '../../words/words';
import { MessageView } from './message-view';
import type { Step } from './step';
import { useItem } from './use-item';
import { useMessage, type Message } from './use-message';

const CheckDeparture = lazy(() => import('../../quotes/check-departure'));
const Steps = lazy(() => import('./steps'));

/** The pane beside a mail. */
export function PanePage({ host }: { host: OutlookHost }) {
  const words = useWords();
  const online = useOnline();
  const { item, turn } = useItem(host);
  const outgoing = host.outgoing();
  useMe();
  return (
    <main className="pane">
      {!online && <Notice intent="warning">{words.problems.noNetwork}</Notice>}
      {outgoing && (
        <Suspense fallback={<Skeleton lines={3} />}>
          <CheckDeparture key={item?.messageId} outgoing={outgoing} turn={turn} />
        </Suspense>
      )}
      {item?.messageId ? (
        <MessagePane key={item.messageId} host={host} item={{ ...item, messageId: item.messageId }} turn={turn} />
      ) : (
        item === null && <Nothing />
      )}
      <Footer />
    </main>
  );
}

function Nothing() {
  const words = useWords().pane;
  return (
    <div className="empty">
      <h1>{words.noMessage}</h1>
      <p>{words.noMessageText}</p>
    </div>
  );
}

function Footer() {
  const words = useWords();
  const { language, speak } = useLanguage();
  const other = language === 'fr' ? 'en' : 'fr';
  return (
    <footer className="pane-foot">
      <a href="/dashboard.html" target="_blank" rel="noreferrer">
        {words.common.dashboard}
      </a>
      <button type="button" className="link" lang={other} onClick={() => speak(other)}>
        {other === 'fr' ? 'Français' : 'English'}
      </button>
    </footer>
  );
}

function MessagePane({ host, item, turn }: { host: OutlookHost; item: Item & { messageId: string }; turn: number }) {
  const words = useWords();
  const [user] = useUser();
  const message = useMessage(host, item, user, turn);
  const { read } = message;
  if (!read.data) {
    return (
      <>
        <ProblemNotice problem={read.problem} reading onRetry={read.reload} />
        {read.loading && (
          <section aria-label={words.pane.readingMessage}>
            <Skeleton lines={3} />
            <Skeleton lines={2} />
            <Skeleton lines={6} />
          </section>
        )}
      </>
    );
  }
  return <ReadMessage host={host} message={message} />;
}

const quietKinds: readonly MailKind[] = ['notCommercial', 'autoReply', 'bounce', 'event'];

function ReadMessage({ host, message }: { host: OutlookHost; message: Message }) {
  const words = useWords();
  const [step, setStep] = useKept<Step>(`step.${message.id}`);
  const [insisted, setInsisted] = useState(false);
  const read = message.read.data;
  const demand = message.demand.data;
  const subject: Subject = { key: demand?.id ?? message.id, read, demand };
  const form = useQualifyForm(subject);
  if (!read || !message.next || (message.demandId && !demand && message.demand.loading)) return <Skeleton lines={8} />;

  const kind = read.reading.kind.value;
  if (message.own && !message.demandId) return <p className="quiet-mail">{words.quiet.own}</p>;
  if (quietKinds.includes(kind) && !message.demandId && !insisted && step === null && message.next.code === 'nothing') {
    return <Quiet kind={kind} onInsist={() => setInsisted(true)} />;
  }
  const next =
    insisted && message.next.code === 'nothing'
      ? ({ ...message.next, code: 'qualify', allowed: true } as const)
      : message.next;
  if (step) {
    return (
      <Suspense fallback={<Skeleton lines={8} />}>
        <Steps host={host} message={message} subject={subject} step={step} setStep={setStep} />
      </Suspense>
    );
  }
  return <MessageView host={host} message={message} read={read} next={next} form={form} setStep={setStep} />;
}

/** Nothing to do for this mail; one button to say otherwise. */
function Quiet({ kind, onInsist }: { kind: MailKind; onInsist: () => void }) {
  const words = useWords().quiet;
  const said = kind in words ? words[kind as keyof typeof words] : words.notCommercial;
  return (
    <div className="quiet-mail">
      <p>{said}</p>
      <Button quiet onClick={onInsist}>
        {words.sayOtherwise}
      </Button>
    </div>
  );
}
