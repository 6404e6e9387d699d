import type { FeasibilityEvidence } from '../server/contract';
import { useFormat } from '../words/format';
import { useOrderLifeWords } from '../words/order-life';

/** How earlier missions of the same client or service went: what the Go promised, and what came of it. */
export function Experience({ experience }: { experience: FeasibilityEvidence['experience'] }) {
  const words = useOrderLifeWords();
  const format = useFormat();
  if (experience.length === 0) return null;
  return (
    <details className="fold" open>
      <summary>{words.experience}</summary>
      <ul className="plain lines">
        {experience.map(({ orderReference, clientName, title, sameClient, mission }) => (
          <li key={orderReference}>
            <strong>{sameClient ? title : `${clientName} · ${title}`}</strong>{' '}
            <span className="quiet-text">
              {orderReference} · {format.date(mission.endedOn)}
            </span>
            <div>
              {[
                words.proved.deadlineKept(mission.deadlineKept),
                words.proved.skillsRight(mission.skillsRight),
                words.proved.loadRight(mission.loadRight),
                mission.answer && words.scored(mission.answer.score),
              ]
                .filter(Boolean)
                .join(' · ')}
            </div>
            {[mission.comment, mission.answer?.words].filter(Boolean).map((text) => (
              <div key={text} className="quiet-text">
                {text}
              </div>
            ))}
          </li>
        ))}
      </ul>
    </details>
  );
}
