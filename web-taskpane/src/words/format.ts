import { useMemo } from 'react';
import { useServerClock } from '../server/clock';
import { useWords } from './words';

const paris = 'Europe/Paris';
const day = 86_400_000;

function relative(locale: string, from: Date, to: Date): string | null {
  const minutes = Math.round((from.getTime() - to.getTime()) / 60_000);
  if (minutes === 0) return locale.startsWith('fr') ? 'à l’instant' : 'just now';
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  if (Math.abs(minutes) < 60) return format.format(minutes, 'minute');
  if (Math.abs(minutes) < 24 * 60) return format.format(Math.round(minutes / 60), 'hour');
  const days = Math.round((from.getTime() - to.getTime()) / day);
  return Math.abs(days) <= 13 ? format.format(days, 'day') : null;
}

export interface Format {
  /** "12 400,00 €", from cents. */
  money: (cents: number) => string;
  /** "12 400,00 € HT". */
  moneyExclVat: (cents: number) => string;
  /** "20 %", from basis points. */
  percent: (basisPoints: number) => string;
  /** "2,5", from hundredths. */
  hundredths: (value: number) => string;
  /** "mardi 14 avril", with the year when it is not this one. */
  date: (iso: string) => string;
  /** "14/04", where room is short. */
  shortDate: (iso: string) => string;
  /** "il y a 3 jours", or the date when it is further. */
  ago: (instant: string) => string;
  /** "14/04 09:30". */
  moment: (instant: string) => string;
  size: (bytes: number) => string;
  /** "04 65 71 20 36" for a French number, as it stands for any other. */
  phone: (number: string) => string;
}

const frenchPhone = /^\+33(\d)(\d\d)(\d\d)(\d\d)(\d\d)(?=\D|$)/;

/** A calendar day has no zone: read at noon, it stays the same day everywhere. */
const noon = (iso: string) => new Date(`${iso.slice(0, 10)}T12:00:00`);

export function formatOf(locale: string, now: () => Date = () => new Date()): Format {
  const money = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 });
  const decimal = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const long = { weekday: 'long', day: 'numeric', month: 'long' } as const;
  const french = locale.startsWith('fr');
  const date = (iso: string) => {
    const value = noon(iso);
    const year = value.getFullYear() === now().getFullYear() ? {} : ({ year: 'numeric' } as const);
    const said = new Intl.DateTimeFormat(locale, { ...long, ...year }).format(value);
    return french ? said.replace(/(?<= )1(?= )/, '1er') : said;
  };
  return {
    money: (cents) => money.format(cents / 100),
    moneyExclVat: (cents) => `${money.format(cents / 100)} ${french ? 'HT' : 'excl. VAT'}`,
    percent: (basisPoints) => percent.format(basisPoints / 10_000),
    hundredths: (value) => decimal.format(value / 100),
    date,
    shortDate: (iso) => new Intl.DateTimeFormat(locale, { day: '2-digit', month: '2-digit' }).format(noon(iso)),
    ago: (instant) => relative(locale, new Date(instant), now()) ?? date(instant),
    moment: (instant) =>
      new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeStyle: 'short', timeZone: paris }).format(
        new Date(instant),
      ),
    size: (bytes) =>
      bytes < 1_000_000
        ? `${decimal.format(Math.max(1, Math.round(bytes / 1000)))} ${french ? 'ko' : 'kB'}`
        : `${decimal.format(Math.round(bytes / 100_000) / 10)} ${french ? 'Mo' : 'MB'}`,
    phone: (number) => number.replace(frenchPhone, french ? '0$1 $2 $3 $4 $5' : '+33 $1 $2 $3 $4 $5'),
  };
}

export function useFormat(): Format {
  const { locale } = useWords();
  const now = useServerClock();
  return useMemo(() => formatOf(locale, now), [locale, now]);
}
