import type { Breach } from '@pakhwada/domain/workflow';
import { wordBreach } from '@pakhwada/language/sentence';
import type { Words } from '../shell/words.tsx';

/** What is wrong in a line, in words: a day that is not typed yet lies outside nothing, it is missing. */
export function wordLineBreach(breach: Breach, { t, language }: Pick<Words, 't' | 'language'>): string {
  return breach.code === 'DATE_OUTSIDE_FORTNIGHT' && breach.values['on'] === '' ? t('funds.onNeeded') : wordBreach(breach, language);
}
