import type { FeasibilityEvidence } from '../server/contract';
import { useFormat } from '../words/format';
import { useWords } from '../words/words';

type Consultant = FeasibilityEvidence['consultants'][number];

const levelOf = (free: number) => (free === 0 ? 'none' : free < 100 ? 'half' : 'full');

function Strip({ consultant }: { consultant: Consultant }) {
  const words = useWords().feasibility;
  const format = useFormat();
  return (
    <tr>
      <th scope="row">
        {consultant.name}
        <span className="quiet-text">
          {' '}
          {consultant.calendarKnown
            ? words.days(format.hundredths(consultant.daysFree), consultant.daysFree / 100)
            : words.calendarUnknown}
        </span>
      </th>
      <td>
        <div className="strip">
          {consultant.freeDays.map((day) => {
            const said = words.freeOn(format.date(day.date), format.hundredths(day.free));
            return (
              <span key={day.date} className={`strip-day strip-${levelOf(day.free)}`} title={said}>
                <span className="sr-only">{said}, </span>
              </span>
            );
          })}
        </div>
      </td>
    </tr>
  );
}

/** Working days one beside the other for each consultant: full, half or no room. */
export function FreeDays({ consultants }: { consultants: Consultant[] }) {
  const words = useWords().feasibility;
  const format = useFormat();
  const days = consultants.flatMap((consultant) => consultant.freeDays.map((day) => day.date)).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (consultants.length === 0) return <p className="quiet-text">{words.noConsultants}</p>;
  return (
    <table className="free-days">
      <caption>
        {words.stripCaption}
        {first && last && ` (${format.shortDate(first)} – ${format.shortDate(last)})`}
      </caption>
      <tbody>
        {consultants.map((consultant) => (
          <Strip key={consultant.id} consultant={consultant} />
        ))}
      </tbody>
    </table>
  );
}
