/** Addresses as a person types them in one line. */
export const addressesIn = (text: string): string[] =>
  text
    .split(/[,;\s]+/)
    .map((part) => part.trim())
    .filter(Boolean);

/** The first that cannot be one. */
export const wrongAddressIn = (text: string): string | undefined =>
  addressesIn(text).find((one) => !/^[^@]+@[^@]+\.[^@]+$/.test(one));
