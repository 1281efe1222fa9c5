import { block } from '../workflow/breach-values.ts';
import type { Breach } from '../workflow/breach.ts';

/** What can be wrong with the form of a plan; `language` words each (message key `planProblem.<code>`), with a detail in it where one is named here. */
export const PLAN_PROBLEMS = [
  // the writing and shape of the file
  'YAML', 'KEY_TWICE', 'MISSING', 'UNKNOWN_KEY', 'NOT_TEXT', 'NOT_NUMBER', 'NOT_WHOLE', 'NOT_YES_NO', 'NOT_LIST', 'NOT_BLOCK', 'ONE_OF', 'WRITTEN_LIKE', 'PATTERN', 'EMPTY', 'TOO_LONG', 'AT_LEAST', 'AT_MOST', 'DECIMALS', 'OTHERWISE',
  // dates, targets and curves
  'NO_SUCH_DATE', 'NO_SUCH_FORTNIGHT', 'TARGETS_TWICE', 'NO_WEIGHTS', 'RATIO_WEIGHT', 'STATE_TARGETS', 'STATE_ENTRY', 'CURVE_EMPTY', 'KNOT_ORDER',
  // calendar and limits
  'BEAT', 'REMINDER_HOUR', 'REMINDER_DAYS', 'WORKING_DAYS', 'FREEZE_TOO_EARLY', 'RETURNS_TOO_EARLY', 'EXTENSION', 'SATURDAYS', 'HOLIDAY_TWICE', 'RED_ABOVE_AMBER', 'RED_BEFORE_AMBER',
] as const;
export type PlanProblem = (typeof PLAN_PROBLEMS)[number];

/** A fault of form at its place: `planShape('NO_SUCH_DATE', 'scheme.startsOn', '2026-02-30')`. */
export function planShape(problem: PlanProblem, field: string, detail = ''): Breach {
  return block('PLAN_SHAPE', { problem, detail }, { field });
}
