import type { CivilDate } from '../calendar/fortnight.ts';
import type { OfficeText } from './sitting.ts';

/** DRAFT -> CHAIR_APPROVED -> ISSUED -> CONFIRMED at the next sitting (DOMAIN 6.2). What is issued never changes: an amendment is the next version, and goes the same way. */
export const MINUTE_STATES = ['DRAFT', 'CHAIR_APPROVED', 'ISSUED', 'CONFIRMED'] as const;
export type MinuteState = (typeof MINUTE_STATES)[number];

export const MINUTE_STEPS = ['APPROVE', 'RETURN', 'ISSUE', 'CONFIRM', 'AMEND'] as const;
export type MinuteStep = (typeof MINUTE_STEPS)[number];

/** What was said and decided on one item, and what shall be done: each decision with an officer and a day becomes an action point when the minutes are issued. */
export interface MinuteItem {
  readonly itemId: string;
  readonly outcome: 'DECIDED' | 'NOTED' | 'DEFERRED';
  readonly discussion: OfficeText;
  readonly decision: OfficeText;
  readonly chosenOption: number | null; // index into the item's options
  readonly actions: readonly MinuteAction[];
}

export interface MinuteAction {
  readonly serial: number; // 15/6; kept by an amendment
  readonly text: OfficeText;
  readonly officeCode: string;
  readonly dueOn: CivilDate;
}

export interface Minutes {
  readonly sittingId: string;
  readonly version: number; // 1; an amendment after issue is 2
  readonly state: MinuteState;
  readonly items: readonly MinuteItem[];
  readonly closing: OfficeText; // "The meeting ended with a vote of thanks to the Chair"
  readonly amendmentReason: string | null; // from version 2 on
  readonly confirmedIn: string | null; // sitting that confirmed it
}
