import type { ImportFaults, ImportPreview, LineVouchers, MoneySheet, ReadyExpenditure, SentFile, Tray, VoucherPage } from '@pakhwada/contracts/funds';
import type { MoneyRow } from '@pakhwada/domain/funds';
import { writeZip } from '@pakhwada/report/workbook';
import { OutboxService } from '../../apps/api/src/platform/outbox/outbox.service.ts';
import { aScheme, type TestScheme } from './support/scheme.ts';
import { bringIn, HEADER, importsOf, MAPPING, readIt, sendFile } from './support/vouchers.ts';

const FN = '2025-26-FN01';
const NEXT = '2025-26-FN02';
const LAST = '2025-26-FN03';
const LAKH = 1_00_000_00;
const CRORE = 100 * LAKH;
const PLAIN = { remark: null, head: 'GENERAL', partnerOffice: null, sanctionNo: null, pfmsNo: null, tranche: null, workOrder: null, dueOn: null, relatesTo: null, reverses: null, isOwnFunds: false, importId: null } as const;

describe('a file of treasury vouchers', () => {
  let scheme: TestScheme;
  let tray: string;
  beforeAll(async () => {
    scheme = await aScheme();
    tray = `/v1/schemes/${scheme.key.schemeCode}`;
    await scheme.moveTo('2025-04-14T05:00:00.000Z');
  });
  afterAll(() => scheme?.server.close());

  const count = async (table: string): Promise<number> => (await scheme.server.database.query<{ n: number }>(`select count(*)::int as n from ${table}`))[0]!.n;
  const csv = (...rows: string[]): string => [HEADER, ...rows].join('\n');

  it('is brought in by the accountant alone; Finance, nodal officer, Secretary, auditor and PMU read it', async () => {
    for (const by of ['pmu', 'finance', 'nodal', 'officer901']) expect((await sendFile(scheme, csv('S/0,V/0,2025-04-10,1'), { by })).status).toBe(403);
    for (const by of ['accountant', 'finance', 'nodal', 'secretary', 'auditor', 'pmu']) expect((await (await scheme.as(by)).get(importsOf(scheme))).status).toBe(200);
    expect((await (await scheme.as('officer901')).get(importsOf(scheme))).json()).toMatchObject({ status: 403, code: 'MONEY_NOT_SHOWN' });
    expect((await scheme.server.visitor().get(importsOf(scheme))).status).toBe(401);
    expect(await count('expenditure_import')).toBe(0);
  });

  it('shows its beginning with a guessed mapping, survives a reload, and is stopped before it is read', async () => {
    const sent = (await sendFile(scheme, csv('S/0,V/0,2025-04-10,1'))).json<SentFile>();
    expect(sent).toMatchObject({ isKnown: false, earlier: null, import: { state: 'RECEIVED', fileName: 'pfms.csv', canRead: true, sentBy: { en: 'Designation of accountant' } } });
    const accountant = await scheme.as('accountant');
    const address = `${importsOf(scheme)}/${sent.import.id}`;
    expect((await accountant.get(`${address}/preview`)).json<ImportPreview>()).toEqual({
      ...{ sheets: [''], sheet: '', header: { row: 1, cells: HEADER.split(',') }, rows: [{ row: 2, cells: ['S/0', 'V/0', '2025-04-10', '1'] }], mapping: MAPPING, kept: null },
    });
    const bare = await accountant.post(`${address}/reading`, { sheet: '', mode: 'STRICT', mapping: { columns: { amount: 'Amount' }, amountIn: 'RUPEE' } });
    expect([bare.status, bare.json().breaches[0]]).toMatchObject([422, { code: 'MAPPING_INCOMPLETE', values: { fields: 'sanctionNo, voucherNo, paidOn' } }]);
    expect((await accountant.post(`${address}/cancellation`)).json()).toMatchObject({ state: 'CANCELLED', canRead: false, canEnd: false });
    expect((await accountant.post(`${address}/reading`, { sheet: '', mode: 'STRICT', mapping: MAPPING })).json().code).toBe('IMPORT_ENDED');
    expect((await (await scheme.as('finance')).get(`${address}/preview`)).status).toBe(200);
  });

  it('brings two equal payments of one day as two, and the same file again not at all', async () => {
    const file = csv('S/1,V/1,10.04.2025,"1,00,000"', 's/1, v/2 ,10/04/2025,100000.00');
    expect(await bringIn(scheme, file)).toMatchObject({ state: 'TAKEN', rows: 2, accepted: 2, known: 0, rejected: 0 });
    const again = await sendFile(scheme, file);
    expect(again.json<SentFile>()).toMatchObject({ isKnown: true, earlier: { state: 'TAKEN', sentAt: '2025-04-14T05:00:00.000Z', sentBy: { en: 'Designation of accountant' } } });
    expect(await count('voucher')).toBe(2);
    expect(await count('fund_txn')).toBe(0); // evidence is no expenditure
  });

  it('knows a voucher that came before, and says both sides of one that came otherwise', async () => {
    const read = await bringIn(scheme, csv('S/1,V/1,2025-04-10,100000', 'S/1,V/2,2025-04-11,100000', 'S/1,V/3,2025-04-10,5'), { mode: 'ACCEPT_GOOD' });
    expect(read).toMatchObject({ state: 'TAKEN', rows: 3, accepted: 1, known: 1, rejected: 1 });
    const faults = (await (await scheme.as('accountant')).get(`${importsOf(scheme)}/${read.id}/faults`)).json<ImportFaults>();
    expect(faults).toEqual({ sheet: '', total: 1, faults: [{ row: 3, column: 'B', field: 'voucherNo', code: 'KNOWN_DIFFERENT', values: { knownPaise: LAKH, knownOn: '2025-04-10', amountPaise: LAKH, on: '2025-04-11' } }] });
    for (const [language, words] of [['en', 'on record with ₹1,00,000.00'], ['hi', 'अभिलेख में']] as const) {
      const file = await (await scheme.as('accountant')).get(`${importsOf(scheme)}/${read.id}/rejected?language=${language}`);
      expect([file.status, file.text.split('\r\n').length, file.text.includes(words)]).toEqual([200, 3, true]);
    }
  });

  it('is taken whole or not at all when it is strict, and offers the kept mapping to the next', async () => {
    const vouchers = await count('voucher');
    const read = await bringIn(scheme, csv('S/2,V/1,2025-04-10,1', 'S/2,V/2,2025-04-31,(5)', '=cmd|x,V/3,2025-04-10,1'));
    expect(read).toMatchObject({ state: 'REFUSED', rows: 3, accepted: 0, rejected: 1 });
    expect(await count('voucher')).toBe(vouchers);
    const sent = (await sendFile(scheme, csv('S/2,V/1,2025-04-10,1', 'S/2,V/2,2025-04-31,(5)', '=cmd|x,V/3,2025-04-10,1'))).json<SentFile>(); // a refused file may come again
    expect(sent).toMatchObject({ isKnown: false, earlier: { state: 'REFUSED' } });
    const preview = (await (await scheme.as('accountant')).get(`${importsOf(scheme)}/${sent.import.id}/preview`)).json<ImportPreview>();
    expect(preview.kept).toMatchObject({ version: 1, keptBy: { en: 'Designation of accountant' } });
    expect(await readIt(scheme, sent.import.id, { mode: 'ACCEPT_GOOD', sheet: '', mapping: MAPPING })).toMatchObject({ state: 'TAKEN', accepted: 2, rejected: 1 });
    const file = (await (await scheme.as('accountant')).get(`${importsOf(scheme)}/${sent.import.id}/rejected?language=en`)).text;
    expect(file).toContain('S/2,V/2,2025-04-31,(5),');
    expect(await count('import_mapping')).toBe(1);
  });

  it('does not read one column as two things, nor keeps such a mapping', async () => {
    const { import: sent } = (await sendFile(scheme, csv('S/3,V/1,2025-04-10,1'))).json<SentFile>();
    const order = (language: string) => scheme.as('accountant').then((accountant) => accountant.post(`${importsOf(scheme)}/${sent.id}/reading`, { mode: 'STRICT', sheet: '', mapping: { ...MAPPING, columns: { ...MAPPING.columns, voucherNo: ' sanction no' } } }, { 'accept-language': language }));
    expect((await order('en')).json()).toMatchObject({ code: 'MAPPING_TWICE', status: 422, title: 'The column “sanction no” is taken for two things: sanction number, voucher number. Give each a column of its own.' });
    expect((await order('hi')).json().title).not.toContain('voucherNo');
    expect((await (await scheme.as('accountant')).get(`${importsOf(scheme)}/${sent.id}/rejected?language=en`)).status).toBe(404); // not read yet
    expect(await count('import_mapping')).toBe(1);
  });

  it('with 10,000 rows and 137 wrong ones tells exactly those', async () => {
    const rows = Array.from({ length: 10_000 }, (_, i) => (i % 73 === 5 ? `BIG/1,W/${i},2025-04-10,0` : `BIG/1,W/${i},2025-04-10,${i + 1}.50`));
    const bad = rows.filter((row) => row.endsWith(',0')).length;
    expect(bad).toBe(137);
    const before = await count('voucher');
    const strict = await bringIn(scheme, csv(...rows));
    expect(strict).toMatchObject({ state: 'REFUSED', rows: 10_000, accepted: 0, rejected: 137, rowsRead: 10_000 });
    expect(await count('voucher')).toBe(before);
    const faults = (await (await scheme.as('accountant')).get(`${importsOf(scheme)}/${strict.id}/faults?offset=100`)).json<ImportFaults>();
    expect([faults.total, faults.faults.length, faults.faults[0]]).toEqual([137, 37, { row: 100 * 73 + 5 + 2, column: 'D', field: 'amount', code: 'AMOUNT_ZERO', values: { text: '0' } }]);
    expect(await bringIn(scheme, csv(...rows), { mode: 'ACCEPT_GOOD' })).toMatchObject({ state: 'TAKEN', accepted: 10_000 - 137, rejected: 137 });
    expect(await count('voucher')).toBe(before + 10_000 - 137);
    const spent = (await (await scheme.as('auditor')).get(`${importsOf(scheme)}/${strict.id}/vouchers`)).json<VoucherPage>();
    expect(spent.total).toBe(0);
  });

  it('is read as a workbook, told by sheet, row and column, formulas refused', async () => {
    const cell = (at: string, text: string): string => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
    const sheet = `<worksheet><dimension ref="A1:D6"/><sheetData><row r="1">${cell('A1', 'Treasury of the State')}</row><row r="3">${cell('B3', 'Sanction No')}${cell('C3', 'Voucher No')}${cell('D3', 'Payment Date')}${cell('E3', 'Amount')}</row><row r="4">${cell('B4', 'X/1')}${cell('C4', 'V/1')}<c r="D4"><v>45757</v></c><c r="E4"><v>1234.5600000000002</v></c></row><row r="6">${cell('B6', 'X/1')}${cell('C6', 'V/2')}<c r="D6"><v>45757</v></c><c r="E6"><f>E4*2</f><v>2469.12</v></c></row></sheetData></worksheet>`;
    const book = writeZip([
      { name: 'xl/workbook.xml', text: '<workbook xmlns:r="r"><sheets><sheet name="Cover" r:id="r1"/><sheet name="April" r:id="r2"/></sheets></workbook>' },
      { name: 'xl/_rels/workbook.xml.rels', text: '<Relationships><Relationship Id="r1" Target="worksheets/a.xml"/><Relationship Id="r2" Target="worksheets/b.xml"/></Relationships>' },
      { name: 'xl/worksheets/a.xml', text: '<worksheet><sheetData/></worksheet>' },
      { name: 'xl/worksheets/b.xml', text: sheet },
    ]);
    const sent = (await sendFile(scheme, book, { fileName: 'आहरण.xlsx' })).json<SentFile>();
    expect(sent.import.fileName).toBe('आहरण.xlsx');
    const read = await readIt(scheme, sent.import.id, { mode: 'ACCEPT_GOOD', sheet: 'April', mapping: MAPPING });
    expect(read).toMatchObject({ state: 'TAKEN', rows: 2, accepted: 1, rejected: 1 });
    const accountant = await scheme.as('accountant');
    expect((await accountant.get(`${importsOf(scheme)}/${read.id}/faults`)).json()).toMatchObject({ sheet: 'April', faults: [{ row: 6, column: 'E', code: 'FORMULA', values: { text: 'E4*2' } }] });
    expect((await accountant.get(`${importsOf(scheme)}/${read.id}/vouchers`)).json<VoucherPage>().vouchers).toMatchObject([{ paidOn: '2025-04-10', amountPaise: 1234_56, standing: 'TRAY', row: 4 }]);
  });

  it('that is no list of vouchers is refused in words, in both languages', async () => {
    const bomb = writeZip([{ name: 'xl/workbook.xml', text: ' '.repeat(150 * 1024 * 1024) }]);
    const from = performance.now();
    expect((await sendFile(scheme, bomb)).json()).toMatchObject({ code: 'FILE_UNREADABLE' });
    expect(performance.now() - from).toBeLessThan(3000);
    for (const language of ['en', 'hi']) {
      const image = await sendFile(scheme, Buffer.from([0x89, 0x50, 0, 0, 1]), { language });
      expect([image.status, image.json().breaches[0].values.problem, image.json().title.includes('{')]).toEqual([422, 'NO_TEXT', false]);
    }
    expect((await sendFile(scheme, '')).json().code).toBe('FILE_UNREADABLE');
    expect((await (await scheme.as('accountant')).post(`${importsOf(scheme)}?fileName=a.csv`, { a: 1 })).json()).toMatchObject({ code: 'FILE_UNREADABLE', status: 422 }); // JSON is no file
    expect((await sendFile(scheme, Buffer.alloc(21 * 1024 * 1024, 'a'))).json()).toMatchObject({ code: 'FILE_TOO_LARGE', breaches: [{ values: { megabytes: 20 } }] });
    expect(await bringIn(scheme, 'a,b\n1,2')).toMatchObject({ state: 'UNREADABLE', problem: { code: 'NO_ROWS' } });
  });

  describe('from vouchers to expenditure', () => {
    const line = (overrides: Partial<MoneyRow>): MoneyRow => ({ ...PLAIN, line: 1, componentCode: 'C1', type: 'RELEASE', amountPaise: 3 * CRORE, on: '2025-04-10', reference: 'GO/1', ...overrides });
    const ready = async (fortnightId: string): Promise<ReadyExpenditure[]> => (await (await scheme.as('accountant')).get(`${scheme.address}/${fortnightId}/offices/PMU/ready-expenditures`)).json();
    const match = async (body: object) => (await scheme.as('accountant')).post(`${tray}/voucher-matches`, { vouchers: null, componentCode: 'C1', partnerOffice: null, head: null, ...body });
    const submit = async (fortnightId: string, revision: number, rows: readonly MoneyRow[]) => (await scheme.as('accountant')).post(`${scheme.address}/${fortnightId}/offices/PMU/money/submission`, { revision, rows });
    let importId: string;

    it('lets vouchers wait in the tray until a person matches them, and takes a match back', async () => {
      importId = (await bringIn(scheme, csv('T/1,A,2025-04-02,100000', 'T/1,B,2025-04-09,200000', 'T/2,C,2025-04-03,50'))).id;
      const waiting = (await (await scheme.as('finance')).get(`${tray}/voucher-tray`)).json<Tray>();
      expect(waiting.isMine).toBe(false);
      expect(waiting.unmatched.filter((one) => one.importId === importId)).toMatchObject([{ sanctionNo: 'T/1', count: 2, sumPaise: 3 * LAKH, firstOn: '2025-04-02', lastOn: '2025-04-09', knownTo: [] }, { sanctionNo: 'T/2', count: 1 }]);
      expect((await (await scheme.as('finance')).post(`${tray}/voucher-matches`, { importId, sanctionNo: 'T/1', vouchers: null, componentCode: 'C1', partnerOffice: null, head: null })).status).toBe(403);
      expect((await match({ importId, sanctionNo: 'T/1', componentCode: 'C9' })).json().code).toBe('UNKNOWN_COMPONENT');
      expect((await match({ importId, sanctionNo: 'T/1', vouchers: ['Z'] })).json().code).toBe('VOUCHERS_UNKNOWN');
      expect((await match({ importId, sanctionNo: 't/1', vouchers: ['a'] })).json()).toEqual({ vouchers: 1 });
      expect((await ready(FN)).filter(({ row }) => row.importId === importId)).toMatchObject([{ count: 1, row: { amountPaise: LAKH } }]);
      expect((await match({ importId, sanctionNo: 'T/1', componentCode: null })).json()).toEqual({ vouchers: 2 });
      expect((await ready(FN)).filter(({ row }) => row.importId === importId)).toEqual([]);
      expect((await match({ importId, sanctionNo: 'T/1', head: 'CAPITAL' })).json()).toEqual({ vouchers: 2 });
    });

    it('offers one line for them, refuses another amount with both figures, and takes the vouchers with the sheet', async () => {
      const [offer] = (await ready(FN)).filter(({ row }) => row.importId === importId);
      expect(offer).toMatchObject({ count: 2, row: { type: 'EXPENDITURE', componentCode: 'C1', head: 'CAPITAL', amountPaise: 3 * LAKH, on: '2025-04-09', relatesTo: null, sanctionNo: 'T/1', reference: 'T/1 / A +1' } });
      const rows = [line({}), { ...offer!.row, line: 2 } as MoneyRow];
      const changed = await submit(FN, 0, [rows[0]!, { ...rows[1]!, amountPaise: 4 * LAKH }]);
      expect(changed.json().breaches.map((one: { code: string; values: object }) => [one.code, one.values])).toEqual([['VOUCHERS_DIFFER', { sumPaise: 3 * LAKH, typedPaise: 4 * LAKH }]]);
      expect(await count('voucher_taken')).toBe(0);
      const accountant = await scheme.as('accountant');
      const typed = async (version: number, amountPaise: number): Promise<unknown[]> => {
        expect((await accountant.put(`${scheme.address}/${FN}/offices/PMU/money/draft`, { version, rows: [rows[0]!, { ...rows[1]!, amountPaise }] })).status).toBe(200);
        const { breaches } = (await accountant.get(`${scheme.address}/${FN}/offices/PMU/money`)).json<MoneySheet>();
        return breaches.map(({ code, row, values }) => [code, row, values]);
      };
      expect(await typed(0, 4 * LAKH)).toEqual([['VOUCHERS_DIFFER', expect.anything(), { sumPaise: 3 * LAKH, typedPaise: 4 * LAKH }]]);
      expect(await typed(1, 3 * LAKH)).toEqual([]);
      expect((await submit(FN, 0, rows)).status).toBe(201);
      expect(await count('voucher_taken')).toBe(2);
      expect((await match({ importId, sanctionNo: 'T/1', componentCode: null })).json()).toMatchObject({ code: 'VOUCHER_TAKEN', breaches: [{ values: { fortnightId: FN } }] });
      const behind = (await (await scheme.as('nodal')).get(`${scheme.address}/${FN}/offices/PMU/expenditures/2/vouchers`)).json<LineVouchers>();
      expect(behind).toMatchObject({ total: 2, sumPaise: 3 * LAKH, import: { id: importId, fileName: 'pfms.csv' }, vouchers: [{ voucherNo: 'A', row: 2, takenIn: FN }, { voucherNo: 'B' }] });
      const none = (await (await scheme.as('nodal')).get(`${scheme.address}/${FN}/offices/PMU/expenditures/1/vouchers`)).json<LineVouchers>();
      expect(none).toMatchObject({ total: 0, import: null });
    });

    it('takes them again with a later revision, and frees them when the sheet was not approved at its freeze', async () => {
      const rows = [line({}), { ...(await ready(FN)).find(({ row }) => row.importId === importId)!.row, line: 2 } as MoneyRow];
      expect((await submit(FN, 1, rows)).status).toBe(201);
      expect(await count('voucher_taken')).toBe(4);
      expect((await match({ importId, sanctionNo: 'T/1', componentCode: null })).json().code).toBe('VOUCHER_TAKEN');
      await scheme.tickAt('2025-04-18T12:30:00.000Z'); // frozen, and nobody had approved
      const [offer] = (await ready(NEXT)).filter(({ row }) => row.importId === importId);
      expect(offer).toMatchObject({ count: 2, row: { relatesTo: FN, on: '2025-04-09', remark: 'PFMS/IFMS: pfms.csv' } });
      const next = [line({ on: '2025-04-17' }), { ...offer!.row, line: 2 } as MoneyRow];
      expect((await submit(NEXT, 0, next)).status).toBe(201);
      await scheme.allApprove(NEXT);
      expect((await ready(NEXT)).filter(({ row }) => row.importId === importId)).toHaveLength(1);
      const review = (await (await scheme.as('nodal')).get(`${scheme.address}/live/review`)).json();
      expect(review.figures.money.spentPaise).toBe(3 * LAKH);
    });

    it('matches by itself where the orders on record name the sanction number for one component', async () => {
      const read = await bringIn(scheme, csv('GO/1,K1,2025-04-17,700', 'Q/9,K2,2025-04-17,700'));
      const lying = (await ready(NEXT)).filter(({ row }) => row.importId === read.id);
      expect(lying).toMatchObject([{ row: { componentCode: 'C1', sanctionNo: 'GO/1', amountPaise: 700_00 } }]);
      const { matched, unmatched } = (await (await scheme.as('accountant')).get(`${tray}/voucher-tray`)).json<Tray>();
      expect(matched.filter((one) => one.importId === read.id)).toMatchObject([{ sanctionNo: 'GO/1', matchedBy: null, knownTo: ['C1'] }]);
      expect(unmatched.filter((one) => one.importId === read.id)).toMatchObject([{ sanctionNo: 'Q/9' }]);
    });

    it('lets the vouchers of a frozen line go when the line is taken back by a reversal', async () => {
      await scheme.tickAt('2025-05-06T12:30:00.000Z');
      const mine = async (): Promise<ReadyExpenditure[]> => (await ready(LAST)).filter(({ row }) => row.importId === importId);
      expect(await mine()).toEqual([]);
      expect((await match({ importId, sanctionNo: 'T/1', componentCode: null })).json()).toMatchObject({ code: 'VOUCHER_TAKEN', breaches: [{ values: { fortnightId: NEXT } }] });
      const frozen = (await (await scheme.as('accountant')).get(`${scheme.address}/${NEXT}/offices/PMU/money`)).json<MoneySheet>().submitted.find((row) => row.importId === importId)!;
      const back: MoneyRow = { ...frozen, line: 1, on: '2025-05-02', relatesTo: null, remark: 'Of another scheme', reverses: `${NEXT}/PMU/${frozen.line}`, importId: null, sanctionNo: null };
      expect((await submit(LAST, 0, [back])).status).toBe(201);
      expect(await mine()).toMatchObject([{ count: 2, row: { amountPaise: 3 * LAKH, relatesTo: FN } }]);
      expect((await match({ importId, sanctionNo: 'T/1', componentCode: null })).json()).toEqual({ vouchers: 2 });
      expect(await mine()).toEqual([]);
    });

    it('matches what waited in the tray by itself once a sheet brings the order, but not what a person has spoken of', async () => {
      const { id } = await bringIn(scheme, csv('GO/77,L1,2025-04-17,10', 'GO/78,L2,2025-04-17,20'));
      expect((await match({ importId: id, sanctionNo: 'GO/78' })).status).toBe(200);
      expect((await match({ importId: id, sanctionNo: 'GO/78', componentCode: null })).status).toBe(200);
      const { submitted } = (await (await scheme.as('accountant')).get(`${scheme.address}/${LAST}/offices/PMU/money`)).json<MoneySheet>();
      await scheme.moveTo('2025-05-07T06:30:00.000Z');
      const orders = ['go/77', 'GO/78'].map((reference, at): MoneyRow => line({ line: submitted.length + at + 1, type: 'COMMITMENT', amountPaise: LAKH, on: '2025-05-02', dueOn: '2025-09-30', reference }));
      const sent = await submit(LAST, 1, [...submitted, ...orders]);
      expect([sent.status, sent.json().breaches ?? []]).toEqual([201, []]);
      const { matched, unmatched } = (await (await scheme.as('accountant')).get(`${tray}/voucher-tray`)).json<Tray>();
      expect(matched.filter((one) => one.importId === id)).toMatchObject([{ sanctionNo: 'GO/77', componentCode: 'C1', matchedBy: null, matchedAt: '2025-05-07T06:30:00.000Z' }]);
      expect(unmatched.filter((one) => one.importId === id)).toMatchObject([{ sanctionNo: 'GO/78', knownTo: ['C1'] }]);
    });
  });

  it('is kept as it came: what was sent, taken or matched cannot be changed', async () => {
    const refusal = (sql: string) => scheme.server.database.query(sql).then(() => 'accepted', (error: { code: string }) => error.code);
    for (const table of ['voucher', 'voucher_match', 'voucher_taken', 'import_mapping', 'import_fault']) expect(await refusal(`delete from ${table}`)).toBe('P0F02');
    expect(await refusal(`update expenditure_import set file_name = 'other'`)).toBe('P0F02');
    expect(await refusal(`update expenditure_import set outcome = 'CANCELLED'`)).toBe('P0F02');
    expect(await scheme.server.get(OutboxService).drain()).toBe(0);
  });
});
