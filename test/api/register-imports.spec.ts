import type { RegisterImport, SentRegisterFile } from '@pakhwada/contracts/registers';
import { registerOf, REGISTERS } from '@pakhwada/domain/registers';
import { writeBook, writeZip } from '@pakhwada/report/workbook';
import { aComponent, aDistrict, anOffice, aPlan } from '@pakhwada/testing/builders';
import { openWorkbook } from '../../apps/api/src/platform/workbook/open-workbook.ts';
import { OutboxService } from '../../apps/api/src/platform/outbox/outbox.service.ts';
import { FileStore } from '../../apps/api/src/platform/storage/file-store.ts';
import { findHeader, headerWords } from '../../apps/api/src/registers/imports/find-header.ts';
import { columnsOf, headerOf } from '../../apps/api/src/registers/imports/import-column.ts';
import { allFaults, bringInto, registerFiles, sendInto } from './support/register-files.ts';
import { aScheme, type TestScheme } from './support/scheme.ts';

const PLAN = aPlan({
  districts: [
    aDistrict(901, { name: { en: 'Riverside', hi: 'नदीतट', local: 'دریا کنار' }, aliases: ['Riversyde'] }),
    aDistrict(902), aDistrict(903),
  ],
  districtsElsewhere: [{ lgd: 990, name: { en: 'Highland', hi: 'उच्चभूमि' }, aliases: ['Hiland'], stateLgd: 88, stateName: { en: 'Far Land', hi: 'दूर प्रदेश' } }],
  offices: [...aPlan().offices, anOffice('INSTITUTE', 'PARTNER')],
  components: [aComponent({ code: 'C1', type: 'FORMALISATION' }), aComponent({ code: 'C4', type: 'ESDP' }), aComponent({ code: 'C7', type: 'BUYER_SELLER_MEETS' })],
});
const CAMPS = 'Camp number,District,Place,Planned for,Held on,Participants';
const TRAINEES = 'Batch number,Roll number,Name,Gender,Enrolled on,Mobile number,Completed on';
const LIMITS = { unpackedBytes: 50e6, strings: 1e5, cells: 1e6, columns: 200 };

describe('a file brought into a register', () => {
  let scheme: TestScheme;
  beforeAll(async () => {
    scheme = await aScheme({ plan: PLAN });
    await scheme.moveTo('2025-07-14T05:00:00.000Z');
  });
  afterAll(() => scheme?.server.close());

  const count = async (from: string): Promise<number> => (await scheme.server.database.query<{ n: number }>(`select count(*)::int as n from ${from}`))[0]!.n;
  const camps = (...rows: string[]): string => [CAMPS, ...rows].join('\n');
  const get = async (address: string, by = 'officer901') => (await scheme.as(by)).get(`/v1/schemes/${PLAN.scheme.code}/${address}`);
  const sheetsOf = (bytes: Buffer) => {
    const book = openWorkbook(bytes, LIMITS);
    return book.sheets.map((name) => ({ name, rows: [...book.rows(name)].map(({ cells }) => cells as string[]) }));
  };

  describe('has a template', () => {
    it('for every register and for units in both languages, with the columns by name, a hint over each, lists and how to fill it', async () => {
      for (const language of ['en', 'hi']) {
        const answer = await get(`registers/camp/template?language=${language}`);
        expect([answer.status, answer.headers['content-disposition']]).toEqual([200, `attachment; filename="camp-${language}.xlsx"; filename*=UTF-8''camp-${language}.xlsx`]);
        const [rows, how, lists] = sheetsOf(answer.bytes);
        expect(rows!.rows).toHaveLength(2);
        expect(rows!.rows[1]!.slice(0, 3)).toEqual(language === 'en' ? ['District *', 'Camp number *', 'Place *'] : ['जिला *', 'शिविर संख्या *', 'स्थान *']);
        expect(how!.rows.length).toBeGreaterThan(registerOf('camp').fields.length);
        expect(lists!.rows[0]![0]).toBe(language === 'en' ? 'Riverside' : 'नदीतट');
      }
      expect((await get('registers/trainee/template?language=en', 'auditor')).status).toBe(200);
      expect((await get('registers/clinic-case/template?language=en')).json()).toMatchObject({ status: 404, code: 'REGISTER_NOT_KEPT' });
      expect((await get('registers/nothing/template?language=en')).status).toBe(404);
      expect((await get('registers/unit/template?language=hi')).status).toBe(200);
    });

    it('that is sent in as it is filled, in either language, with columns in any order', async () => {
      for (const language of ['en', 'hi']) {
        const [{ rows }] = sheetsOf((await get(`registers/camp/template?language=${language}`)).bytes) as [{ name: string; rows: string[][] }];
        const header = rows[1]!;
        const filled = { district: language === 'en' ? 'Riversyde' : 'دریا کنار', campNo: `T-${language}`, place: 'Hall', plannedOn: '10.07.2025', heldOn: '45848', participants: '>=100' };
        const order = ['district', ...registerOf('camp').fields.map(({ code }) => code)];
        const turned = header.map((text, at) => ({ text, cell: filled[order[at] as keyof typeof filled] ?? '' })).reverse();
        const book = writeBook([{ name: 'Camps', columns: turned.map(() => 10), above: ['Camps of the district'], head: [turned.map(({ text }) => text)], rows: [{ cells: turned.map(({ cell }) => cell) }] }]);
        expect(await bringInto(scheme, 'camp', book, { fileName: 'शिविर.xlsx' })).toMatchObject({ state: 'TAKEN', rows: 1, added: 1, fileName: 'शिविर.xlsx', problem: null });
      }
      const kept = await scheme.server.database.query(`select record_key, district_lgd, "values" ->> 'heldOn' as held, at_least, changed_from from register_record where register = 'camp' order by 1`);
      expect(kept).toEqual(['T-EN', 'T-HI'].map((record_key) => ({ record_key, district_lgd: 901, held: '2025-07-10', at_least: ['participants'], changed_from: 'IMPORT' })));
    });
  });

  it('is told everything that is wrong with every row, by sheet, row, column and rule', async () => {
    const file = writeBook([
      { name: 'Cover', columns: [10], above: [], head: [['Camps of the year']], rows: [] },
      { name: 'June', columns: [10, 10, 10, 10, 10, 10], above: [], head: [CAMPS.split(',')], rows: [
        { cells: ['A-1', 'Hiland', 'Hall', '10.06.2025', '31.06.2025', '12,5'] },
        { cells: ['A-2', '903', 'Hall', '10.06.2025', null, null] },
      ] },
      { name: 'July', columns: [10, 10, 10, 10, 10, 10], above: [], head: [CAMPS.split(',')], rows: [
        { cells: ['A-3', 'Riverside', '2341 2341 2346', '10.07.2025', '11.07.2025', '50'] },
        { cells: ['A-4', 'नदीतट', 'Hall', '10.07.2025', null, null] },
        { cells: ['a-4', 'नदीतट', 'Hall', '10.07.2025', null, null] },
      ] },
    ]);
    const read = await bringInto(scheme, 'camp', file, { fileName: 'camps.xlsx' });
    expect(read).toMatchObject({ state: 'REFUSED', rows: 5, added: 0, rejected: 4, faults: 6 });
    const faults = await allFaults(scheme, read.id);
    expect(faults.map(({ sheet, row, column, field, code }) => [sheet, row, column, field, code])).toEqual([
      ['June', 2, 'E', 'heldOn', 'DATE_UNREADABLE'],
      ['June', 2, 'F', 'participants', 'COUNT_UNREADABLE'],
      ['June', 2, 'B', 'district', 'DISTRICT_ELSEWHERE'],
      ['June', 3, 'B', 'district', 'NOT_YOUR_DISTRICT'],
      ['July', 2, 'C', 'place', 'AADHAAR_REFUSED'],
      ['July', 4, 'A', 'campNo', 'TWICE_IN_FILE'],
    ]);
    expect([faults[2]!.values, faults[5]!.values]).toEqual([{ text: 'Hiland', stateEn: 'Far Land', stateHi: 'दूर प्रदेश' }, { key: 'A-4', row: 3, sheet: 'July' }]);
    await bringInto(scheme, 'camp', camps('A-8,2341 2341 2346,H,10.07.2025,,', 'A-9,Riverside,H,234123412346,,', 'A-9,Riverside,H,10.07.2025,,۲۳۴۱۲۳۴۱۲۳۴۶'), { mode: 'ACCEPT_GOOD' });
    expect(JSON.stringify(await scheme.server.database.query('select * from register_import_fault'))).not.toMatch(/2341|۲۳۴۱/);
    expect(JSON.stringify(await scheme.server.database.query(`select convert_from(cells, 'utf8') as cells from register_import_rejected where not is_sealed`))).not.toMatch(/2341|۲۳۴۱/);
  });

  it('gives the rejected rows back as a workbook that says what is wrong, and takes them when they are mended', async () => {
    const wrong = await bringInto(scheme, 'camp', camps('B-1,Riverside,Hall,10.07.2025,,', 'B-2,Highland,Hall,10.07.2025,,', 'B-3,Riverside,=cmd,x.07.2025,,'), { mode: 'ACCEPT_GOOD' });
    expect(wrong).toMatchObject({ state: 'TAKEN', rows: 3, added: 1, rejected: 2 });
    const [{ rows }] = sheetsOf((await get(`register-imports/${wrong.id}/rejected?language=en`)).bytes) as [{ name: string; rows: string[][] }];
    expect(rows).toEqual([
      [...CAMPS.split(','), 'What is wrong'],
      ['B-2', 'Highland', 'Hall', '10.07.2025', '', '', '“Highland” belongs to Far Land; it is not counted here.'],
      ['B-3', 'Riverside', '=cmd', 'x.07.2025', '', '', '“x.07.2025” is no date. Write it like 31.01.2026.'],
    ]);
    expect((await get(`register-imports/${wrong.id}/rejected?language=hi`)).status).toBe(200);
    const mended = writeBook([{ name: 'rows', columns: [], above: [], head: [rows[0]!], rows: rows.slice(1).map((cells) => ({ cells: cells.map((cell) => cell.replace('Highland', 'Riverside').replace('x.07', '11.07').replace('=cmd', 'Hall')) })) }]);
    expect(await bringInto(scheme, 'camp', mended)).toMatchObject({ state: 'TAKEN', rows: 2, added: 2, rejected: 0, problem: null });
    for (const by of ['officer902', 'nodal', 'auditor']) expect((await get(`register-imports/${wrong.id}/rejected?language=en`, by)).status).toBe(by === 'officer902' ? 404 : 403);
  });

  it('that goes round is read for every office that sends it', async () => {
    const file = camps('G-1,Riverside,Hall,10.07.2025,,', 'G-2,District 902,Hall,10.07.2025,,');
    for (const by of ['officer901', 'officer902']) expect([by, await bringInto(scheme, 'camp', file, { mode: 'ACCEPT_GOOD', by })]).toMatchObject([by, { state: 'TAKEN', added: 1, rejected: 1, office: { en: `Office DIC-${by.slice(-3)}` } }]);
    expect((await sendInto(scheme, 'camp', file, { by: 'officer902' })).json<SentRegisterFile>().isKnown).toBe(true);
  });

  it('is recognised when the same bytes come again, and knows a record that stands with the same values', async () => {
    const file = camps('C-1,Riverside,Hall,10.07.2025,11.07.2025,40', 'C-2,Riverside,Hall,10.07.2025,11.07.2025,40');
    expect(await bringInto(scheme, 'camp', file)).toMatchObject({ state: 'TAKEN', added: 2 }); // equal but for their number: two camps
    const before = await count('register_record');
    const again = await sendInto(scheme, 'camp', file, { by: 'second901' });
    expect([again.status, again.json<SentRegisterFile>()]).toMatchObject([202, { isKnown: true, import: { state: 'TAKEN', sentBy: { en: 'Designation of officer901' } } }]);
    const more = await bringInto(scheme, 'camp', camps('C-1,Riverside,Hall,10.07.2025,11.07.2025,40', 'C-2,Riverside,Hall,10.07.2025,11.07.2025,41', 'C-3,Riverside,Hall,10.07.2025,,'), { mode: 'ACCEPT_GOOD' });
    expect(more).toMatchObject({ state: 'TAKEN', added: 1, known: 1, rejected: 1 });
    expect(await allFaults(scheme, more.id)).toMatchObject([{ row: 3, column: 'A', code: 'KEY_KNOWN_DIFFERENT', values: { key: 'C-2' } }]);
    expect(await count('register_record')).toBe(before + 1);
    expect(await count('outbox where done_at is null and next_at < clock_timestamp()')).toBe(0);
  });

  it('keeps no file once it is read, and of persons nothing that is readable', async () => {
    await bringInto(scheme, 'batch', 'Batch number,District,Programme,Trade or subject,Institute,Seats,Planned start,Planned end,Started on\nE-1,Riverside,ESDP,Tailoring,ITI,33,01.07.2025,28.07.2025,01.07.2025');
    const people = [TRAINEES, 'e-1,1,Rubina Akhtar,Woman,01.07.2025,9419000001', 'E-1,2,Bashir Ahmad,पुरुष,01.07.2025,9419000002', 'E-9,3,Nobody Knows,Man,01.07.2025,', 'E-1,4,Early Bird,Man,29.06.2025,9419000004,30.06.2025'].join('\n');
    const read = await bringInto(scheme, 'trainee', people, { mode: 'ACCEPT_GOOD' });
    expect(read).toMatchObject({ state: 'TAKEN', added: 2, rejected: 2 });
    expect((await allFaults(scheme, read.id)).map(({ row, column, code }) => [row, column, code])).toEqual([[4, 'A', 'PARENT_UNKNOWN'], [5, 'G', 'BEFORE_PARENT']]);
    const [{ path }] = await scheme.server.database.query<{ path: string }>('select path from register_import where import_id = $1', [read.id]) as [{ path: string }];
    expect(await scheme.server.get(FileStore).read(path)).toBeNull();
    const readable = JSON.stringify(await Promise.all(['register_record', 'register_import_fault', 'register_import', 'audit_log', 'outbox'].map((table) => scheme.server.database.query(`select * from ${table}`))));
    for (const name of ['Rubina', '9419000001', 'Nobody Knows', '9419000004']) expect(readable).not.toContain(name);
    const cells = await scheme.server.database.query<{ cells: Buffer; is_sealed: boolean }>('select cells, is_sealed from register_import_rejected where import_id = $1', [read.id]);
    expect(cells.map((row) => [row.is_sealed, row.cells.includes('Nobody')])).toEqual([[true, false], [true, false]]);
    const [{ rows }] = sheetsOf((await get(`register-imports/${read.id}/rejected?language=en`)).bytes) as [{ name: string; rows: string[][] }];
    expect(rows[1]).toEqual(['E-9', '3', 'Nobody Knows', 'Man', '01.07.2025', '', '', 'There is no Batch E-9.']);
  });

  it('keeps nothing of columns that are none of the register’s', async () => {
    const read = await bringInto(scheme, 'camp', `${CAMPS},Contact person\nV-1,Highland,Hall,10.07.2025,,,Rubina of 9419000009`, { mode: 'ACCEPT_GOOD' });
    expect(read).toMatchObject({ rejected: 1, problem: { code: 'COLUMNS_IGNORED', detail: 'Contact person' } });
    expect(JSON.stringify(await scheme.server.database.query(`select convert_from(cells, 'utf8') as cells from register_import_rejected where import_id = $1`, [read.id]))).not.toMatch(/Rubina|9419/);
    const [{ rows }] = sheetsOf((await get(`register-imports/${read.id}/rejected?language=en`)).bytes) as [{ name: string; rows: string[][] }];
    expect(rows[1]!.slice(0, 7)).toEqual(['V-1', 'Highland', 'Hall', '10.07.2025', '', '', '']);
  });

  it('is told of a record of another district no more than that the district is another', async () => {
    const batches = (no: string, district: string) => `Batch number,District,Programme,Trade or subject,Institute,Seats,Planned start,Planned end,Started on\n${no},${district},ESDP,Tailoring,ITI,33,01.07.2025,28.07.2025,01.07.2025`;
    await bringInto(scheme, 'batch', batches('N-2', 'District 902'), { by: 'officer902' });
    await bringInto(scheme, 'trainee', [TRAINEES, 'N-2,1,Asha,Woman,01.07.2025,,'].join('\n'), { by: 'officer902' });
    for (const completed of ['', '05.07.2025']) {
      const read = await bringInto(scheme, 'trainee', [TRAINEES, `N-2,1,Asha,Woman,01.07.2025,,${completed}`].join('\n'), { mode: 'ACCEPT_GOOD' });
      expect([read.known, (await allFaults(scheme, read.id)).map(({ code }) => code)]).toEqual([0, ['NOT_YOUR_DISTRICT']]);
    }
  });

  it('finds what its rows refer to under their own parent, in sets', async () => {
    await bringInto(scheme, 'event', 'Event number,District,Kind,Title,Place,Planned from,Planned to\nM-1,,Buyer-seller meet,Meet,Hall,10.07.2025,11.07.2025\nM-2,,Conclave,Day,Hall,10.07.2025,11.07.2025', { by: 'pmu' });
    const who = ['Event number,Participant number,Part,Organisation', 'M-1,S-1,Seller,Weavers', 'M-1,B-1,Buyer,Stores', 'M-2,S-1,Seller,Potters'].join('\n');
    expect(await bringInto(scheme, 'participant', who, { by: 'pmu' })).toMatchObject({ state: 'TAKEN', added: 3 });
    const meetings = ['Event,Seller,Buyer,Planned for', 'M-1,S-1,B-1,10.07.2025', 'M-2,S-1,B-1,10.07.2025', 'M-1,B-1,S-1,10.07.2025'].join('\n');
    const read = await bringInto(scheme, 'meeting', meetings, { by: 'pmu', mode: 'ACCEPT_GOOD' });
    expect(read).toMatchObject({ state: 'TAKEN', added: 1, rejected: 2 });
    expect((await allFaults(scheme, read.id, 'pmu')).map(({ row, column, code }) => [row, column, code])).toEqual([[3, 'C', 'REFERENCE_UNKNOWN'], [4, 'B', 'REFERENCE_OTHER'], [4, 'C', 'REFERENCE_OTHER']]);
  });

  it('is sent by an office that keeps the register, and read by those who watch over it', async () => {
    for (const by of ['secretary', 'finance', 'gm901', 'auditor']) expect((await sendInto(scheme, 'camp', camps('Z,Riverside,H,10.07.2025,,'), { by })).json()).toMatchObject({ status: 403, code: 'REGISTER_NOT_YOURS' });
    expect((await scheme.server.visitor().get(registerFiles(scheme))).status).toBe(401);
    const listed = (await get('register-imports')).json<RegisterImport[]>();
    expect(listed.length).toBeGreaterThan(3);
    expect(listed.every(({ register }) => register !== 'event')).toBe(true); // sent by another office
    expect((await get('register-imports?register=event', 'nodal')).json<RegisterImport[]>().map(({ canEnd }) => canEnd)).toEqual([false]);
    const [event] = (await get('register-imports?register=event', 'nodal')).json<RegisterImport[]>();
    for (const what of ['faults', 'rejected?language=en']) expect([what, (await get(`register-imports/${event!.id}/${what}`, 'accountant')).status]).toEqual([what, 403]); // of the office that sent it, but shown counts of the register
    expect((await get('register-imports', 'officer903')).json()).toEqual([]);
    expect((await get(`register-imports/${listed[0]!.id}`, 'officer902')).status).toBe(404);
    expect((await get(`register-imports/${listed[0]!.id}/faults`, 'nodal')).status).toBe(403);
    const { id } = await bringInto(scheme, 'camp', camps('OWN-1,Riverside,Hall,10.07.2025,,')); // those of one instant are listed in no order
    const own = await scheme.server.database.query(`select action from audit_log where subject like '%' || $1`, [id]);
    expect(own).toMatchObject([{ action: 'register-import.send' }, { action: 'register-import.end' }]);
  });

  it('that is no table of the register is refused in words, in both languages', async () => {
    for (const language of ['en', 'hi']) {
      const image = await sendInto(scheme, 'camp', Buffer.from([0x89, 0x50, 0, 0, 1]), { language });
      expect([image.status, image.json().breaches[0].values.problem, image.json().title.includes('{')]).toEqual([422, 'NO_TEXT', false]);
    }
    const bomb = writeZip([{ name: 'xl/workbook.xml', text: '<workbook><sheets><sheet name="a" r:id="r1"/></sheets></workbook>' }, { name: 'xl/_rels/workbook.xml.rels', text: '<Relationships><Relationship Id="r1" Target="worksheets/a.xml"/></Relationships>' }, { name: 'xl/worksheets/a.xml', text: ' '.repeat(150 * 1024 * 1024) }]);
    expect((await sendInto(scheme, 'camp', bomb)).json()).toMatchObject({ status: 422, code: 'FILE_UNREADABLE', breaches: [{ values: { problem: 'NO_WORKBOOK' } }] });
    for (const [file, code, detail] of [
      ['a,b\n1,2', 'NO_HEADER', ''],
      [`${CAMPS}\n`, 'NO_ROWS', ''],
      ['Camp number,District,Planned for\nX,Riverside,10.07.2025', 'COLUMNS_MISSING', 'Place / स्थान'],
      [`${CAMPS},Aadhaar No\nX,Riverside,Hall,10.07.2025,,,234123412346`, 'AADHAAR_COLUMN', 'Aadhaar No'],
      [`${CAMPS},camp_no\nX,Riverside,Hall,10.07.2025,,,Y`, 'COLUMN_TWICE', 'camp_no'],
    ] as const) expect(await bringInto(scheme, 'camp', file)).toMatchObject({ state: 'UNREADABLE', problem: { code, detail }, added: 0 });
    expect(await bringInto(scheme, 'camp', `${CAMPS},Weather\nW-1,Riverside,Hall,10.07.2025,,,Rain`)).toMatchObject({ state: 'TAKEN', added: 1, problem: { code: 'COLUMNS_IGNORED', detail: 'Weather' } });
  });

  it('ends when it is asked to, and leaves nothing', async () => {
    const before = await count('register_record');
    const { import: sent } = (await sendInto(scheme, 'camp', camps('Q-1,Riverside,Hall,10.07.2025,,'))).json<SentRegisterFile>();
    expect(sent).toMatchObject({ state: 'WAITING', canEnd: true });
    const ask = async (by: string) => (await scheme.as(by)).post(`${registerFiles(scheme)}/${sent.id}/cancellation`);
    expect([(await ask('nodal')).status, (await ask('officer901')).status]).toEqual([403, 200]);
    await scheme.server.get(OutboxService).drain();
    expect((await get(`register-imports/${sent.id}`)).json()).toMatchObject({ state: 'CANCELLED', added: 0, canEnd: false });
    expect((await ask('officer901')).json().code).toBe('IMPORT_ENDED');
    expect(await count('register_record')).toBe(before);
  });

  describe('of 5,000 units with 37 wrong ones', () => {
    const HEADER = 'Udyam number,Name of the enterprise,District,Registered on,Class';
    const rows = Array.from({ length: 5000 }, (_, i) => `UDYAM-TS-0${i % 137 === 5 ? '' : '1-'}${String(i).padStart(7, '0')},Enterprise ${i},${i % 2 === 0 ? '901' : 'Riverside'},10.06.2024,Micro`);
    const file = [HEADER, ...rows].join('\n');

    it('tells exactly those, and takes nothing when it is strict', async () => {
      const read = await bringInto(scheme, 'unit', file);
      expect(read).toMatchObject({ state: 'REFUSED', rows: 5000, rowsRead: 5000, added: 0, rejected: 37, faults: 37 });
      expect((await allFaults(scheme, read.id)).map(({ row, code }) => [row, code])).toEqual(Array.from({ length: 37 }, (_, i) => [i * 137 + 7, 'UDYAM_BLOCK_MISSING']));
      expect(await count('unit')).toBe(0);
      expect(await count('unit_count where n <> 0')).toBe(0);
    });

    it('takes the good ones when it may, counts them, and knows them afterwards', async () => {
      expect(await bringInto(scheme, 'unit', file, { mode: 'ACCEPT_GOOD' })).toMatchObject({ state: 'TAKEN', added: 4963, rejected: 37 });
      expect([await count('unit'), await count('unit_history')]).toEqual([4963, 0]);
      expect(await scheme.server.database.query('select sum(n)::int as n from unit_total')).toEqual([{ n: 4963 }]);
      expect((await sendInto(scheme, 'unit', file)).json<SentRegisterFile>()).toMatchObject({ isKnown: true, import: { added: 4963 } });
      expect(await bringInto(scheme, 'unit', [HEADER, ...rows.filter((_, i) => i % 137 !== 5 && i !== 3).slice(0, 9), rows[3]!.replace('Enterprise 3', 'Another')].join('\n'), { mode: 'ACCEPT_GOOD' })).toMatchObject({ added: 0, known: 9, rejected: 1 });
    });
  });

  it('has a name for every column of every register that no other column has, in both languages', async () => {
    for (const shape of REGISTERS) {
      const columns = columnsOf(shape.code, shape);
      for (const language of ['en', 'hi'] as const) {
        const found = findHeader([{ row: 1, cells: columns.map((column) => headerOf(column, language)) }], headerWords(columns), columns);
        expect([shape.code, language, found?.places.map(([column]) => column.code)]).toEqual([shape.code, language, columns.map(({ code }) => code)]);
      }
    }
  });
});
