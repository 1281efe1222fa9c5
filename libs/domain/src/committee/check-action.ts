import { addDays } from '../calendar/day.ts';
import type { CivilDate } from '../calendar/fortnight.ts';
import { canDecideAction, canUpdateAction } from '../rights/committee.ts';
import type { Charge } from '../rights/roles.ts';
import { block } from '../workflow/breach-values.ts';
import type { Breach } from '../workflow/breach.ts';
import { actionNumber, committeeOf } from './action-number.ts';
import type { ActionPoint, ActionWord } from './action-point.ts';
import { isOverdue } from './action-word.ts';
import { isUnwritten } from './office-text.ts';
import type { OfficeText } from './sitting.ts';

/** An action point as it stands when somebody acts on it. */
export interface ActionOnDesk extends Pick<ActionPoint, 'actionPointId' | 'sittingId' | 'officeCode' | 'state' | 'decidedOn' | 'dueOn' | 'claimedOn'> {
  readonly district: number | null; // LGD, of a mirror committee's point alone
  readonly version: number;
  readonly askedDueOn: CivilDate | null; // a later day that waits for its decision
  readonly toldBy: readonly string[]; // persons who told of it, and so whoever claimed it
  readonly askedBy: string | null; // person who asked for the later day
}

export interface ActionUpdateAsked {
  readonly word: ActionWord;
  readonly note: OfficeText;
  readonly reasonCode: string | null;
  readonly version: number;
}

/**
 * What refuses an update, all at once: another office than the owner's, an action point that has ended, no text, a delay without its reason. What is told is checked against the day: due 28.02.2026, "on schedule" is
 * refused on 01.03.2026. Once claimed it waits for the committee; a note may still be added to the claim.
 */
export function checkActionUpdate(charge: Charge, point: ActionOnDesk, { word, note, reasonCode, version }: ActionUpdateAsked, today: CivilDate): Breach[] {
  const isLate = isOverdue(point, today);
  const needsReason = word === 'BEHIND' || (word === 'NOT_STARTED' && isLate);
  return [
    ...checkOwner(charge, point, version),
    ...(point.state === 'CLAIMED' && word !== 'IMPLEMENTED' ? [block('ACTION_CLAIMED', {})] : []),
    ...(word === 'ON_SCHEDULE' && isLate ? [block('ACTION_DAY_PASSED', { dueOn: point.dueOn }, { field: 'word' })] : []),
    ...(needsReason && reasonCode === null ? [block('REASON_NEEDED', {}, { field: 'reasonCode' })] : []),
    ...(isUnwritten(note) ? [reasonCode === 'R99' ? block('REMARK_NEEDED', {}, { field: 'note' }) : block('ACTION_NOTE_NEEDED', {}, { field: 'note' })] : []),
  ];
}

/**
 * What refuses the wish for a later day: another office than the owner's, an end or a claim, a wish that already waits, no reason, a day that is not later than the present one and than yesterday.
 * Due 28.02.2026, asked on 10.03.2026: 10.03.2026 at the earliest.
 */
export function checkActionExtension(charge: Charge, point: ActionOnDesk, { toOn, reason, version }: { readonly toOn: CivilDate; readonly reason: string; readonly version: number }, today: CivilDate): Breach[] {
  return [
    ...checkOwner(charge, point, version),
    ...(point.state === 'CLAIMED' ? [block('ACTION_CLAIMED', {})] : []),
    ...(point.askedDueOn === null ? [] : [block('EXTENSION_WAITS', { on: point.askedDueOn })]),
    ...checkLater(point, toOn, today),
    ...(reason.trim() === '' ? [block('REASON_TEXT_NEEDED', {}, { field: 'reason' })] : []),
  ];
}

export const ACTION_DECISIONS = ['GRANT_EXTENSION', 'REFUSE_EXTENSION', 'CLOSE', 'REOPEN', 'DROP'] as const;
export type ActionDecisionAct = (typeof ACTION_DECISIONS)[number];

/** The sitting a closing names, as the committee's own record has it. */
export interface ClosingSitting {
  readonly sittingId: string;
  readonly state: string;
  readonly on: CivilDate;
  readonly committeeCode: string;
}

export interface ActionDecisionAsked {
  readonly act: ActionDecisionAct;
  readonly reason: string | null;
  readonly sitting: ClosingSitting | null;
  readonly version: number;
}

/**
 * What refuses the committee's word on an action point. Its own office never gives it, nor a person who told of it or asked (I11): CLOSING_OWN. Closing needs a claim, and a sitting of the same committee held on the day of
 * the claim or later: claimed on 02.03.2026, the sitting of 10.02.2026 closes nothing. A later day is granted only while it is still to come. Refusing, reopening and dropping say why.
 */
export function checkActionDecision(charge: Charge, point: ActionOnDesk, asked: ActionDecisionAsked, today: CivilDate): Breach[] {
  return [...checkDecider(charge, point, asked.act), ...checkVersion(point, asked.version), ...checkStanding(point, asked, today), ...checkReason(asked)];
}

function checkOwner(charge: Charge, point: ActionOnDesk, version: number): Breach[] {
  return [...(canUpdateAction(charge, point.officeCode) ? [] : [block('ACTION_NOT_YOURS', {})]), ...checkVersion(point, version), ...checkEnd(point)];
}

function checkVersion({ version: latest }: ActionOnDesk, version: number): Breach[] {
  return version === latest ? [] : [block('ACTION_CHANGED', { latest })];
}

function checkEnd({ state }: ActionOnDesk): Breach[] {
  return state === 'CLOSED' || state === 'DROPPED' ? [block('ACTION_ENDED', { actionState: state })] : [];
}

function checkDecider(charge: Charge, point: ActionOnDesk, act: ActionDecisionAct): Breach[] {
  const isAnswer = act === 'GRANT_EXTENSION' || act === 'REFUSE_EXTENSION';
  const isOwn = charge.officeCode === point.officeCode || (isAnswer ? point.askedBy === charge.personId : point.toldBy.includes(charge.personId));
  if (isOwn) return [block('CLOSING_OWN', {})];
  return canDecideAction(charge, point.officeCode, point) ? [] : [block('ACTION_DECIDED_BY_COMMITTEE', {})];
}

function checkStanding(point: ActionOnDesk, { act, sitting }: ActionDecisionAsked, today: CivilDate): Breach[] {
  const ended = checkEnd(point);
  if (ended.length > 0) return ended;
  if (act === 'CLOSE') return checkClosing(point, sitting);
  if (act === 'REOPEN') return point.state === 'CLAIMED' ? [] : [block('REOPEN_NEEDS_CLAIM', {})];
  if (act === 'DROP') return [];
  if (point.askedDueOn === null) return [block('EXTENSION_NOT_ASKED', {})];
  return act === 'GRANT_EXTENSION' ? checkLater(point, point.askedDueOn, today) : [];
}

function checkClosing({ actionPointId, sittingId, state, claimedOn, decidedOn }: ActionOnDesk, sitting: ClosingSitting | null): Breach[] {
  const named = actionNumber(actionPointId);
  const on = claimedOn ?? decidedOn;
  const closes = sitting !== null && sitting.state === 'HELD' && sitting.committeeCode === committeeOf(sittingId) && sitting.on >= on;
  return [...(state === 'CLAIMED' ? [] : [block('CLOSE_NEEDS_CLAIM', { named })]), ...(closes ? [] : [block('CLOSE_NEEDS_SITTING', { named, on }, { field: 'sittingId' })])];
}

function checkLater({ dueOn }: ActionOnDesk, toOn: CivilDate, today: CivilDate): Breach[] {
  const next = addDays(dueOn, 1);
  const earliestOn = next > today ? next : today;
  return toOn >= earliestOn ? [] : [block('EXTENSION_NOT_LATER', { on: toOn, earliestOn }, { field: 'toOn' })];
}

function checkReason({ act, reason }: ActionDecisionAsked): Breach[] {
  const isNeeded = act === 'REFUSE_EXTENSION' || act === 'REOPEN' || act === 'DROP';
  return isNeeded && (reason ?? '').trim() === '' ? [block('REASON_TEXT_NEEDED', {}, { field: 'reason' })] : [];
}
