import { describe, expect, it } from '@jest/globals';
import type { Charge } from '../rights/roles.ts';
import { checkCorrection, checkCorrectionApproval } from './check-correction.ts';
import type { CorrectionContext, CorrectionRequest } from './check-correction.ts';
import { checkStatusRow } from './check-status-row.ts';
import type { StatusContext } from './check-status-row.ts';
import type { StatusRow } from './rows.ts';

const context = (own: Partial<StatusContext> = {}): StatusContext => ({
  componentCode: 'C2',
  fortnight: { startsOn: '2026-01-16', endsOn: '2026-01-31' },
  asOn: '2026-01-31',
  schemeStartsOn: '2024-10-01',
  stage: 'UNDER_IMPLEMENTATION',
  milestones: [{ milestoneCode: 'C2-M1', actualOn: '2025-07-11' }, { milestoneCode: 'C2-M2', actualOn: null }],
  isReasonNeeded: false,
  ...own,
});
const row = (own: Partial<StatusRow> = {}): StatusRow => ({ componentCode: 'C2', stage: 'UNDER_IMPLEMENTATION', milestones: [], reasonCode: null, recoveryOn: null, remark: null, nextPlan: 'First cohort', ...own });
const found = (own: Partial<StatusRow>, ctx: Partial<StatusContext> = {}) => checkStatusRow(context(ctx), row(own)).map(({ code, field, severity }) => `${severity} ${code} ${field}`);
const done = (milestoneCode: string, actualOn: string) => ({ milestones: [{ milestoneCode, actualOn }] });

describe('the page of a component', () => {
  it('passes as it is', () => expect(found({})).toEqual([]));
  it('takes a milestone on a day of the fortnight', () => expect(found(done('C2-M2', '2026-01-31'))).toEqual([]));
  it('refuses a future day, one before the scheme, one done before and one unknown', () => {
    expect(found(done('C2-M2', '2026-02-03'))).toEqual(['BLOCK FUTURE_DATE milestones.C2-M2']);
    expect(found(done('C2-M2', '2024-09-30'))).toEqual(['BLOCK DATE_BEFORE_START milestones.C2-M2']);
    expect(found(done('C2-M1', '2026-01-20'))).toEqual(['BLOCK MILESTONE_DONE_BEFORE milestones.C2-M1']);
    expect(found(done('C9-M1', '2026-01-20'))).toEqual(['BLOCK UNKNOWN_MILESTONE milestones.C9-M1']);
    expect(found({ milestones: [...done('C2-M2', '2026-01-20').milestones, ...done('C2-M2', '2026-01-21').milestones] })).toEqual(['BLOCK DUPLICATE_ROW milestones.C2-M2']);
  });
  it('counts a day still to come as future inside a running fortnight too', () => expect(found(done('C2-M2', '2026-01-20'), { asOn: '2026-01-19' })).toEqual(['BLOCK FUTURE_DATE milestones.C2-M2']));
  it('warns of a day before the fortnight', () => expect(found(done('C2-M2', '2026-01-15'))).toEqual(['WARN DATE_OUTSIDE_FORTNIGHT milestones.C2-M2']));
  it('wants a reason and a recovery date where the component is behind', () => {
    expect(found({}, { isReasonNeeded: true })).toEqual(['BLOCK REASON_NEEDED reasonCode', 'BLOCK RECOVERY_DATE_NEEDED recoveryOn']);
    expect(found({ reasonCode: 'R05', recoveryOn: '2026-03-31' }, { isReasonNeeded: true })).toEqual([]);
  });
  it('refuses a recovery date that has passed, and "other" without words', () => {
    expect(found({ recoveryOn: '2026-01-31' })).toEqual(['BLOCK RECOVERY_DATE_PAST recoveryOn']);
    expect(found({ reasonCode: 'R99' })).toEqual(['BLOCK REMARK_NEEDED remark']);
  });
  it('refuses a stage the table does not lead to', () => {
    expect(found({ stage: 'FINANCIALLY_CLOSED' })).toEqual(['BLOCK STAGE_NOT_ALLOWED stage']);
    expect(found({ stage: 'PHYSICALLY_COMPLETE' })).toEqual([]);
  });
  it('refuses the page of another component and asks for the next plan', () => {
    expect(found({ componentCode: 'C3', nextPlan: ' ' })).toEqual(['BLOCK UNKNOWN_COMPONENT componentCode', 'WARN NEXT_PLAN_NEEDED nextPlan']);
  });
});

describe('a correction', () => {
  const charge: Charge = { personId: 'dic', role: 'DISTRICT_OFFICER', officeCode: 'DIC-12', districtLgd: 12 };
  const sheet = { officeCode: 'DIC-12', officeKind: 'DISTRICT', districtLgd: 12, sheet: 'progress' } as const;
  const countedIn = { id: '2025-26-FN20', state: 'OPEN', freezesAt: '2026-02-04T12:30:00.000Z' } as const;
  const base: CorrectionContext = { charge, now: '2026-01-20T06:00:00Z', countedIn, isFrozen: true, entry: { sheet, nature: 'C', value: 12 } };
  const request: CorrectionRequest = { indicatorCode: 'C1-02', unit: 12, correctsFortnight: '2025-26-FN18', newValue: 10, reason: 'Two camps counted twice' };
  const codes = (own: Partial<CorrectionContext>, asked: Partial<CorrectionRequest> = {}) => checkCorrection({ ...base, ...own }, { ...request, ...asked }).map(({ code }) => code);

  it('takes 12 camps to 10', () => expect(codes({})).toEqual([]));
  it('refuses the same value, a negative one and one without a reason', () => {
    expect(codes({}, { newValue: 12 })).toEqual(['CORRECTION_EMPTY']);
    expect(codes({}, { newValue: -2, reason: ' ' })).toEqual(['REASON_TEXT_NEEDED', 'NEGATIVE']);
  });
  it('refuses what is not frozen or not there, another district, and a closed fortnight', () => {
    expect(codes({ isFrozen: false })).toEqual(['ENTRY_NOT_FROZEN']);
    expect(codes({ entry: null })).toEqual(['NOT_FOUND']);
    expect(codes({ charge: { ...charge, officeCode: 'DIC-1', districtLgd: 1 } })).toEqual(['NOT_YOUR_DISTRICT']);
    expect(codes({ now: countedIn.freezesAt })).toEqual(['FORTNIGHT_FROZEN']);
    expect(codes({ entry: { sheet, nature: 'R', value: 0 } })).toEqual(['BAD_SHAPE']);
  });
  it('is approved by the nodal officer, once, and not by who proposed it', () => {
    const nodal: Charge = { personId: 'nodal', role: 'NODAL_OFFICER', officeCode: 'DIRECTORATE', districtLgd: null };
    const approve = (own: Partial<Parameters<typeof checkCorrectionApproval>[0]>) => checkCorrectionApproval({ charge: nodal, now: base.now, countedIn, proposedBy: 'dic', isApproved: false, oldValue: 12, value: 12, ...own }).map(({ code }) => code);
    expect(approve({})).toEqual([]);
    expect(approve({ proposedBy: 'nodal' })).toEqual(['OWN_ENTRY']);
    expect(approve({ isApproved: true })).toEqual(['WRONG_STATE']);
    expect(approve({ charge, now: countedIn.freezesAt })).toEqual(['NO_RIGHT', 'FORTNIGHT_FROZEN', 'OWN_ENTRY']);
  });
});
