import { hrefOf } from '../../dashboard/route';
import { ClientChoices } from '../../follow-ups/client-choices';
import { useLoad } from '../../server/use-load';
import { getMe } from '../../server/who';
import { CompanySettings } from '../../settings/company';
import { ConsultantSettings } from '../../settings/consultants';
import { FollowUpSettings } from '../../settings/follow-ups';
import { PriceGridSettings } from '../../settings/price-grid';
import { Notice } from '../../ui/notice';
import { useWords } from '../../words/words';

export default function SettingsPage({ section, user }: { section: string; user: string | null }) {
  const words = useWords().settings;
  const me = useLoad(`me.${user}`, getMe);
  const readOnly = me.data !== null && me.data.role !== 'manager';
  const sections: [string, string][] = [
    ['company', words.company],
    ['price-grid', words.priceGrid],
    ['consultants', words.consultants],
    ['follow-ups', words.followUps],
  ];
  return (
    <div className="settings">
      <nav className="tabs" aria-label={words.title}>
        {sections.map(([name, label]) => (
          <a key={name} href={hrefOf(`settings/${name}`)} aria-current={name === section ? 'page' : undefined}>
            {label}
          </a>
        ))}
      </nav>
      {readOnly && <Notice intent="info">{words.managerOnly}</Notice>}
      {section === 'company' && <CompanySettings readOnly={readOnly} />}
      {section === 'price-grid' && <PriceGridSettings readOnly={readOnly} />}
      {section === 'consultants' && <ConsultantSettings readOnly={readOnly} />}
      {section === 'follow-ups' && me.data && (
        <FollowUpSettings
          readOnly={readOnly}
          people={me.data.people}
          clients={(settings) => (
            <ClientChoices settings={settings} may={me.data?.role === 'manager' || me.data?.role === 'consultant'} />
          )}
        />
      )}
    </div>
  );
}
