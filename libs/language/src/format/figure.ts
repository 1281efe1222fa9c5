import { isMissing, type Known } from '@pakhwada/domain/ratio';
import type { Language } from '../translate/language.ts';
import { translate } from '../translate/translate.ts';
import { DASH } from './sign.ts';

export interface PrintedFigure {
  readonly text: string;
  readonly reason: string | null; // why it is absent, in words
}

/** Prints a figure that may be absent: "–" with its reason, never 0 or 100 %. */
export function formatFigure<T>(figure: Known<T>, format: (value: T) => string, language: Language): PrintedFigure {
  if (isMissing(figure)) return { text: DASH, reason: translate(language, `missing.${figure.missing}`) };
  return { text: format(figure), reason: null };
}
