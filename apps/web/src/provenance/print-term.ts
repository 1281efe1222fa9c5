import { fromRatio, roundHalfUp, type Ratio } from '@pakhwada/domain/ratio';
import { isFundsFormula, kindOfFormula, kindOfFundsTerm, type FigureKind } from '@pakhwada/domain/review';
import { DASH, formatCount, formatIndex, formatRupees, formatShare, type RupeeUnit } from '@pakhwada/language/format';
import type { Language } from '@pakhwada/language/translate';

export type { FigureKind };
export { kindOfFormula };

/** What a term counts: in the arithmetic of the funds each its own kind, elsewhere that of the figure. */
export function kindOfTerm(formula: string, code: string): FigureKind {
  return isFundsFormula(formula) ? kindOfFundsTerm(code) : kindOfFormula(formula);
}

export interface Print {
  readonly language: Language;
  readonly unit: RupeeUnit;
}

/** The figure or one result of its arithmetic, exact to two decimals: lakh are printed so that small vouchers stay visible. */
export function printResult(result: Ratio | null, kind: FigureKind, { language, unit }: Print): string {
  if (result === null) return DASH;
  if (kind === 'MONEY' || kind === 'PRICE') return formatRupees(result, kind === 'PRICE' ? 'rupee' : unit, language);
  if (kind === 'COUNT') return formatCount(roundHalfUp(fromRatio(result)));
  return kind === 'INDEX' ? formatIndex(result, 3) : formatShare(result, 2);
}

/** A term's own number: paise as rupees, anything else as a count. */
export function printNumber(text: string | null, kind: FigureKind, { language, unit }: Print): string {
  if (text === null) return '';
  return kind === 'MONEY' || kind === 'PRICE' ? formatRupees(BigInt(text), kind === 'PRICE' ? 'rupee' : unit, language) : formatCount(BigInt(text));
}
