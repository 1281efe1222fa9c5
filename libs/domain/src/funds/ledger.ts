import type { CivilDate, FortnightId } from '../calendar/fortnight.ts';
import type { CertificateFact } from './certificate.ts';
import type { MoneyHead, MoneyRow, MoneyType } from './rows.ts';

/** One cell of the ladder: what was recorded of one kind, for one component, head, year and partner since inception; reversals taken off. */
export interface LedgerSum {
  readonly componentCode: string;
  readonly type: MoneyType;
  readonly head: MoneyHead;
  readonly financialYear: string; // of the day of the line
  readonly partnerOffice: string | null;
  readonly paise: number;
}

/** A counted line that is followed one by one: an instalment or a work order. */
export interface LedgerLine extends MoneyRow {
  readonly id: string; // txnId
  readonly fortnightId: FortnightId;
}

/** A line of a frozen fortnight that counts, as a reversal finds it. */
export interface FrozenLine extends LedgerLine {
  readonly isReversed: boolean; // taken back already, by a line that counts
}

/** A work order and what was paid against it. */
export interface OpenCommitment {
  readonly componentCode: string;
  readonly workOrder: string; // its reference
  readonly partnerOffice: string | null;
  readonly dueOn: CivilDate | null;
  readonly committedPaise: number;
  readonly paidPaise: number; // refunds taken off
}

/** The money on record before a fortnight: frozen and approved, and of fortnights that wait for their freeze. */
export interface MoneyLedger {
  readonly sums: readonly LedgerSum[];
  readonly instalments: readonly LedgerLine[]; // REQUEST, ORDER, RELEASE, oldest first; reversed ones left out
  readonly commitments: readonly OpenCommitment[]; // those not paid in full; before a fortnight also those that are, since a refund may open one again
  readonly certificates: readonly CertificateFact[]; // as they stand at the end of the fortnight
}

export const EMPTY_LEDGER: MoneyLedger = { sums: [], instalments: [], commitments: [], certificates: [] };
