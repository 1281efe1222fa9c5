import { describe, expect, it } from '@jest/globals';
import type { Charge, Role } from '../rights/roles.ts';
import { canStep, checkEntry, checkStep, checkSubmission } from './check-sheet.ts';
import type { FortnightClock, SheetContext, SheetState } from './check-sheet.ts';
import { COMPONENT_STEPS, FORTNIGHT_STEPS, canMove, canPass, isFrozen, stateAfter } from './life-cycles.ts';
import { FORTNIGHT_STATES } from './sheet.ts';
import type { StepAction } from './sheet.ts';

const fortnight: FortnightClock = { id: '2025-26-FN20', state: 'OPEN', cutOffAt: '2026-01-31T18:29:59.999Z', resubmitUntil: '2026-02-03T12:30:00.000Z', freezesAt: '2026-02-04T12:30:00.000Z' };
const steps = (...list: readonly (readonly [StepAction, string])[]) => list.map(([action, personId]) => ({ action, personId }));
const sheet = (own: Partial<SheetState> = {}): SheetState => ({ officeCode: 'DIC-1', officeKind: 'DISTRICT', districtLgd: 1, sheet: 'progress', revision: 1, steps: steps(['SUBMIT', 'officer']), ...own });
const charge = (role: Role, personId: string): Charge => ({ personId, role, officeCode: role === 'NODAL_OFFICER' ? 'DIRECTORATE' : 'DIC-1', districtLgd: role === 'NODAL_OFFICER' ? null : 1 });
const context = (own: Partial<SheetContext> = {}): SheetContext => ({ charge: charge('DISTRICT_OFFICER', 'officer'), fortnight, sheet: sheet(), now: '2026-01-30T06:00:00Z', ...own });
const codes = (breaches: readonly { readonly code: string }[]) => breaches.map(({ code }) => code);
const gm = charge('GM_DIC', 'gm');
const nodal = charge('NODAL_OFFICER', 'nodal');
const verified = sheet({ steps: steps(['SUBMIT', 'officer'], ['VERIFY', 'gm']) });

describe('the life of a sheet', () => {
  it('stands where its last step left it', () => {
    expect(stateAfter([])).toBeNull();
    expect(stateAfter(steps(['SUBMIT', 'a'], ['VERIFY', 'b']))).toBe('VERIFIED');
    expect(stateAfter(steps(['SUBMIT', 'a'], ['VERIFY', 'b'], ['APPROVE', 'c']))).toBe('APPROVED');
    expect(stateAfter(steps(['SUBMIT', 'a'], ['RETURN', 'b']))).toBe('RETURNED');
  });
});

describe('entry', () => {
  const returned = sheet({ steps: steps(['SUBMIT', 'officer'], ['RETURN', 'gm']) });
  const late = '2026-02-02T06:00:00Z';

  it('is open to its officer until the last second of the fortnight', () => {
    expect(checkEntry(context({ now: fortnight.cutOffAt }))).toEqual([]);
    expect(checkEntry(context({ sheet: sheet({ revision: 0, steps: [] }) }))).toEqual([]);
    expect(codes(checkEntry(context({ now: '2026-01-31T18:30:00Z' })))).toEqual(['CUT_OFF_PASSED']);
  });
  it('is open again after the cut-off to a returned sheet, until T+2 working days 18:00', () => {
    expect(checkEntry(context({ sheet: returned, now: late }))).toEqual([]);
    expect(codes(checkEntry(context({ sheet: returned, now: '2026-02-03T12:30:00.001Z' })))).toEqual(['RESUBMIT_PASSED']);
  });
  it('is locked once verified or approved', () => expect(codes(checkEntry(context({ sheet: verified })))).toEqual(['SHEET_LOCKED']));
  it('is refused before the fortnight opens, when it is frozen, and when its freeze is due though it has not run', () => {
    expect(codes(checkEntry(context({ fortnight: { ...fortnight, state: 'UPCOMING' } })))).toEqual(['FORTNIGHT_NOT_OPEN']);
    expect(codes(checkEntry(context({ fortnight: { ...fortnight, state: 'REPORTED' } })))).toEqual(['FORTNIGHT_FROZEN']);
    expect(codes(checkEntry(context({ sheet: returned, now: fortnight.freezesAt })))).toEqual(['FORTNIGHT_FROZEN']);
  });
  it('is refused to another district, beside whatever else is wrong', () => {
    const other: Charge = { personId: 'x', role: 'DISTRICT_OFFICER', officeCode: 'DIC-2', districtLgd: 2 };
    expect(codes(checkEntry(context({ charge: other, now: late })))).toEqual(['NOT_YOUR_DISTRICT', 'CUT_OFF_PASSED']);
  });
  it('is refused to a second writer who saw an older revision', () => {
    expect(checkSubmission(context(), 1)).toEqual([]);
    expect(checkSubmission(context(), 0)[0]).toMatchObject({ code: 'REVISION_TAKEN', values: { revision: 0, latest: 1 } });
  });
});

describe('verifying, approving, returning', () => {
  const step = (action: 'VERIFY' | 'APPROVE' | 'RETURN', own: Partial<SheetContext>) => codes(checkStep(context(own), { action, revision: 1, reason: 'Check the camps', rows: [{ indicatorCode: 'C1-01' }] }));

  it('takes three different people', () => {
    expect(step('VERIFY', { charge: gm })).toEqual([]);
    expect(step('APPROVE', { charge: nodal, sheet: verified })).toEqual([]);
  });
  it('refuses the own entry, whatever charge the person holds now', () => {
    expect(step('VERIFY', { charge: charge('GM_DIC', 'officer') })).toEqual(['OWN_ENTRY']);
    expect(step('APPROVE', { charge: charge('NODAL_OFFICER', 'officer'), sheet: verified })).toEqual(['OWN_ENTRY']);
  });
  it('refuses the same person as verifier and approver', () => expect(step('APPROVE', { charge: charge('NODAL_OFFICER', 'gm'), sheet: verified })).toEqual(['SAME_PERSON_TWICE']));
  it('refuses to approve what is not verified, and to verify what never came in', () => {
    expect(step('APPROVE', { charge: nodal })).toEqual(['WRONG_STATE']);
    expect(checkStep(context({ charge: gm, sheet: sheet({ revision: 0, steps: [] }) }), { action: 'VERIFY', revision: 0 })[0]).toMatchObject({ code: 'WRONG_STATE', values: { state: 'NOT_STARTED' } });
    expect(step('VERIFY', { charge: gm, sheet: sheet({ revision: 0, steps: [] }) })).toEqual(['WRONG_STATE']); // whatever revision is named
  });
  it('refuses to act on a revision that is no longer the latest', () => expect(step('VERIFY', { charge: gm, sheet: sheet({ revision: 2 }) })).toEqual(['REVISION_TAKEN']));
  it('says everything at once and names the sheet', () => {
    const breaches = checkStep(context({ sheet: verified, fortnight: { ...fortnight, state: 'FROZEN' } }), { action: 'VERIFY', revision: 7 });
    expect(codes(breaches)).toEqual(['NO_RIGHT', 'FORTNIGHT_FROZEN', 'REVISION_TAKEN', 'WRONG_STATE', 'OWN_ENTRY']);
    expect(breaches.every(({ field }) => field === 'DIC-1/progress')).toBe(true);
  });
  it('returns with a reason and rows; the verifier may return what he verified', () => {
    expect(step('RETURN', { charge: gm, sheet: verified })).toEqual([]);
    expect(codes(checkStep(context({ charge: gm }), { action: 'RETURN', revision: 1, reason: ' ', rows: [] }))).toEqual(['REASON_TEXT_NEEDED', 'ROWS_NEEDED']);
  });
  it('lets only the approver take back an approval', () => {
    const approved = sheet({ steps: steps(['SUBMIT', 'officer'], ['VERIFY', 'gm'], ['APPROVE', 'nodal']) });
    expect(step('RETURN', { charge: nodal, sheet: approved })).toEqual([]);
    expect(step('RETURN', { charge: gm, sheet: approved })).toEqual(['NO_RIGHT']);
  });
  it('shows a button exactly where the step would be taken', () => {
    expect(canStep(context({ charge: gm }), 'VERIFY')).toBe(true);
    expect(canStep(context({ charge: gm }), 'RETURN')).toBe(true);
    expect(canStep(context({ charge: gm, sheet: verified }), 'VERIFY')).toBe(false);
    expect(canStep(context({ charge: nodal }), 'APPROVE')).toBe(false);
  });
});

describe('life cycles', () => {
  it('never leads a fortnight back', () => {
    for (const { from, to } of FORTNIGHT_STEPS) expect(FORTNIGHT_STATES.indexOf(to)).toBeGreaterThan(FORTNIGHT_STATES.indexOf(from));
    expect(canMove('FROZEN', 'OPEN')).toBe(false);
    expect(canMove('CUTOFF', 'FROZEN')).toBe(true);
    expect(FORTNIGHT_STATES.filter(isFrozen)).toEqual(['FROZEN', 'REPORTED', 'PLACED_BEFORE_COMMITTEE']);
  });
  it('lets a component start on an in-principle approval, and ends at closed or dropped', () => {
    expect(canPass('IN_PRINCIPLE', 'UNDER_IMPLEMENTATION')).toBe(true);
    expect(canPass('PROPOSED', 'PHYSICALLY_COMPLETE')).toBe(false);
    expect(canPass('UNDER_IMPLEMENTATION', 'UNDER_IMPLEMENTATION')).toBe(true);
    expect(canPass(null, 'ON_HOLD')).toBe(true);
    expect([...COMPONENT_STEPS.FINANCIALLY_CLOSED, ...COMPONENT_STEPS.DROPPED]).toEqual([]);
  });
});
