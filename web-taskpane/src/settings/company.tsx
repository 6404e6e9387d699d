import type { Company } from '../server/contract';
import { getCompany, saveCompany } from '../server/settings';
import { useLoad } from '../server/use-load';
import { Block } from '../ui/block';
import { CheckField, Labelled, SelectField, TextArea, TextField } from '../ui/field';
import { Notice } from '../ui/notice';
import { NumberField } from '../ui/number-field';
import type { Words } from '../words/fr';
import { useWords } from '../words/words';
import { CompanyPreview } from './company-preview';
import { LogoField } from './logo-field';
import { SettingForm } from '../ui/setting-form';

type Labels = Partial<Record<keyof Company, string>>;

function labelsOf({ settings }: Words): Labels {
  return {
    name: settings.name,
    legalForm: settings.legalForm,
    capitalCents: settings.capital,
    addressLines: settings.address,
    siren: settings.siren,
    siret: settings.siret,
    rcs: settings.rcs,
    vatNumber: settings.vatNumber,
    phone: settings.phone,
    email: settings.email,
    website: settings.website,
    logo: settings.logo,
    accentColor: settings.accentColor,
    font: settings.font,
    iban: settings.iban,
    bic: settings.bic,
    paymentTerms: settings.paymentTerms,
    latePenalties: settings.latePenalties,
    generalTerms: settings.generalTerms,
    introduction: settings.introduction,
    mailText: settings.mailText,
    footer: settings.footer,
    englishIntroduction: `${settings.introduction} (${settings.inEnglish})`,
    englishPaymentTerms: `${settings.paymentTerms} (${settings.inEnglish})`,
    englishLatePenalties: `${settings.latePenalties} (${settings.inEnglish})`,
    englishGeneralTerms: `${settings.generalTerms} (${settings.inEnglish})`,
    englishMailText: `${settings.mailText} (${settings.inEnglish})`,
    defaultDeposit: settings.deposit,
    defaultValidityDays: settings.validity,
    defaultVatRate: settings.vatRate,
    vatOnDebits: settings.vatOnDebits,
    vatExemption: settings.vatExemption,
  };
}

interface Part {
  value: Company;
  change: (value: Company) => void;
  labels: Labels;
}

type TextKey =
  'name' | 'legalForm' | 'siren' | 'siret' | 'rcs' | 'vatNumber' | 'phone' | 'email' | 'website' | 'iban' | 'bic';
const texts = ['introduction', 'paymentTerms', 'latePenalties', 'generalTerms', 'mailText', 'footer'] as const;
const englishTexts = [
  'englishIntroduction',
  'englishPaymentTerms',
  'englishLatePenalties',
  'englishGeneralTerms',
  'englishMailText',
] as const;
type LongKey = (typeof texts)[number] | (typeof englishTexts)[number];

const fonts = ['inter', 'literata', 'workSans'] as const;

/** Not printed with headings, lists, bold and italic as the others are. */
const mailTexts: readonly LongKey[] = ['mailText', 'englishMailText'];

const nullable: readonly string[] = ['phone', 'email', 'website', 'iban', 'bic', 'footer'];

function put({ value, change }: Part, key: TextKey | LongKey, text: string) {
  change({ ...value, [key]: text === '' && nullable.includes(key) ? null : text });
}

function Texts({ part, keys }: { part: Part; keys: TextKey[] }) {
  return keys.map((key) => (
    <TextField
      key={key}
      label={part.labels[key] ?? key}
      value={part.value[key] ?? ''}
      onChange={(text) => put(part, key, text)}
    />
  ));
}

function LongTexts({ part, keys }: { part: Part; keys: readonly LongKey[] }) {
  const words = useWords().settings;
  return keys.map((key) => (
    <TextArea
      key={key}
      label={part.labels[key] ?? key}
      hint={mailTexts.includes(key) ? words.mailTextHelp : key === 'footer' ? undefined : words.markdownHelp}
      rows={mailTexts.includes(key) ? 8 : 4}
      value={part.value[key] ?? ''}
      onChange={(text) => put(part, key, text)}
    />
  ));
}

function Identity({ part }: { part: Part }) {
  const words = useWords().settings;
  const { value, change } = part;
  return (
    <Block title={words.identity}>
      <div className="columns">
        <Texts part={part} keys={['name', 'legalForm']} />
        <NumberField
          label={words.capital}
          scale={100}
          max={100_000_000_000}
          emptyAllowed
          value={value.capitalCents}
          onChange={(capitalCents) => change({ ...value, capitalCents })}
        />
        <Texts part={part} keys={['siren', 'siret', 'rcs', 'vatNumber']} />
      </div>
      <TextArea
        label={words.address}
        value={value.addressLines.join('\n')}
        onChange={(text) => change({ ...value, addressLines: text.split('\n') })}
      />
    </Block>
  );
}

function Look({ part }: { part: Part }) {
  const words = useWords().settings;
  const { value, change } = part;
  return (
    <Block title={words.look}>
      <LogoField value={value.logo} onChange={(logo) => change({ ...value, logo })} />
      <Labelled label={words.accentColor}>
        {(tied) => (
          <input
            {...tied}
            type="color"
            value={value.accentColor}
            onChange={(event) => change({ ...value, accentColor: event.target.value })}
          />
        )}
      </Labelled>
      <SelectField
        label={words.font}
        value={value.font}
        choices={fonts.map((font) => ({ value: font, label: words.fonts[font] }))}
        onChange={(font) => change({ ...value, font: font ?? 'inter' })}
      />
    </Block>
  );
}

function Defaults({ part }: { part: Part }) {
  const words = useWords().settings;
  const { value, change } = part;
  return (
    <Block title={words.defaults}>
      <div className="columns">
        <NumberField
          label={words.deposit}
          scale={100}
          max={10_000}
          value={value.defaultDeposit}
          onChange={(rate) => change({ ...value, defaultDeposit: rate ?? 0 })}
        />
        <NumberField
          label={words.validity}
          min={1}
          max={365}
          value={value.defaultValidityDays}
          onChange={(days) => change({ ...value, defaultValidityDays: days ?? 30 })}
        />
        <NumberField
          label={words.vatRate}
          scale={100}
          max={10_000}
          value={value.defaultVatRate}
          onChange={(rate) => change({ ...value, defaultVatRate: rate ?? 0 })}
        />
      </div>
      <TextField
        label={words.vatExemption}
        hint={words.vatExemptionHelp}
        value={value.vatExemption}
        onChange={(vatExemption) => change({ ...value, vatExemption })}
      />
      <CheckField
        label={words.vatOnDebits}
        value={value.vatOnDebits}
        onChange={(vatOnDebits) => change({ ...value, vatOnDebits })}
      />
    </Block>
  );
}

/** Who the house is, as its documents print it. */
export function CompanySettings({ readOnly }: { readOnly: boolean }) {
  const words = useWords();
  const company = useLoad('company', getCompany);
  const labels = labelsOf(words);
  const missing = company.data?.missingMentions ?? [];
  return (
    <>
      {missing.length > 0 && (
        <Notice intent="warning">
          {words.settings.missingMentions} {missing.join(', ')}.
        </Notice>
      )}
      <SettingForm
        name="company"
        loaded={company}
        load={getCompany}
        save={(value, seen) => saveCompany(value, seen.version)}
        labels={labels}
        readOnly={readOnly}
      >
        {(value, change) => {
          const part = { value, change, labels };
          return (
            <div className="with-preview">
              <div className="setting-form">
                <Identity part={part} />
                <Block title={words.settings.contactDetails}>
                  <div className="columns">
                    <Texts part={part} keys={['phone', 'email', 'website']} />
                  </div>
                </Block>
                <Look part={part} />
                <Block title={words.settings.bank}>
                  <div className="columns">
                    <Texts part={part} keys={['iban', 'bic']} />
                  </div>
                </Block>
                <Defaults part={part} />
                <Block title={words.settings.texts}>
                  <LongTexts part={part} keys={texts} />
                </Block>
                <Block title={words.settings.englishTexts}>
                  <p className="quiet-text">{words.settings.englishTextsHelp}</p>
                  <LongTexts part={part} keys={englishTexts} />
                </Block>
              </div>
              <CompanyPreview company={value} />
            </div>
          );
        }}
      </SettingForm>
    </>
  );
}
