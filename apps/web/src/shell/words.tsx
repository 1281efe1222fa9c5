import type { LocalName } from '@pakhwada/domain/plan';
import { formatRupees, formatRupeesBare, RUPEE_UNITS, type RupeeUnit, type SignStyle } from '@pakhwada/language/format';
import { isLanguage, nameIn, translateTo, type Language, type Translate } from '@pakhwada/language/translate';
import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { speak } from './api-client.ts';
import { recall, remember } from './memory.ts';

export interface Words {
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
  readonly unit: RupeeUnit;
  readonly setUnit: (unit: RupeeUnit) => void;
  readonly t: Translate;
  readonly name: (name: Pick<LocalName, 'en' | 'hi'>) => string;
  /** "₹77.30 crore" in the unit the reader chose. */
  readonly money: (paise: number, sign?: SignStyle) => string;
  /** "77.30" for a column whose header names the unit. */
  readonly bare: (paise: number, sign?: SignStyle) => string;
}

const WordsContext = createContext<Words | null>(null);

/** Hindi is 121 kB of type and its own catalogue: fetched when a reader asks for it. */
const loadCatalogue = async (language: Language): Promise<void> => {
  if (language === 'hi') await import('@pakhwada/language/hindi');
};

function firstLanguage(): Language {
  const remembered = recall('language');
  return isLanguage(remembered) ? remembered : 'en';
}

function firstUnit(): RupeeUnit {
  return RUPEE_UNITS.find((unit) => unit === recall('unit')) ?? 'crore';
}

export function WordsProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [language, setShown] = useState<Language | null>(() => (firstLanguage() === 'en' ? 'en' : null));
  const [unit, setChosenUnit] = useState<RupeeUnit>(firstUnit);
  const setLanguage = useCallback((next: Language) => {
    void loadCatalogue(next).then(() => {
      remember('language', next);
      setShown(next);
    });
  }, []);
  const setUnit = useCallback((next: RupeeUnit) => {
    remember('unit', next);
    setChosenUnit(next);
  }, []);
  useEffect(() => {
    if (language === null) setLanguage(firstLanguage());
    else {
      document.documentElement.lang = language;
      speak(language);
    }
  }, [language, setLanguage]);
  const words = useMemo<Words | null>(
    () =>
      language && {
        language,
        setLanguage,
        unit,
        setUnit,
        t: translateTo(language),
        name: (name) => nameIn(name, language),
        money: (paise, sign) => formatRupees(paise, unit, language, sign ? { sign } : {}),
        bare: (paise, sign) => formatRupeesBare(paise, unit, sign),
      },
    [language, setLanguage, unit, setUnit],
  );
  return words && <WordsContext value={words}>{children}</WordsContext>;
}

export function useWords(): Words {
  const words = use(WordsContext);
  if (!words) throw new Error('useWords outside WordsProvider');
  return words;
}
