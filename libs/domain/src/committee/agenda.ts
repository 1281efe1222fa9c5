import type { OfficeText } from './sitting.ts';

/** DECISION: something is asked of the committee. NOTING: it is told. ACTION_TAKEN: the report on earlier decisions. */
export const AGENDA_KINDS = ['DECISION', 'NOTING', 'ACTION_TAKEN'] as const;
export type AgendaKind = (typeof AGENDA_KINDS)[number];

/** Why the agenda wrote an item by itself; HAND is the convenor's own. */
export const AGENDA_ORIGINS = ['HAND', 'DEFERRED', 'RED_COMPONENT', 'SLIP', 'MONEY_AT_RISK', 'OVERDUE_ACTIONS', 'ASK', 'STALLED_PROJECT'] as const;
export type AgendaOrigin = (typeof AGENDA_ORIGINS)[number];

/** LISTED until it was taken up: DECIDED (or noted), DEFERRED to the next sitting, which carries it on, or WITHDRAWN before. */
export const AGENDA_STATES = ['LISTED', 'DECIDED', 'DEFERRED', 'WITHDRAWN'] as const;
export type AgendaState = (typeof AGENDA_STATES)[number];

/** One item of an agenda note (DOMAIN 4.2): background, present status, issue, proposal for decision. */
export interface AgendaItem {
  readonly itemId: string;
  readonly sittingId: string;
  readonly position: number; // 1..n: item 16/1
  readonly kind: AgendaKind;
  readonly origin: AgendaOrigin;
  /** What wrote it: a component's code, a record of a register, an action point. Two suggestions with the same origin and subject are one. */
  readonly subject: string | null;
  readonly componentCode: string | null;
  readonly title: OfficeText;
  readonly background: OfficeText;
  readonly presentStatus: OfficeText;
  readonly issue: OfficeText;
  readonly proposal: OfficeText;
  readonly options: readonly OfficeText[]; // what the committee may choose between
  readonly amountPaise: number | null;
  readonly officeCode: string | null; // whose proposal it is
  readonly fileNo: string | null; // e-file number
  readonly state: AgendaState;
  readonly carriedFrom: string | null; // item of the sitting that deferred it
  readonly version: number;
}
