type Plural = (count: number, one: string, many: string) => string;

export const frenchPlural: Plural = (count, one, many) => (Math.abs(count) < 2 ? one : many);

export const englishPlural: Plural = (count, one, many) => (Math.abs(count) === 1 ? one : many);
