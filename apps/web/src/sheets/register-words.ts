import type { DerivedFigures } from '@pakhwada/domain/progress';
import { DASH, formatCount } from '@pakhwada/language/format';

/** A register's figure as it reads: "12", "≥100" or "5 / 12". */
export function registerInWords({ value, numerator, denominator, isAtLeast }: Pick<DerivedFigures, 'value' | 'numerator' | 'denominator' | 'isAtLeast'>): string {
  if (value !== null) return `${isAtLeast ? '≥' : ''}${formatCount(value)}`;
  return numerator === null || denominator === null ? DASH : `${formatCount(numerator)} / ${formatCount(denominator)}`;
}
