import type { FortnightId, Instant } from '../calendar/fortnight.ts';
import { can, checkRight } from '../rights/can.ts';
import type { Target } from '../rights/can.ts';
import type { Charge } from '../rights/roles.ts';
import { block } from './breach-values.ts';
import type { Breach } from './breach.ts';
import { isFrozen, stateAfter, stateAfterStep } from './life-cycles.ts';
import type { FortnightState, RowRef, StepAction } from './sheet.ts';

/** A fortnight as its row says: state and the instants that rule it. */
export interface FortnightClock {
  readonly id: FortnightId;
  readonly state: FortnightState;
  readonly cutOffAt: Instant;
  readonly resubmitUntil: Instant;
  readonly freezesAt: Instant;
}

/** A sheet as it stands: the steps of its latest revision, oldest first; none and revision 0 before the first submission. */
export interface SheetState extends Target {
  readonly revision: number;
  readonly steps: readonly { readonly action: StepAction; readonly personId: string }[];
  readonly entrants?: readonly string[]; // persons who submitted an earlier revision: its rows may stand in this one
}

export interface SheetContext {
  readonly charge: Charge;
  readonly fortnight: FortnightClock;
  readonly sheet: SheetState;
  readonly now: Instant;
}

export interface Step {
  readonly action: Exclude<StepAction, 'SUBMIT'>;
  readonly revision: number; // the one the person saw
  readonly reason?: string | null; // RETURN
  readonly rows?: readonly RowRef[]; // RETURN
}

/**
 * Whether the office may type into the sheet now: its right, and the time (DOMAIN 4.1). Until the cut-off unless verified; after it only a returned sheet, until T+2 working days 18:00.
 * Empty: it may. A draft is saved under the same rule.
 */
export function checkEntry({ charge, fortnight, sheet, now }: SheetContext): Breach[] {
  const breaches = checkRight(charge, 'ENTER', sheet);
  const state = stateAfter(sheet.steps);
  const closed = checkOpen(fortnight, now);
  if (closed.length > 0) return [...breaches, ...closed];
  if (stateAfterStep(state, 'SUBMIT') === null) return [...breaches, block('SHEET_LOCKED', { state: state ?? '' })];
  if (!isPast(fortnight.cutOffAt, now)) return breaches;
  if (state !== 'RETURNED') return [...breaches, block('CUT_OFF_PASSED', { at: fortnight.cutOffAt })];
  return isPast(fortnight.resubmitUntil, now) ? [...breaches, block('RESUBMIT_PASSED', { at: fortnight.resubmitUntil })] : breaches;
}

/** Whether a submission may be taken: as checkEntry, and the person saw the latest revision (else another has written since; nothing is overwritten). */
export function checkSubmission(context: SheetContext, revisionSeen: number): Breach[] {
  return [...checkEntry(context), ...checkRevision(context.sheet, revisionSeen)];
}

/**
 * Everything against verifying, approving or returning a sheet: right, state, own entry, one person twice (I11), revision, time.
 * The officer who entered, this or an earlier revision, cannot verify, who verified cannot approve; a return needs a reason and rows. Each breach carries `office/sheet` as its field, for lists of many sheets.
 */
export function checkStep({ charge, fortnight, sheet, now }: SheetContext, step: Step): Breach[] {
  const state = stateAfter(sheet.steps);
  const breaches = [...checkStepRight(charge, step.action, sheet), ...checkOpen(fortnight, now), ...(state === null ? [] : checkRevision(sheet, step.revision))]; // of a sheet that never came in there is no revision to have missed
  if (stateAfterStep(state, step.action) === null) breaches.push(block('WRONG_STATE', { action: step.action, state: state ?? 'NOT_STARTED' }));
  if (step.action === 'RETURN') {
    if (!step.reason?.trim()) breaches.push(block('REASON_TEXT_NEEDED', {}));
    if (!step.rows?.length || step.rows.some((row) => Object.keys(row).length === 0)) breaches.push(block('ROWS_NEEDED', {}));
  } else {
    const own = sheet.steps.filter(({ personId }) => personId === charge.personId).map(({ action }) => action);
    if (own.includes('SUBMIT') || sheet.entrants?.includes(charge.personId)) breaches.push(block('OWN_ENTRY', { action: step.action }));
    else if (own.includes('VERIFY') || own.includes('APPROVE')) breaches.push(block('SAME_PERSON_TWICE', { action: step.action }));
  }
  return breaches.map((breach) => ({ ...breach, field: `${sheet.officeCode}/${sheet.sheet}` }));
}

/** Whether a person would be let take a step now: for the buttons of a list. The nodal officer `canApprove` a verified district sheet somebody else verified. */
export function canStep(context: SheetContext, action: Step['action']): boolean {
  return checkStep(context, { action, revision: context.sheet.revision, reason: '-', rows: [{ line: 1 }] }).length === 0;
}

/** What is approved is returned only by one who could approve it. */
function checkStepRight(charge: Charge, action: Step['action'], sheet: SheetState): Breach[] {
  const isTakenBack = action === 'RETURN' && stateAfter(sheet.steps) === 'APPROVED' && can(charge, 'RETURN', sheet);
  return checkRight(charge, isTakenBack ? 'APPROVE' : action, sheet);
}

function checkRevision(sheet: SheetState, revision: number): Breach[] {
  return revision === sheet.revision ? [] : [block('REVISION_TAKEN', { revision, latest: sheet.revision })];
}

/** The fortnight takes facts: it has opened, and its freeze is neither done nor due (a late freeze must not let late facts in). */
function checkOpen(fortnight: FortnightClock, now: Instant): Breach[] {
  if (fortnight.state === 'UPCOMING') return [block('FORTNIGHT_NOT_OPEN', { fortnightId: fortnight.id, state: fortnight.state })];
  if (isFrozen(fortnight.state) || Date.parse(now) >= Date.parse(fortnight.freezesAt)) return [block('FORTNIGHT_FROZEN', { fortnightId: fortnight.id })];
  return [];
}

function isPast(instant: Instant, now: Instant): boolean {
  return Date.parse(now) > Date.parse(instant);
}
