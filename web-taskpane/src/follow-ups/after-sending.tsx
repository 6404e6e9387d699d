import type { Demand } from '../server/contract';
import { resumeFollowUps } from '../server/follow-ups';
import { useAction } from '../server/use-action';
import { Button } from '../ui/button';
import { Notice, ProblemNotice } from '../ui/notice';
import { useWords } from '../words/words';
import { AnswerToConfirm, ConfirmedAnswer } from './client-answer';
import { FollowUpChoiceFold } from './follow-up-choice';
import { PlannedFollowUps } from './planned-follow-ups';
import { typeset } from '../words/typeset';

interface AfterSendingProps {
  demand: Demand;
  /** What is shown is no longer true: done, or somebody else was first. */
  onChanged: () => void;
}

/** A mail that came back, or follow-ups that somebody stopped: they go on once a person says so. */
function Waiting({ demand, onChanged }: AfterSendingProps) {
  const words = useWords().followUps;
  const schedule = demand.followUps;
  const resume = useAction(async () => schedule && resumeFollowUps(schedule).finally(onChanged));
  if (!schedule || demand.quote?.state !== 'sent') return null;
  const stopped = !schedule.active && schedule.items.some((item) => item.state === 'stopped');
  const proposed = demand.answers.some((answer) => answer.state === 'proposed');
  if (!schedule.alert && (!stopped || proposed)) return null;
  const button = (
    <Button small busy={resume.running} onClick={() => void resume.run()}>
      {schedule.alert ? words.alertSeen : words.resume}
    </Button>
  );
  return (
    <>
      {schedule.alert ? (
        <Notice intent="warning" action={demand.next.allowed && button}>
          {typeset(schedule.alert)}
        </Notice>
      ) : (
        demand.next.allowed && <div className="row">{button}</div>
      )}
      <ProblemNotice problem={resume.problem} onRetry={() => void resume.run()} />
    </>
  );
}

/** What follows a sending: the client's answer to confirm, what warns, the follow-ups planned and done. */
export default function AfterSending({ demand, onChanged }: AfterSendingProps) {
  const may = demand.next.allowed;
  const toConfirm = demand.answers.filter((answer) => answer.state === 'proposed');
  const confirmed = demand.answers.find((answer) => answer.state === 'confirmed');
  return (
    <div className="after-sending">
      {demand.nonConformities.map((finding) => (
        <Notice key={finding.id} intent="warning">
          {typeset(finding.text)}
        </Notice>
      ))}
      {toConfirm.map((answer, index) => (
        <AnswerToConfirm key={answer.id} answer={answer} first={index === 0} may={may} onChanged={onChanged} />
      ))}
      {confirmed && <ConfirmedAnswer answer={confirmed} may={may} onChanged={onChanged} />}
      <Waiting demand={demand} onChanged={onChanged} />
      {demand.followUps && <PlannedFollowUps schedule={demand.followUps} may={may} onChanged={onChanged} />}
      {demand.quote && may && demand.stage === 'sent' && (
        <FollowUpChoiceFold quoteId={demand.quote.id} client={demand.client} onChanged={onChanged} />
      )}
    </div>
  );
}
