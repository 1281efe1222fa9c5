import type { CivilDate } from '../calendar/fortnight.ts';
import type { MoneyHead } from './rows.ts';

/** GFR 12-A: autonomous bodies and other grantees (Rule 238). GFR 12-C: the Centre's grant to a State, counter-signed (Rule 239). */
export const CERTIFICATE_FORMS = ['GFR_12A', 'GFR_12C'] as const;
export type CertificateForm = (typeof CERTIFICATE_FORMS)[number];

/** DUE is computed, never stored: a grant of a year without a certificate. RETURNED opens a new revision; ACCEPTED ends. */
export const CERTIFICATE_STATES = ['DUE', 'SUBMITTED', 'RETURNED', 'ACCEPTED'] as const;
export type CertificateState = (typeof CERTIFICATE_STATES)[number];

/** The columns of the form, in paise: (5) = (1) + (2) - (3) + (4); (7) = (5) - (6). */
export interface CertificateFigures {
  readonly openingPaise: number; // (1) unspent balance brought forward
  readonly interestPaise: number; // (2) interest earned
  readonly remittedPaise: number; // (3) interest deposited back
  readonly receivedPaise: number; // (4) grants received during the year
  readonly availablePaise: number; // (5)
  readonly spentPaise: number; // (6)
  readonly closingPaise: number; // (7)
  readonly spentByHead: Readonly<Record<MoneyHead, number>>; // sums to (6)
}

/** The columns of GFR 12-A and 12-C in their order, with their numbers. */
export const CERTIFICATE_COLUMNS = [
  ['openingPaise', '(1)'],
  ['interestPaise', '(2)'],
  ['remittedPaise', '(3)'],
  ['receivedPaise', '(4)'],
  ['availablePaise', '(5)=1+2−3+4'],
  ['spentPaise', '(6)'],
  ['closingPaise', '(7)=5−6'],
] as const satisfies readonly (readonly [keyof CertificateFigures, string])[];

/** One certificate: of one grantee, for one component (null: the whole scheme) and one year. Each return makes a new revision; a submitted revision is signed and never changes. */
export interface Certificate extends CertificateFigures {
  readonly certificateNo: string;
  readonly revision: number; // 1..
  readonly form: CertificateForm;
  readonly financialYear: string;
  readonly componentCode: string | null;
  readonly granteeOffice: string; // the PMU for 12-C, a partner for 12-A
  readonly sanctionNos: readonly string[]; // the releases it accounts for
  readonly signatory: string; // designation
  readonly counterSignatory: string | null; // designation; 12-C needs one
  readonly signedOn: CivilDate;
}

export interface CertificateFact extends Certificate {
  readonly state: Exclude<CertificateState, 'DUE'>;
  readonly submittedOn: CivilDate;
  readonly decidedOn: CivilDate | null; // accepted or returned
  readonly returnReason: string | null;
  readonly returns: number; // how often it was returned so far
}

/** How long a certificate is overdue, in months. */
export const AGE_BUCKETS = ['0_3', '3_6', '6_12', 'OVER_12'] as const;
export type AgeBucket = (typeof AGE_BUCKETS)[number];
