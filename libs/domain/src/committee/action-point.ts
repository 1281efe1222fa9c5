import type { CivilDate } from '../calendar/fortnight.ts';
import type { OfficeText } from './sitting.ts';

/** Where an action point stands for the record (DOMAIN 6.2). CLAIMED: its owner says it is done; only the committee closes. */
export const ACTION_STATES = ['OPEN', 'CLAIMED', 'CLOSED', 'DROPPED'] as const;
export type ActionState = (typeof ACTION_STATES)[number];

/** The four words of e-Samiksha, told by the owner and checked against the day. */
export const ACTION_WORDS = ['NOT_STARTED', 'ON_SCHEDULE', 'BEHIND', 'IMPLEMENTED'] as const;
export type ActionWord = (typeof ACTION_WORDS)[number];

/** What the owner said last: which word, what was done, and why it is late where it is. */
export interface ActionUpdate {
  readonly updateId: string;
  readonly word: ActionWord;
  readonly note: OfficeText;
  readonly reasonCode: string | null; // R01 .. R99 where it is behind
  readonly recordedAt: string;
  readonly recordedBy: string; // person
  readonly officeCode: string;
}

/** A later day: asked for by the owner with a reason, granted or refused by another. The first day stays on record. */
export interface ActionExtension {
  readonly extensionId: string;
  readonly fromOn: CivilDate;
  readonly toOn: CivilDate;
  readonly reason: string;
  readonly decision: 'GRANTED' | 'REFUSED' | null; // null: waits
}

export interface ActionPoint {
  readonly actionPointId: string; // "HPC-15-6": committee, sitting, serial; printed 15/6
  readonly sittingId: string;
  readonly serial: number;
  readonly itemId: string | null;
  readonly text: OfficeText;
  readonly officeCode: string; // owner
  readonly componentCode: string | null;
  readonly decidedOn: CivilDate;
  readonly originalDueOn: CivilDate;
  readonly dueOn: CivilDate;
  readonly extensions: number; // granted
  readonly state: ActionState;
  readonly lastUpdate: ActionUpdate | null;
  readonly claimedOn: CivilDate | null;
  readonly closedOn: CivilDate | null;
  readonly closedIn: string | null; // sitting
}

/** Who is reminded, and from which day on: the owner before and after the day, then the convenor, then the chair (LESSONS: escalation in three tiers). */
export const ACTION_REMINDERS = ['BEFORE_7', 'BEFORE_1', 'AFTER_1', 'AFTER_7', 'AFTER_15'] as const;
export type ActionReminder = (typeof ACTION_REMINDERS)[number];
export type EscalationTier = 'OWNER' | 'CONVENOR' | 'CHAIR';
