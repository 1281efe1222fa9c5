import type { LocalName } from '../plan/plan.ts';
import { block, warn } from '../workflow/breach-values.ts';
import type { Breach } from '../workflow/breach.ts';
import type { RowRef } from '../workflow/sheet.ts';
import type { SetShape } from './check-breakdowns.ts';
import { differingSets, isAsDerived } from './derived-figures.ts';
import type { DerivedFigures, DifferingSet } from './derived-figures.ts';
import type { ProgressRow } from './rows.ts';

/** Whether a row is about to be handed in, or stands as it was and is only looked at. */
export type RowUse = 'HANDED_IN' | 'STANDS';

/**
 * An entry confirms what the registers count, or says in its remark why it differs: 15 typed where the register counts 12 is refused without a remark, and flagged for the verifier with one.
 * With the same figure the breakdowns are compared. Only for the fortnight itself: a late row speaks of what was counted elsewhere. Of a row that stands without a reason, the register changed since: flagged, not refused.
 */
export function checkDifference(row: ProgressRow, derived: DerivedFigures, sets: readonly SetShape[], ref: RowRef, use: RowUse): Breach[] {
  const isExplained = row.remark !== null && row.remark.trim() !== '';
  const place = { row: ref, field: 'remark' };
  if (!isAsDerived(row, derived)) {
    const values = { derived: figureOf(derived, derived.isAtLeast), value: figureOf(row, row.qualifier === 'AT_LEAST') };
    if (isExplained) return [warn('DIFFERENCE_EXPLAINED', values, place)];
    return [use === 'STANDS' ? warn('DIFFERENCE_SINCE', values, place) : block('DIFFERENCE_UNEXPLAINED', values, place)];
  }
  return differingSets(row, derived).map((differing) => {
    const values = { set: differing.set, partsEn: partsIn(differing, sets, 'en'), partsHi: partsIn(differing, sets, 'hi') };
    if (isExplained) return warn('PARTS_EXPLAINED', values, place);
    return use === 'STANDS' ? warn('PARTS_SINCE', values, place) : block('PARTS_UNEXPLAINED', values, place);
  });
}

/** A cumulative count that fell (I7): the registers lost some of what they counted when frozen fortnights were reported. Counted 40, of it 37 left: a warning, since the frozen figure is mended by a correction. */
export function checkFall({ counted, left }: DerivedFigures, row: RowRef): Breach[] {
  return left < counted ? [warn('COUNTER_FELL', { value: left, last: counted }, { row, field: 'value' })] : [];
}

function figureOf({ value, numerator, denominator }: Pick<ProgressRow, 'value' | 'numerator' | 'denominator'>, isAtLeast: boolean): number | string {
  if (value === null) return `${numerator ?? 0} / ${denominator ?? 0}`;
  return isAtLeast ? `≥${value}` : value;
}

function partsIn({ set, parts }: DifferingSet, sets: readonly SetShape[], language: keyof Pick<LocalName, 'en' | 'hi'>): string {
  const known = sets.find(({ code }) => code === set)?.parts ?? [];
  return known.map(({ code, name }) => `${name[language]} ${parts[code] ?? 0}`).join(' + ');
}
