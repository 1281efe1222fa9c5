import type { SheetSummary } from '@pakhwada/contracts/fortnights';
import { isOutstanding, type SubmissionState } from '@pakhwada/domain/workflow';

export interface SheetTally {
  readonly all: number;
  readonly approved: number; // counted when it freezes
  readonly received: number; // in, not approved: printed, not counted
  readonly missing: number; // never handed in, or returned and not answered
  readonly silentOffices: number; // offices a reminder would go to
}

/** How the rules see the state of a sheet: one that was only drafted was never submitted. */
export function submissionOf({ state }: Pick<SheetSummary, 'state'>): SubmissionState | null {
  return state === 'NOT_STARTED' || state === 'DRAFT' ? null : state;
}

/** Where the sheets of a fortnight stand, in numbers. */
export function tallyOf(sheets: readonly SheetSummary[]): SheetTally {
  const missing = sheets.filter((sheet) => isOutstanding(submissionOf(sheet)));
  const approved = sheets.filter(({ state }) => state === 'APPROVED');
  const received = sheets.filter(({ state }) => state === 'SUBMITTED' || state === 'VERIFIED');
  return { all: sheets.length, approved: approved.length, received: received.length, missing: missing.length, silentOffices: new Set(missing.map(({ officeCode }) => officeCode)).size };
}
