import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DataSource } from 'typeorm';
import { ErasePersonalService } from '../../apps/api/src/registers/personal/erase-personal.service.ts';
import { PersonalDetailRepository, type PersonalRow } from '../../apps/api/src/registers/personal/personal-detail.repository.ts';
import { RetentionTimer } from '../../apps/api/src/registers/personal/retention-timer.ts';
import { OutboxService } from '../../apps/api/src/platform/outbox/outbox.service.ts';
import { RuleBreach } from '../../apps/api/src/platform/http/rule-breach.ts';
import type { Officer } from '../../apps/api/src/platform/http/signed-in.decorator.ts';
import { anApp, type Answer, type TestApp } from './support/app.ts';
import { aPdf, aRecord, evidenceOf, listEvidence, sendEvidence } from './support/evidence.ts';
import { aScheme, type TestScheme } from './support/scheme.ts';

const SUNITA = { name: 'सुनीता देवी', mobile: '9419000001' };
const RASHID = { name: 'Rashid Dar', mobile: '9419000002' };
const SECRETS = ['सुनीता', 'Sunita', '9419000001', 'Rashid', '9419000002', 'Kamla', '9419000003'];

describe('what is known about persons', () => {
  let scheme: TestScheme;
  let sunita: string; // of district 901
  let rashid: string; // of district 902
  beforeAll(async () => {
    scheme = await aScheme();
    await scheme.moveTo('2025-04-14T05:00:00.000Z');
    [sunita, rashid] = [await aRecord(scheme, { register: 'trainee', district: 901, stageOn: '2025-04-05' }), await aRecord(scheme, { register: 'trainee', district: 902, stageOn: '2025-04-06' })];
    await save([{ recordId: sunita, personal: SUNITA, lastStepOn: '2025-04-05' }, { recordId: rashid, personal: RASHID, lastStepOn: '2025-04-06' }]);
  });
  afterAll(() => scheme?.server.close());
  afterEach(() => expect(scheme.server.log.filter((line) => line.includes('unexpected error')).map((line) => line.slice(0, 400))).toEqual([]));

  const saveTo = (server: TestApp, rows: readonly PersonalRow[]) => server.get(DataSource).transaction((manager) => server.get(PersonalDetailRepository).saveMany(manager, scheme.key, rows));
  const save = (rows: readonly PersonalRow[]) => saveTo(scheme.server, rows);
  const details = <Row>(sql: string, values: readonly unknown[] = []) => scheme.server.database.query<Row>(sql, values);
  const addressOf = (recordId: string, register = 'trainee') => `/v1/schemes/${scheme.key.schemeCode}/registers/${register}/records/${recordId}`;
  const revealedTo = async (login: string, recordId: string, order: object = { purpose: 'FOLLOW_UP', note: 'Three months after the batch' }, register = 'trainee'): Promise<Answer> => (await scheme.as(login)).post(`${addressOf(recordId, register)}/revelations`, order);
  const eraseBy = (login: string, recordId: string) => scheme.server.get(ErasePersonalService).erase({ ...scheme.key, ...scheme.charge(login), login, sessionId: '', officeKind: 'DISTRICT' } as Officer, 'trainee', recordId, 'The person asked for it');
  const codes = (answer: Answer): unknown[] => [answer.status, ...(answer.json().breaches as { code: string }[]).map(({ code }) => code)];
  const codeOfWork = (work: Promise<unknown>): Promise<string> => work.then(
    () => 'done',
    (error: { code?: string }) => (error instanceof RuleBreach ? error.breaches[0]!.code : (error.code ?? String(error))),
  );
  const reveals = () => details<{ login: string; purpose: string; note: string; fields: string[]; recordId: string }>(`select p.login, r.purpose, r.note, r.fields, r.record_id as "recordId" from personal_reveal r join person p using (person_id) order by r.revealed_at, p.login`);
  /** Everything the database holds, as text, and every line of the log. */
  const everything = async (): Promise<string> => {
    const tables = await details<{ name: string }>(`select tablename as name from pg_tables where schemaname = 'public'`);
    const texts = await Promise.all(tables.map(async ({ name }) => JSON.stringify(await details(`select t::text from "${name}" t`))));
    return [...texts, ...scheme.server.log].join('\n');
  };

  it('lies sealed beside the record: no column, log, audit line, outbox event or mail holds a word of it', async () => {
    expect((await revealedTo('officer901', sunita)).status).toBe(200); // opened once, and still in none
    const all = await everything();
    expect(all).toContain(sunita);
    for (const secret of [...SECRETS, ...SECRETS.flatMap((text) => [Buffer.from(text).toString('hex'), Buffer.from(text).toString('base64').replace(/=+$/, '')])]) expect([secret, all.includes(secret)]).toEqual([secret, false]);
    const [row] = await details<{ sealed: Buffer; fields: string[]; until: string }>(`select sealed, fields, last_kept_on::text as until from personal_detail where record_id = $1`, [sunita]);
    expect([row!.sealed[0], row!.sealed[1], row!.fields, row!.until]).toEqual([1, 1, ['name', 'mobile'], '2028-04-05']);
  });

  describe('is opened', () => {
    it('for a purpose, which is kept with who and when', async () => {
      const answer = await revealedTo('gm901', sunita, { purpose: 'GRIEVANCE', note: 'Certificate not received' });
      expect([answer.status, answer.json()]).toEqual([200, { values: SUNITA }]);
      expect(await reveals()).toContainEqual({ login: 'gm901', purpose: 'GRIEVANCE', note: 'Certificate not received', fields: ['name', 'mobile'], recordId: sunita });
      const [line] = await details<{ detail: object; subject: string }>(`select detail, subject from audit_log where action = 'record.reveal' order by audit_id desc limit 1`);
      expect(line).toEqual({ subject: `${scheme.key.schemeCode}/trainee/${sunita}`, detail: { purpose: 'GRIEVANCE', fields: ['name', 'mobile'] } });
    });

    it.each([
      ['901', () => sunita, '902'],
      ['902', () => rashid, '901'],
    ])('in district %s and by the auditor, by nobody of another district and nobody above', async (own, record, other) => {
      const before = (await reveals()).length;
      for (const login of [`officer${other}`, `gm${other}`, 'nodal', 'finance', 'secretary', 'component', 'accountant']) expect([login, ...codes(await revealedTo(login, record()))]).toEqual([login, 403, 'PERSONAL_NOT_SHOWN']);
      expect((await reveals()).length).toBe(before);
      for (const login of [`officer${own}`, `gm${own}`, 'auditor']) expect([login, (await revealedTo(login, record())).status]).toEqual([login, 200]);
      expect((await reveals()).length).toBe(before + 3);
      expect((await scheme.server.visitor().post(`${addressOf(record())}/revelations`, { purpose: 'AUDIT', note: 'x' })).status).toBe(401);
    });

    it('not without a purpose, and not by a guessed address', async () => {
      for (const order of [{}, { purpose: 'FOLLOW_UP' }, { purpose: 'FOLLOW_UP', note: ' ' }, { purpose: 'CURIOSITY', note: 'x' }]) expect((await revealedTo('officer901', sunita, order)).status).toBe(400);
      for (const [recordId, register] of [[sunita, 'member'], [sunita, 'units'], ['x', 'trainee'], ['00000000-0000-4000-8000-000000000000', 'trainee']] as const) expect([register, (await revealedTo('officer901', recordId, undefined, register)).status]).toEqual([register, 404]);
    });

    it('as it stands: what is not given again stays, what is given again replaces', async () => {
      const record = await aRecord(scheme, { register: 'trainee' });
      await save([{ recordId: record, personal: { name: 'Kamla', mobile: '9419000003' }, lastStepOn: null }]);
      await save([{ recordId: record, personal: { mobile: '9419000004' }, lastStepOn: '2025-04-10' }]);
      expect((await revealedTo('officer901', record)).json()).toEqual({ values: { name: 'Kamla', mobile: '9419000004' } });
      await save([{ recordId: record, personal: {}, lastStepOn: '2025-04-12' }]);
      expect([...(await scheme.server.get(PersonalDetailRepository).find(scheme.server.get(DataSource).manager, scheme.key, [record])).values()]).toMatchObject([{ fields: ['name', 'mobile'], retainUntil: '2028-04-12', erasedAt: null }]);
      const empty = await aRecord(scheme, { register: 'trainee' });
      expect((await revealedTo('officer901', empty)).json()).toEqual({ values: {} });
    });
  });

  describe('the guards of the database', () => {
    const asServer = (sql: string) => codeOfWork(scheme.server.get(DataSource).query(sql));
    it('let the server delete, empty and move nothing', async () => {
      expect(await asServer('delete from personal_detail')).toBe('42501');
      expect(await asServer('truncate personal_detail')).toBe('42501');
      expect(await asServer(`update personal_detail set record_id = '${rashid}' where record_id = '${sunita}'`)).toBe('P0F02');
      expect(await asServer(`update personal_detail set sealed = null where record_id = '${sunita}'`)).toBe('23514'); // emptied without a day and a reason
      for (const sql of ['update personal_reveal set note = note', 'delete from personal_reveal']) expect([sql, await asServer(sql)]).toEqual([sql, '42501']);
    });

    it('keep sealed bytes with their record: laid beside another they do not open', async () => {
      const server = scheme.server.database;
      await server.query(`update personal_detail set sealed = (select sealed from personal_detail where record_id = $1) where record_id = $2`, [sunita, rashid]);
      expect(codes(await revealedTo('officer902', rashid))).toEqual([409, 'PERSONAL_KEY_OTHER']);
      await save([{ recordId: await aRecord(scheme, { register: 'trainee' }), personal: { name: 'x' }, lastStepOn: null }]); // others are not held up
      await server.query(`alter table personal_detail disable trigger personal_detail_guard`);
      await server.query(`delete from personal_detail where record_id = $1`, [rashid]);
      await server.query(`alter table personal_detail enable trigger personal_detail_guard`);
      await save([{ recordId: rashid, personal: RASHID, lastStepOn: '2025-04-06' }]);
    });
  });

  describe('is erased', () => {
    it('by the GM of the district and the nodal officer alone', async () => {
      for (const login of ['officer901', 'officer902', 'gm902', 'pmu', 'auditor', 'secretary', 'component']) expect([login, await codeOfWork(eraseBy(login, sunita))]).toEqual([login, 'ERASURE_NOT_YOURS']);
      expect(await codeOfWork(eraseBy('gm901', rashid))).toBe('ERASURE_NOT_YOURS');
    });

    it('for good, with the files that show the person; the record, its counts and its history stay', async () => {
      const counts = () => details(`select register, district_lgd, stage, sum(n)::int as n from register_count group by 1, 2, 3 order by 1, 2, 3`);
      const before = await counts();
      const shown = (await sendEvidence(scheme, aPdf('of Sunita'), { subject: 'RECORD', of: sunita, hasPersonalData: 'yes' })).json();
      const plain = (await sendEvidence(scheme, aPdf('of the batch'), { subject: 'RECORD', of: sunita })).json();
      expect((await (await scheme.as('gm901')).post(`${addressOf(sunita)}/erasures`, { reason: ' ' })).status).toBe(400);
      const erased = await (await scheme.as('gm901')).post(`${addressOf(sunita)}/erasures`, { reason: 'The person asked for it' });
      expect([erased.status, erased.json()]).toEqual([200, expect.objectContaining({ isErased: true, personalFields: [], version: 2 })]);
      expect(erased.json().history[0]).toMatchObject({ from: 'ERASURE', by: { en: 'Designation of gm901' }, changed: [] });
      await scheme.server.get(OutboxService).drain();
      expect(await details(`select sealed, fields, reason, erased_at is not null as gone from personal_detail where record_id = $1`, [sunita])).toEqual([{ sealed: null, fields: ['name', 'mobile'], reason: 'The person asked for it', gone: true }]);
      expect(codes(await revealedTo('officer901', sunita))).toEqual([409, 'PERSONAL_ERASED']);
      expect(await counts()).toEqual(before);
      expect(await details(`select version, changed_from as "from" from register_record where record_id = $1`, [sunita])).toEqual([{ version: 2, from: 'ERASURE' }]);
      const listed = await listEvidence(scheme, 'officer901', sunita, 'RECORD');
      expect(listed.map(({ evidenceId, canOpen, erasedAt }) => [evidenceId, canOpen, erasedAt !== null]).sort()).toEqual([[shown.evidenceId, false, true], [plain.evidenceId, true, false]].sort());
      expect((await (await scheme.as('officer901')).get(`${evidenceOf(scheme)}/${shown.evidenceId}/file`)).json().code).toBe('EVIDENCE_ERASED');
      expect(() => statSync(path.join(scheme.server.settings.dataFolder, 'files', 'evidence', shown.sha256.slice(0, 2), `${shown.sha256}.pdf`))).toThrow('ENOENT');
      const [line] = await details<{ detail: object; login: string }>(`select a.detail, p.login from audit_log a join person p using (person_id) where action = 'record.erase'`);
      expect(line).toEqual({ detail: { records: 1, files: 1 }, login: 'gm901' });
    });

    it('once: nothing is erased again, entered again or brought back', async () => {
      expect(await codeOfWork(eraseBy('nodal', sunita))).toBe('PERSONAL_ERASED');
      expect(await codeOfWork(save([{ recordId: sunita, personal: SUNITA, lastStepOn: null }]))).toBe('PERSONAL_ERASED');
      expect(await codeOfWork(save([{ recordId: sunita, personal: {}, lastStepOn: '2025-04-13' }]))).toBe('done'); // the record itself lives on
      expect(await codeOfWork(scheme.server.get(DataSource).query(`update personal_detail set sealed = '\\x01', erased_at = null, reason = null where record_id = '${sunita}'`))).toBe('P0F52');
    });
  });

  describe('the key', () => {
    const codeWith = async (settings: object): Promise<string> => {
      const server = await anApp({ followsDemoClock: true, ...settings }, scheme.server.database);
      try {
        return await codeOfWork(saveTo(server, [{ recordId: rashid, personal: { mobile: '9419000009' }, lastStepOn: null }]));
      } finally {
        await server.close();
      }
    };

    it('missing refuses fields about persons in words, not the start of the server', async () => {
      expect(await codeWith({ personalKey: null, personalKeyFile: null })).toBe('PERSONAL_KEY_MISSING');
    });

    it('of the same number but another one seals nothing', async () => {
      expect(await codeWith({ personalKey: Buffer.alloc(32, 8).toString('base64') })).toBe('PERSONAL_KEY_OTHER');
    });

    it('is replaced by night: the new one seals all anew, the old one may then go', async () => {
      const [OLD, NEW] = [scheme.server.settings.personalKey!, Buffer.alloc(32, 9).toString('base64')];
      const numbers = () => details<{ number: number }>(`select distinct get_byte(sealed, 1) as number from personal_detail where sealed is not null`);
      const both = await anApp({ followsDemoClock: true, personalKey: `2:${NEW},1:${OLD}` }, scheme.server.database);
      expect(await both.get(RetentionTimer).tick()).toBe(1);
      expect(await numbers()).toEqual([{ number: 2 }]);
      expect(await both.get(RetentionTimer).tick()).toBe(0); // one night, one run
      await both.close();
      const fresh = await anApp({ followsDemoClock: true, personalKey: `2:${NEW}` }, scheme.server.database);
      expect((await (await fresh.as('officer902')).post(`${addressOf(rashid)}/revelations`, { purpose: 'VERIFICATION', note: 'x' })).json()).toEqual({ values: RASHID });
      await fresh.close();
      expect(codes(await revealedTo('officer902', rashid))).toEqual([409, 'PERSONAL_KEY_OTHER']); // the server that has only the old one
    });

    it('in a file is made where it is missing, for its owner alone, and found again', async () => {
      const folder = mkdtempSync(path.join(os.tmpdir(), 'pakhwada-key-'));
      const file = path.join(folder, 'personal.key');
      const other = await aScheme({ settings: { personalKey: null, personalKeyFile: file } });
      const record = await aRecord(other, { register: 'trainee' });
      await other.server.get(DataSource).transaction((manager) => other.server.get(PersonalDetailRepository).saveMany(manager, other.key, [{ recordId: record, personal: SUNITA, lastStepOn: null }]));
      expect([statSync(file).mode & 0o777, Buffer.from(readFileSync(file, 'utf8').trim(), 'base64').length]).toEqual([0o600, 32]);
      const again = await anApp({ followsDemoClock: true, personalKey: null, personalKeyFile: file }, other.server.database);
      expect((await (await again.as('gm901')).post(`${addressOf(record)}/revelations`, { purpose: 'AUDIT', note: 'x' })).json()).toEqual({ values: SUNITA });
      await again.close();
      await other.server.close();
      rmSync(folder, { recursive: true });
    });
  });
});

describe('the timer of what is known about persons', () => {
  let scheme: TestScheme;
  const records: string[] = [];
  beforeAll(async () => {
    scheme = await aScheme({ settings: { personalRetentionMonths: 12 } });
    await scheme.moveTo('2025-04-14T05:00:00.000Z');
    for (const stageOn of ['2025-04-05', '2025-04-06', '2025-04-07']) records.push(await aRecord(scheme, { register: 'trainee', stageOn, key: `BATCH / ${stageOn}` }));
    await scheme.server.get(DataSource).transaction((manager) => scheme.server.get(PersonalDetailRepository).saveMany(manager, scheme.key, records.map((recordId, i) => ({ recordId, personal: { name: `Person ${i}` }, lastStepOn: `2025-04-0${5 + i}` }))));
    await sendEvidence(scheme, aPdf('a face'), { hasPersonalData: 'yes', takenOn: '2025-04-05' });
    await sendEvidence(scheme, aPdf('no face'), { takenOn: '2025-04-05' });
  });
  afterAll(() => scheme?.server.close());

  const erased = async (): Promise<string[]> => (await scheme.server.database.query<{ key: string }>(`select r.record_key as key from personal_detail d join register_record r using (state_id, scheme_code, record_id) where d.erased_at is not null order by 1`)).map(({ key }) => key);
  const files = async (): Promise<number> => (await scheme.server.database.query<{ n: number }>(`select count(*)::int as n from evidence_erasure`))[0]!.n;

  it('shows the nodal officer what it erases next, and nobody else', async () => {
    await scheme.moveTo('2026-02-01T20:00:00.000Z'); // 02.02.2026, 01:30 in India
    const address = `/v1/schemes/${scheme.key.schemeCode}/register-retention`;
    const answer = await (await scheme.as('nodal')).get(address);
    expect([answer.status, answer.json()]).toEqual([
      200,
      { months: 12, runsAt: '2026-02-01T21:00:00.000Z', records: 3, files: 1, next: records.map((recordId, i) => ({ register: 'trainee', recordId, key: `BATCH / 2025-04-0${5 + i}`, district: 901, retainUntil: `2026-04-0${5 + i}` })) },
    ]);
    for (const login of ['officer901', 'gm901', 'pmu', 'secretary', 'auditor', 'finance']) expect([login, (await (await scheme.as(login)).get(address)).status]).toEqual([login, 403]);
  });

  it('leaves the last day itself, and takes what is past it the night after', async () => {
    await scheme.moveTo('2026-04-05T05:00:00.000Z');
    expect([await scheme.server.get(RetentionTimer).tick(), await erased(), await files()]).toEqual([1, [], 0]);
    await scheme.moveTo('2026-04-05T20:00:00.000Z'); // 01:30 of the 6th: the night has not come
    expect([await scheme.server.get(RetentionTimer).tick(), await erased()]).toEqual([0, []]);
    await scheme.moveTo('2026-04-05T22:00:00.000Z');
    expect([await scheme.server.get(RetentionTimer).tick(), await erased(), await files()]).toEqual([1, ['BATCH / 2025-04-05'], 1]);
  });

  it('makes up once for nights in which no server ran, in one of several processes, and counts what went', async () => {
    await scheme.moveTo('2026-06-01T05:00:00.000Z');
    const second = await anApp({ followsDemoClock: true, personalRetentionMonths: 12 }, scheme.server.database);
    const nights = await Promise.all([scheme.server, second].map((server) => server.get(RetentionTimer).tick()));
    await second.close();
    expect([nights.reduce((sum, n) => sum + n, 0), await erased()]).toEqual([1, ['BATCH / 2025-04-05', 'BATCH / 2025-04-06', 'BATCH / 2025-04-07']]);
    expect(await scheme.server.database.query(`select detail, person_id from audit_log where action = 'record.retention' order by audit_id`)).toEqual([
      { detail: { records: 1, files: 1 }, person_id: null },
      { detail: { records: 2, files: 0 }, person_id: null },
    ]);
    expect(await scheme.server.database.query(`select distinct erased_by, reason from personal_detail`)).toEqual([{ erased_by: null, reason: 'RETENTION' }]);
    expect((await scheme.server.database.query<{ n: number }>(`select count(*)::int as n from register_record where register = 'trainee'`))[0]!.n).toBe(3);
    const page = (await (await scheme.as('officer901')).get(`/v1/schemes/${scheme.key.schemeCode}/registers/trainee/records/${records[1]}`)).json();
    expect([page.isErased, page.personalFields, page.history[0]]).toEqual([true, [], expect.objectContaining({ from: 'ERASURE', at: '2026-06-01T05:00:00.000Z', by: expect.objectContaining({ en: 'Retention timer' }) })]);
  });
});
