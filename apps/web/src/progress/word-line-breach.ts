import type { Breach } from '@pakhwada/domain/workflow';
import { wordBreach } from '@pakhwada/language/sentence';
import { nameIn, type Language, type Translate } from '@pakhwada/language/translate';
import type { GridLine } from './grid-lines.ts';
import { textAt, type TypedRow } from './typed-row.ts';

/** A breach in words at its row; a breakdown that does not add up names its parts with their counts: "Women 24 + Men 11 = 35, but the total is 33." */
export function wordLineBreach(line: GridLine, row: TypedRow | undefined, breach: Breach, t: Translate, language: Language): string {
  if (breach.code !== 'BREAKDOWN_DIFFERS' || !row) return wordBreach(breach, language);
  const { set, sum, total } = breach.values;
  const parts = line.parts
    .filter((part) => part.set === set && textAt(row, part.field).trim() !== '')
    .map((part) => `${nameIn(part.name, language)} ${textAt(row, part.field).trim()}`)
    .join(' + ');
  return t('progress.partsDiffer', { parts, sum: sum ?? '', total: total ?? '' });
}
