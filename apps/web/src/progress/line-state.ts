import type { Breach } from '@pakhwada/domain/workflow';
import type { KeptState } from '../sheets/use-kept-draft.ts';
import { isBlank, type TypedRow } from './typed-row.ts';

/** State of one row, each with its own word (`progress.state.<STATE>`). */
export const LINE_STATES = ['TO_FILL', 'TYPING', 'SAVED', 'WAITING', 'REFUSED', 'RETURNED', 'LOCKED'] as const;
export type LineState = (typeof LINE_STATES)[number];

interface LineFacts {
  readonly row: TypedRow | undefined;
  readonly isSaved: boolean; // the server holds exactly this
  readonly isReturned: boolean; // and not answered: it stands as it was submitted
  readonly isLocked: boolean;
  readonly breaches: readonly Breach[];
  readonly kept: KeptState;
}

/** What still has to be added, as against what is wrong: a missing reason is asked for, not refused. */
const ASKED = new Set(['REASON_NEEDED', 'REMARK_NEEDED', 'VALUE_MISSING', 'DIFFERENCE_UNEXPLAINED', 'PARTS_UNEXPLAINED']);
const OF_REGISTER = new Set(['DIFFERENCE_UNEXPLAINED', 'PARTS_UNEXPLAINED', 'DIFFERENCE_EXPLAINED', 'PARTS_EXPLAINED', 'DIFFERENCE_SINCE', 'PARTS_SINCE']);

export function isAsked(breach: Breach): boolean {
  return ASKED.has(breach.code);
}

/** The row differs from its register: its remark says why, or is asked for. */
export function isDifference(breach: Breach): boolean {
  return OF_REGISTER.has(breach.code);
}

export function isWrong(breach: Breach): boolean {
  return breach.severity === 'BLOCK' && !isAsked(breach);
}

export function lineState({ row, isSaved, isReturned, isLocked, breaches, kept }: LineFacts): LineState {
  if (isLocked) return 'LOCKED';
  if (breaches.some(isWrong)) return 'REFUSED';
  if (isReturned) return 'RETURNED';
  if (row === undefined || isBlank(row)) return 'TO_FILL';
  if (isSaved) return 'SAVED';
  return kept === 'NO_NETWORK' || kept === 'SESSION_OVER' || kept === 'CHANGED_BY_OTHER' ? 'WAITING' : 'TYPING';
}
