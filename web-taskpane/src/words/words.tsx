import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { fr, type Words } from './fr';
import { remember, remembered } from '../ui/remembered';

export type Language = 'fr' | 'en';

interface Spoken {
  words: Words;
  language: Language;
  speak: (language: Language) => void;
}

const Context = createContext<Spoken>({ words: fr, language: 'fr', speak: () => undefined });
const storageKey = 'iod.language';

function firstLanguage(tag: string): Language {
  const chosen = remembered(storageKey);
  if (chosen === 'fr' || chosen === 'en') return chosen;
  return tag.toLowerCase().startsWith('en') ? 'en' : 'fr';
}

/** French comes with the page; English is fetched when someone asks for it. */
export function WordsProvider({ tag, children }: { tag: string; children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(() => firstLanguage(tag));
  const [english, setEnglish] = useState<Words | null>(null);

  useEffect(() => {
    if (language === 'en' && !english) void import('./en').then((module) => setEnglish(module.en));
  }, [language, english]);

  const words = language === 'en' && english ? english : fr;
  useEffect(() => {
    document.documentElement.lang = words.locale.slice(0, 2);
  }, [words]);

  const spoken = useMemo<Spoken>(
    () => ({
      words,
      language,
      speak: (wanted) => {
        remember(storageKey, wanted);
        setLanguage(wanted);
      },
    }),
    [words, language],
  );
  return <Context value={spoken}>{children}</Context>;
}

export function useWords(): Words {
  return useContext(Context).words;
}

export function useLanguage(): Pick<Spoken, 'language' | 'speak'> {
  return useContext(Context);
}
