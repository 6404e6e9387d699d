import { hrefOf } from '../../dashboard/route';
import { ClientChoices } from '../../follow-ups/client-choices';
import { sells, useMe } from '../../server/use-me';
import { CompanySettings } from '../../settings/company';
import { ConsultantSettings } from '../../settings/consultants';
import { FollowUpSettings } from '../../settings/follow-ups';
import { PriceGridSettings } from '../../settings/price-grid';
import { Notice } from '../../ui/notice';
import { useWords } from '../../words/words';

export default function SettingsPage({ section }: { section: string }) {
  const words = useWords().settings;
  const me = useMe();
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
          clients={(settings) => <ClientChoices settings={settings} may={me.data !== null && sells(me.data)} />}
        />
      )}
    </div>
  );
}
