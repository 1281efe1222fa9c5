import type { CivilDate } from '../calendar/fortnight.ts';
import type { RecordFault, RecordFaultCode } from './record-fault.ts';
import type { CrossRule, ExitShape, FieldValues, RegisterShape, StepShape } from './shape.ts';

export interface DayContext {
  readonly today: CivilDate;
  readonly schemeStartsOn: CivilDate;
}
type Fail = (field: string, code: RecordFaultCode, values?: RecordFault['values']) => void;

/**
 * Whether a record's life holds together (DOMAIN 6.2, I9): no fact ahead of today or before the scheme, steps in order and none left out, each with what it needs, nothing after a way out, and its rules across fields.
 * A trainee certified on 31.03.2026 who never completed is told STEP_MISSING at the day of completion; a project commissioned without a trial is told SKIP_REASON_NEEDED at the day of the trial. All faults at once.
 */
export function checkRecord(shape: RegisterShape, values: FieldValues, context: DayContext): RecordFault[] {
  const faults: RecordFault[] = [];
  const fail: Fail = (field, code, said = {}) => void faults.push({ code, field, values: said });
  checkDays(shape, values, context, fail);
  checkSteps(shape, values, context, fail);
  for (const exit of shape.exits) checkExit(shape, values, exit, fail);
  for (const rule of shape.rules) checkAcross(values, rule, fail);
  return faults;
}

/** The day a field of a record holds, if it holds one. */
export function dayOf(values: FieldValues, field: string): CivilDate | null {
  const on = values[field];
  return typeof on === 'string' ? on : null;
}

function checkDays(shape: RegisterShape, values: FieldValues, { today, schemeStartsOn }: DayContext, fail: Fail): void {
  for (const { code, mayPrecedeScheme } of daysOf(shape).facts) {
    const on = dayOf(values, code);
    if (on !== null && on > today) fail(code, 'DATE_FUTURE', { on, latestOn: today });
    else if (on !== null && on < schemeStartsOn && !mayPrecedeScheme) fail(code, 'DATE_BEFORE_SCHEME', { on, startsOn: schemeStartsOn });
  }
}

function checkSteps(shape: RegisterShape, values: FieldValues, { schemeStartsOn }: DayContext, fail: Fail): void {
  const { planned } = daysOf(shape);
  const reasonField = shape.rules.find((rule) => rule.kind === 'SKIP_NEEDS')?.reasonField ?? null;
  const wanted: { step: StepShape; by: StepShape | null }[] = [];
  const latest: { field: string; on: CivilDate }[] = [];
  const needed = new Set<string>();
  for (const step of shape.steps) {
    const on = dayOf(values, step.dateField);
    if (on === null) {
      wanted.push({ step, by: null });
      continue;
    }
    for (const one of wanted) one.by ??= step;
    for (const field of step.needs) {
      if (values[field] === undefined && !needed.has(field)) fail(field, 'NEEDED_BY_STEP', { step: step.code });
      needed.add(field);
    }
    if (planned.has(step.dateField)) continue; // a plan binds no fact: a camp may be held before its planned day
    const before = latest.at(-1);
    if (before !== undefined && on < before.on) fail(step.dateField, 'LIFE_ORDER', { on, otherField: before.field, otherOn: before.on });
    else latest.push({ field: step.dateField, on });
  }
  for (const { step, by } of wanted) {
    if (by === null || needed.has(step.dateField)) continue;
    if (!step.mayBeSkipped) fail(step.dateField, 'STEP_MISSING', { step: by.code });
    else if (reasonField !== null && values[reasonField] === undefined && dayOf(values, by.dateField)! >= schemeStartsOn) fail(step.dateField, 'SKIP_REASON_NEEDED', { step: by.code, otherField: reasonField });
  }
}

function checkExit(shape: RegisterShape, values: FieldValues, { code, dateField, reasonField, until }: ExitShape, fail: Fail): void {
  const exitOn = dayOf(values, dateField);
  if (exitOn === null) {
    if (values[reasonField] !== undefined) fail(dateField, 'EXIT_DATE_NEEDED', { exit: code });
    return;
  }
  if (values[reasonField] === undefined) fail(reasonField, 'EXIT_REASON_NEEDED', { exit: code });
  const beyond = shape.steps.slice(shape.steps.findIndex((step) => step.code === until) + 1).find((step) => values[step.dateField] !== undefined);
  if (beyond) fail(dateField, 'EXIT_TOO_LATE', { exit: code, step: beyond.code });
  const beyondFields = new Set(shape.steps.slice(shape.steps.findIndex((step) => step.code === until) + 1).map((step) => step.dateField));
  for (const { code: field } of daysOf(shape).facts) {
    const on = dayOf(values, field);
    if (on !== null && on > exitOn && !beyondFields.has(field)) fail(field, 'AFTER_EXIT', { on, exit: code, otherOn: exitOn });
  }
}

function checkAcross(values: FieldValues, rule: CrossRule, fail: Fail): void {
  if (rule.kind === 'NOT_BEFORE') {
    const [earlierOn, on] = [dayOf(values, rule.earlier), dayOf(values, rule.later)];
    if (earlierOn !== null && on !== null && on < earlierOn) fail(rule.later, 'NOT_BEFORE', { on, otherField: rule.earlier, otherOn: earlierOn });
    return;
  }
  if (rule.kind === 'HOURS') return checkHours(values, rule, fail);
  if (rule.kind === 'NEEDS') {
    const said = values[rule.field];
    if (said === undefined || values[rule.needs] !== undefined) return;
    if (rule.choices.length === 0) fail(rule.needs, 'NEEDED_WITH', { otherField: rule.field });
    else if (rule.choices.includes(String(said))) fail(rule.needs, 'NEEDED_BY_CHOICE', { otherField: rule.field, choice: String(said) });
    return;
  }
  if (rule.kind !== 'SUM_AT_MOST') return; // a step passed over is told with the steps; a norm refuses nothing
  const parts = rule.parts.filter((part) => typeof values[part] === 'number');
  const [sum, total] = [parts.reduce((all, part) => all + Number(values[part]), 0), values[rule.total]];
  if (parts.length === 0 || sum === 0) return;
  if (typeof total !== 'number') fail(rule.total, 'TOTAL_NEEDED', { otherField: parts[0]! });
  else if (sum > total) fail(parts.at(-1)!, 'SUM_ABOVE_TOTAL', { otherField: rule.total });
}

const HOUR = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/;

/** From 14:00 to 10:30 is no session; "9" is no hour. */
function checkHours(values: FieldValues, { from, to }: { readonly from: string; readonly to: string }, fail: Fail): void {
  const [begins, ends] = [from, to].map((field): number | null => {
    const said = values[field];
    const hour = said === undefined ? null : HOUR.exec(String(said));
    if (said !== undefined && !hour) fail(field, 'HOUR_UNREADABLE', { text: String(said) });
    return hour ? Number(hour[1]) * 60 + Number(hour[2]) : null;
  });
  if (begins != null && ends != null && ends < begins) fail(to, 'HOURS_ORDER', { otherField: from });
}

interface Days {
  readonly facts: readonly { readonly code: string; readonly mayPrecedeScheme: boolean }[];
  readonly planned: ReadonlySet<string>;
}
const daysOfShapes = new WeakMap<RegisterShape, Days>(); // a file asks for those of one shape a hundred thousand times

function daysOf(shape: RegisterShape): Days {
  const known = daysOfShapes.get(shape);
  if (known) return known;
  const days = shape.fields.filter(({ kind }) => kind === 'DATE');
  const made = { facts: days.filter(({ isPlanned }) => !isPlanned), planned: new Set(days.flatMap(({ code, isPlanned }) => (isPlanned ? [code] : []))) };
  daysOfShapes.set(shape, made);
  return made;
}
