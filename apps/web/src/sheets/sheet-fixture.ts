import type { FortnightSummary, Receipt, SheetSummary } from '@pakhwada/contracts/fortnights';
import type { ProgressCell, ProgressSheet } from '@pakhwada/contracts/progress';
import type { DerivedCell } from '@pakhwada/contracts/registers';

/** Sheets for the specs of the entry pages: a district office in the open fortnight. Loaded by specs only. */
export const fortnight: FortnightSummary = {
  id: '2025-26-FN21',
  financialYear: '2025-26',
  number: 21,
  startsOn: '2026-02-01',
  endsOn: '2026-02-15',
  lengthDays: 15,
  state: 'OPEN',
  opensAt: '2026-01-31T18:30:00.000Z',
  cutOffAt: '2026-02-15T18:29:59.000Z',
  resubmitUntil: '2026-02-17T12:30:00.000Z',
  freezesAt: '2026-02-18T12:30:00.000Z',
  frozenAt: null,
  extensionReason: null,
  reviewSha256: null,
  previousSha256: null,
};

export const beforeCutOff = '2026-02-13T06:00:00.000Z';
export const afterCutOff = '2026-02-16T06:00:00.000Z';

export function aSummary(change: Partial<SheetSummary> = {}): SheetSummary {
  return {
    officeCode: 'DIC-ONE',
    officeName: { en: 'District office One', hi: 'जिला कार्यालय एक' },
    officeKind: 'DISTRICT',
    districtLgd: 101,
    sheet: 'progress',
    componentCode: null,
    componentName: null,
    state: 'NOT_STARTED',
    revision: 0,
    rowsFilled: 0,
    rowsExpected: 4,
    warnings: 0,
    submittedAt: null,
    isOnTime: null,
    silentFortnights: 0,
    steps: [],
    canEnter: true,
    canVerify: false,
    canApprove: false,
    canReturn: false,
    lockedBecause: null,
    ...change,
  };
}

function aCell(indicatorCode: string, name: string, change: Partial<ProgressCell> = {}): ProgressCell {
  return {
    componentCode: indicatorCode.slice(0, 2),
    indicatorCode,
    unit: 101,
    unitName: { en: 'One', hi: 'एक' },
    name: { en: name, hi: `${name} हिंदी` },
    unitWord: { en: 'nos', hi: 'संख्या' },
    nature: 'C',
    target: 240,
    plannedToDate: { numerator: '215', denominator: '1' },
    before: 214,
    lastDuring: 14,
    breakdowns: [],
    ...change,
  };
}

export function aProgressSheet(change: Partial<ProgressSheet> = {}): ProgressSheet {
  return {
    summary: aSummary(),
    dueAt: fortnight.cutOffAt,
    draft: null,
    submitted: [],
    breaches: [],
    returned: null,
    cells: [
      aCell('C1-01', 'New registrations'),
      aCell('C1-02', 'Camps held', { target: 3, plannedToDate: { numerator: '3', denominator: '1' }, before: 2, lastDuring: 0 }),
      aCell('C2-01', 'Trainees completed', { target: 99, plannedToDate: { numerator: '92', denominator: '1' }, before: 66, lastDuring: 0, breakdowns: ['GENDER'] }),
      aCell('C2-02', 'Studies done', { target: 60, plannedToDate: { numerator: '52', denominator: '1' }, before: 14, lastDuring: 2 }),
    ],
    components: [
      { code: 'C1', name: { en: 'Formalisation', hi: 'औपचारिकीकरण' } },
      { code: 'C2', name: { en: 'Clinic', hi: 'क्लिनिक' } },
    ],
    breakdownSets: [
      {
        code: 'GENDER',
        kind: 'SINGLE_CHOICE',
        parts: [
          { code: 'WOMEN', name: { en: 'women', hi: 'महिलाएँ' } },
          { code: 'MEN', name: { en: 'men', hi: 'पुरुष' } },
        ],
      },
    ],
    earlier: ['2025-26-FN20', '2025-26-FN19'],
    limits: { redBelowSpi: 7500, amberBelowSpi: 9000 },
    ...change,
  };
}

export const receipt: Receipt = { receiptNo: 'ONE-21-0001', officeCode: 'DIC-ONE', sheet: 'progress', revision: 1, submittedAt: '2026-02-13T07:00:00.000Z', rows: 4 };

/** What stands behind a cell: a register that counts so much, unless `change` says otherwise. */
export function aDerivedCell(indicatorCode: string, value: number, change: Partial<Omit<DerivedCell, 'derived'>> & { readonly derived?: Partial<NonNullable<DerivedCell['derived']>> | null } = {}): DerivedCell {
  const derived = { register: 'trainee', measure: 'trainee.esdp.completed', value, numerator: null, denominator: null, isAtLeast: false, breakdowns: {}, counted: 0, left: 0 };
  return { indicatorCode, unit: 101, basis: null, late: [], level: 'V0', evidence: 0, checks: [], ...change, derived: change.derived === null ? null : { ...derived, ...change.derived } };
}
