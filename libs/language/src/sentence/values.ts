import type { SentenceValue } from '@pakhwada/domain/review';
import { formatDate } from '../format/date.ts';
import { formatFewNames } from '../format/names.ts';
import { formatIndex, formatPoints, formatShare } from '../format/ratio.ts';
import { formatRupees, type RupeeUnit } from '../format/rupees.ts';
import { nameIn, type Language } from '../translate/language.ts';
import { translate, type MessageValues } from '../translate/translate.ts';

/** How one value of a sentence reads, alone. Shares and points keep two decimals, as in tables. */
export function wordValue(value: SentenceValue, language: Language, unit: RupeeUnit = 'crore'): string | number {
  switch (value.kind) {
    case 'paise':
      return formatRupees(value.paise, unit, language);
    case 'rupees':
      return formatRupees(value.paise, 'rupee', language);
    case 'share':
      return formatShare(value.ratio, 2);
    case 'points':
      return formatPoints(value.ratio, 2);
    case 'index':
      return formatIndex(value.ratio, 3);
    case 'count':
      return value.count;
    case 'date':
      return formatDate(value.on, 'prose', language);
    case 'component':
    case 'name':
      return nameIn(value.name, language);
    case 'names':
      return formatFewNames(value.names.map((name) => nameIn(name, language)), language);
    case 'status':
      return translate(language, `status.${value.status}`);
    case 'reason':
      return translate(language, `reason.${value.reason}`);
    case 'stage':
      return translate(language, `amountStage.${value.stage}`);
  }
}

/** The values of a sentence under their own names; beside a share or points also `x0` and `x1`, beside an index `x2` (fewer decimals), beside a date `xDay`, beside names `xCount`. */
export function wordValues(values: Readonly<Record<string, SentenceValue>>, language: Language, unit: RupeeUnit): MessageValues {
  const worded: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(values)) {
    worded[name] = wordValue(value, language, unit);
    if (value.kind === 'share') for (const decimals of [0, 1]) worded[`${name}${decimals}`] = formatShare(value.ratio, decimals);
    if (value.kind === 'points') for (const decimals of [0, 1]) worded[`${name}${decimals}`] = formatPoints(value.ratio, decimals);
    if (value.kind === 'index') worded[`${name}2`] = formatIndex(value.ratio, 2);
    if (value.kind === 'date') worded[`${name}Day`] = formatDate(value.on, 'day', language);
    if (value.kind === 'names') worded[`${name}Count`] = value.names.length;
  }
  return worded;
}
