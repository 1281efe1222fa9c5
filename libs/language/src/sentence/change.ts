import type { Change, SentenceValue } from '@pakhwada/domain/review';
import { formatCount } from '../format/count.ts';
import { formatIndex, formatPoints } from '../format/ratio.ts';
import { formatRupeesBare, type RupeeUnit } from '../format/rupees.ts';
import type { MessageKey } from '../messages/keys.ts';
import { nameIn, type Language } from '../translate/language.ts';
import { translate } from '../translate/translate.ts';
import { wordValue } from './values.ts';

/** The name of a changed figure: "State SPI", or the component whose status moved. */
export function wordChange(change: Change, language: Language, unit: RupeeUnit = 'crore'): string {
  return translate(language, `change.${change.code}` as MessageKey, {
    name: change.name ? nameIn(change.name, language) : '',
    unit: translate(language, `unit.${unit}`),
  });
}

/** A figure in a column of changes: amounts without their unit, which the row's name carries. */
export function wordChangeValue(value: SentenceValue, language: Language, unit: RupeeUnit = 'crore'): string {
  if (value.kind === 'paise') return formatRupeesBare(value.paise, unit);
  if (value.kind === 'count') return formatCount(value.count);
  return String(wordValue(value, language, unit));
}

/** The difference with its sign: "+1.21", "−1"; words such as a status stand as they are. */
export function wordChangeDelta(delta: SentenceValue, language: Language, unit: RupeeUnit = 'crore'): string {
  switch (delta.kind) {
    case 'paise':
      return formatRupeesBare(delta.paise, unit, 'CHANGE');
    case 'count':
      return formatCount(delta.count, 'CHANGE');
    case 'index':
      return formatIndex(delta.ratio, 3, 'CHANGE');
    case 'points':
    case 'share':
      return formatPoints(delta.ratio, 2, 'CHANGE');
    default:
      return String(wordValue(delta, language, unit));
  }
}
