// Whole units behind, decimals on screen: 250 hundredths read "2,5".

const shape = /^-?\d{1,12}([.,]\d{1,6})?$/;

/** The whole number of `scale`-ths that `text` says, or null when it says none or more decimals than there is room for. */
export function parseScaled(text: string, scale: number): number | null {
  const plain = text.replace(/[\s\u00a0\u202f€%]/g, '');
  if (!shape.test(plain)) return null;
  const [whole = '0', decimals = ''] = plain.replace('-', '').split(/[.,]/);
  const digits = Math.round(Math.log10(scale));
  if (/[1-9]/.test(decimals.slice(digits))) return null;
  const value = Number(whole) * scale + Number(decimals.slice(0, digits).padEnd(digits, '0') || '0');
  return plain.startsWith('-') && value !== 0 ? -value : value;
}

/** Without thousands separators, so that what is edited is easy to edit. */
export function formatScaled(value: number, scale: number, locale: string): string {
  const digits = Math.round(Math.log10(scale));
  const minimumFractionDigits = value % scale === 0 ? 0 : Math.min(2, digits);
  return new Intl.NumberFormat(locale, {
    useGrouping: false,
    minimumFractionDigits,
    maximumFractionDigits: digits,
  }).format(value / scale);
}
