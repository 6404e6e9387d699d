import { expect, test } from 'vitest';
import { en } from '@/words/en';
import { fr } from '@/words/fr';

function keysOf(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, inner]) => keysOf(inner, `${path}.${key}`));
}

test('Words_InEnglish_SayEverythingTheFrenchSay', () => {
  expect(keysOf(en).sort()).toEqual(keysOf(fr).sort());
});

test('Words_InFrench_KeepTheirPunctuationOnTheLine', () => {
  const texts = Object.values(fr.problems).concat(Object.values(fr.card).filter((text) => typeof text === 'string'));
  for (const text of texts) expect(text).not.toMatch(/ [:;?!»]/);
});
