import { fromRatio, roundHalfUp, type Ratio } from '@pakhwada/domain/ratio';
import { DASH, formatCount, formatIndex, formatRupees, formatShare, type RupeeUnit } from '@pakhwada/language/format';
import type { Language } from '@pakhwada/language/translate';

/** What a figure counts, told from the last word of its path. */
export type FigureKind = 'MONEY' | 'COUNT' | 'INDEX' | 'SHARE';

const MONEY_WORDS = ['amount', 'released', 'spent', 'lapse'];

export function kindOfFigure(figure: string): FigureKind {
  const words = figure.split('.');
  const last = words.at(-1) ?? '';
  if (MONEY_WORDS.includes(last)) return 'MONEY';
  if (words.includes('indicators')) return 'COUNT';
  return last === 'spi' ? 'INDEX' : 'SHARE';
}

export interface Print {
  readonly language: Language;
  readonly unit: RupeeUnit;
}

/** The figure or one result of its arithmetic, exact to two decimals: lakh are printed so that small vouchers stay visible. */
export function printResult(result: Ratio | null, kind: FigureKind, { language, unit }: Print): string {
  if (result === null) return DASH;
  if (kind === 'MONEY') return formatRupees(roundHalfUp(fromRatio(result)), unit, language);
  if (kind === 'COUNT') return formatCount(roundHalfUp(fromRatio(result)));
  return kind === 'INDEX' ? formatIndex(result, 3) : formatShare(result, 2);
}

/** A term's own number: paise as rupees, anything else as a count. */
export function printNumber(text: string | null, kind: FigureKind, { language, unit }: Print): string {
  if (text === null) return '';
  return kind === 'MONEY' ? formatRupees(BigInt(text), unit, language) : formatCount(BigInt(text));
}
