import { block } from '../workflow/breach-values.ts';
import type { Breach } from '../workflow/breach.ts';
import type { ShapeProblem } from '../workflow/shape-problems.ts';

/** What can be wrong with the form of a plan; `language` words each (message key `planProblem.<code>`), with a detail in it where one is named here. Its shape can be wrong as that of anything: see SHAPE_PROBLEMS. */
export const PLAN_PROBLEMS = [
  // the writing of the file
  'YAML', 'KEY_TWICE',
  // dates, targets and curves
  'NO_SUCH_FORTNIGHT', 'TARGETS_TWICE', 'NO_WEIGHTS', 'RATIO_WEIGHT', 'STATE_TARGETS', 'STATE_ENTRY', 'RATIO_UNIT_COST', 'CURVE_EMPTY', 'KNOT_ORDER',
  // registers and reference figures
  'REGISTER_RATIO', 'REGISTER_NO_RATIO', 'REGISTER_NOT_A_STOCK', 'REGISTER_NOT_A_COUNTER', 'REGISTER_MONEY', 'REGISTER_TYPE', 'UNIVERSE_PART', 'OWN_STATE',
  // calendar and limits
  'BEAT', 'REMINDER_HOUR', 'REMINDER_DAYS', 'WORKING_DAYS', 'FREEZE_TOO_EARLY', 'RETURNS_TOO_EARLY', 'EXTENSION', 'SATURDAYS', 'HOLIDAY_TWICE', 'RED_ABOVE_AMBER', 'RED_BEFORE_AMBER',
] as const;
export type PlanProblem = ShapeProblem | (typeof PLAN_PROBLEMS)[number];

/** A fault of form at its place: `planShape('NO_SUCH_DATE', 'scheme.startsOn', '2026-02-30')`. */
export function planShape(problem: PlanProblem, field: string, detail = ''): Breach {
  return block('PLAN_SHAPE', { problem, detail }, { field });
}
