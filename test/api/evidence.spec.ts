import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Evidence } from '@pakhwada/contracts/registers';
import { writeZip } from '@pakhwada/report/workbook';
import { DataSource } from 'typeorm';
import { EvidenceService } from '../../apps/api/src/evidence/evidence.service.ts';
import { OutboxService } from '../../apps/api/src/platform/outbox/outbox.service.ts';
import type { Answer } from './support/app.ts';
import { aJpeg, aPdf, aPng, aRecord, aTable, aWebp, aWorkbook, evidenceOf, listEvidence, sendEvidence } from './support/evidence.ts';
import { aScheme, type TestScheme } from './support/scheme.ts';

const FN = '2025-26-FN01';
const OF_901 = `${FN}/C1-01/901`;
const OF_902 = `${FN}/C1-01/902`;

describe('evidence', () => {
  let scheme: TestScheme;
  beforeAll(async () => {
    scheme = await aScheme();
    await scheme.moveTo('2025-04-14T05:00:00.000Z');
  });
  afterAll(() => scheme?.server.close());
  afterEach(() => expect(scheme.server.log.filter((line) => line.includes('unexpected error')).map((line) => line.slice(0, 400))).toEqual([])); // a fault of ours, whatever was sent

  const count = async (table = 'evidence'): Promise<number> => (await scheme.server.database.query<{ n: number }>(`select count(*)::int as n from ${table}`))[0]!.n;
  const codes = (answer: Answer): unknown[] => [answer.status, ...(answer.json().breaches as { code: string }[]).map(({ code }) => code)];
  const openedBy = async (login: string, { evidenceId }: Pick<Evidence, 'evidenceId'>): Promise<Answer> => (await scheme.as(login)).get(`${evidenceOf(scheme)}/${evidenceId}/file`);
  const withdrawnBy = async (login: string, { evidenceId }: Pick<Evidence, 'evidenceId'>, reason = 'The wrong camp'): Promise<Answer> => (await scheme.as(login)).post(`${evidenceOf(scheme)}/${evidenceId}/withdrawal`, { reason });
  const codeOf = (sql: string): Promise<string> => scheme.server.get(DataSource).query(sql).then(
    () => 'done',
    (error: { code: string }) => error.code,
  );

  describe('of an entry', () => {
    it('is added by the office of the sheet and read by whoever reads the sheet', async () => {
      const sent = await sendEvidence(scheme, aPdf(), { fileName: 'शिविर 1.pdf', more: { place: 'Block office', latitude: '33.0817', longitude: '-74.8363', note: 'Attendance list' } });
      expect([sent.status, sent.json()]).toEqual([
        201,
        expect.objectContaining({
          ...{ fileName: 'शिविर 1.pdf', type: 'PDF', bytes: aPdf().length, sha256: expect.stringMatching(/^[0-9a-f]{64}$/), takenOn: '2025-04-10', place: 'Block office', latitude: 33.0817, longitude: -74.8363, note: 'Attendance list' },
          ...{ hasPersonalData: false, addedAt: '2025-04-14T05:00:00.000Z', addedBy: expect.objectContaining({ en: 'Designation of officer901' }), office: expect.objectContaining({ en: 'Office DIC-901' }) },
          ...{ elsewhere: 0, canOpen: true, canWithdraw: true, withdrawnAt: null, erasedAt: null },
        }),
      ]);
      for (const login of ['officer901', 'gm901', 'pmu', 'nodal', 'finance', 'secretary', 'auditor']) expect([login, (await listEvidence(scheme, login, OF_901)).length]).toEqual([login, 1]);
      expect((await listEvidence(scheme, 'nodal', OF_901))[0]).toMatchObject({ canOpen: true, canWithdraw: false });
    });

    it.each([
      ['901', '902'],
      ['902', '901'],
    ])('of district %s is not seen, added, opened or withdrawn by district %s', async (own, other) => {
      const of = `${FN}/C1-01/${own}`;
      const mine = (await sendEvidence(scheme, aPdf(`of ${own}`), { by: `officer${own}`, of })).json<Evidence>();
      const kept = async () => [await count(), await count('evidence_withdrawal'), await count(`audit_log where action like 'evidence.%'`)];
      const before = await kept();
      for (const by of [`officer${other}`, `gm${other}`]) {
        const address = `${evidenceOf(scheme)}?${new URLSearchParams({ subject: 'ENTRY', of })}`;
        for (const answer of [await (await scheme.as(by)).get(address), await sendEvidence(scheme, aPdf('foreign'), { by, of }), await openedBy(by, mine), await withdrawnBy(by, mine)]) {
          expect([by, answer.status]).toEqual([by, 403]);
          expect(answer.text).not.toContain(mine.sha256);
        }
      }
      expect(await kept()).toEqual(before);
    });

    it('is not added by those who only read, and nobody reads it without a session', async () => {
      for (const by of ['pmu', 'nodal', 'finance', 'secretary', 'auditor']) expect([by, ...codes(await sendEvidence(scheme, aPdf('x'), { by }))]).toEqual([by, 403, 'EVIDENCE_NOT_YOURS']);
      expect(codes(await sendEvidence(scheme, aPdf('x'), { by: 'accountant' }))[0]).toBe(403);
      expect((await scheme.server.visitor().get(`${evidenceOf(scheme)}?subject=ENTRY&of=${OF_901}`)).status).toBe(401);
      expect((await sendEvidence(scheme, aPdf('gm'), { by: 'gm901' })).status).toBe(201); // of the same office
    });

    it.each(['2025-26-FN09/C1-01/901', `${FN}/C9-99/901`, `${FN}/C1-01/999`, `${FN}/C1-01/901/1`, `${FN}/C1-01/0901`, `${FN}/C1-01`, 'x', '../../etc', `${FN}/C1-01/901' or 1=1--`])('that is not there is refused: %s', async (of) => {
      expect(codes(await sendEvidence(scheme, aPdf('nowhere'), { of }))[0]).toBe(404);
    });

    it('of a fortnight that has not begun has nothing to stand behind', async () => {
      expect(codes(await sendEvidence(scheme, aPdf('ahead'), { of: '2025-26-FN02/C1-01/901' }))[0]).toBe(404);
    });
  });

  describe('is judged by its bytes', () => {
    it.each([
      ['camp.pdf', 'PDF', aPdf('kind')],
      ['camp.jpeg', 'JPEG', aJpeg()],
      ['camp.PNG', 'PNG', aPng()],
      ['camp.webp', 'WEBP', aWebp()],
      ['list.xlsx', 'XLSX', aWorkbook()],
      ['list.csv', 'CSV', aTable()],
    ])('%s is taken as %s', async (fileName, type, file) => {
      const sent = await sendEvidence(scheme, file, { fileName });
      expect([sent.status, sent.json().type]).toEqual([201, type]);
      const opened = await openedBy('officer901', sent.json());
      expect([opened.status, opened.bytes.equals(file)]).toEqual([200, true]);
    });

    it.each([
      ['a page named .pdf', 'camp.pdf', Buffer.from('<!doctype html><script>alert(1)</script>'), 'EVIDENCE_TYPE_UNKNOWN'],
      ['a picture that is a script', 'camp.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), 'EVIDENCE_TYPE_UNKNOWN'],
      ['a page named .csv', 'list.csv', Buffer.from('a,b\n<script>alert(1)</script>,2'), 'EVIDENCE_TYPE_UNKNOWN'],
      ['a program', 'camp.pdf', Buffer.from('MZ\x90\0\x03\0'), 'EVIDENCE_TYPE_UNKNOWN'],
      ['a workbook with macros', 'list.xlsx', writeZip([{ name: '[Content_Types].xml', text: '' }, { name: 'xl/workbook.xml', text: '' }, { name: 'xl/vbaProject.bin', text: '' }]), 'EVIDENCE_TYPE_UNKNOWN'],
      ['a photograph that is an archive as well', 'camp.jpg', Buffer.concat([aJpeg('two'), writeZip([{ name: 'a.js', text: 'alert(1)' }])]), 'EVIDENCE_TWO_FILES'],
      ['a PDF that is an archive as well', 'camp.pdf', Buffer.concat([aPdf('two'), writeZip([{ name: 'a.html', text: 'x' }])]), 'EVIDENCE_TWO_FILES'],
      ['a photograph named .pdf', 'camp.pdf', aJpeg('named'), 'EVIDENCE_TYPE_DIFFERS'],
      ['a PDF named .html', 'camp.html', aPdf('named'), 'EVIDENCE_TYPE_DIFFERS'],
      ['nothing', 'camp.pdf', Buffer.alloc(0), 'EVIDENCE_EMPTY'],
    ])('%s is refused in words, in both languages', async (_, fileName, file, code) => {
      const before = await count();
      for (const language of ['en', 'hi']) {
        const sent = await sendEvidence(scheme, file, { fileName, headers: { 'accept-language': language } });
        expect(codes(sent)).toEqual([422, code]);
        expect([sent.json().title.includes('{'), /[ऀ-ॿ]/.test(sent.json().title)]).toEqual([false, language === 'hi']);
      }
      expect(await count()).toBe(before);
    });

    it('of more than the set size is refused, whatever length was announced', async () => {
      const large = await sendEvidence(scheme, Buffer.concat([aPdf(), Buffer.alloc(11 * 1024 * 1024), aPdf()]));
      expect([codes(large), large.json().breaches[0].values]).toEqual([[413, 'EVIDENCE_TOO_LARGE'], { megabytes: 10 }]);
      expect(codes(await sendEvidence(scheme, { a: 1 }))).toEqual([422, 'EVIDENCE_EMPTY']); // JSON is no file
    });

    it('tells everything that is wrong at once', async () => {
      expect(codes(await sendEvidence(scheme, aJpeg('all'), { takenOn: '2025-04-15', more: { latitude: '33' } }))).toEqual([422, 'EVIDENCE_TYPE_DIFFERS', 'FUTURE_DATE', 'COORDINATES_INCOMPLETE']);
      expect(codes(await sendEvidence(scheme, aPdf('early'), { takenOn: '2024-04-10' }))).toEqual([422, 'EVIDENCE_DATED_EARLY']);
      for (const more of [{ note: 'x'.repeat(301) }, { unknown: '1' }]) {
        const refused = await sendEvidence(scheme, aPdf('shape'), { more });
        expect([refused.status, refused.json().code]).toEqual([400, 'BAD_SHAPE']);
      }
      for (const latitude of ['91', 'NaN', '33,08']) expect([latitude, codes(await sendEvidence(scheme, aPdf('shape'), { more: { latitude, longitude: '0' } }))[0]]).toEqual([latitude, 422]);
      expect((await sendEvidence(scheme, aPdf('shape'), { takenOn: '2025-02-30' })).status).toBe(400);
      expect((await sendEvidence(scheme, aPdf('shape'), { fileName: 'a\0b.pdf' })).status).toBe(400);
    });
  });

  it('shows no place that a camera wrote: only one that was typed', async () => {
    const sent = (await sendEvidence(scheme, aJpeg('GPSLatitude 33.08'), { fileName: 'photo.jpg' })).json<Evidence>();
    expect([sent.place, sent.latitude, sent.longitude]).toEqual([null, null, null]);
  });

  it('with the same bytes behind the same entry is known; behind another it says so', async () => {
    const file = aPdf('twice');
    const first = (await sendEvidence(scheme, file)).json<Evidence>();
    const before = await count();
    const again = await sendEvidence(scheme, file, { fileName: 'other.pdf', by: 'gm901' });
    expect([codes(again), again.json().current]).toEqual([[409, 'EVIDENCE_KNOWN'], expect.objectContaining({ evidenceId: first.evidenceId, fileName: 'camp.pdf' })]);
    const answers = await Promise.all([1, 2, 3].map(() => sendEvidence(scheme, aPdf('at once'))));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    expect(await count()).toBe(before + 1);
    expect((await sendEvidence(scheme, file, { by: 'officer902', of: OF_902 })).json()).toMatchObject({ elsewhere: 1, sha256: first.sha256 });
    expect((await listEvidence(scheme, 'officer901')).find(({ evidenceId }) => evidenceId === first.evidenceId)).toMatchObject({ elsewhere: 1 });
    expect(readdirSync(path.join(scheme.server.settings.dataFolder, 'files', 'evidence', first.sha256.slice(0, 2)))).toEqual([`${first.sha256}.pdf`]);
  });

  it('goes out as an attachment that nothing runs, frames or guesses at', async () => {
    const sent = (await sendEvidence(scheme, aPdf('out'), { fileName: 'शिविर फोटो.pdf' })).json<Evidence>();
    const { headers } = await openedBy('officer901', sent);
    expect(headers).toMatchObject({
      ...{ 'content-type': 'application/pdf', 'x-content-type-options': 'nosniff', 'cache-control': 'private, no-store', 'cross-origin-resource-policy': 'same-origin' },
      'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
      'content-disposition': `attachment; filename="_____ ____.pdf"; filename*=UTF-8''%E0%A4%B6%E0%A4%BF%E0%A4%B5%E0%A4%BF%E0%A4%B0%20%E0%A4%AB%E0%A5%8B%E0%A4%9F%E0%A5%8B.pdf`,
    });
  });

  it.each(['../../../etc/passwd.pdf', 'a\r\nSet-Cookie: pakhwada_session=x.pdf', '"; filename="evil.html".pdf', 'C:\\x\\y.pdf', 'a\u202efdp.pdf', "a'b.pdf", 'noending'])('named %j adds no header and leaves no folder', async (fileName) => {
    const sent = await sendEvidence(scheme, aPdf(fileName), { fileName });
    expect(sent.status).toBe(201);
    const { headers } = await openedBy('officer901', sent.json());
    expect(headers['content-disposition']).toMatch(/^attachment; filename="[A-Za-z0-9 ._()-]+\.pdf"; filename\*=UTF-8''[A-Za-z0-9._~%-]+\.pdf$/);
    expect(headers['set-cookie']).toBeUndefined();
    expect(readdirSync(path.join(scheme.server.settings.dataFolder, 'files', 'evidence')).every((name) => /^[0-9a-f]{2}$/.test(name))).toBe(true);
  });

  it.each(['x', '../../settings', '%2e%2e%2f', '00000000-0000-0000-0000-000000000000'])('of the id %s is not there', async (evidenceId) => {
    expect((await openedBy('officer901', { evidenceId })).status).toBe(404);
  });

  it('whose file was changed behind its back is not given out', async () => {
    const sent = (await sendEvidence(scheme, aPdf('changed'))).json<Evidence>();
    const { writeFileSync } = await import('node:fs');
    writeFileSync(path.join(scheme.server.settings.dataFolder, 'files', 'evidence', sent.sha256.slice(0, 2), `${sent.sha256}.pdf`), '%PDF-1.7 other %%EOF');
    expect(codes(await openedBy('officer901', sent))).toEqual([409, 'EVIDENCE_GONE']);
  });

  describe('that shows a person', () => {
    let shown: Evidence;
    beforeAll(async () => {
      shown = (await sendEvidence(scheme, aPdf('Sunita'), { fileName: 'sunita-devi.pdf', hasPersonalData: 'yes', more: { note: 'Sunita Devi of ward 3', place: 'House of Sunita' } })).json();
    });
    const openings = async () => scheme.server.database.query<{ person: string; subject: string; detail: object }>(`select p.login as person, a.subject, a.detail from audit_log a join person p using (person_id) where a.action = 'evidence.open' order by a.audit_id`);

    it('is opened by its office and the auditor, each time on record; the others see that it is there', async () => {
      for (const login of ['officer901', 'gm901', 'auditor']) expect([login, (await openedBy(login, shown)).status]).toEqual([login, 200]);
      for (const login of ['pmu', 'nodal', 'finance', 'secretary']) {
        expect([login, ...codes(await openedBy(login, shown))]).toEqual([login, 403, 'PERSONAL_NOT_SHOWN']);
        const listed = (await listEvidence(scheme, login)).find(({ evidenceId }) => evidenceId === shown.evidenceId);
        expect(listed).toMatchObject({ fileName: 'evidence.pdf', note: null, place: null, canOpen: false, hasPersonalData: true });
      }
      expect((await openings()).map(({ person, subject }) => [person, subject])).toEqual(['officer901', 'gm901', 'auditor'].map((login) => [login, `${scheme.key.schemeCode}/evidence/${shown.evidenceId}`]));
    });

    it('leaves its name and note in no log, no audit line and no outbox', async () => {
      const kept = JSON.stringify([await scheme.server.database.query(`select * from audit_log`), await scheme.server.database.query(`select * from outbox`), await scheme.server.database.query(`select * from mail`), scheme.server.log]);
      expect(kept.toLowerCase()).not.toContain('sunita');
    });

    it('leaves the store when it is withdrawn, unless something else rests on the same bytes', async () => {
      const file = aPdf('shared');
      const personal = (await sendEvidence(scheme, file, { hasPersonalData: 'yes' })).json<Evidence>();
      const other = (await sendEvidence(scheme, file, { by: 'officer902', of: OF_902, hasPersonalData: 'yes' })).json<Evidence>();
      const stored = path.join(scheme.server.settings.dataFolder, 'files', 'evidence', personal.sha256.slice(0, 2));
      expect((await withdrawnBy('officer901', personal)).json()).toMatchObject({ canOpen: false, erasedAt: expect.any(String) });
      await scheme.server.get(OutboxService).drain();
      expect(readdirSync(stored)).toEqual([`${personal.sha256}.pdf`]);
      expect((await openedBy('officer902', other)).status).toBe(200);
      expect(codes(await openedBy('auditor', personal))).toEqual([409, 'EVIDENCE_ERASED']);
      await withdrawnBy('officer902', other);
      await scheme.server.get(OutboxService).drain();
      expect(readdirSync(stored)).toEqual([]);
      expect((await sendEvidence(scheme, file)).status).toBe(201); // and it may come again
    });
  });

  describe('that was withdrawn', () => {
    it('stays, is told, counts no more, and opens to the auditor alone', async () => {
      const counted = async () => (await scheme.server.get(EvidenceService).countFor(scheme.server.get(DataSource).manager, scheme.key, 'ENTRY', [OF_901, `${FN}/C1-01/903`])).get(OF_901);
      const sent = (await sendEvidence(scheme, aPdf('withdrawn'))).json<Evidence>();
      const before = (await counted())!;
      expect(codes(await withdrawnBy('nodal', sent))).toEqual([403, 'EVIDENCE_NOT_YOURS']);
      expect((await withdrawnBy('officer901', sent, ' ')).status).toBe(400);
      const answer = await withdrawnBy('officer901', sent);
      expect([answer.status, answer.json()]).toEqual([200, expect.objectContaining({ withdrawnAt: '2025-04-14T05:00:00.000Z', canOpen: false, canWithdraw: false, erasedAt: null })]);
      expect(await counted()).toBe(before - 1);
      expect(codes(await withdrawnBy('officer901', sent))).toEqual([409, 'EVIDENCE_WITHDRAWN']);
      expect(codes(await openedBy('officer901', sent))).toEqual([409, 'EVIDENCE_WITHDRAWN']);
      expect((await openedBy('auditor', sent)).status).toBe(200);
      expect((await listEvidence(scheme, 'auditor')).some(({ evidenceId, withdrawnAt }) => evidenceId === sent.evidenceId && withdrawnAt !== null)).toBe(true);
      expect((await sendEvidence(scheme, aPdf('withdrawn'))).status).toBe(201); // what was withdrawn may come again
    });
  });

  it('moves the version of the data, so that a review shows it at once', async () => {
    const version = async () => (await scheme.server.database.query<{ v: string }>('select v from data_version'))[0]!.v;
    const before = await version();
    const sent = (await sendEvidence(scheme, aPdf('version'))).json<Evidence>();
    const between = await version();
    await withdrawnBy('officer901', sent);
    expect([Number(between) - Number(before), Number(await version()) - Number(between)]).toEqual([1, 1]);
  });

  it('is changed, deleted and emptied by nobody, the server included', async () => {
    for (const table of ['evidence', 'evidence_link', 'evidence_withdrawal', 'evidence_erasure', 'personal_reveal']) {
      for (const sql of [`update ${table} set scheme_code = scheme_code`, `delete from ${table}`, `truncate ${table} cascade`]) expect([sql, await codeOf(sql)]).toEqual([sql, '42501']);
    }
  });

  describe('of a record', () => {
    let mine: string;
    let sick: string;
    beforeAll(async () => {
      mine = await aRecord(scheme, { register: 'camp', district: 901 });
      sick = await aRecord(scheme, { register: 'clinic-case', district: 901 });
    });
    const ofRecord = (of: string, more: object = {}) => ({ subject: 'RECORD' as const, of, ...more });

    it('is added and read by the district it lies in; those with masked sight open it, those with counts see nothing', async () => {
      const sent = (await sendEvidence(scheme, aPdf('record'), ofRecord(mine))).json<Evidence>();
      for (const login of ['officer901', 'gm901', 'pmu', 'nodal', 'auditor']) {
        expect([login, (await listEvidence(scheme, login, mine, 'RECORD')).length, (await openedBy(login, sent)).status]).toEqual([login, 1, 200]);
      }
      for (const login of ['officer902', 'gm902', 'finance', 'secretary']) {
        expect([login, (await openedBy(login, sent)).status, (await sendEvidence(scheme, aPdf('foreign'), { ...ofRecord(mine), by: login })).status, (await withdrawnBy(login, sent)).status]).toEqual([login, 403, 403, 403]);
      }
    });

    it('shows a person only to whoever may have sealed fields opened', async () => {
      const sent = (await sendEvidence(scheme, aPdf('person of a record'), ofRecord(mine, { hasPersonalData: 'yes' }))).json<Evidence>();
      const statuses = async (one: Evidence) => Object.fromEntries(await Promise.all(['officer901', 'gm901', 'auditor', 'pmu', 'nodal'].map(async (login) => [login, (await openedBy(login, one)).status])));
      expect(await statuses(sent)).toEqual({ officer901: 200, gm901: 200, auditor: 200, pmu: 200, nodal: 403 }); // the PMU keeps it where no partner does
      const ofClinic = (await sendEvidence(scheme, aPdf('a study of a sick unit'), ofRecord(sick, { fileName: 'Malik Joinery.pdf', more: { note: 'Malik Joinery' } }))).json<Evidence>();
      expect((await listEvidence(scheme, 'nodal', sick, 'RECORD'))[0]).toMatchObject({ fileName: 'evidence.pdf', note: null, canOpen: false }); // its name can name the unit
      expect(await statuses(ofClinic)).toEqual({ officer901: 200, gm901: 200, auditor: 200, pmu: 200, nodal: 403 }); // a file cannot be masked
    });

    it.each([{ more: { note: 'Card 2341 2341 2346' } }, { more: { place: '२३४१२३४१२३४६' } }, { fileName: '234123412346.pdf' }])('is told without an Aadhaar number: %j', async (told) => {
      const answer = await sendEvidence(scheme, aPdf('with a card'), ofRecord(mine, told));
      expect([answer.status, answer.json().breaches[0].values.problem]).toEqual([400, 'AADHAAR']);
    });

    it.each(['x', '00000000-0000-4000-8000-000000000000', OF_901])('that is not there is refused: %s', async (of) => {
      expect((await sendEvidence(scheme, aPdf('nowhere'), ofRecord(of))).status).toBe(404);
    });
  });

  /** Last: it moves the clock past the freeze. */
  describe('of a fortnight that is handed in and frozen', () => {
    let counted: Evidence;
    let ownOfNext: Evidence;
    beforeAll(async () => {
      counted = (await sendEvidence(scheme, aPdf('counted'), { takenOn: '2025-04-14' })).json();
      await scheme.allReport(FN, 10, ['DIC-903']);
    });

    it('is dated up to the day the entry was handed in, and up to today where it may still be', async () => {
      await scheme.moveTo('2025-04-15T10:00:00.000Z');
      expect(codes(await sendEvidence(scheme, aPdf('late'), { takenOn: '2025-04-15' }))).toEqual([422, 'EVIDENCE_DATED_LATE']);
      expect((await sendEvidence(scheme, aPdf('in time'), { takenOn: '2025-04-14' })).status).toBe(201);
      expect((await sendEvidence(scheme, aPdf('not handed in'), { by: 'officer903', of: `${FN}/C1-01/903`, takenOn: '2025-04-15' })).status).toBe(201);
    });

    it('may still be added after the freeze, and what the review counted is withdrawn no more', async () => {
      await scheme.tickAt('2025-04-15T19:00:00.000Z');
      await scheme.allApprove(FN);
      await scheme.tickAt('2025-04-22T14:00:00.000Z');
      expect((await scheme.server.database.query<{ state: string }>(`select state from fortnight where fortnight_id = $1`, [FN]))[0]!.state).not.toBe('OPEN');
      expect(codes(await withdrawnBy('officer901', counted))).toEqual([409, 'EVIDENCE_COUNTED']);
      expect((await listEvidence(scheme, 'officer901')).find(({ evidenceId }) => evidenceId === counted.evidenceId)).toMatchObject({ canWithdraw: false });
      await scheme.moveTo('2025-04-22T14:01:00.000Z');
      const added = await sendEvidence(scheme, aPdf('after the freeze'), { takenOn: '2025-04-14' });
      expect([added.status, added.json()]).toEqual([201, expect.objectContaining({ canWithdraw: true })]);
      ownOfNext = added.json();
      expect(codes(await sendEvidence(scheme, aPdf('never handed in'), { by: 'officer903', of: `${FN}/C1-01/903`, takenOn: '2025-04-17' }))).toEqual([422, 'EVIDENCE_DATED_LATE']);
    });

    it('is kept by the database itself, whoever asks', async () => {
      const withdraw = (evidenceId: string) =>
        codeOf(`insert into evidence_withdrawal (state_id, scheme_code, evidence_id, reason, withdrawn_by, office_code, withdrawn_at) select state_id, scheme_code, evidence_id, 'x', added_by, office_code, now() from evidence where evidence_id = '${evidenceId}'`);
      expect(await withdraw(counted.evidenceId)).toBe('P0F51');
      expect(await withdraw(ownOfNext.evidenceId)).toBe('done');
    });
  });
});
