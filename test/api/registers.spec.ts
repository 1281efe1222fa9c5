import { aCalendar, aComponent, aName, aPlan } from '@pakhwada/testing/builders';
import { DataSource } from 'typeorm';
import { OutboxService } from '../../apps/api/src/platform/outbox/outbox.service.ts';
import { RecordsService } from '../../apps/api/src/registers/records/records.service.ts';
import { aPerson, type Answer, type Visitor } from './support/app.ts';
import { aScheme, type TestScheme } from './support/scheme.ts';

const all = '/v1/schemes/ts-scheme/registers';
const KEY = Buffer.alloc(32, 7).toString('base64');

interface Form {
  readonly values: Record<string, unknown>;
  readonly district?: number;
  readonly parentId?: string | null;
  readonly version?: number;
  readonly atLeast?: string[];
}

describe('the registers of a scheme', () => {
  let scheme: TestScheme;
  let [officer, other, manager, partner, pmu, nodal, secretary, stranger]: Visitor[] = [];
  beforeAll(async () => {
    const components = [
      aComponent({ type: 'FORMALISATION' }), aComponent({ code: 'C2', type: 'HEALTH_CLINIC' }), aComponent({ code: 'C4', type: 'ESDP', partnerOffice: 'PARTNER-1' }), aComponent({ code: 'C7', type: 'BUYER_SELLER_MEETS', partnerOffice: 'PARTNER-1' }),
    ];
    scheme = await aScheme({ startsAt: '2025-06-16T04:00:00.000Z', plan: aPlan({ components, calendar: aCalendar({ firstFortnightId: '2025-26-FN06' }), districtsElsewhere: [{ lgd: 6, name: aName('Kargil'), aliases: [], stateLgd: 37, stateName: aName('Ladakh') }] }), settings: { personalKey: KEY } });
    await aPerson(scheme.server.database, { login: 'partner', role: 'PARTNER', ...scheme.key, officeCode: 'PARTNER-1' });
    await scheme.server.database.query(`update charge set since = '2024-01-01'`);
    await scheme.moveTo('2025-06-20T05:00:00.000Z');
    [officer, other, manager, partner, pmu, nodal, secretary, stranger] = await Promise.all(['officer901', 'officer902', 'gm901', 'partner', 'pmu', 'nodal', 'secretary', 'finance'].map((login) => scheme.as(login)));
  });
  afterAll(() => scheme?.server.close());

  const form = ({ values, district = 0, parentId = null, version = 0, atLeast = [] }: Form): object => ({ version, parentId, district, values, atLeast });
  const add = (who: Visitor, register: string, one: Form): Promise<Answer> => who.post(`${all}/${register}/records`, form(one));
  const added = async (who: Visitor, register: string, one: Form): Promise<string> => {
    const answer = await add(who, register, one);
    if (answer.status !== 201) throw new Error(answer.text);
    return answer.json().line.recordId;
  };
  const revise = (who: Visitor, register: string, id: string, one: Form): Promise<Answer> => who.put(`${all}/${register}/records/${id}`, form(one));
  const page = (who: Visitor, register: string, id: string): Promise<Answer> => who.get(`${all}/${register}/records/${id}`);
  const list = async (who: Visitor, register: string, query = '') => (await who.get(`${all}/${register}/records${query}`)).json();
  const faults = (answer: Answer): string[] => answer.json().breaches.map(({ field, values, code }: { field: string; code: string; values: { fault?: string } }) => `${field} ${values.fault ?? code}`);
  const happenings = (id: string) => scheme.server.database.query(`select measure, district_lgd as district, happened_on::text as on, n::int as n from register_happening where record_id = $1 order by measure`, [id]);

  const camp = (campNo: string, own: Record<string, unknown> = {}): Form => ({ district: 901, values: { campNo, place: 'Town hall', plannedOn: '2025-06-10', ...own } });
  const batch = (batchNo: string, own: Record<string, unknown> = {}): Form => ({ district: 901, values: { batchNo, programme: 'ESDP', trade: 'Weaving', institute: 'ITI', seats: 33, plannedStartOn: '2025-05-01', plannedEndOn: '2025-05-28', startedOn: '2025-05-02', ...own } });
  const trainee = (rollNo: string, parentId: string, own: Record<string, unknown> = {}): Form => ({ parentId, values: { rollNo, name: 'Asha Devi', gender: 'WOMEN', enrolledOn: '2025-05-02', ...own } });
  const registration = (udyam: string, own: Record<string, unknown> = {}): Form => ({ district: 901, values: { udyam, portal: 'UDYAM', enterprise: 'Asha Weaving Works', registeredOn: '2025-06-02', ...own } });

  describe('rights', () => {
    it('let a district officer keep what lies in the own district, a partner its registers anywhere, and nobody else write', async () => {
      expect((await add(officer!, 'camp', camp('R-1'))).status).toBe(201);
      expect([(await add(officer!, 'camp', { ...camp('R-2'), district: 902 })).status, (await add(other!, 'camp', camp('R-2'))).status]).toEqual([403, 403]);
      expect((await add(partner!, 'batch', { ...batch('R-B1'), district: 902 })).status).toBe(201);
      expect((await add(partner!, 'camp', camp('R-3'))).json().code).toBe('REGISTER_NOT_YOURS'); // no component of theirs keeps camps
      expect((await add(officer!, 'event', { district: 0, values: {} })).status).toBe(403); // State level is the PMU's
      for (const who of [manager, nodal, secretary, stranger]) expect((await add(who!, 'camp', camp('R-4'))).status).toBe(403);
      expect((await add(officer!, 'company', { district: 901, values: {} })).json().code).toBe('REGISTER_NOT_KEPT');
      expect((await add(officer!, 'unit', { values: {} })).status).toBe(404);
    });

    it('show rows whole to who works with them, masked to the State, and counts alone to the Secretary', async () => {
      const id = await added(officer!, 'registration', registration('UDYAM-TS-01-0000001'.replace('TS', 'TN')));
      const line = async (who: Visitor) => (await list(who, 'registration', '?district=901')).records[0];
      expect(await line(officer!)).toMatchObject({ key: 'UDYAM-TN-01-0000001', values: { udyam: 'UDYAM-TN-01-0000001', enterprise: 'Asha Weaving Works' } });
      expect(await line(manager!)).toMatchObject({ key: 'UDYAM-TN-01-0000001' });
      const masked = await line(nodal!);
      expect(masked).toMatchObject({ key: 'XXXXX-XX-XX-XXX0001', values: { udyam: 'XXXXX-XX-XX-XXX0001', portal: 'UDYAM' } });
      expect(masked.values.enterprise).toBeUndefined();
      expect(await list(secretary!, 'registration')).toMatchObject({ sight: 'COUNTS', total: 1, records: [] });
      expect(await list(other!, 'registration', '?district=901')).toMatchObject({ sight: 'COUNTS', records: [], total: 1 });
      expect((await list(other!, 'registration')).records).toEqual([]);
      expect([(await page(secretary!, 'registration', id)).status, (await page(other!, 'registration', id)).status, (await page(nodal!, 'registration', id)).status]).toEqual([403, 403, 200]);
      const whole = (await page(nodal!, 'registration', id)).text;
      expect([whole.includes('0000001'), whole.includes('Asha')]).toEqual([false, false]);
      expect((await list(nodal!, 'registration', '?find=UDYAM-TN-01-000')).records).toEqual([]); // not found digit by digit
      expect((await list(nodal!, 'registration', '?find=udyam tn 01 0000001')).records).toHaveLength(1);
      expect((await list(officer!, 'registration', '?find=UDYAM-TN-01-000')).records).toHaveLength(1);
    });

    it('never lay a name beside sickness', async () => {
      const id = await added(officer!, 'clinic-case', { district: 901, values: { caseNo: 'K-1', udyam: 'UDYAM-TN-01-0000002', contact: 'Ravi Kumar', registeredOn: '2025-05-01', screenedOn: '2025-05-05', scoreVersion: '1', score: 20, class: 'PRONE_TO_SICK', remark: 'Owner Ravi Kumar is ill' } });
      const seen = await page(nodal!, 'clinic-case', id);
      expect(seen.json().line.values).toEqual({ caseNo: 'K-1', registeredOn: '2025-05-01', screenedOn: '2025-05-05', scoreVersion: '1', score: 20, class: 'PRONE_TO_SICK' });
      expect(seen.json()).toMatchObject({ unit: null, canReveal: false, personalFields: ['contact', 'remark'] });
      expect([seen.text.includes('Ravi'), seen.text.includes('0002')]).toEqual([false, false]); // four digits find the unit among those of the district
      expect((await list(nodal!, 'clinic-case', '?find=UDYAM-TN-01-0000002')).records).toEqual([]); // nor is a number asked whether its unit was sick
      expect((await list(officer!, 'clinic-case', '?find=UDYAM-TN-01-0000002')).records).toHaveLength(1);
      const kept = await scheme.server.database.query<{ all: string }>(`select (select string_agg(r::text, ' ') from register_record r) || coalesce((select string_agg(h::text, ' ') from register_history h), '') as all`);
      expect(/Ravi|Asha Devi/.test(kept[0]!.all)).toBe(false); // sealed apart
    });
  });

  describe('a form', () => {
    it('is told everything that is wrong with it at once, at its field, in words', async () => {
      const answer = await add(officer!, 'camp', camp('', { plannedOn: '31.02.2025', heldOn: '2025-06-21', women: 12, colour: 'red', block: '2341 2341 2346', participants: '80' }));
      expect(answer.status).toBe(422);
      expect(faults(answer).sort()).toEqual(['block AADHAAR_REFUSED', 'campNo MISSING', 'colour UNKNOWN_FIELD', 'heldOn DATE_FUTURE', 'participants COUNT_UNREADABLE', 'plannedOn DATE_UNREADABLE']);
      expect(answer.json().breaches.find(({ field }: { field: string }) => field === 'heldOn').text).toBe('21.06.2025 lies ahead; today is 20.06.2025. Only what has happened is entered here.');
      const hindi = await officer!.post(`${all}/camp/records`, form(camp('')), { 'accept-language': 'hi' });
      expect(hindi.json().breaches[0].text).toBe('इसे भरें।');
      expect(faults(await add(officer!, 'registration', registration('UDYAM-JH-0051133')))).toEqual(['udyam UDYAM_BLOCK_MISSING']);
      expect(faults(await add(officer!, 'camp', { ...camp('K-9'), district: 6 }))).toEqual(['district DISTRICT_ELSEWHERE']);
      expect(faults(await add(officer!, 'camp', { ...camp('K-9'), district: 0 }))).toEqual(['null REGISTER_NOT_YOURS']);
    });

    it('keeps "over 100" as at least 100 and says so', async () => {
      const id = await added(pmu!, 'event', { values: { eventNo: 'LB-1', kind: 'BUYER_SELLER', title: 'First meet', place: 'Town', plannedFrom: '2025-06-01', plannedTo: '2025-06-01', heldFrom: '2025-06-01', heldTo: '2025-06-01', sellers: 100 }, atLeast: ['sellers'] });
      expect((await page(pmu!, 'event', id)).json().line).toMatchObject({ values: { sellers: 100 }, atLeast: ['sellers'], stage: 'HELD' });
      expect(await scheme.server.database.query(`select n::int as n, is_at_least as "isAtLeast" from register_happening where record_id = $1 and measure = 'event.sellers'`, [id])).toEqual([{ n: 100, isAtLeast: true }]);
      expect(faults(await add(pmu!, 'event', { values: { eventNo: 'LB-2', kind: 'BUYER_SELLER', title: 'x', place: 'y', plannedFrom: '2025-06-01', plannedTo: '2025-06-01' }, atLeast: ['sellers'] }))).toEqual(['sellers MISSING']);
    });

    it('names a record once, however it is written', async () => {
      await added(officer!, 'camp', camp('One/7'));
      expect(faults(await add(officer!, 'camp', camp(' one / ७ ')))).toEqual(['campNo KEY_TAKEN']);
    });
  });

  describe('the life of a record', () => {
    it('gives three counters of a trainee on their own days, in the district of the batch', async () => {
      const parentId = await added(partner!, 'batch', batch('L-1', { completedOn: '2025-05-29', trainingDays: 24 }));
      const id = await added(partner!, 'trainee', trainee('7', parentId, { completedOn: '2025-05-28', certifiedOn: '2025-06-05', certificateNo: 'Z/7', udyam: 'UDYAM-TN-01-0000009', enterpriseOn: '2025-06-10', owner: 'WOMEN_OWNED' }));
      expect((await page(partner!, 'trainee', id)).json()).toMatchObject({ line: { key: 'L-1 / 7', district: 901, stage: 'CERTIFIED', stageOn: '2025-06-05' }, personalFields: ['name'], parent: { key: 'L-1', title: 'Weaving', register: 'batch' } });
      expect(await happenings(id)).toEqual([
        { measure: 'trainee.esdp.certified', district: 901, on: '2025-06-05', n: 1 }, { measure: 'trainee.esdp.completed', district: 901, on: '2025-05-28', n: 1 },
        { measure: 'trainee.esdp.enrolled', district: 901, on: '2025-05-02', n: 1 }, { measure: 'trainee.esdp.enterprise', district: 901, on: '2025-06-10', n: 1 },
      ]);
      expect((await page(partner!, 'batch', parentId)).json().children).toEqual([
        { register: 'trainee', records: 1, counted: ['certified', 'completed', 'enrolled', 'enterprise'].map((step) => ({ measure: `trainee.esdp.${step}`, n: 1, isAtLeast: false })) },
      ]);
    });

    it('refuses what cannot be: a trainee before the batch, a record under nothing, a new one under a cancelled batch', async () => {
      const waiting = await added(partner!, 'batch', batch('L-2', { startedOn: '2025-06-01' }));
      expect(faults(await add(partner!, 'trainee', trainee('1', waiting, { enrolledOn: '2025-05-02', completedOn: '2025-05-30' })))).toEqual(['completedOn BEFORE_PARENT']);
      expect(faults(await add(partner!, 'trainee', { values: trainee('1', waiting).values }))).toEqual(['parentKey PARENT_NEEDED']);
      const id = await added(partner!, 'trainee', trainee('1', waiting));
      expect((await revise(partner!, 'batch', waiting, { ...batch('L-2', { startedOn: '2025-06-01', cancelledOn: '2025-06-10', cancelledReason: 'Snow' }), version: 1 })).status).toBe(200);
      expect(faults(await add(partner!, 'trainee', trainee('2', waiting)))).toEqual(['parentKey PARENT_ENDED']);
      expect(faults(await revise(partner!, 'trainee', id, { ...trainee('1', waiting, { completedOn: '2025-06-09' }), version: 1 }))).toEqual(['completedOn PARENT_ENDED']);
      expect((await revise(partner!, 'trainee', id, { ...trainee('1', waiting, { leftOn: '2025-06-10', leftReason: 'Batch cancelled' }), version: 1 })).json().line.stage).toBe('LEFT');
    });

    it('keeps what a record was, and refuses a second writer with what the first wrote', async () => {
      const id = await added(officer!, 'camp', camp('H-1'));
      const held = camp('H-1', { heldOn: '2025-06-11', participants: 80, women: 50, onSpot: 20 });
      expect((await revise(officer!, 'camp', id, { ...held, version: 1 })).json()).toMatchObject({ version: 2, line: { stage: 'HELD', dues: [] } });
      const late = await revise(officer!, 'camp', id, { ...camp('H-1', { heldOn: '2025-06-12', participants: 10 }), version: 1 });
      expect([late.status, late.json().code, late.json().current.version]).toEqual([409, 'RECORD_CHANGED', 2]);
      const [now, before] = (await page(officer!, 'camp', id)).json().history;
      expect(now).toMatchObject({ version: 2, from: 'FORM', changed: ['heldOn', 'participants', 'women', 'onSpot'] });
      expect(before).toMatchObject({ version: 1, changed: [], values: { campNo: 'H-1', plannedOn: '2025-06-10', place: 'Town hall' } });
      expect((await revise(other!, 'camp', id, { ...held, district: 902, version: 2 })).status).toBe(403);
      const both = await Promise.all([revise(officer!, 'camp', id, { ...held, version: 2 }), revise(officer!, 'camp', id, { ...held, version: 2 })]);
      expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    });

    it('lets what happened stay where it is when it did not change, and moves what did', async () => {
      const id = await added(officer!, 'camp', camp('H-2', { heldOn: '2025-06-11', participants: 80, women: 50 }));
      const stamps = async () => Object.fromEntries((await scheme.server.database.query<{ measure: string; at: Date; n: number }>(`select measure, recorded_at as at, n::int as n from register_happening where record_id = $1`, [id])).map(({ measure, at, n }) => [measure, `${n} ${at.toISOString()}`]));
      const before = await stamps();
      await scheme.moveTo('2025-06-20T06:00:00.000Z');
      expect((await revise(officer!, 'camp', id, { ...camp('H-2', { heldOn: '2025-06-11', participants: 90, women: 50 }), version: 1 })).status).toBe(200);
      const after = await stamps();
      expect(after['camp.held']).toBe(before['camp.held']);
      expect(after['camp.participants']).toBe('90 2025-06-20T06:00:00.000Z');
    });

    it('takes its children along: key, district and programme of a batch', async () => {
      const parentId = await added(partner!, 'batch', batch('F-1'));
      const id = await added(partner!, 'trainee', trainee('1', parentId));
      expect((await revise(partner!, 'batch', parentId, { ...batch('F-9', { programme: 'MDP' }), district: 903, version: 1 })).status).toBe(200);
      expect((await page(partner!, 'trainee', id)).json()).toMatchObject({ version: 2, line: { key: 'F-9 / 1', district: 903 } });
      expect(await happenings(id)).toEqual([{ measure: 'trainee.mdp.enrolled', district: 903, on: '2025-05-02', n: 1 }]);
      expect((await list(partner!, 'trainee', `?parentId=${parentId}&find=1`)).records).toHaveLength(1);
      await added(partner!, 'trainee', trainee('2', parentId, { completedOn: '2025-05-28' }));
      expect(faults(await revise(partner!, 'batch', parentId, { ...batch('F-9', { startedOn: '2025-06-01' }), version: 2 }))).toEqual(['startedOn AFTER_CHILD']);
    });
  });

  describe('what the database guards', () => {
    it('takes no record away, no history back, and no version twice', async () => {
      const codeOf = (sql: string): Promise<string> => scheme.server.get(DataSource).query(sql).then(() => 'done', (error: { code: string }) => error.code);
      const ownerCodeOf = (sql: string): Promise<string> => scheme.server.database.query(sql).then(() => 'done', (error: { code: string }) => error.code);
      expect([await codeOf('delete from register_record'), await codeOf('update register_history set image = image'), await codeOf('delete from register_history'), await codeOf(`insert into register_history select * from register_history limit 1`), await codeOf('update register_count set n = 0')]).toEqual(['42501', '42501', '42501', '42501', '42501']);
      expect([await ownerCodeOf(`update register_record set office_code = 'NOWHERE', version = version + 1`), await ownerCodeOf(`update register_record set changed_by = gen_random_uuid(), version = version + 1`)]).toEqual(['23503', '23503']);
      expect([await ownerCodeOf('delete from register_record'), await ownerCodeOf('truncate register_record cascade'), await ownerCodeOf('delete from register_history'), await ownerCodeOf('update register_record set version = version'), await ownerCodeOf(`update register_record set recorded_at = now(), version = version + 1`)]).toEqual(['P0F02', 'P0F02', 'P0F02', 'P0F61', 'P0F02']);
    });

    it('keeps counts that are the counts of the rows', async () => {
      const [differing] = await scheme.server.database.query<{ n: number }>(
        `select count(*)::int as n from (select register, district_lgd, stage, count(*) as n from register_record group by 1, 2, 3) r
         full join (select register, district_lgd, stage, sum(n) as n from register_count group by 1, 2, 3 having sum(n) <> 0) c using (register, district_lgd, stage) where r.n is distinct from c.n`,
      );
      expect(differing).toEqual({ n: 0 });
      const camps = (await officer!.get(all)).json().find(({ register }: { register: string }) => register === 'camp');
      expect(camps).toMatchObject({ sight: 'FULL', canKeep: true, componentCodes: ['C1'], records: 4, during: 4, stages: [{ stage: 'PLANNED', records: 2 }, { stage: 'HELD', records: 2 }], due: 2 });
      const own = await scheme.server.database.query<{ n: number }>(`select count(*)::int as n from register_record where register = 'camp' and district_lgd in (0, 901)`);
      expect(camps.records).toBe(own[0]!.n);
      const counted = (await secretary!.get(all)).json().find(({ register }: { register: string }) => register === 'camp');
      expect(counted).toMatchObject({ sight: 'COUNTS', canKeep: false, records: camps.records });
    });
  });

  describe('what falls due', () => {
    it('is told to who works with it, earliest first, and leaves with what is done', async () => {
      const id = await added(partner!, 'batch', { ...batch('D-1', { completedOn: '2025-05-10', trainingDays: 9, startedOn: '2025-05-02' }), district: 903 });
      const dues = async (who: Visitor) => (await who.get('/v1/schemes/ts-scheme/register-dues')).json();
      const mine = (await dues(partner!)).dues.filter(({ recordId }: { recordId: string }) => recordId === id);
      expect(mine).toEqual([{ register: 'batch', recordId: id, key: 'D-1', title: 'Weaving', district: 903, code: 'CERTIFICATES', dueOn: '2025-06-09', daysLate: 11 }]);
      expect((await dues(other!)).dues.filter(({ recordId }: { recordId: string }) => recordId === id)).toEqual([]);
      expect(await dues(secretary!)).toEqual({ total: 0, late: 0, dues: [] });
      expect((await list(partner!, 'batch', '?isDue=yes')).records.map(({ key }: { key: string }) => key)).toContain('D-1');
      expect((await revise(partner!, 'batch', id, { ...batch('D-1', { completedOn: '2025-05-10', trainingDays: 9, startedOn: '2025-05-02', certificatesOn: '2025-06-20' }), district: 903, version: 1 })).json().line.dues.map(({ code }: { code: string }) => code)).toEqual(['FOLLOW_UP_3', 'FOLLOW_UP_6', 'FOLLOW_UP_12']);
      expect((await dues(partner!)).dues.filter(({ recordId }: { recordId: string }) => recordId === id)).toEqual([]);
    });
  });

  describe('the daily mail', () => {
    const mails = () => scheme.server.database.query<{ recipient: string; subject: string; body: string; run: string }>(`select recipient, subject, body, run from mail where run like 'register-dues:%' order by created_at, recipient`);

    it('goes at noon of a working day, once, to each office that keeps something due, without a name in it', async () => {
      await added(officer!, 'clinic-case', { district: 901, values: { caseNo: 'K-77', udyam: 'UDYAM-TN-01-0000077', contact: 'Ravi Kumar', registeredOn: '2025-04-05', screenedOn: '2025-05-02', scoreVersion: '1', score: 20, class: 'PRONE_TO_SICK' } });
      await scheme.tickAt('2025-06-22T08:00:00.000Z'); // a Sunday: only Friday's is caught up, if it was missed
      await scheme.server.get(OutboxService).drain();
      const before = (await mails()).length;
      await scheme.tickAt('2025-06-23T06:00:00.000Z'); // Monday, half past eleven
      await scheme.server.get(OutboxService).drain();
      expect(await mails()).toHaveLength(before);
      for (const at of ['2025-06-23T06:31:00.000Z', '2025-06-23T09:00:00.000Z']) {
        await scheme.tickAt(at);
        await scheme.server.get(OutboxService).drain();
      }
      const sent = (await mails()).filter(({ run }) => run === 'register-dues:ts-scheme:2025-06-23');
      expect(sent.map(({ recipient }) => recipient)).toEqual(['dic-901@example.test', 'partner-1@example.test', 'pmu@example.test']);
      const own = sent[0]!;
      expect(own.subject).toMatch(/^Registers on 23.06.2025: \d steps are due \| 23.06.2025 की स्थिति में पंजियाँ: \d चरण देय$/);
      expect(own.body).toContain('– Case of the health clinic K-77: Diagnostic study, due 16.06.2025 (7 days late)');
      expect(own.body).toContain('– हेल्थ क्लिनिक का प्रकरण K-77: निदान अध्ययन, देय 16.06.2025 (7 दिन विलंब)');
      expect(sent.some(({ body }) => /Ravi|Asha|UDYAM-TN|0000077/.test(body))).toBe(false);
      await scheme.moveTo('2025-06-20T06:00:00.000Z');
    });
  });

  describe('a key', () => {
    it('that two enter in one moment is told to the second at its field', async () => {
      const both = await Promise.all([add(officer!, 'camp', camp('TW-1')), add(officer!, 'camp', camp('tw-1'))]);
      expect(both.map(({ status }) => status).sort()).toEqual([201, 422]);
      expect(faults(both.find(({ status }) => status === 422)!)).toEqual(['campNo KEY_TAKEN']);
    });

    it('holds no sign that is not seen or turns the text round', async () => {
      await added(officer!, 'camp', camp('TW-2', { place: 'Town\u202ehall\u0007' }));
      expect(faults(await add(officer!, 'camp', camp('\u202eTW-\u20662\u2069\u0001')))).toEqual(['campNo KEY_TAKEN']);
      expect((await list(officer!, 'camp', '?find=TW-2')).records[0].values.place).toBe('Townhall');
    });
  });

  describe('a list', () => {
    it('says how many it holds, whatever it is narrowed by', async () => {
      for (const [no, plannedOn] of [['TO-1', '2025-06-01'], ['TO-2', '2025-06-02'], ['TO-3', '2025-06-30']]) await added(officer!, 'camp', camp(no!, { plannedOn }));
      for (const [query, n] of [['find=TO-', 3], ['find=TO-&to=2025-06-02', 2], ['find=TO-&isDue=yes', 2], ['find=TO-&from=2025-06-02&to=2025-06-02', 1], ['find=none', 0]] as const) {
        const told = await list(officer!, 'camp', `?${query}`);
        expect([query, told.total, told.records.length]).toEqual([query, n, n]);
      }
    });

    it('says nothing of what stands under a record that is not seen', async () => {
      const parentId = await added(partner!, 'batch', batch('UN-1'));
      await added(partner!, 'trainee', trainee('1', parentId));
      expect(await list(officer!, 'trainee', `?parentId=${parentId}`)).toMatchObject({ total: 1 });
      for (const who of [other, secretary]) expect(await list(who!, 'trainee', `?parentId=${parentId}`)).toMatchObject({ status: 403, code: 'ROWS_NOT_SHOWN' });
    });
  });

  describe('an event', () => {
    const people = async (eventId: string, role: string, n: number): Promise<void> => {
      for (let i = 1; i <= n; i += 1) await added(partner!, 'participant', { parentId: eventId, values: { participantNo: `${role[0]}-${i}`, role, organisation: `Organisation ${i}`, country: 'IN', cameOn: '2025-06-06' } });
    };
    const conclave = (eventNo: string): Form => ({ district: 901, values: { eventNo, kind: 'CONCLAVE', title: 'Conclave', place: 'Hall', plannedFrom: '2025-06-06', plannedTo: '2025-06-07', heldFrom: '2025-06-06', heldTo: '2025-06-07' } });

    it('of two days holds fifty stalls by category, several organisers and its sessions', async () => {
      const eventId = await added(partner!, 'event', conclave('E-50'));
      await people(eventId, 'ORGANISER', 3);
      await people(eventId, 'EXHIBITOR', 5);
      for (const [i, plannedOn] of ['2025-06-06', '2025-06-07'].entries()) await added(partner!, 'session', { parentId: eventId, values: { sessionNo: `D${i + 1}`, kind: 'SEMINAR', title: `Day ${i + 1}`, plannedOn, heldOn: plannedOn, attendance: 100 }, atLeast: ['attendance'] });
      for (let i = 1; i <= 50; i += 1) await added(partner!, 'stall', { parentId: eventId, values: { stallNo: String(i).padStart(2, '0'), category: i <= 10 ? 'DEFENCE' : 'MSME', ...(i <= 5 ? { participantNo: `e-${i}`, takenOn: '2025-06-06' } : {}) } });
      for (const [from, to, told] of [['14:00', '10:30', 'to HOURS_ORDER'], ['9', '10:30', 'from HOUR_UNREADABLE'], ['10:30', '25:00', 'to HOUR_UNREADABLE']] as const) {
        expect(faults(await add(partner!, 'session', { parentId: eventId, values: { sessionNo: 'D9', kind: 'SEMINAR', title: 'Day 9', plannedOn: '2025-06-06', from, to } }))).toEqual([told]);
      }
      const stalls = await list(partner!, 'stall', `?parentId=${eventId}`);
      expect([stalls.total, stalls.records.length, stalls.next, stalls.records[0].key]).toEqual([50, 50, null, 'E-50 / 01']);
      expect((await page(partner!, 'event', eventId)).json().children.map(({ register, records }: { register: string; records: number }) => [register, records])).toEqual([['session', 2], ['stall', 50], ['participant', 8], ['meeting', 0], ['outcome', 0]]);
      expect(faults(await add(partner!, 'stall', { parentId: eventId, values: { stallNo: '51', category: 'MSME', participantNo: 'E-99' } }))).toEqual(['participantNo REFERENCE_UNKNOWN']);
    });

    it('holds a hundred and fifty one-to-one meetings, each pair once, told page by page', async () => {
      const eventId = await added(partner!, 'event', { ...conclave('E-150') });
      await people(eventId, 'SELLER', 15);
      await people(eventId, 'BUYER', 10);
      const meeting = (seller: string, buyer: string, own: Record<string, unknown> = {}): Form => ({ parentId: eventId, values: { seller, buyer, plannedOn: '2025-06-06', heldOn: '2025-06-06', result: 'ENQUIRY', ...own } });
      for (let seller = 1; seller <= 15; seller += 1) for (let buyer = 1; buyer <= 10; buyer += 1) await added(partner!, 'meeting', meeting(`S-${seller}`, `B-${buyer}`));
      expect(faults(await add(partner!, 'meeting', meeting('s-3', ' b-4')))).toEqual(['seller KEY_TAKEN']);
      expect(faults(await add(partner!, 'meeting', meeting('B-1', 'S-1')))).toEqual(['seller REFERENCE_OTHER', 'buyer REFERENCE_OTHER']);
      expect(faults(await add(partner!, 'meeting', meeting('S-99', 'B-1', { heldOn: '2025-06-05' })))).toEqual(['heldOn BEFORE_PARENT', 'seller REFERENCE_UNKNOWN']);
      const keys: string[] = [];
      for (let next: string | null = ''; next !== null; ) {
        const some: { total: number; next: string | null; records: { key: string }[] } = await list(partner!, 'meeting', `?parentId=${eventId}${next === '' ? '' : `&after=${next}`}`);
        expect(some.total).toBe(150);
        keys.push(...some.records.map(({ key }) => key));
        next = some.next;
      }
      expect([keys.length, new Set(keys).size]).toEqual([150, 150]);
      expect(keys).toEqual([...keys].sort());
      const seen = new Set<string>();
      for (let next: string | null = ''; next !== null; ) { // by day, all of one day: the key decides
        const some: { next: string | null; records: { recordId: string }[] } = await list(partner!, 'meeting', next === '' ? '' : `?after=${next}`);
        for (const { recordId } of some.records) seen.add(recordId);
        next = some.next;
      }
      expect(seen.size).toBe(150);
      expect((await page(partner!, 'event', eventId)).json().children.find(({ register }: { register: string }) => register === 'meeting')).toEqual({ register: 'meeting', records: 150, counted: [{ measure: 'meeting.held', n: 150, isAtLeast: false }] });
    });
  });

  it('takes ten thousand trainees in four statements for every five thousand, and shows a page of them as fast as ever', async () => {
    const parentId = await added(partner!, 'batch', batch('BULK', { completedOn: '2025-05-29', trainingDays: 24, seats: 10_000 }));
    const rows = Array.from({ length: 10_000 }, (_, i) => ({
      ...{ parentId, district: 0, atLeast: [], personal: { name: `Trainee ${i}` } },
      values: { rollNo: String(i + 1).padStart(5, '0'), gender: i % 2 ? 'WOMEN' : 'MEN', social: 'ST', isYouth: true, enrolledOn: '2025-05-02', completedOn: '2025-05-28', certifiedOn: '2025-06-05', certificateNo: `Z/${i}` },
    }));
    const [person] = await scheme.server.database.query<{ id: string }>(`select person_id as id from person where login = 'partner'`);
    let statements = 0;
    await scheme.server.get(DataSource).transaction(async (manager) => {
      const query = manager.query.bind(manager);
      manager.query = ((sql: string, values?: unknown[]) => ((statements += 1), query(sql, values))) as typeof manager.query;
      await scheme.server.get(RecordsService).insertMany(manager, scheme.key, 'trainee', rows, { personId: person!.id, officeCode: 'PARTNER-1', from: 'IMPORT', importId: null });
    });
    expect(statements).toBeLessThanOrEqual(8);
    expect((await list(partner!, 'trainee', '?find=BULK / 09999')).records).toMatchObject([{ key: 'BULK / 09999', stage: 'CERTIFIED', district: 901 }]);
    expect((await list(partner!, 'trainee', '?stage=CERTIFIED')).total).toBe(10_001);
    const plan = (await scheme.server.database.query<{ 'QUERY PLAN': string }>(`explain select 1 from register_record where state_id = 90 and scheme_code = 'ts-scheme' and record_id = '${parentId}'`)).map((line) => line['QUERY PLAN']).join();
    expect(plan).toContain('register_record_pkey'); // also while nothing is known of a table that has just been filled
  });
});
