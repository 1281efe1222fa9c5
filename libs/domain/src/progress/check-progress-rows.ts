import { isFortnightId } from '../calendar/half-month.ts';
import type { FortnightId } from '../calendar/fortnight.ts';
import { block, warn } from '../workflow/breach-values.ts';
import type { Breach } from '../workflow/breach.ts';
import { checkReturnedRows, isNamed } from '../workflow/returned-rows.ts';
import type { Returned } from '../workflow/returned-rows.ts';
import type { RowRef } from '../workflow/sheet.ts';
import type { CellContext, SpiLimits } from './cell-progress.ts';
import { checkBreakdowns } from './check-breakdowns.ts';
import type { SetShape } from './check-breakdowns.ts';
import { checkCount } from './check-count.ts';
import { checkDifference, checkFall } from './check-derived.ts';
import type { RowUse } from './check-derived.ts';
import { groupRows, keyOfCell } from './own-rows.ts';
import type { OwnRows } from './own-rows.ts';
import type { ProgressRow, UnitId } from './rows.ts';

export interface ProgressContext {
  readonly fortnightId: FortnightId;
  readonly earlier: readonly FortnightId[]; // fortnights a late row may relate to
  readonly officeUnit: UnitId | null; // the district of the office; null for a partner or the PMU
  readonly cells: readonly CellContext[]; // of the office
  readonly planUnits: readonly PlanUnits[]; // every indicator of the plan; may be empty on a screen, which offers only own cells
  readonly sets: readonly SetShape[];
  readonly limits: SpiLimits;
  readonly returned: Returned<ProgressRow> | null; // after the cut-off: what was returned
  readonly use?: RowUse; // left out: handed in
}

export interface PlanUnits {
  readonly indicatorCode: string;
  readonly units: readonly UnitId[];
}

const LEAST_JUMP = 10;
const JUMP_FACTOR = 5;

/**
 * Everything wrong with a progress sheet, at once, each breach at its row and field (I7, I8, I9): place, duplicates, numbers, breakdowns, late rows, reasons, what the registers count; after the cut-off only returned rows may change.
 * Warnings let it pass: above target, an unusual jump, an incomplete breakdown. 22 + 10 of a total of 33 is BREAKDOWN_DIFFERS { total: 33, sum: 32, ... } at `breakdowns.GENDER`.
 */
export function checkProgressRows(context: ProgressContext, rows: readonly ProgressRow[]): Breach[] {
  if (rows.length === 0) return [block('NOTHING_TO_SUBMIT', {})];
  const seen = new Set<string>();
  const cells = new Map(context.cells.map((cell) => [keyOfCell(cell), cell]));
  const ownOf = groupRows(context, cells, rows);
  const each = rows.flatMap((row) => {
    const ref = refOfProgressRow(row);
    const key = JSON.stringify(ref);
    const twice = seen.has(key) ? [block('DUPLICATE_ROW', {}, { row: ref })] : [];
    seen.add(key);
    const cell = cells.get(keyOfCell(row));
    return [...twice, ...checkRelatesTo(context, row, ref), ...(cell ? checkRow(context, cell, row, ownOf(row), ref) : checkPlace(context, row, ref))];
  });
  return [...each, ...(context.returned ? checkReturnedRows(rows, context.returned, refOfProgressRow) : [])];
}

export function refOfProgressRow({ indicatorCode, unit, relatesTo }: ProgressRow): RowRef {
  return { indicatorCode, unit, relatesTo };
}

/** A cell that is not the office's: of another district, of another office, or of no plan at all. */
function checkPlace({ planUnits, officeUnit }: ProgressContext, { indicatorCode, unit }: ProgressRow, row: RowRef): Breach[] {
  const known = planUnits.find((one) => one.indicatorCode === indicatorCode);
  const isPlanned = planUnits.some(({ units }) => units.includes(unit));
  if (officeUnit !== null && unit !== 0 && unit !== officeUnit && isPlanned) return [block('NOT_YOUR_DISTRICT', { unit }, { row, field: 'unit' })];
  if (!known) return [block('UNKNOWN_INDICATOR', { indicatorCode }, { row, field: 'indicatorCode' })];
  if (!known.units.includes(unit)) return [block('UNKNOWN_UNIT', { unit }, { row, field: 'unit' })];
  return [block('CELL_NOT_YOURS', { indicatorCode }, { row, field: 'indicatorCode' })];
}

function checkRelatesTo({ fortnightId, earlier }: ProgressContext, { relatesTo }: ProgressRow, row: RowRef): Breach[] {
  if (relatesTo === fortnightId || earlier.includes(relatesTo)) return [];
  const place = { row, field: 'relatesTo' };
  return isFortnightId(relatesTo) && relatesTo > fortnightId ? [block('RELATES_TO_FUTURE', { fortnightId: relatesTo }, place)] : [block('RELATES_TO_UNKNOWN', { fortnightId: relatesTo }, place)];
}

function checkRow(context: ProgressContext, cell: CellContext, row: ProgressRow, own: OwnRows, ref: RowRef): Breach[] {
  const numbers = cell.nature === 'R' ? checkRatio(row, ref) : checkValue(row, ref);
  const breaches = [...numbers, ...checkBreakdowns(row, cell.breakdowns, context.sets, ref)];
  if (row.reasonCode === 'R99' && !row.remark?.trim()) breaches.push(block('REMARK_NEEDED', {}, { row: ref, field: 'remark' }));
  if (numbers.length === 0) breaches.push(...checkRegister(context, cell, row, ref));
  if (numbers.length > 0 || cell.nature === 'R') return breaches;
  const isMain = row.relatesTo === context.fortnightId || !own.hasCurrent();
  if (isMain && row.reasonCode === null && own.isBehind()) breaches.push(block('REASON_NEEDED', {}, { row: ref, field: 'reasonCode' }));
  return [...breaches, ...(isMain ? checkSize(cell, row, own, ref) : [])];
}

/** Against the registers. A row that can no longer be changed is not asked to explain what they took in since. */
function checkRegister({ fortnightId, sets, returned, use = 'HANDED_IN' }: ProgressContext, { derived }: CellContext, row: ProgressRow, ref: RowRef): Breach[] {
  if (!derived || row.relatesTo !== fortnightId) return [];
  const isOpen = returned === null || returned.rows.some((named) => isNamed(named, ref));
  return [...checkDifference(row, derived, sets, ref, isOpen ? use : 'STANDS'), ...checkFall(derived, ref)];
}

function checkValue({ value, numerator, denominator }: ProgressRow, row: RowRef): Breach[] {
  if (numerator !== null || denominator !== null) return [block('BAD_SHAPE', { problem: 'NOT_OF_A_COUNT', detail: '' }, { row, field: numerator === null ? 'denominator' : 'numerator' })];
  return value === null ? [block('VALUE_MISSING', {}, { row, field: 'value' })] : checkCount(value, { row, field: 'value' });
}

function checkRatio({ value, numerator, denominator }: ProgressRow, row: RowRef): Breach[] {
  if (value !== null) return [block('BAD_SHAPE', { problem: 'NOT_OF_A_RATIO', detail: '' }, { row, field: 'value' })];
  if (numerator === null && denominator === null) return [block('VALUE_MISSING', {}, { row, field: 'numerator' })];
  if (numerator === null || denominator === null) return [block('RATIO_INCOMPLETE', {}, { row, field: numerator === null ? 'numerator' : 'denominator' })];
  const unfit = [...checkCount(numerator, { row, field: 'numerator' }), ...checkCount(denominator, { row, field: 'denominator' })];
  return unfit.length === 0 && numerator > denominator ? [block('RATIO_ABOVE_ONE', { numerator, denominator }, { row, field: 'numerator' })] : unfit;
}

/**
 * Numbers that may be right and should be looked at twice: a total above the life target; ten or more that are over five times the last fortnight's,
 * or, without a last figure, over half of the life target at once. 60 after 8 is asked about, 40 after 8 is not.
 */
function checkSize(cell: CellContext, { value }: ProgressRow, own: OwnRows, row: RowRef): Breach[] {
  const total = own.total();
  const place = { row, field: 'value' };
  const last = cell.lastDuring ?? 0;
  const isJump = value !== null && value >= LEAST_JUMP && (last > 0 ? value > last * JUMP_FACTOR : cell.before === 0 && cell.target !== null && value * 2 > cell.target);
  return [
    ...(cell.target !== null && total > cell.target ? [warn('ABOVE_TARGET', { total, target: cell.target }, place)] : []),
    ...(isJump ? [warn('UNUSUAL_JUMP', { value: value ?? 0, last }, place)] : []),
  ];
}
