import type { ActionPoint, OfficeText } from '@pakhwada/domain/committee';
import type { AgendaFact, CommitteeFact, CommitteeFacts, CommitteeRegister, RecordFact } from '@pakhwada/domain/review';
import { aName } from './plan.ts';

/** A text typed in English alone. */
export function inEnglish(en: string): OfficeText {
  return { en, hi: '' };
}

/** The main committee, to which the report goes. */
export function aCommittee(overrides: Partial<CommitteeFact> = {}): CommitteeFact {
  return { code: 'HPC', kind: 'HIGH_POWERED', name: aName('High-powered committee'), district: null, isMain: true, ...overrides };
}

/** A sitting of the main committee, held unless said otherwise: sitting 15 is HPC-15. */
export function aSitting(no: number, on: string, overrides: Partial<CommitteeFacts['sittings'][number]> = {}): CommitteeFacts['sittings'][number] {
  const committeeCode = overrides.committeeCode ?? 'HPC';
  return { sittingId: `${committeeCode}-${no}`, committeeCode, no, state: 'HELD', on, startsAt: '11:00', venue: { en: 'Conference hall', hi: 'सम्मेलन कक्ष' }, fortnightId: null, ...overrides };
}

/** An item for decision on the agenda of sitting 16. */
export function anAgendaItem(position: number, overrides: Partial<AgendaFact> = {}): AgendaFact {
  const none = inEnglish('');
  return {
    itemId: `item-${position}`, sittingId: 'HPC-16', position, kind: 'DECISION', origin: 'HAND', subject: null, componentCode: null,
    title: inEnglish(`Item ${position}`), background: none, presentStatus: none, issue: none, proposal: inEnglish('Approve'), options: [], amountPaise: null, officeCode: null, fileNo: null, state: 'LISTED', carriedFrom: null, version: 1, timesDeferred: 0,
    ...overrides,
  };
}

/** An action point of a sitting, decided on a day and due on another; nothing told yet. */
export function anActionPoint(actionPointId: string, decidedOn: string, dueOn: string, overrides: Partial<ActionPoint> = {}): ActionPoint {
  const dash = actionPointId.lastIndexOf('-');
  return {
    actionPointId, sittingId: actionPointId.slice(0, dash), serial: Number(actionPointId.slice(dash + 1)), itemId: null, text: { en: `Do what ${actionPointId} says`, hi: '' }, officeCode: 'DEPT', componentCode: null,
    decidedOn, originalDueOn: dueOn, dueOn, extensions: 0, state: 'OPEN', lastUpdate: null, claimedOn: null, closedOn: null, closedIn: null,
    ...overrides,
  };
}

/** What an owner told last. */
export function told(word: 'NOT_STARTED' | 'ON_SCHEDULE' | 'BEHIND' | 'IMPLEMENTED', on: string, note = '', reasonCode: string | null = null): NonNullable<ActionPoint['lastUpdate']> {
  return { updateId: `${on}-${word}`, word, note: inEnglish(note), reasonCode, recordedAt: `${on}T06:00:00.000Z`, recordedBy: 'person', officeCode: 'DEPT' };
}

/** A record of a register the committee reads; `aRecordFact('ask', 'A-1', {...}, 'P-1')` lies under P-1. */
export function aRecordFact(register: CommitteeRegister, key: string, values: RecordFact['values'], parentKey: string | null = null, overrides: Partial<RecordFact> = {}): RecordFact {
  return { recordId: key, register, key, parentId: parentKey, parentKey, district: 0, stage: null, stageOn: null, values, atLeast: [], ...overrides };
}
