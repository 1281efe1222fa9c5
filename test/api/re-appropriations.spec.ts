import type { PlanAmounts, ReAppropriation, ReAppropriationTable } from '@pakhwada/contracts/funds';
import type { Plan } from '@pakhwada/domain/plan';
import { aComponent, aPlan, crore } from '@pakhwada/testing/builders';
import { isOutdated } from '../../apps/api/src/schemes/outdated-amounts.ts';
import { OutboxService } from '../../apps/api/src/platform/outbox/outbox.service.ts';
import type { Answer } from './support/app.ts';
import { aScheme, type TestScheme } from './support/scheme.ts';

const FN = '2025-26-FN01';
const NEXT = '2025-26-FN02';

describe('money moved between components', () => {
  let scheme: TestScheme;
  let all: string;
  const components = [aComponent({ amountPaise: crore(10) }), aComponent({ code: 'C2', amountPaise: crore(6), indicators: [], milestones: [] }), aComponent({ code: 'C3', amountPaise: crore(4), indicators: [], milestones: [] })];
  beforeAll(async () => {
    const amounts: Plan['amounts'] = [{ stage: 'IN_PRINCIPLE', amountPaise: crore(21), on: '2025-01-01', authority: 'Ministry', source: 'Order', isIllustrative: false }];
    scheme = await aScheme({ plan: aPlan({ components, amounts, unallocatedPaise: crore(1), isIllustrative: false }) });
    all = `/v1/schemes/${scheme.key.schemeCode}/re-appropriations`;
    await scheme.moveTo('2025-04-10T05:00:00.000Z');
  });
  afterAll(() => scheme?.server.close());

  const asked = (own: object = {}) => ({ planVersion: 1, moves: [{ from: 'C1', to: 'C2', amountPaise: crore(2) }, { from: 'UNALLOCATED', to: 'C3', amountPaise: crore(0.5) }], reason: 'Clinics are slow', orderNo: 'FIN/7/2025', orderOn: '2025-04-09', ...own });
  const propose = async (own: object = {}, by = 'pmu'): Promise<Answer> => (await scheme.as(by)).post(all, asked(own));
  const decide = async (id: string, decision: string, by: string, reason: string | null = null): Promise<Answer> => (await scheme.as(by)).post(`${all}/${id}/decisions`, { decision, reason });
  const codes = (answer: Answer): string[] => answer.json().breaches.map(({ code }: { code: string }) => code);
  const amounts = async (): Promise<PlanAmounts> => (await (await scheme.as('pmu')).get(`/v1/schemes/${scheme.key.schemeCode}/plan-amounts`)).json();
  const versionOf = async (fortnightId: string): Promise<number> => (await scheme.server.database.query<{ v: number }>(`select plan_version as v from fortnight where fortnight_id = $1`, [fortnightId]))[0]!.v;
  const line = (n: number, type: string, componentCode: string, amount: number, own: object = {}) => ({ line: n, componentCode, type, amountPaise: crore(amount), on: '2025-04-10', reference: `${type}/${n}`, remark: null, ...own });
  const money = async (fortnightId: string, revision: number, rows: object[]): Promise<number> => (await (await scheme.as('accountant')).post(`${scheme.address}/${fortnightId}/offices/PMU/money/submission`, { revision, rows })).status;

  it('is proposed by the PMU or the accountant; districts neither propose nor read', async () => {
    for (const by of ['officer901', 'gm901', 'finance', 'secretary', 'nodal']) expect((await propose({}, by)).status).toBe(403);
    for (const by of ['pmu', 'accountant', 'finance', 'nodal', 'secretary', 'auditor']) expect((await (await scheme.as(by)).get(all)).status).toBe(200);
    for (const path of [all, `/v1/schemes/${scheme.key.schemeCode}/plan-amounts`]) {
      const refused = await (await scheme.as('officer901')).get(path);
      expect([refused.status, codes(refused)]).toEqual([403, ['MONEY_NOT_SHOWN']]);
    }
    expect((await scheme.server.visitor().get(all)).status).toBe(401);
  });

  it('leaves alone what is released, spent and ordered, open entries among them, and tells all breaches at once', async () => {
    expect(await money(FN, 0, [line(1, 'BUDGET', 'C1', 9), line(2, 'RELEASE', 'C1', 7), line(3, 'COMMITMENT', 'C1', 6.5, { dueOn: '2025-09-30' }), line(4, 'EXPENDITURE', 'C1', 1.5)])).toBe(201);
    expect((await amounts()).components[0]).toMatchObject({ code: 'C1', amountPaise: crore(10), releasedPaise: crore(7), spentPaise: crore(1.5), committedPaise: crore(6.5) });
    const refused = await propose({ planVersion: 9, reason: '', orderOn: '2025-04-11', moves: [{ from: 'C1', to: 'C9', amountPaise: crore(1) }, { from: 'C1', to: 'C2', amountPaise: crore(3.01) }] });
    expect([refused.status, codes(refused).sort()]).toEqual([409, ['FUTURE_DATE', 'MOVED_BELOW_COMMITTED', 'MOVED_BELOW_RELEASED', 'PLAN_CHANGED', 'REASON_TEXT_NEEDED', 'UNKNOWN_COMPONENT']]);
    expect(codes(await propose({ moves: [{ from: 'C1', to: 'C2', amountPaise: crore(2.01) }] }))).toEqual(['MOVED_BELOW_COMMITTED']);
    expect(codes(await propose({ moves: [{ from: 'C2', to: 'C1', amountPaise: -crore(9) }] }))).toEqual(['MOVE_NOT_POSITIVE']); // told as such, not as what it would take from C1
    expect(await scheme.server.database.query(`select 1 from re_appropriation`)).toEqual([]);
  });

  it('is withdrawn by its proposer alone, and refused with a reason; one waits at a time', async () => {
    const first = (await propose()).json<ReAppropriationTable>();
    expect(first).toMatchObject({ state: 'PROPOSED', totalPaise: crore(21), decisions: ['WITHDRAW'], breaches: [], steps: [{ action: 'PROPOSE', designation: { en: 'Designation of pmu' } }] });
    expect(first.table.map(({ code, beforePaise, afterPaise }) => [code, beforePaise, afterPaise])).toEqual([['C1', crore(10), crore(8)], ['C2', crore(6), crore(8)], ['C3', crore(4), crore(4.5)], ['UNALLOCATED', crore(1), crore(0.5)]]);
    expect(codes(await propose({ orderNo: 'FIN/8' }, 'accountant'))).toEqual(['RE_APPROPRIATION_OPEN']);
    expect((await amounts()).pendingOrderNo).toBe('FIN/7/2025');
    expect(codes(await decide(first.id, 'WITHDRAW', 'desk'))).toEqual(['NOT_THE_PROPOSER']);
    expect(codes(await decide(first.id, 'APPROVE', 'secretary'))).toEqual(['RE_APPROPRIATION_STATE']);
    expect((await decide(first.id, 'WITHDRAW', 'pmu')).json()).toMatchObject({ state: 'WITHDRAWN', decisions: [] });
    const second = (await propose({ orderNo: 'FIN/8' }, 'accountant')).json<ReAppropriationTable>();
    expect(codes(await decide(second.id, 'REFUSE', 'finance'))).toEqual(['REASON_TEXT_NEEDED']);
    expect(codes(await decide(second.id, 'CONCUR', 'secretary'))).toEqual(['NO_RIGHT']);
    expect((await decide(second.id, 'REFUSE', 'finance', 'The clinics need it')).json()).toMatchObject({ state: 'REFUSED', steps: [{}, { action: 'REFUSE', reason: 'The clinics need it' }] });
    expect(codes(await decide(second.id, 'CONCUR', 'finance'))).toEqual(['RE_APPROPRIATION_STATE']);
    expect((await decide('00000000-0000-0000-0000-000000000000', 'CONCUR', 'finance')).status).toBe(404);
    expect((await amounts()).versions).toHaveLength(1);
  });

  it('asks for three persons in the database too, and for the right order of steps', async () => {
    const { id } = (await propose()).json<ReAppropriationTable>();
    const step = async (no: number, action: string, login: string, version: number | null = null): Promise<string> =>
      scheme.server.database
        .query(`insert into re_appropriation_step (state_id, scheme_code, re_appropriation_id, step_no, action, person_id, acting_office, at, plan_version) values ($1, $2, $3, $4, $5, $6, 'PMU', now(), $7)`, [
          ...[scheme.key.stateId, scheme.key.schemeCode, id, no, action, scheme.charge(login).personId, version],
        ])
        .then(() => 'accepted', (error: { code: string }) => error.code);
    expect(await step(2, 'CONCUR', 'pmu')).toBe('23505');
    expect(await step(2, 'APPROVE', 'secretary', 1)).toBe('P0F22');
    expect(await step(2, 'REFUSE', 'secretary')).toBe('23514');
    expect((await decide(id, 'CONCUR', 'finance')).status).toBe(200);
    expect(await step(3, 'APPROVE', 'finance', 1)).toBe('23505');
    expect(await scheme.server.database.query(`update re_appropriation_step set reason = 'x'`).then(() => 'accepted', (error: { code: string }) => error.code)).toBe('P0F02');
    expect((await decide(id, 'REFUSE', 'secretary', 'Not now')).json()).toMatchObject({ state: 'REFUSED' });
  });

  it('is judged again when it is decided: money released since binds it', async () => {
    const { id } = (await propose({ moves: [{ from: 'C2', to: 'C3', amountPaise: crore(3) }] })).json<ReAppropriationTable>();
    expect(await money(FN, 1, [line(1, 'BUDGET', 'C1', 9), line(2, 'RELEASE', 'C1', 7), line(3, 'COMMITMENT', 'C1', 6.5, { dueOn: '2025-09-30' }), line(4, 'EXPENDITURE', 'C1', 1.5), line(5, 'RELEASE', 'C2', 4, { reference: 'R/5' })])).toBe(201);
    expect(codes(await decide(id, 'CONCUR', 'finance'))).toEqual(['MOVED_BELOW_RELEASED']);
    expect((await (await scheme.as('finance')).get(`${all}/${id}`)).json<ReAppropriationTable>().breaches.map(({ code }) => code)).toEqual(['MOVED_BELOW_RELEASED']);
    expect((await decide(id, 'WITHDRAW', 'pmu')).status).toBe(200);
  });

  it('makes the next version of the plan on approval, which the open fortnight takes over', async () => {
    const { id } = (await propose()).json<ReAppropriationTable>();
    expect((await decide(id, 'CONCUR', 'finance')).json()).toMatchObject({ state: 'CONCURRED', decisions: [] });
    const before = (await (await scheme.as('pmu')).get(`${scheme.address}/live/review`)).json();
    const approved = await decide(id, 'APPROVE', 'secretary');
    expect(approved.json()).toMatchObject({ state: 'APPROVED', planVersion: 1, madeVersion: 2, decisions: [], breaches: [] });
    const { versions, components: now, unallocatedPaise } = await amounts();
    expect(versions).toMatchObject([
      { version: 1, isRevision: false, totalPaise: crore(21), fortnights: null },
      { version: 2, isRevision: true, orderNo: 'FIN/7/2025', orderOn: '2025-04-09', authority: 'Office SECY', totalPaise: crore(21), unallocatedPaise: crore(0.5), fortnights: { firstId: FN, lastId: FN, count: 1 } },
    ]);
    expect(now.map(({ amountPaise }) => amountPaise)).toEqual([crore(8), crore(8), crore(4.5)]);
    expect(now.reduce((sum, { amountPaise }) => sum + amountPaise, unallocatedPaise)).toBe(crore(21));
    const after = (await (await scheme.as('pmu')).get(`${scheme.address}/live/review`)).json();
    const reviewed = (review: { components: { money: { amountPaise: number } }[] }) => review.components.map(({ money: { amountPaise } }) => amountPaise);
    expect([reviewed(before), reviewed(after)]).toEqual([[crore(10), crore(6), crore(4)], [crore(8), crore(8), crore(4.5)]]);
    expect(await scheme.server.database.query(`select action, subject from audit_log where action like 'plan.%' or action = 're-appropriation.approve' order by audit_id`)).toEqual([
      { action: 'plan.revise', subject: `${scheme.key.schemeCode}/plan/2` },
      { action: 're-appropriation.approve', subject: `${scheme.key.schemeCode}/re-appropriation/${id}` },
    ]);
  });

  it('writes to the offices concerned, once each, in both languages', async () => {
    await scheme.server.get(OutboxService).drain();
    const mails = await scheme.server.database.query<{ recipient: string; subject: string; body: string }>(`select recipient, subject, body from mail where run like 're-appropriation:%' order by recipient`);
    expect(mails.map(({ recipient }) => recipient)).toEqual(expect.arrayContaining(['dept@example.test', 'fin@example.test', 'pmu@example.test', 'secy@example.test']));
    expect(mails.some(({ recipient }) => recipient.startsWith('dic-'))).toBe(false);
    expect(mails[0]?.subject).toMatch(/FIN\/7\/2025.*\|.*पुनर्विनियोजन/);
    expect(new Set(mails.map(({ recipient }) => recipient)).size).toBe(mails.length);
    expect(mails[0]?.body).toMatch(/200\.00\slakh from C1 to C2/);
  });

  it('lets a frozen fortnight keep the version of its day, byte for byte', async () => {
    await scheme.tickAt('2025-04-22T12:30:00.000Z');
    const frozen = (await (await scheme.as('pmu')).get(`${scheme.address}/${FN}/review`)).text;
    expect(await versionOf(NEXT)).toBe(2);
    await scheme.moveTo('2025-04-23T05:00:00.000Z');
    const { id } = (await propose({ planVersion: 2, orderNo: 'FIN/9', moves: [{ from: 'C3', to: 'C2', amountPaise: 1 }] })).json<ReAppropriationTable>();
    await decide(id, 'CONCUR', 'finance');
    expect((await decide(id, 'APPROVE', 'secretary')).json()).toMatchObject({ madeVersion: 3 });
    expect([await versionOf(FN), await versionOf(NEXT)]).toEqual([2, 3]);
    expect((await (await scheme.as('pmu')).get(`${scheme.address}/${FN}/review`)).text).toBe(frozen);
    expect((await amounts()).versions.map(({ fortnights }) => fortnights?.firstId ?? null)).toEqual([null, FN, NEXT]);
    expect((await (await scheme.as('auditor')).get(all)).json<ReAppropriation[]>().map(({ orderNo, madeVersion }) => [orderNo, madeVersion])[0]).toEqual(['FIN/9', 3]);
  });

  it('is not carried into another version of the plan, and lets the open fortnight alone where that waits for the next', async () => {
    const { id } = (await propose({ planVersion: 3, orderNo: 'FIN/10', moves: [{ from: 'C3', to: 'C2', amountPaise: crore(1) }] })).json<ReAppropriationTable>();
    await scheme.server.database.query(
      `insert into plan_version (state_id, scheme_code, version, body, sha256, approval_order, approved_on, approval_authority, applied_at) select state_id, scheme_code, 4, body, 'later', 'GO/4', '2025-04-23', 'Secretary', now() from plan_version where version = 3`,
    );
    expect(codes(await decide(id, 'CONCUR', 'finance'))).toEqual(['PLAN_CHANGED']);
    expect((await decide(id, 'WITHDRAW', 'pmu')).status).toBe(200);
    const anew = (await propose({ planVersion: 4, orderNo: 'FIN/11', moves: [{ from: 'C3', to: 'C2', amountPaise: crore(1) }] })).json<ReAppropriationTable>();
    await decide(anew.id, 'CONCUR', 'finance');
    expect((await decide(anew.id, 'APPROVE', 'secretary')).json()).toMatchObject({ madeVersion: 5 });
    expect(await versionOf(NEXT)).toBe(3);
    const over = await (await scheme.as('accountant')).post(`${scheme.address}/${NEXT}/offices/PMU/money/submission`, { revision: 0, rows: [line(1, 'RELEASE', 'C3', 4, { on: '2025-04-22' })] });
    expect([codes(over), over.json().breaches[0].values.amountPaise]).toEqual([['RELEASED_ABOVE_AMOUNT'], crore(3.5) - 1]); // 4.50 by the version of its day, of which 1.00 is given away
  });

  it('makes one version of two approvals at once', async () => {
    const { id } = (await propose({ planVersion: 5, orderNo: 'FIN/12', moves: [{ from: 'C3', to: 'C2', amountPaise: crore(1) }] })).json<ReAppropriationTable>();
    await decide(id, 'CONCUR', 'finance');
    const answers = await Promise.all([decide(id, 'APPROVE', 'secretary'), decide(id, 'APPROVE', 'secretary')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await amounts()).versions).toHaveLength(6);
  });
});

describe('a plan file after money was moved', () => {
  const [old, moved] = [aPlan({ components: [aComponent({ amountPaise: crore(10) })] }), aPlan({ components: [aComponent({ amountPaise: crore(9) })] })];

  it('is outdated when it holds the amounts from before, and not when it holds those in force or new ones', () => {
    expect(isOutdated(old, [old], moved)).toBe(true);
    expect(isOutdated(moved, [old], moved)).toBe(false);
    expect(isOutdated(aPlan({ components: [aComponent({ amountPaise: crore(12) })] }), [old], moved)).toBe(false);
    expect(isOutdated(old, [old, moved], old)).toBe(false);
  });
});
