import { describe, expect, it } from '@jest/globals';
import type { Charge } from '../rights/roles.ts';
import type { Breach } from '../workflow/breach.ts';
import { checkActionDecision, checkActionExtension, checkActionUpdate, type ActionDecisionAsked, type ActionOnDesk, type ClosingSitting } from './check-action.ts';
import { checkListed, issuedActions, type KnownAction, type ListedAction } from './issue-actions.ts';

const charge = (role: Charge['role'], officeCode: string, personId = role): Charge => ({ personId, role, officeCode, districtLgd: null });
const OWNER = charge('DISTRICT_OFFICER', 'DIC-REASI');
const CONVENOR = charge('NODAL_OFFICER', 'DEPT');
const TODAY = '2026-02-20';
const desk = (own: Partial<ActionOnDesk> = {}): ActionOnDesk => ({ actionPointId: 'HPC-15-6', sittingId: 'HPC-15', officeCode: 'DIC-REASI', state: 'OPEN', decidedOn: '2026-02-10', dueOn: '2026-02-28', claimedOn: null, district: null, version: 3, askedDueOn: null, toldBy: [], askedBy: null, ...own });
const codes = (breaches: readonly Breach[]): string[] => breaches.map(({ code }) => code);

describe('an update', () => {
  const told = (own: object = {}) => ({ word: 'ON_SCHEDULE' as const, note: { en: '', hi: 'शिविर हुए' }, reasonCode: null, version: 3, ...own });

  it('is the owner’s: neither another office nor who only looks on tells it', () => {
    expect(checkActionUpdate(OWNER, desk(), told(), TODAY)).toEqual([]);
    for (const other of [charge('DISTRICT_OFFICER', 'DIC-DODA'), CONVENOR, charge('COMMITTEE_MEMBER', 'DIC-REASI'), charge('AUDITOR', 'DIC-REASI')]) expect(codes(checkActionUpdate(other, desk(), told(), TODAY))).toEqual(['ACTION_NOT_YOURS']);
  });

  it('tells every breach at once', () => {
    const breaches = checkActionUpdate(CONVENOR, desk({ state: 'DROPPED' }), told({ word: 'BEHIND', note: { en: ' ', hi: '' }, version: 2 }), TODAY);
    expect(codes(breaches).sort()).toEqual(['ACTION_CHANGED', 'ACTION_ENDED', 'ACTION_NOTE_NEEDED', 'ACTION_NOT_YOURS', 'REASON_NEEDED']);
  });

  it('gives a reason for being behind, and for not having started past the day', () => {
    expect(codes(checkActionUpdate(OWNER, desk(), told({ word: 'BEHIND' }), TODAY))).toEqual(['REASON_NEEDED']);
    expect(codes(checkActionUpdate(OWNER, desk(), told({ word: 'NOT_STARTED' }), TODAY))).toEqual([]);
    expect(codes(checkActionUpdate(OWNER, desk(), told({ word: 'NOT_STARTED' }), '2026-03-01'))).toEqual(['REASON_NEEDED']);
    expect(codes(checkActionUpdate(OWNER, desk(), told({ word: 'BEHIND', reasonCode: 'R99', note: { en: '', hi: ' ' } }), TODAY))).toEqual(['REMARK_NEEDED']);
    expect(codes(checkActionUpdate(OWNER, desk(), told({ word: 'BEHIND', reasonCode: 'R03' }), TODAY))).toEqual([]);
  });

  it('is not on schedule the day after the one that was set', () => {
    expect(codes(checkActionUpdate(OWNER, desk(), told(), '2026-02-28'))).toEqual([]);
    expect(checkActionUpdate(OWNER, desk(), told(), '2026-03-01')).toMatchObject([{ code: 'ACTION_DAY_PASSED', values: { dueOn: '2026-02-28' }, field: 'word' }]);
  });

  it('only adds to a claim', () => {
    const claimed = desk({ state: 'CLAIMED', claimedOn: '2026-02-18' });
    expect(codes(checkActionUpdate(OWNER, claimed, told(), TODAY))).toEqual(['ACTION_CLAIMED']);
    expect(codes(checkActionUpdate(OWNER, claimed, told({ word: 'IMPLEMENTED' }), TODAY))).toEqual([]);
  });
});

describe('a later day', () => {
  const asked = (own: object = {}) => ({ toOn: '2026-03-15', reason: 'Snow', version: 3, ...own });

  it('is later than the present one, and not past', () => {
    expect(checkActionExtension(OWNER, desk(), asked(), TODAY)).toEqual([]);
    expect(checkActionExtension(OWNER, desk(), asked({ toOn: '2026-02-28' }), TODAY)).toMatchObject([{ code: 'EXTENSION_NOT_LATER', values: { on: '2026-02-28', earliestOn: '2026-03-01' } }]);
    expect(checkActionExtension(OWNER, desk(), asked({ toOn: '2026-03-09' }), '2026-03-10')).toMatchObject([{ values: { earliestOn: '2026-03-10' } }]);
  });

  it('is asked for once, by the owner, with a reason, while it is open', () => {
    expect(codes(checkActionExtension(CONVENOR, desk({ askedDueOn: '2026-03-10' }), asked({ reason: ' ' }), TODAY)).sort()).toEqual(['ACTION_NOT_YOURS', 'EXTENSION_WAITS', 'REASON_TEXT_NEEDED']);
    expect(codes(checkActionExtension(OWNER, desk({ state: 'CLAIMED' }), asked(), TODAY))).toEqual(['ACTION_CLAIMED']);
    expect(codes(checkActionExtension(OWNER, desk({ state: 'CLOSED' }), asked(), TODAY))).toEqual(['ACTION_ENDED']);
  });
});

describe('the committee’s word', () => {
  const sitting = (own: Partial<ClosingSitting> = {}): ClosingSitting => ({ sittingId: 'HPC-16', state: 'HELD', on: '2026-03-05', committeeCode: 'HPC', ...own });
  const asked = (own: Partial<ActionDecisionAsked> = {}): ActionDecisionAsked => ({ act: 'CLOSE', reason: null, sitting: sitting(), version: 3, ...own });
  const claimed = desk({ state: 'CLAIMED', claimedOn: '2026-03-02', toldBy: ['DISTRICT_OFFICER', 'SECOND_OFFICER'] });

  it('closes what is claimed, in a sitting of the same committee held on the day of the claim or later', () => {
    expect(checkActionDecision(CONVENOR, claimed, asked({ sitting: sitting({ on: '2026-03-02' }) }), TODAY)).toEqual([]);
    for (const other of [sitting({ on: '2026-03-01' }), sitting({ state: 'NOTIFIED' }), sitting({ committeeCode: 'EXC' }), null]) {
      expect(checkActionDecision(CONVENOR, claimed, asked({ sitting: other }), TODAY)).toMatchObject([{ code: 'CLOSE_NEEDS_SITTING', values: { named: '15/6', on: '2026-03-02' } }]);
    }
    expect(codes(checkActionDecision(CONVENOR, desk(), asked({ sitting: null }), TODAY))).toEqual(['CLOSE_NEEDS_CLAIM', 'CLOSE_NEEDS_SITTING']);
  });

  it('is never given by the own office, nor by who claimed it or asked', () => {
    expect(codes(checkActionDecision(OWNER, claimed, asked(), TODAY))).toEqual(['CLOSING_OWN']);
    expect(codes(checkActionDecision(charge('NODAL_OFFICER', 'DIC-REASI'), claimed, asked(), TODAY))).toEqual(['CLOSING_OWN']);
    for (const personId of ['DISTRICT_OFFICER', 'SECOND_OFFICER']) expect(codes(checkActionDecision({ ...CONVENOR, personId }, claimed, asked(), TODAY))).toEqual(['CLOSING_OWN']); // moved to the convenor's desk meanwhile
    expect(codes(checkActionDecision(CONVENOR, desk({ askedDueOn: '2026-03-20', askedBy: CONVENOR.personId }), asked({ act: 'GRANT_EXTENSION' }), TODAY))).toEqual(['CLOSING_OWN']);
    expect(codes(checkActionDecision(charge('PMU', 'PMU'), claimed, asked(), TODAY))).toEqual(['ACTION_DECIDED_BY_COMMITTEE']);
    expect(checkActionDecision(charge('SECRETARY', 'SECY'), claimed, asked(), TODAY)).toEqual([]);
    const gm = { ...charge('GM_DIC', 'DIC-DODA'), districtLgd: 3 };
    expect(codes(checkActionDecision(gm, claimed, asked(), TODAY))).toEqual(['ACTION_DECIDED_BY_COMMITTEE']);
    expect(codes(checkActionDecision(gm, { ...claimed, district: 3 }, asked(), TODAY))).toEqual([]); // of the mirror committee of the own district
  });

  it('grants a later day only while it is to come, and refuses, reopens and drops with a reason', () => {
    const waits = desk({ askedDueOn: '2026-03-20', askedBy: 'DISTRICT_OFFICER' });
    expect(checkActionDecision(CONVENOR, waits, asked({ act: 'GRANT_EXTENSION' }), TODAY)).toEqual([]);
    expect(codes(checkActionDecision(CONVENOR, waits, asked({ act: 'GRANT_EXTENSION' }), '2026-03-21'))).toEqual(['EXTENSION_NOT_LATER']);
    expect(codes(checkActionDecision(CONVENOR, desk(), asked({ act: 'REFUSE_EXTENSION', reason: ' ' }), TODAY))).toEqual(['EXTENSION_NOT_ASKED', 'REASON_TEXT_NEEDED']);
    expect(codes(checkActionDecision(CONVENOR, desk(), asked({ act: 'REOPEN', reason: 'x' }), TODAY))).toEqual(['REOPEN_NEEDS_CLAIM']);
    expect(codes(checkActionDecision(CONVENOR, claimed, asked({ act: 'REOPEN' }), TODAY))).toEqual(['REASON_TEXT_NEEDED']);
    expect(codes(checkActionDecision(CONVENOR, desk({ state: 'CLOSED' }), asked({ act: 'DROP', reason: 'x', version: 1 }), TODAY))).toEqual(['ACTION_CHANGED', 'ACTION_ENDED']);
  });
});

describe('action points of minutes', () => {
  const listed = (serial: number, own: Partial<ListedAction> = {}): ListedAction => ({ serial, itemId: null, componentCode: 'C4', text: { en: `Do ${serial}`, hi: '' }, officeCode: 'PMU', dueOn: '2026-02-28', ...own });
  const known = (serial: number, own: Partial<KnownAction> = {}): KnownAction => ({ ...listed(serial), state: 'OPEN', ...own });
  const plan = { offices: [{ code: 'PMU' }], components: [{ code: 'C4' }] };

  it('are due on the day of the decision at the earliest, of an office and a component of the plan (I12)', () => {
    expect(checkListed('HPC-15', '2026-02-10', [listed(1, { dueOn: '2026-02-10' }), listed(2, { componentCode: null })], plan)).toEqual([]);
    const breaches = checkListed('HPC-15', '2026-02-10', [listed(6, { dueOn: '2026-02-09', officeCode: 'X', componentCode: 'C9' })], plan);
    expect(codes(breaches)).toEqual(['DUE_BEFORE_DECISION', 'UNKNOWN_OFFICE', 'UNKNOWN_COMPONENT']);
    expect(breaches[0]).toMatchObject({ values: { named: '15/6', on: '2026-02-09', earliestOn: '2026-02-10' } });
  });

  it('are all new the first time', () => expect(issuedActions([], [listed(1), listed(2)])).toEqual({ added: [listed(1), listed(2)], changed: [], dropped: [] }));

  it('are changed, dropped and brought back by an amendment; what is closed stays', () => {
    const before = [known(1), known(2), known(3, { state: 'CLOSED' }), known(4, { state: 'CLAIMED' }), known(5, { state: 'DROPPED' }), known(6, { state: 'DROPPED' })];
    const now = [listed(1), listed(2, { dueOn: '2026-03-15' }), listed(3, { text: { en: 'Otherwise', hi: '' } }), listed(5), listed(7)];
    const { added, changed, dropped } = issuedActions(before, now);
    expect(added.map(({ serial }) => serial)).toEqual([7]);
    expect(changed.map(({ to }) => to.serial)).toEqual([2, 5]);
    expect(dropped.map(({ serial }) => serial)).toEqual([4]);
  });
});
