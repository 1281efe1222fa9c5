import type { ActionPage, ActionSummary } from '@pakhwada/contracts/committee';
import { addDays, daysBetween, istDateOf } from '@pakhwada/domain/calendar';
import { ACTION_DECISIONS, actionNumber, actionWord, checkActionDecision, checkActionExtension, checkActionUpdate, daysLate, isOverdue } from '@pakhwada/domain/committee';
import type { Charge } from '@pakhwada/domain/rights';
import type { ActionRecord, ActionStepRecord } from './action-record.ts';

/** An action point as a list shows it. */
export function summaryOf(record: ActionRecord, today: string): ActionSummary {
  const { actionPointId, sittingId, committee, text, officeCode, office, componentCode, decidedOn, originalDueOn, dueOn, extensions, state, word, note, toldAt, reasonCode, claimedOn, closedOn, reminders } = record;
  return {
    ...{ actionPointId, number: actionNumber(actionPointId), sittingId, committee, text, officeCode, office, componentCode, decidedOn, originalDueOn, dueOn, extensions, state },
    ...{ word: actionWord({ ...record, lastUpdate: word && { word } }, today), isOverdue: isOverdue(record, today), daysLate: daysLate(record, today), ageDays: daysBetween(decidedOn, closedOn ?? today) },
    ...{ actionTaken: toldAt === null ? null : note, toldOn: toldAt && istDateOf(toldAt), reasonCode, claimedOn, closedOn, reminders, waitsForExtension: record.askedDueOn !== null },
  };
}

/** One action point with all that happened to it, and what the reader may do. */
export function pageOf(record: ActionRecord, steps: readonly ActionStepRecord[], evidence: ReadonlyMap<string, number>, charge: Charge, today: string, answers: ActionPage['answers']): ActionPage {
  const { item, no, version } = record;
  return {
    ...summaryOf(record, today),
    item: item && { number: `${no}/${item.position}`, title: item.title },
    ...{ answers, version },
    trail: steps.map(({ note, ...step }) => ({ ...step, note: note.en === '' && note.hi === '' ? null : note, evidence: evidence.get(step.updateId ?? '') ?? 0 })),
    may: actsOpenTo(record, charge, today),
  };
}

/** What a form that is filled in rightly would be accepted for. */
function actsOpenTo(record: ActionRecord, charge: Charge, today: string): ActionPage['may'] {
  const { version } = record;
  const sitting = { sittingId: '', state: 'HELD', on: record.claimedOn ?? today, committeeCode: record.committeeCode };
  const latest = record.dueOn > today ? record.dueOn : today;
  const canTell = checkActionUpdate(charge, record, { word: 'IMPLEMENTED', note: { en: '-', hi: '' }, reasonCode: null, version }, today).length === 0;
  const canAsk = checkActionExtension(charge, record, { toOn: addDays(latest, 1), reason: '-', version }, today).length === 0;
  return [
    ...(canTell ? (['UPDATE'] as const) : []),
    ...(canAsk ? (['ASK_EXTENSION'] as const) : []),
    ...ACTION_DECISIONS.filter((act) => checkActionDecision(charge, record, { act, reason: '-', sitting, version }, today).length === 0),
  ];
}
