import { useEffect } from 'react';
import { useLoad } from '../server/use-load';
import { useUser } from '../server/use-user';
import { getMe } from '../server/who';
import { useLanguage, useWords } from '../words/words';

/** Who one is, and the way to the dashboard. Local mode has no sign-in: one chooses. */
export function ClientHeader() {
  const words = useWords();
  const { language, speak } = useLanguage();
  const [user, choose] = useUser();
  const me = useLoad(`me.${user}`, getMe);
  // A person who is no longer there is replaced by the first who is.
  const unknown = me.problem?.status === 401 && user !== null;
  useEffect(() => {
    if (unknown) choose('');
  }, [unknown, choose]);
  const other = language === 'fr' ? 'en' : 'fr';
  return (
    <header className="client-head">
      <h1>IodOutlook</h1>
      <span className="quiet-text">{words.mailbox.title}</span>
      <span className="grow" />
      {me.data && (
        <label className="who-am-i">
          {words.mailbox.youAre}
          <select className="select" value={me.data.id} onChange={(event) => choose(event.target.value)}>
            {me.data.people.map((person) => (
              <option key={person.id} value={person.id}>
                {person.name} ({words.roles[person.role]})
              </option>
            ))}
          </select>
        </label>
      )}
      <a href="/dashboard.html">{words.common.dashboard}</a>
      <button type="button" className="link" lang={other} onClick={() => speak(other)}>
        {other === 'fr' ? 'Français' : 'English'}
      </button>
    </header>
  );
}
