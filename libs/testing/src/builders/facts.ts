import { fortnightById } from '@pakhwada/domain/calendar';
import { EMPTY_LEDGER, PLAIN_MONEY, type CertificateFact, type MoneyFact } from '@pakhwada/domain/funds';
import type { CorrectionFact, ProgressFact, StatusFact } from '@pakhwada/domain/progress';
import type { ReviewFacts } from '@pakhwada/domain/review';
import type { SheetFact } from '@pakhwada/domain/workflow';
import { aPlan } from './plan.ts';

/** An approved counter of 10 in the first district. */
export function aProgressFact(overrides: Partial<ProgressFact> = {}): ProgressFact {
  return {
    indicatorCode: 'C1-01',
    unit: 901,
    relatesTo: '2025-26-FN01',
    value: 10,
    numerator: null,
    denominator: null,
    qualifier: 'EXACT',
    breakdowns: {},
    reasonCode: null,
    remark: null,
    officeCode: 'DIC-901',
    state: 'APPROVED',
    ...overrides,
  };
}

export function aStatusFact(overrides: Partial<StatusFact> = {}): StatusFact {
  return { componentCode: 'C1', stage: 'UNDER_IMPLEMENTATION', milestones: [], reasonCode: null, recoveryOn: null, remark: null, nextPlan: null, officeCode: 'DEPT', state: 'APPROVED', ...overrides };
}

export function aMoneyFact(overrides: Partial<MoneyFact> = {}): MoneyFact {
  return { ...PLAIN_MONEY, line: 1, componentCode: 'C1', type: 'RELEASE', amountPaise: 1_00_00_000_00, on: '2025-04-10', reference: 'R-1', remark: null, officeCode: 'PMU', state: 'APPROVED', ...overrides };
}

export function aCorrection(overrides: Partial<CorrectionFact> = {}): CorrectionFact {
  return { indicatorCode: 'C1-01', unit: 901, correctsFortnight: '2025-26-FN01', delta: -2, oldValue: 10, reason: 'Counted twice', approvedByOffice: 'SECY', componentCode: 'C1', ...overrides };
}

/** The State's own certificate of one year, accepted: 2 crore received, 1 crore spent. */
export function aCertificate(overrides: Partial<CertificateFact> = {}): CertificateFact {
  const crore = 1_00_00_000_00;
  return {
    certificateNo: 'UC/1',
    revision: 1,
    form: 'GFR_12C',
    financialYear: '2025-26',
    componentCode: 'C1',
    granteeOffice: 'PMU',
    sanctionNos: [],
    signatory: 'Nodal Officer',
    counterSignatory: 'Administrative Secretary',
    signedOn: '2026-04-20',
    openingPaise: 0,
    interestPaise: 0,
    remittedPaise: 0,
    receivedPaise: 2 * crore,
    availablePaise: 2 * crore,
    spentPaise: crore,
    closingPaise: crore,
    spentByHead: { GENERAL: crore, SALARY: 0, CAPITAL: 0 },
    state: 'ACCEPTED',
    submittedOn: '2026-04-20',
    decidedOn: '2026-05-10',
    returnReason: null,
    returns: 0,
    ...overrides,
  };
}

/** A sheet handed in before the cut-off and approved. */
export function aSheetFact(overrides: Partial<SheetFact> = {}): SheetFact {
  return { officeCode: 'DIC-901', sheet: 'progress', revision: 1, state: 'APPROVED', submittedAt: '2025-04-12T06:00:00.000Z', firstSubmittedAt: '2025-04-12T06:00:00.000Z', ...overrides };
}

/** The first fortnight of a plan, frozen, in which nobody has reported yet. */
export function someFacts(overrides: Partial<ReviewFacts> = {}): ReviewFacts {
  const plan = overrides.plan ?? aPlan();
  const fortnightId = overrides.fortnightId ?? plan.calendar.firstFortnightId;
  return {
    plan,
    planVersion: 1,
    fortnightId,
    asOn: fortnightById(fortnightId).endsOn,
    basis: 'FROZEN',
    isDemo: false,
    opening: null,
    history: [],
    sheets: [],
    progress: [],
    plainProgress: [],
    statuses: [],
    money: [],
    ledger: EMPTY_LEDGER,
    corrections: [],
    ...overrides,
  };
}
