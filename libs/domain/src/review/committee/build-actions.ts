import { daysBetween, istDateOf } from '../../calendar/index.ts';
import type { CivilDate } from '../../calendar/index.ts';
import { closedOnTime, isClosedOnTime, medianAge } from '../../committee/action-figures.ts';
import { actionNumber, committeeOf } from '../../committee/action-number.ts';
import type { ActionPoint } from '../../committee/action-point.ts';
import { actionWord, daysLate, isOverdue, orderOfActions } from '../../committee/action-word.ts';
import { missing } from '../../ratio/index.ts';
import type { Frame } from '../frame.ts';
import { heldSittings, isFilled, officeName } from './build-sittings.ts';
import type { CommitteeFacts } from './committee-facts.ts';
import type { ActionLine, ActionTaken, SittingTrend } from './committee-review.ts';

const SITTINGS_FOLLOWED = 10;

/**
 * The action taken report (DOMAIN 4.7 page 3): every decision that is open, overdue first; those closed in the last sitting or since; how many of the last ten sittings' decisions that are due were claimed by their day and closed.
 * Five due, three of them claimed in time and closed, one closed late, one open: 3/5. Each open decision stands in exactly one count.
 */
export function buildActions(facts: CommitteeFacts, frame: Frame): ActionTaken {
  const { asOn } = frame;
  const asked = new Map(facts.extensionsAsked.map(({ actionPointId, toOn }) => [actionPointId, toOn]));
  const lineOf = (action: ActionPoint) => lineOfAction(action, asked.get(action.actionPointId) ?? null, frame);
  const ordered = orderOfActions(facts.actions, asOn);
  const open = ordered.filter(({ state }) => state === 'OPEN' || state === 'CLAIMED').map(lineOf);
  const held = heldSittings(facts);
  const last = held.at(-1);
  const closed = ordered.filter(({ state, closedOn }) => state === 'CLOSED' && last !== undefined && closedOn !== null && closedOn >= last.on).map(lineOf);
  const followed = held.slice(-SITTINGS_FOLLOWED);
  const trend = followed.map((sitting): SittingTrend => ({ sittingId: sitting.sittingId, no: sitting.no, on: sitting.on, ...fatesOf(facts.actions.filter(({ sittingId }) => sittingId === sitting.sittingId)) }));
  const [first] = followed;
  const decided = facts.actions.filter(({ sittingId }) => followed.some((sitting) => sitting.sittingId === sittingId));
  const due = first ? decided.filter(({ state, dueOn }) => state !== 'DROPPED' && dueOn >= first.on && dueOn <= asOn) : [];
  const count = (isOne: (line: ActionLine) => boolean) => open.filter((line) => line.state === 'OPEN' && isOne(line)).length;
  return {
    open,
    closedSince: closed,
    counts: {
      overdueBehind: count(({ isOverdue, word }) => isOverdue && word !== 'NOT_STARTED'),
      overdueNotStarted: count(({ isOverdue, word }) => isOverdue && word === 'NOT_STARTED'),
      onSchedule: count(({ isOverdue, word }) => !isOverdue && word === 'ON_SCHEDULE'),
      behindNotDue: count(({ isOverdue, word }) => !isOverdue && word === 'BEHIND'),
      notStarted: count(({ isOverdue, word }) => !isOverdue && word === 'NOT_STARTED'),
      claimed: open.filter(({ state }) => state === 'CLAIMED').length,
      closedSince: closed.length,
    },
    closedOnTime: first ? closedOnTime(decided, { from: first.on, to: asOn }) : missing('NOT_DUE'),
    dueByNow: due.length,
    closedByTheirDay: due.filter(isClosedOnTime).length,
    medianAgeDays: medianAge(facts.actions, asOn),
    trend,
  };
}

function lineOfAction(action: ActionPoint, askedDueOn: CivilDate | null, frame: Frame): ActionLine {
  const { asOn } = frame;
  const { actionPointId, sittingId, text, officeCode, componentCode, decidedOn, originalDueOn, dueOn, extensions, state, lastUpdate, closedOn } = action;
  return {
    actionPointId,
    number: actionNumber(actionPointId),
    sittingId,
    committeeCode: committeeOf(sittingId),
    text,
    office: officeName(officeCode, frame),
    officeCode,
    componentCode,
    decidedOn,
    originalDueOn,
    dueOn,
    extensions,
    ageDays: Math.max(0, daysBetween(decidedOn, closedOn ?? asOn)),
    daysLate: daysLate(action, asOn),
    word: actionWord(action, asOn),
    state,
    isOverdue: isOverdue(action, asOn),
    actionTaken: lastUpdate && isFilled(lastUpdate.note) ? lastUpdate.note : null,
    toldOn: lastUpdate ? istDateOf(lastUpdate.recordedAt) : null,
    reasonCode: lastUpdate?.reasonCode ?? null,
    closedOn,
    askedDueOn,
  };
}

function fatesOf(actions: readonly ActionPoint[]): Pick<SittingTrend, 'closedOnTime' | 'closedLate' | 'claimed' | 'open' | 'dropped'> {
  const count = (state: ActionPoint['state']) => actions.filter((action) => action.state === state).length;
  const closedOnTime = actions.filter(isClosedOnTime).length;
  return { closedOnTime, closedLate: count('CLOSED') - closedOnTime, claimed: count('CLAIMED'), open: count('OPEN'), dropped: count('DROPPED') };
}
