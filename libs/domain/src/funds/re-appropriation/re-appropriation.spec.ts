import { describe, expect, it } from '@jest/globals';
import { aComponent, aPlan, crore } from '@pakhwada/testing/builders';
import fc from 'fast-check';
import type { Plan } from '../../plan/plan.ts';
import type { Charge, Role } from '../../rights/roles.ts';
import { checkReAppropriation } from './check-re-appropriation.ts';
import { checkDecision, isPending, openDecisions, RE_APPROPRIATION_STATES, stateAfterDecision, type PendingReAppropriation } from './life.ts';
import { amountsAfter, revisedPlan, UNALLOCATED, type MoneyMove, type ReAppropriation } from './re-appropriation.ts';

const planOf = (overrides: Partial<Plan> = {}): Plan =>
  aPlan({
    isIllustrative: false,
    amounts: [{ stage: 'IN_PRINCIPLE', amountPaise: crore(30), on: '2025-01-01', authority: 'Ministry', source: 'Order', isIllustrative: false }],
    unallocatedPaise: crore(2),
    components: [aComponent({ amountPaise: crore(8) }), aComponent({ code: 'C2', amountPaise: crore(12) }), aComponent({ code: 'C3', amountPaise: crore(8) })],
    ...overrides,
  });
const standing = (code: string, released: number, spent: number, committed: number) => ({ code, releasedPaise: crore(released), spentPaise: crore(spent), committedPaise: crore(committed) });
const context = { plan: planOf(), standings: [standing('C1', 6, 3, 4), standing('C2', 5, 4, 0)], today: '2026-02-06' } as const;
const move = (from: string, to: string, amount: number): MoneyMove => ({ from, to, amountPaise: crore(amount) });
const asked = (moves: readonly MoneyMove[], own: Partial<ReAppropriation> = {}): ReAppropriation => ({ moves, reason: 'Clinics are slow', orderNo: 'FIN/7/2026', orderOn: '2026-02-05', ...own });
const codes = (request: ReAppropriation, own: object = {}): string[] => checkReAppropriation({ ...context, ...own }, request).map(({ code, row, field }) => [row?.line ?? '-', code, field].join(' '));
const sumOf = (plan: Plan): bigint => plan.components.reduce((sum, { amountPaise }) => sum + BigInt(amountPaise), BigInt(plan.unallocatedPaise));

describe('a re-appropriation', () => {
  it('moves money between components and what is unallocated, and the sum stays', () => {
    const moves = [move('C2', 'C3', 5), move(UNALLOCATED, 'C1', 1.5), move('C2', UNALLOCATED, 0.5)];
    expect(codes(asked(moves))).toEqual([]);
    expect(amountsAfter(context.plan, moves).map(({ code, afterPaise }) => [code, afterPaise])).toEqual([['C1', crore(9.5)], ['C2', crore(6.5)], ['C3', crore(13)], [UNALLOCATED, crore(1)]]);
    const revised = revisedPlan(context.plan, moves, { orderNo: 'FIN/7/2026', on: '2026-02-05', authority: 'Secretary' });
    expect(sumOf(revised)).toBe(BigInt(crore(30)));
    expect(revised).toMatchObject({ approval: { orderNo: 'FIN/7/2026' }, unallocatedPaise: crore(1), calendar: context.plan.calendar });
    expect(sumOf(context.plan)).toBe(BigInt(crore(30)));
    expect(context.plan.components[0]?.amountPaise).toBe(crore(8));
  });

  it('tells everything that is wrong, at once', () => {
    const moves = [move('C9', 'C1', 1), move('C2', 'C2', 1), move('C2', 'C3', -1), move('C1', 'C3', 1.5), { from: 'C2', to: 'C1', amountPaise: 0.5 }];
    expect(codes(asked(moves, { reason: ' ', orderNo: '', orderOn: '2026-02-07' }))).toEqual([
      '1 UNKNOWN_COMPONENT from', '2 MOVED_TO_ITSELF to', '3 MOVE_NOT_POSITIVE amountPaise', '5 TOO_LARGE amountPaise', '4 MOVED_BELOW_COMMITTED amountPaise', '- ORDER_NO_NEEDED orderNo', '- FUTURE_DATE orderOn', '- REASON_TEXT_NEEDED reason',
    ]);
  });

  it('leaves a component what is released to it, and what is spent and committed', () => {
    expect(codes(asked([move('C1', 'C2', 1)]))).toEqual([]); // 7.00 = 3.00 spent + 4.00 ordered
    expect(codes(asked([move('C1', 'C2', 1.01)]))).toEqual(['1 MOVED_BELOW_COMMITTED amountPaise']);
    expect(codes(asked([move('C2', 'C1', 7)]))).toEqual([]); // 5.00 released
    expect(codes(asked([move('C2', 'C1', 4), move('C2', 'C3', 3.01)]))).toEqual(['2 MOVED_BELOW_RELEASED amountPaise']);
    expect(codes(asked([move('C1', 'C2', 3)]))).toEqual(['1 MOVED_BELOW_RELEASED amountPaise', '1 MOVED_BELOW_COMMITTED amountPaise']);
    expect(codes(asked([move('C3', 'C1', 8.01)]))).toEqual(['1 MOVED_BELOW_RELEASED amountPaise', '1 MOVED_BELOW_COMMITTED amountPaise']);
  });

  it('takes no more than is unallocated, and nothing at all where all must be allocated', () => {
    expect(codes(asked([move(UNALLOCATED, 'C1', 2.01)]))).toEqual(['1 UNALLOCATED_EXCEEDED amountPaise']);
    const sanctioned = planOf({ unallocatedPaise: 0, amounts: [{ ...context.plan.amounts[0]!, stage: 'SANCTIONED', amountPaise: crore(28) }] });
    expect(codes(asked([move('C2', UNALLOCATED, 1)]), { plan: sanctioned })).toEqual(['1 UNALLOCATED_BARRED to']);
    expect(codes(asked([move('C2', 'C1', 1)]), { plan: sanctioned })).toEqual([]);
  });

  it('refuses moves that change nothing', () => {
    expect(codes(asked([]))).toEqual(['- NOTHING_MOVED moves']);
    expect(codes(asked([move('C2', 'C3', 1), move('C3', 'C2', 1)]))).toEqual(['- NOTHING_MOVED moves']);
  });

  it('refuses to carry on with a plan whose parts never made its amount', () => {
    expect(codes(asked([move('C2', 'C3', 1)]), { plan: planOf({ unallocatedPaise: 0 }) })).toEqual(['- PLAN_AMOUNTS_DIFFER amounts[0].amountPaise']);
  });

  it('keeps the sum to the paisa, whatever moves are accepted, and leaves no component below its floor', () => {
    const place = fc.constantFrom('C1', 'C2', 'C3', UNALLOCATED, 'C9');
    const moves = fc.array(fc.record({ from: place, to: place, amountPaise: fc.oneof(fc.integer({ min: -5, max: crore(4) }), fc.integer({ min: 1, max: 10 })) }), { maxLength: 6 });
    let accepted = 0;
    fc.assert(
      fc.property(moves, (some) => {
        if (checkReAppropriation(context, asked(some)).length > 0) return;
        accepted += 1;
        const revised = revisedPlan(context.plan, some, { orderNo: '1', on: '2026-02-05', authority: 'Secretary' });
        expect(sumOf(revised)).toBe(BigInt(crore(30)));
        const amounts = new Map(revised.components.map(({ code, amountPaise }) => [code, amountPaise]));
        expect(amounts.get('C1')).toBeGreaterThanOrEqual(crore(7));
        expect(amounts.get('C2')).toBeGreaterThanOrEqual(crore(5));
        expect(Math.min(...amounts.values(), revised.unallocatedPaise)).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 1000 },
    );
    expect(accepted).toBeGreaterThan(50);
  });
});

describe('the life of a re-appropriation', () => {
  const charge = (role: Role, personId: string): Charge => ({ personId, role, officeCode: 'X', districtLgd: null });
  const pending = (own: Partial<PendingReAppropriation> = {}): PendingReAppropriation => ({ state: 'PROPOSED', proposedBy: 'p', concurredBy: null, planVersion: 3, ...own });
  const why = (who: Charge, one: PendingReAppropriation, decision: Parameters<typeof checkDecision>[2], reason: string | null = null, latestVersion = 3) => checkDecision(who, one, decision, { reason, latestVersion }).map(({ code }) => code);
  const concurred = pending({ state: 'CONCURRED', concurredBy: 'f' });

  it('goes from the proposal over Finance to the Secretary, and no other way', () => {
    expect(stateAfterDecision('PROPOSED', 'CONCUR')).toBe('CONCURRED');
    expect(stateAfterDecision('PROPOSED', 'APPROVE')).toBeNull();
    expect(stateAfterDecision('CONCURRED', 'APPROVE')).toBe('APPROVED');
    expect(RE_APPROPRIATION_STATES.filter(isPending)).toEqual(['PROPOSED', 'CONCURRED']);
    expect(why(charge('SECRETARY', 's'), pending(), 'APPROVE')).toEqual(['RE_APPROPRIATION_STATE']);
    expect(why(charge('FINANCE', 'f2'), concurred, 'REFUSE', 'Late')).toEqual(['NO_RIGHT']);
    expect(why(charge('SECRETARY', 's'), pending({ state: 'APPROVED', concurredBy: 'f' }), 'REFUSE', 'Late')).toEqual(['RE_APPROPRIATION_STATE']);
  });

  it('asks for three persons, a reason for no, and the plan it was written on', () => {
    expect(why(charge('FINANCE', 'f'), pending(), 'CONCUR')).toEqual([]);
    expect(why(charge('FINANCE', 'p'), pending(), 'CONCUR')).toEqual(['THREE_PERSONS']);
    expect(why(charge('SECRETARY', 'f'), concurred, 'APPROVE')).toEqual(['THREE_PERSONS']);
    expect(why(charge('SECRETARY', 'p'), concurred, 'APPROVE')).toEqual(['THREE_PERSONS']);
    expect(why(charge('SECRETARY', 's'), concurred, 'REFUSE', ' ')).toEqual(['REASON_TEXT_NEEDED']);
    expect(why(charge('SECRETARY', 's'), concurred, 'APPROVE', null, 4)).toEqual(['PLAN_CHANGED']);
    expect(why(charge('SECRETARY', 's'), concurred, 'REFUSE', 'The plan has changed', 4)).toEqual([]);
  });

  it('lets its proposer take it back, and nobody else', () => {
    expect(why(charge('PMU', 'p'), concurred, 'WITHDRAW')).toEqual([]);
    expect(why(charge('PMU', 'q'), pending(), 'WITHDRAW')).toEqual(['NOT_THE_PROPOSER']);
    expect(openDecisions(charge('FINANCE', 'f'), pending(), 3)).toEqual(['CONCUR', 'REFUSE']);
    expect(openDecisions(charge('SECRETARY', 's'), pending(), 3)).toEqual([]);
    expect(openDecisions(charge('PMU', 'p'), concurred, 4)).toEqual(['WITHDRAW']);
  });
});
