import { isUnwritten, type OfficeText } from '@pakhwada/domain/committee';
import { nameIn, translate, type Language, type MessageKey } from '@pakhwada/language/translate';
import type { LocalName } from '@pakhwada/domain/plan';
import type { PaperBlock, PaperColumn, Said } from './model.ts';

type Values = Readonly<Record<string, string | number>>;

/** The tools a paper is worded with, in one language. */
export interface Speaker {
  readonly language: Language;
  say(key: MessageKey, values?: Values): string;
  words(key: MessageKey, values?: Values): Said;
  plain(text: string): Said;
  name(name: LocalName): Said;
  /** What an officer wrote; the other language, marked, where it stands in that alone. */
  written(text: OfficeText): Said;
}

export function speakerOf(language: Language): Speaker {
  const say = (key: MessageKey, values: Values = {}): string => translate(language, key, values);
  const plain = (text: string): Said => ({ text, lang: language, mark: null });
  return {
    language, say, plain,
    words: (key, values) => plain(say(key, values)),
    name: (name) => plain(nameIn(name, language)),
    written: (text) => {
      const other = language === 'en' ? 'hi' : 'en';
      if (text[language].trim() !== '' || isUnwritten(text)) return plain(text[language].trim());
      return { text: text[other].trim(), lang: other, mark: say(`papers.written.${other}`) };
    },
  };
}

export const heading = (text: Said, level: 1 | 2 = 1): PaperBlock => ({ kind: 'heading', level, text });
export const paragraph = (text: Said, look: { readonly isStrong?: boolean; readonly isQuiet?: boolean } = {}): PaperBlock => ({ kind: 'paragraph', text, isStrong: look.isStrong ?? false, isQuiet: look.isQuiet ?? false });
export const column = (head: string, width: number, isRight = false): PaperColumn => ({ head, width, isRight });

/** Paragraphs under a small label; none where nothing was written. */
export function labelled(label: string, texts: readonly Said[], isDecision = false): PaperBlock[] {
  const said = texts.filter(({ text }) => text !== '');
  return said.length === 0 ? [] : [{ kind: 'labelled', label, texts: said, isDecision }];
}
