import { isSchemeWide, REGISTERS } from '@pakhwada/domain/registers';
import { aCalendar, aComponent, aName, aPlan } from '@pakhwada/testing/builders';
import type { Answer, Visitor } from './support/app.ts';
import { allFaults, bringInto } from './support/register-files.ts';
import { aScheme, type TestScheme } from './support/scheme.ts';

const all = '/v1/schemes/ts-scheme/registers';
const CRORE = 1_00_00_000_00;
const ROLES = ['officer901', 'officer902', 'gm901', 'pmu', 'accountant', 'component', 'finance', 'nodal', 'secretary', 'auditor'];

interface Form {
  readonly values: Record<string, unknown>;
  readonly district?: number;
  readonly parentId?: string | null;
  readonly version?: number;
}

describe('the registers of the scheme as a whole', () => {
  let scheme: TestScheme;
  beforeAll(async () => {
    const plan = aPlan({ components: [aComponent({ type: 'FORMALISATION' }), aComponent({ code: 'C2', type: 'HEALTH_CLINIC', partnerOffice: 'PARTNER-1' })], calendar: aCalendar({ firstFortnightId: '2025-26-FN06' }), districtsElsewhere: [{ lgd: 6, name: aName('Kargil'), aliases: [], stateLgd: 37, stateName: aName('Ladakh') }] });
    scheme = await aScheme({ startsAt: '2025-06-16T04:00:00.000Z', plan, settings: { personalKey: Buffer.alloc(32, 7).toString('base64') } });
    await scheme.moveTo('2025-06-20T05:00:00.000Z');
  });
  afterAll(() => scheme?.server.close());

  const form = ({ values, district = 0, parentId = null, version = 0 }: Form): object => ({ version, parentId, district, values, atLeast: [] });
  const as = (login: string): Promise<Visitor> => scheme.as(login);
  const add = async (login: string, register: string, one: Form): Promise<Answer> => (await as(login)).post(`${all}/${register}/records`, form(one));
  const revise = async (login: string, register: string, id: string, one: Form): Promise<Answer> => (await as(login)).put(`${all}/${register}/records/${id}`, form(one));
  const added = async (login: string, register: string, one: Form): Promise<string> => {
    const answer = await add(login, register, one);
    if (answer.status !== 201) throw new Error(answer.text);
    return answer.json().line.recordId;
  };
  const faults = (answer: Answer): string[] => answer.json().breaches.map(({ field, values, code }: { field: string; code: string; values: { fault?: string } }) => `${field} ${values.fault ?? code}`);
  const said = (answer: Answer): string[] => answer.json().breaches.map(({ text }: { text: string }) => text);
  const project = (projectNo: string, own: Record<string, unknown> = {}, district = 901): Form => ({ district, values: { projectNo, title: 'Walnut processing', promoter: 'Hill Foods', sector: 'FOOD_PROCESSING', receivedOn: '2025-04-05', examinedFrom: '2025-04-20', ...own } });
  const asset = (assetNo: string, own: Record<string, unknown> = {}, district = 901): Form => ({ district, values: { assetNo, name: 'Riverside estate', kind: 'IT_PARK', ...own } });

  it('are kept under every plan, each beside those of the components', async () => {
    const registers: { register: string; canKeep: boolean; sight: string; componentCodes: string[] }[] = (await (await as('pmu')).get(all)).json();
    const own = registers.filter(({ register }) => REGISTERS.filter(isSchemeWide).some(({ code }) => code === register));
    expect(own).toHaveLength(12);
    for (const one of own) expect(one).toMatchObject({ canKeep: true, sight: 'FULL', componentCodes: [] });
    expect(registers.find(({ register }) => register === 'batch')).toMatchObject({ canKeep: false, componentCodes: [] });
  });

  it('take a project in, and carry it on stage by stage', async () => {
    const id = await added('officer901', 'project', project('P-1', { investment: 12 * CRORE, jobs: 80 }));
    const revised = await revise('officer901', 'project', id, { ...project('P-1', { clearancesFrom: '2025-05-05', approvedOn: '2025-05-30', constructionFrom: '2025-06-02' }), version: 1 });
    expect([revised.status, revised.json().line]).toMatchObject([200, { stage: 'UNDER_CONSTRUCTION', stageOn: '2025-06-02' }]);
    expect(revised.json().history).toHaveLength(2);
    expect((await revise('officer901', 'project', id, { ...project('P-1'), version: 1 })).json().code).toBe('RECORD_CHANGED');
    const early = await revise('officer901', 'project', id, { ...project('P-1', { clearancesFrom: '2025-05-05', approvedOn: '2025-05-30', constructionFrom: '2025-06-02', trialFrom: '2025-06-03', commissionedOn: '2025-06-01' }), version: 2 });
    expect(faults(early)).toEqual(['commissionedOn LIFE_ORDER']);
    expect(faults(await revise('officer901', 'project', id, { ...project('P-1', { clearancesFrom: '2025-05-05', approvedOn: '2025-05-30', trialFrom: '2025-06-03', commissionedOn: '2025-06-10', skipReason: 'None' }), version: 2 }))).toEqual(['constructionFrom STEP_MISSING']);
  });

  it('refuse a stage left out without a reason, in words at the stage, and take it with one', async () => {
    const answer = await add('officer901', 'project', project('P-2', { approvedOn: '2025-05-30' }));
    expect([answer.status, faults(answer)]).toEqual([422, ['clearancesFrom SKIP_REASON_NEEDED']]);
    expect(said(answer)).toEqual(['Left out, though the record is already “Approved”. Fill it in, or say why under “Why a stage was left out”.']);
    const hindi = await (await as('officer901')).post(`${all}/project/records`, form(project('P-2', { approvedOn: '2025-05-30' })), { 'accept-language': 'hi' });
    expect(said(hindi)).toEqual(['यह चरण छूट गया है, जबकि अभिलेख पहले ही “अनुमोदित” है। इसे भरें या “चरण छोड़ने का कारण” में कारण लिखें।']);
    expect((await add('officer901', 'project', project('P-2', { approvedOn: '2025-05-30', skipReason: 'Deemed clearance under the single window Act' }))).status).toBe(201);
  });

  it('refuse a project or an asset in a district of another State, by form and by file', async () => {
    for (const [register, one] of [['project', project('P-3', {}, 6)], ['asset', asset('A-3', {}, 6)]] as const) {
      const answer = await add('pmu', register, one);
      expect([answer.status, faults(answer)]).toEqual([422, ['district DISTRICT_ELSEWHERE']]);
      expect(said(answer)[0]).toContain('Ladakh');
      expect(faults(await add('pmu', register, { ...one, district: 340 }))).toEqual(['district DISTRICT_UNKNOWN']);
      expect(faults(await add('pmu', register, { ...one, district: 0 }))).toEqual(['district DISTRICT_NEEDED']);
    }
    const file = ['Number of the asset,Name of the asset,Kind,District,Plots or units in all,Of these taken,In use from', 'A-9,Old estate,Industrial estate,Kargil,10,5,01.04.2015', 'A-10,Old estate,Industrial estate,901,10,11,01.04.2015', 'A-11,Old estate,Industrial estate,901,10,5,01.04.2015'].join('\n');
    const read = await bringInto(scheme, 'asset', file, { by: 'pmu', mode: 'ACCEPT_GOOD' });
    expect(read).toMatchObject({ state: 'TAKEN', added: 1, rejected: 2 });
    expect((await allFaults(scheme, read.id, 'pmu')).map(({ row, code }) => [row, code])).toEqual([[2, 'DISTRICT_ELSEWHERE'], [3, 'SUM_ABOVE_TOTAL']]);
  });

  it('tell a cost beyond a quarter of its norm beside the record, and keep it', async () => {
    const answer = await add('officer901', 'asset', asset('A-1', { norm: 20 * CRORE, cost: 26 * CRORE }));
    expect([answer.status, answer.json().warnings]).toEqual([201, [{ code: 'ABOVE_NORM', field: 'cost', share: { numerator: '13', denominator: '10' } }]]);
    expect((await add('officer901', 'asset', asset('A-2', { norm: 20 * CRORE, cost: 25 * CRORE }))).json().warnings).toEqual([]);
    expect(faults(await add('officer901', 'asset', asset('A-4', { space: 120, taken: 121 })))).toEqual(['taken SUM_ABOVE_TOTAL']);
  });

  it('put asks under their project, with a day by which they are to be decided', async () => {
    const parentId = await added('officer901', 'project', project('P-4'));
    const ask = (own: Record<string, unknown> = {}): Form => ({ parentId, values: { askNo: '1', kind: 'POWER', department: 'POWER', officer: 'Executive Engineer', askedOn: '2025-05-01', dueOn: '2025-06-10', ...own } });
    expect(faults(await add('officer901', 'ask', ask({ dueOn: '2025-04-30' })))).toEqual(['dueOn NOT_BEFORE']);
    const id = await added('officer901', 'ask', ask());
    const dues = (await (await as('officer901')).get('/v1/schemes/ts-scheme/register-dues')).json().dues;
    expect(dues.find(({ recordId }: { recordId: string }) => recordId === id)).toMatchObject({ register: 'ask', code: 'ASK', dueOn: '2025-06-10', daysLate: 10 });
    expect((await revise('officer901', 'ask', id, { ...ask({ decidedOn: '2025-06-12', decision: 'GRANTED' }), version: 1 })).json().line).toMatchObject({ stage: 'DECIDED', dues: [] });
  });

  it('are kept in the field where they lie; the State keeps its partners and risks', async () => {
    const risk = (riskNo: string): Form => ({ values: { riskNo, kind: 'RISK', title: 'Snow closes the roads', probability: 4, impact: 5, ownerOffice: 'PMU', raisedOn: '2025-06-01' } });
    const keepers = async (register: string, one: (no: string) => Form): Promise<string[]> => {
      const kept: string[] = [];
      for (const login of ROLES) if ((await add(login, register, one(`X-${login}`.toUpperCase()))).status === 201) kept.push(login);
      return kept;
    };
    expect(await keepers('project', (no) => project(no))).toEqual(['officer901', 'pmu']);
    expect(await keepers('risk', risk)).toEqual(['pmu', 'component', 'nodal']);
    expect((await add('officer902', 'project', project('P-5'))).json().code).toBe('REGISTER_NOT_YOURS');
  });

  it('refuse a risk beyond its scale, an issue without its day, and an office or component the plan has not', async () => {
    const answer = await add('pmu', 'risk', { values: { riskNo: 'R-1', kind: 'ISSUE', title: 'Snow', probability: 0, impact: 6, ownerOffice: 'NOBODY', componentCode: 'C9', raisedOn: '2025-06-01' } });
    expect(faults(answer).sort()).toEqual(['cameTrueOn NEEDED_BY_CHOICE', 'componentCode CODE_UNKNOWN', 'impact COUNT_TOO_LARGE', 'ownerOffice CODE_UNKNOWN', 'probability COUNT_TOO_SMALL']);
    const engagement = (partner: string): Form => ({ values: { engagementNo: 'M-1', partner, componentCode: 'C2', memorandumOn: '2025-04-01', endsOn: '2026-03-31' } });
    expect(faults(await add('nodal', 'engagement', engagement('PMU')))).toEqual(['partner CODE_UNKNOWN']);
    expect((await add('nodal', 'engagement', engagement('partner-1'))).json().line.values.partner).toBe('PARTNER-1');
  });

  it('show their rows whole to every charge, and open what is sealed to those alone who keep it', async () => {
    const id = await added('officer901', 'stakeholder', { district: 901, values: { stakeholderNo: 'S-1', organisation: 'Shipyard', kind: 'PSU', person: 'Ravi Kumar', mobile: '98765 43210' } });
    for (const login of ROLES) {
      const page = (await (await as(login)).get(`${all}/stakeholder/records/${id}`)).json();
      expect([login, page.sight, page.line.values.organisation, page.canKeep, page.canReveal]).toEqual([login, 'FULL', 'Shipyard', ['officer901', 'pmu'].includes(login), ['officer901', 'pmu', 'auditor'].includes(login)]);
      expect(JSON.stringify(page)).not.toContain('Ravi');
    }
    const reveal = async (login: string): Promise<number> => (await (await as(login)).post(`${all}/stakeholder/records/${id}/revelations`, { purpose: 'FOLLOW_UP', note: 'To fix the day' })).status;
    expect([await reveal('secretary'), await reveal('officer902'), await reveal('officer901')]).toEqual([403, 403, 200]);
  });
});
