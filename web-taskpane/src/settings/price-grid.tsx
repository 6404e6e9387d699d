import type { PriceGrid, PriceGridItem, Pricing } from '../server/contract';
import { addPriceGrid, changePriceGrid, getPriceGrid } from '../server/settings';
import { useLoad } from '../server/use-load';
import { Button } from '../ui/button';
import { DateField, SelectField, TextField } from '../ui/field';
import { Notice } from '../ui/notice';
import { NumberField } from '../ui/number-field';
import { useWords } from '../words/words';
import { PriceGridFiles } from './price-grid-files';
import { RepriceDrafts } from './reprice-drafts';
import { SettingForm } from '../ui/setting-form';

const fresh: PriceGridItem = {
  service: '',
  labelFr: '',
  labelEn: '',
  terms: [],
  pricing: 'perPerson',
  unitPriceCents: 0,
  minimumCents: 0,
  bands: [],
  vatRate: 2000,
  setupDays: 0,
  daysPerPerson: 0,
};
const maxCents = 9_999_999_999;

interface ItemProps {
  item: PriceGridItem;
  onChange: (item: PriceGridItem) => void;
}

function Bands({ item, onChange }: ItemProps) {
  const words = useWords().settings;
  const put = (bands: PriceGridItem['bands']) => onChange({ ...item, bands });
  const change = (index: number, values: Partial<PriceGridItem['bands'][number]>) =>
    put(item.bands.map((band, at) => (at === index ? { ...band, ...values } : band)));
  return (
    <fieldset className="group">
      <legend>{words.bands}</legend>
      {item.bands.map((band, index) => (
        <div key={index} className="row">
          <NumberField
            label={words.bandFrom}
            min={1}
            max={10_000}
            value={band.fromQuantity}
            onChange={(quantity) => change(index, { fromQuantity: quantity ?? 1 })}
          />
          <NumberField
            label={words.bandPrice}
            scale={100}
            max={maxCents}
            value={band.unitPriceCents}
            onChange={(cents) => change(index, { unitPriceCents: cents ?? 0 })}
          />
          <Button small quiet label={words.removeBand} onClick={() => put(item.bands.filter((_, at) => at !== index))}>
            ✕
          </Button>
        </div>
      ))}
      <Button
        small
        onClick={() =>
          put([
            ...item.bands,
            { fromQuantity: (item.bands.at(-1)?.fromQuantity ?? 1) + 1, unitPriceCents: item.unitPriceCents },
          ])
        }
      >
        + {words.addBand}
      </Button>
    </fieldset>
  );
}

function Prices({ item, onChange }: ItemProps) {
  const words = useWords().settings;
  const put = (values: Partial<PriceGridItem>) => onChange({ ...item, ...values });
  return (
    <div className="columns">
      <SelectField
        label={words.pricing}
        value={item.pricing}
        choices={(Object.entries(words.pricings) as [Pricing, string][]).map(([value, label]) => ({ value, label }))}
        onChange={(pricing) => put({ pricing: pricing ?? 'fixed' })}
      />
      <NumberField
        label={words.unitPrice}
        scale={100}
        max={maxCents}
        value={item.unitPriceCents}
        onChange={(cents) => put({ unitPriceCents: cents ?? 0 })}
      />
      <NumberField
        label={words.minimum}
        scale={100}
        max={maxCents}
        value={item.minimumCents}
        onChange={(cents) => put({ minimumCents: cents ?? 0 })}
      />
      <NumberField
        label={words.vatRate}
        scale={100}
        max={10_000}
        value={item.vatRate}
        onChange={(rate) => put({ vatRate: rate ?? 0 })}
      />
      <NumberField
        label={words.setupDays}
        scale={100}
        max={100_000}
        value={item.setupDays}
        onChange={(days) => put({ setupDays: days ?? 0 })}
      />
      <NumberField
        label={words.daysPerPerson}
        scale={100}
        max={10_000}
        value={item.daysPerPerson}
        onChange={(days) => put({ daysPerPerson: days ?? 0 })}
      />
    </div>
  );
}

function Item({ item, onChange, onRemove }: ItemProps & { onRemove: () => void }) {
  const words = useWords().settings;
  const put = (values: Partial<PriceGridItem>) => onChange({ ...item, ...values });
  const name = item.labelFr || words.newService;
  return (
    <details className="fold item" open={item.service === ''}>
      <summary>{name}</summary>
      <div className="columns">
        <TextField label={words.service} value={item.service} onChange={(service) => put({ service })} />
        <TextField label={words.labelFr} value={item.labelFr} onChange={(labelFr) => put({ labelFr })} />
        <TextField label={words.labelEn} value={item.labelEn} onChange={(labelEn) => put({ labelEn })} />
      </div>
      <TextField
        label={words.terms}
        hint={words.termsHelp}
        value={item.terms.join(',')}
        onChange={(text) => put({ terms: text.split(',') })}
      />
      <Prices item={item} onChange={onChange} />
      <Bands item={item} onChange={onChange} />
      <Button small quiet label={words.removeService(name)} onClick={onRemove}>
        ✕ {words.removeService(name)}
      </Button>
    </details>
  );
}

const cleaned = (grid: PriceGrid): PriceGrid => ({
  ...grid,
  items: grid.items.map((item) => ({ ...item, terms: item.terms.map((term) => term.trim()).filter(Boolean) })),
});

/** What each service costs, and how much work it is. */
export function PriceGridSettings({ readOnly }: { readOnly: boolean }) {
  const words = useWords().settings;
  const grid = useLoad('price-grid-settings', getPriceGrid);
  return (
    <>
      <SettingForm
        name="price-grid"
        loaded={grid}
        load={getPriceGrid}
        save={(value, seen, key) =>
          seen.used ? addPriceGrid(cleaned(value), key) : changePriceGrid(cleaned(value), seen.version)
        }
        labels={{ name: words.gridName, validFrom: words.validFrom, items: words.priceGrid }}
        readOnly={readOnly}
      >
        {(value, change) => (
          <>
            <PriceGridFiles grid={value} onRead={change} />
            {value.used && <Notice intent="info">{words.gridUsed}</Notice>}
            <div className="columns">
              <TextField
                label={words.gridName}
                required
                value={value.name}
                onChange={(name) => change({ ...value, name })}
              />
              <DateField
                label={words.validFrom}
                required
                value={value.validFrom}
                onChange={(day) => day && change({ ...value, validFrom: day })}
              />
            </div>
            {value.items.map((item, index) => (
              <Item
                key={index}
                item={item}
                onChange={(changed) =>
                  change({ ...value, items: value.items.map((was, at) => (at === index ? changed : was)) })
                }
                onRemove={() => change({ ...value, items: value.items.filter((_, at) => at !== index) })}
              />
            ))}
            <Button onClick={() => change({ ...value, items: [...value.items, fresh] })}>+ {words.addService}</Button>
          </>
        )}
      </SettingForm>
      {!readOnly && <RepriceDrafts />}
    </>
  );
}
