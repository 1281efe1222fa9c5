import type { ActionPage } from '@pakhwada/contracts/committee';
import type { FieldValues, RegisterCode } from '@pakhwada/domain/registers';
import type { CommitteeReview, Review } from '@pakhwada/domain/review';
import { aPlan, committeeRules } from '@pakhwada/testing/builders';
import { DataSource } from 'typeorm';
import { RecordsService } from '../../apps/api/src/registers/records/records.service.ts';
import { aConvenor, FOUR_MEMBERS } from './support/sittings.ts';
import { aScheme, type TestScheme } from './support/scheme.ts';

const [FIRST, SECOND] = ['2025-26-FN01', '2025-26-FN02'] as const;
const plan = aPlan({ rules: committeeRules(), committee: FOUR_MEMBERS });
const started = plan.components.map((component) => ({ ...component, partnerOffice: 'PARTNER-1' }));

describe('a review of what the committee works on', () => {
  let scheme: TestScheme;
  let desk: ReturnType<typeof aConvenor>;
  const review = async (fortnight: string): Promise<Review> => (await (await scheme.as('secretary')).get(`${scheme.address}/${fortnight}/review`)).json<Review>();
  const work = async (fortnight: string): Promise<CommitteeReview> => (await review(fortnight)).committeeWork!;
  const author = () => ({ personId: scheme.charge('pmu').personId, officeCode: 'PMU', from: 'FORM', importId: null }) as const;
  const record = async (register: RegisterCode, values: FieldValues, parentId: string | null = null): Promise<string> => {
    const [id] = await scheme.server.get(DataSource).transaction((manager) => scheme.server.get(RecordsService).insertMany(manager, scheme.key, register, [{ parentId, district: register === 'project' ? 901 : 0, values, atLeast: [], personal: {} }], author()));
    await scheme.server.database.query(`update data_version set v = v + 1`);
    return id!;
  };
  /** A later version of a record, as the room writes one. */
  const revise = async (id: string, values: FieldValues): Promise<void> => {
    await scheme.server.database.query(`update register_record set "values" = "values" || $2::jsonb, version = version + 1, updated_at = pakhwada_now() where record_id = $1`, [id, JSON.stringify(values)]);
    await scheme.server.database.query(`update data_version set v = v + 1`);
  };
  const tell = async (word: string): Promise<number> => {
    const at = `/v1/schemes/${scheme.key.schemeCode}/action-points/HPC-1-1`;
    const { version } = (await (await scheme.as('pmu')).get(at)).json<ActionPage>();
    return (await (await scheme.as('pmu')).post(`${at}/updates`, { word, note: { en: 'Two districts covered', hi: '' }, reasonCode: word === 'BEHIND' ? 'R04' : null, version })).status;
  };
  let [project, risk] = ['', ''];

  beforeAll(async () => {
    scheme = await aScheme({ plan: { ...plan, components: started } });
    desk = aConvenor(scheme);
    await scheme.moveTo('2025-04-02T05:00:00.000Z');
  }, 120_000);
  afterAll(() => scheme?.server.close());

  it('is empty, and says so, before the committee has sat', async () => {
    const before = await review('live');
    expect([before.format, before.sentences.map(({ code }) => code).slice(3)]).toEqual(['pakhwada-review/4', ['noDecisionsYet', 'noSittingCalled']]);
    expect([before.committeeWork!.nextSitting, before.committeeWork!.projects.running, before.committeeWork!.partners.map(({ officeCode }) => officeCode)]).toEqual([null, 0, ['PARTNER-1']]);
  });

  it('seeks what the agenda of the next sitting asks, as soon as its notice has gone out: until then it is a draft', async () => {
    await desk.committees();
    expect((await desk.call(1, '2025-04-07')).status).toBe(201);
    expect((await work('live')).decisionsSought).toEqual([]);
    expect((await desk.addItem('HPC-1', { amountPaise: 2_50_00_000_00 })).status).toBe(201);
    expect([(await work('live')).decisionsSought, (await review('live')).sentences[4]?.code]).toEqual([[], 'noDecisionsSought']);
    expect((await desk.act('HPC-1', 'NOTIFY')).status).toBe(200);
    const { nextSitting, decisionsSought } = await work('live');
    expect([nextSitting?.sittingId, nextSitting?.venue.en]).toEqual(['HPC-1', 'Civil Secretariat']);
    expect(decisionsSought).toMatchObject([{ number: '1/1', origin: 'HAND', title: { en: 'Coverage of the clinic' }, options: [{ en: 'At once' }, { en: 'In two steps' }], amountPaise: 2_50_00_000_00, office: { en: 'Office PMU' }, fileNo: 'IND/7', componentCode: 'C1', timesDeferred: 0 }]);
    expect((await review('live')).sentences[4]?.code).toBe('decisionsSoughtWithMoney');
  });

  it('follows the action points of issued minutes', async () => {
    await scheme.moveTo('2025-04-07T10:00:00.000Z');
    expect((await desk.hold('HPC-1')).status).toBeLessThan(300);
    expect((await desk.draft('HPC-1', '2025-04-10')).status).toBeLessThan(300);
    expect((await desk.step('HPC-1', 'APPROVE', {}, 'secretary')).status).toBeLessThan(300);
    expect((await desk.step('HPC-1', 'ISSUE')).status).toBeLessThan(300);
    await desk.call(2, '2025-04-24');
    await scheme.moveTo('2025-04-13T05:00:00.000Z');
    const { lastSitting, nextSitting, actionTaken } = await work('live');
    expect([lastSitting?.sittingId, nextSitting?.sittingId]).toEqual(['HPC-1', 'HPC-2']);
    expect(actionTaken.open).toMatchObject([{ actionPointId: 'HPC-1-1', number: '1/1', text: { en: 'Cover every district', hi: '' }, officeCode: 'PMU', decidedOn: '2025-04-07', dueOn: '2025-04-10', daysLate: 3, ageDays: 6, word: 'NOT_STARTED', isOverdue: true, actionTaken: null }]);
    expect([actionTaken.closedOnTime, actionTaken.trend.map(({ no, open }) => [no, open])]).toEqual([{ numerator: '0', denominator: '1' }, [[1, 1]]]);
    expect(await tell('BEHIND')).toBeLessThan(300);
    expect((await work('live')).actionTaken.open).toMatchObject([{ word: 'BEHIND', reasonCode: 'R04', actionTaken: { en: 'Two districts covered' }, toldOn: '2025-04-13' }]);
  });

  it('reads projects, asks, assets, partners and risks from their registers', async () => {
    project = await record('project', { projectNo: 'P-1', title: 'Cold chain', promoter: 'Valley Foods', sector: 'FOOD_PROCESSING', investment: 26_00_00_000_00, jobs: 140, receivedOn: '2025-01-10', examinedFrom: '2025-02-01', blocker: 'POWER' });
    await record('ask', { askNo: '1', kind: 'POWER', department: 'POWER', officer: 'Superintending Engineer', askedOn: '2025-02-01', dueOn: '2025-03-31' }, project);
    await record('ask', { askNo: '2', kind: 'LAND', department: 'LAND_REVENUE', officer: 'Tehsildar', askedOn: '2025-02-01', dueOn: '2025-03-01', decidedOn: '2025-03-02', decision: 'GRANTED' }, project);
    await record('asset', { assetNo: 'A-1', name: 'IT park', kind: 'IT_PARK', norm: 20_00_00_000_00, cost: 26_00_00_000_00, space: 4, taken: 3, announcedOn: '2020-01-01', occupiedFrom: '2022-01-01' });
    const engagement = await record('engagement', { engagementNo: 'E-1', partner: 'PARTNER-1', componentCode: 'C1', value: 1_00_00_000_00, memorandumOn: '2025-01-01', endsOn: '2026-12-31' });
    await record('deliverable', { deliverableNo: '1', title: 'Inception report', dueOn: '2025-03-31', payment: 25_00_000_00 }, engagement);
    risk = await record('risk', { riskNo: 'R-1', kind: 'RISK', title: 'Passes close', probability: 3, impact: 4, ownerOffice: 'PARTNER-1', raisedOn: '2025-04-03' });
    await record('risk', { riskNo: 'R-2', kind: 'RISK', title: 'Gone', probability: 5, impact: 5, ownerOffice: 'PMU', raisedOn: '2025-04-03', settledOn: '2025-04-05' });
    const { projects, partners, risks, risksOpen } = await work('live');
    expect(projects.projects).toMatchObject([{ recordId: project, key: 'P-1', stage: 'EXAMINATION', daysInStage: 71, sittingsPending: 1, district: 901, asksPending: 1, investedPaise: { missing: 'NOT_ON_RECORD' } }]);
    expect(projects.asks).toMatchObject([{ projectKey: 'P-1', kind: 'POWER', daysLate: 13, officer: 'Superintending Engineer' }]);
    expect(projects.assets).toMatchObject([{ key: 'A-1', stage: 'IN_USE', isOffNorm: true, occupancy: { numerator: '3', denominator: '4' } }]);
    expect(partners).toMatchObject([{ officeCode: 'PARTNER-1', deliverablesLate: 1, deliveredOfDue: { numerator: '0', denominator: '1' }, paidOfValue: { numerator: '0', denominator: '1' } }]);
    expect([risksOpen, risks.map(({ key, rating, ownerOffice }) => [key, rating, ownerOffice?.en])]).toEqual([1, [['R-1', 12, 'Office PARTNER-1']]]);
  });

  it('freezes what was known by the due time, however late the freeze comes', async () => {
    await scheme.moveTo('2025-04-14T05:00:00.000Z');
    await scheme.allReport(FIRST);
    await scheme.allApprove(FIRST);
    await desk.addItem('HPC-2');
    expect((await desk.act('HPC-2', 'NOTIFY')).status).toBe(200);
    await scheme.moveTo('2025-04-19T05:00:00.000Z'); // the due time, 18.04.2025 18:00, has passed and nothing was frozen
    expect(await tell('IMPLEMENTED')).toBeLessThan(300);
    await revise(project, { clearancesFrom: '2025-04-14' });
    await revise(risk, { settledOn: '2025-04-14' });
    await record('project', { projectNo: 'P-2', title: 'Late', promoter: 'Late Ltd', sector: 'IT_SERVICES', receivedOn: '2025-04-10' });
    await desk.addItem('HPC-2', { title: { en: 'Listed too late', hi: '' } });
    await scheme.tickAt('2025-04-19T06:00:00.000Z');
    const frozen = await work(FIRST);
    expect(frozen.actionTaken.open).toMatchObject([{ state: 'OPEN', word: 'BEHIND', isOverdue: true, daysLate: 5 }]);
    expect([frozen.projects.running, frozen.projects.projects[0]?.stage, frozen.risksOpen, frozen.decisionsSought.map(({ number }) => number)]).toEqual([1, 'EXAMINATION', 1, ['2/1']]);
    const now = await work('live');
    expect([now.actionTaken.open[0]?.state, now.actionTaken.counts.claimed, now.projects.running, now.projects.projects.find(({ key }) => key === 'P-1')?.stage, now.risksOpen, now.decisionsSought.length]).toEqual(['CLAIMED', 1, 2, 'CLEARANCES', 0, 2]);
  });

  it('stays as it was frozen when the committee goes on', async () => {
    const before = JSON.stringify(await work(FIRST));
    await scheme.moveTo('2025-04-24T10:00:00.000Z');
    expect((await desk.hold('HPC-2')).status).toBeLessThan(300);
    expect((await (await scheme.as('nodal')).post(`/v1/schemes/${scheme.key.schemeCode}/action-closings`, { sittingId: 'HPC-2', actionPointIds: ['HPC-1-1'] })).status).toBeLessThan(300);
    const { actionTaken, lastSitting } = await work('live');
    expect([lastSitting?.sittingId, actionTaken.open, actionTaken.closedSince.map(({ number, daysLate, closedOn }) => [number, daysLate, closedOn])]).toEqual(['HPC-2', [], [['1/1', 9, '2025-04-24']]]);
    expect((await review('live')).fortnight.id).toBe(SECOND);
    expect(JSON.stringify(await work(FIRST))).toBe(before);
  });
});
