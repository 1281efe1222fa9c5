import { randomUUID } from 'node:crypto';
import type { DerivedCell } from '@pakhwada/contracts/registers';
import type { ProgressRow } from '@pakhwada/domain/progress';
import { measureOf } from '@pakhwada/domain/registers';
import { aComponent, aPlan, anIndicator } from '@pakhwada/testing/builders';
import type { Answer } from './support/app.ts';
import { aPdf, evidenceOf, sendEvidence } from './support/evidence.ts';
import { aRow, aScheme, type TestScheme } from './support/scheme.ts';

const FN = '2025-26-FN01';
const NEXT = '2025-26-FN02';
const TRAINED = 'trainee.esdp.completed';

const district = { breakdowns: [], isHeadline: false, weightBasisPoints: 0, target: null, districtTargets: [] } as const;
const ofState = { ...district, level: 'STATE', enteredBy: 'PMU' } as const;
const plan = aPlan({
  components: [
    aComponent({
      type: 'ESDP',
      indicators: [
        anIndicator({ code: 'C1-01', breakdowns: ['GENDER'], weightBasisPoints: 7500, register: { measure: TRAINED } }),
        anIndicator({ ...district, code: 'C1-02' }),
        anIndicator({ ...district, code: 'C1-03', nature: 'S', register: { measure: 'clinic.stable' } }),
        anIndicator({ ...district, code: 'C1-07', register: { measure: 'batch.esdp.completed' } }),
        anIndicator({ ...ofState, code: 'C1-04', register: { measure: 'finance.onboarded' } }),
        anIndicator({ ...ofState, code: 'C1-05', nature: 'R', register: { numerator: 'finance.disbursed', denominator: 'finance.sanctioned' } }),
        anIndicator({ ...ofState, code: 'C1-06', register: { measure: TRAINED } }),
      ],
    }),
  ],
});

interface Told {
  readonly measure?: string;
  readonly district?: number;
  readonly on: string;
  readonly n?: number;
  readonly udyam?: string;
  readonly isAtLeast?: boolean;
  readonly parts?: Record<string, Record<string, number>>;
}

describe('figures a register gives', () => {
  let scheme: TestScheme;
  beforeAll(async () => {
    scheme = await aScheme({ plan });
    await scheme.moveTo('2025-04-10T05:00:00.000Z');
  });
  afterAll(() => scheme?.server.close());

  const at = (office: string, fortnight = FN): string => `${scheme.address}/${fortnight}/offices/${office}`;
  /** As the registers write it with each version of a record. */
  const happens = async ({ measure = TRAINED, district: lgd = 901, on, n = 1, udyam, isAtLeast = false, parts = {} }: Told): Promise<string> => {
    const record = randomUUID();
    await scheme.server.database.query(
      `insert into register_happening (state_id, scheme_code, record_id, measure, district_lgd, happened_on, udyam, n, is_at_least, is_once_per_unit, parts, recorded_at) values (90, 'ts-scheme', $1, $2, $3, $4, $5, $6, $7, $8, $9, pakhwada_now())`,
      [record, measure, lgd, on, udyam ?? null, n, isAtLeast, measureOf(measure)!.measure.isOncePerUnit, JSON.stringify(parts)],
    );
    return record;
  };
  const trainee = (gender: string, on: string, lgd = 901): Promise<string> => happens({ district: lgd, on, parts: { GENDER: { [gender]: 1 }, AGE: { YOUTH: 1 } } });
  const derived = async (login: string, office: string, fortnight = FN): Promise<(code: string) => DerivedCell> => {
    const cells = (await (await scheme.as(login)).get(`${at(office, fortnight)}/derived`)).json<DerivedCell[]>();
    return (code) => cells.find(({ indicatorCode }) => indicatorCode === code)!;
  };
  const row = (indicatorCode: string, value: number, more: Partial<ProgressRow> = {}): ProgressRow => aRow({ indicatorCode, unit: 901, relatesTo: FN, value, ...more });
  const submit = async (login: string, office: string, revision: number, rows: readonly ProgressRow[], fortnight = FN): Promise<Answer> => (await scheme.as(login)).post(`${at(office, fortnight)}/progress/submission`, { revision, rows });
  const told = (answer: Answer): unknown[] => answer.json<{ breaches: { code: string; field: string; row: { indicatorCode: string } }[] }>().breaches.filter(({ code }) => code.includes('EXPLAINED')).map(({ code, field, row: { indicatorCode } }) => `${indicatorCode} ${field} ${code}`);
  const step = async (login: string, action: 'verifications' | 'approvals', revision: number, fortnight = FN): Promise<number> =>
    (await (await scheme.as(login)).post(`${scheme.address}/${fortnight}/${action}`, { sheets: [{ officeCode: 'DIC-901', sheet: 'progress', revision }] })).status;
  const check = async (login: string, body: object, fortnight = FN): Promise<Answer> => (await scheme.as(login)).post(`${scheme.address}/${fortnight}/independent-checks`, { indicatorCode: 'C1-01', unit: 901, agency: 'Audit firm', note: 'Roll seen', checkedOn: '2025-04-14', ...body });

  describe('while the fortnight runs', () => {
    beforeAll(async () => {
      for (const on of ['2025-04-02', '2025-04-03', '2025-04-09']) await trainee('WOMEN', on);
      await trainee('MEN', '2025-04-09');
      await trainee('WOMEN', '2025-04-20'); // of the next fortnight
      await trainee('MEN', '2025-04-08', 902);
      await happens({ measure: 'clinic.stable', on: '2025-03-20' }); // before the scheme's first fortnight: it stands
      await happens({ measure: 'clinic.stable', on: '2025-04-05' });
    });

    it('are what was recorded, of the own district, in the fortnight, broken down as the plan asks', async () => {
      const of901 = await derived('officer901', 'DIC-901');
      expect(of901('C1-01')).toEqual({
        ...{ indicatorCode: 'C1-01', unit: 901, level: 'V0', evidence: 0, basis: null, late: [], checks: [] },
        derived: { register: 'trainee', measure: TRAINED, value: 4, numerator: null, denominator: null, isAtLeast: false, breakdowns: { GENDER: { WOMEN: 3, MEN: 1 } }, counted: 0, left: 0 },
      });
      expect((await derived('officer902', 'DIC-902'))('C1-01').derived).toMatchObject({ value: 1, breakdowns: { GENDER: { WOMEN: 0, MEN: 1 } } });
      expect((await derived('officer903', 'DIC-903'))('C1-01').derived).toMatchObject({ value: 0, breakdowns: {} });
    });

    it('count a stock up to its last day, and leave a cell without a register to the officer', async () => {
      const of901 = await derived('officer901', 'DIC-901');
      expect(of901('C1-03').derived).toMatchObject({ measure: 'clinic.stable', value: 2 });
      expect(of901('C1-02')).toMatchObject({ derived: null, level: 'V0' });
    });

    it('leave out a breakdown that is not complete', async () => {
      const nameless = await happens({ district: 903, on: '2025-04-07' });
      expect((await derived('officer903', 'DIC-903'))('C1-01').derived).toMatchObject({ value: 1, breakdowns: {} });
      await scheme.server.database.query(`delete from register_happening where record_id = $1`, [nameless]);
    });

    it('sum all districts and the own records of the State, count a unit once, and set two measures against each other', async () => {
      await happens({ measure: TRAINED, district: 0, on: '2025-04-04' });
      const unit = 'UDYAM-TS-01-0000001';
      for (const [lgd, on] of [[901, '2025-04-02'], [902, '2025-04-06']] as const) await happens({ measure: 'finance.onboarded', district: lgd, on, udyam: unit });
      await happens({ measure: 'finance.onboarded', on: '2025-04-07', udyam: 'UDYAM-TS-01-0000002' });
      for (const measure of ['finance.sanctioned', 'finance.sanctioned', 'finance.disbursed']) await happens({ measure, on: '2025-04-07', isAtLeast: measure.endsWith('disbursed') });
      const ofPmu = await derived('pmu', 'PMU');
      expect(ofPmu('C1-06').derived).toMatchObject({ value: 6 });
      expect(ofPmu('C1-04').derived).toMatchObject({ register: 'finance-case', value: 2 });
      expect(ofPmu('C1-05').derived).toMatchObject({ value: null, numerator: 1, denominator: 2, isAtLeast: true });
    });

    it('are not shown to another district', async () => {
      const answer = await (await scheme.as('officer902')).get(`${at('DIC-901')}/derived`);
      expect([answer.status, answer.json().code]).toEqual([403, 'NOT_YOUR_DISTRICT']);
    });
  });

  describe('beside an entry', () => {
    const parts = (women: number, men: number) => ({ breakdowns: { GENDER: { WOMEN: women, MEN: men } } });

    it('are shown as a difference already in the draft', async () => {
      const officer = await scheme.as('officer901');
      await officer.put(`${at('DIC-901')}/progress/draft`, { version: 0, rows: [row('C1-01', 6, parts(5, 1))] });
      expect((await officer.get(`${at('DIC-901')}/progress`)).json().breaches).toEqual([expect.objectContaining({ code: 'DIFFERENCE_UNEXPLAINED', severity: 'BLOCK', values: { derived: 4, value: 6 } })]);
    });

    it('ask for a reason where it differs, in the figure or in its parts, and write nothing without one', async () => {
      const answer = await submit('officer901', 'DIC-901', 0, [row('C1-01', 6, parts(5, 1)), row('C1-02', 3), row('C1-03', 1)]);
      expect([answer.status, told(answer)]).toEqual([422, ['C1-01 remark DIFFERENCE_UNEXPLAINED', 'C1-03 remark DIFFERENCE_UNEXPLAINED']]);
      expect(answer.json().breaches[0].text).toContain('The register counts 4, the entry says 6');
      expect(told(await submit('officer901', 'DIC-901', 0, [row('C1-01', 4, parts(2, 2))]))).toEqual(['C1-01 remark PARTS_UNEXPLAINED']);
      expect(await scheme.server.database.query(`select 1 from entry_basis`)).toEqual([]);
    });

    it('let it pass with one, flagged for the verifier', async () => {
      const answer = await submit('officer901', 'DIC-901', 0, [row('C1-01', 6, { ...parts(5, 1), remark: 'Two rolls are on the way' }), row('C1-02', 3), row('C1-03', 2)]);
      expect([answer.status, answer.json().revision]).toEqual([201, 1]);
      const page = (await (await scheme.as('gm901')).get(`${at('DIC-901')}/progress`)).json();
      expect(page.breaches).toEqual([expect.objectContaining({ code: 'DIFFERENCE_EXPLAINED', severity: 'WARN', values: { derived: 4, value: 6 } })]);
      expect(page.summary.warnings).toBe(1);
      const of901 = await derived('gm901', 'DIC-901');
      expect([of901('C1-01').level, of901('C1-01').basis]).toEqual(['V0', { value: 4, numerator: null, denominator: null, isConfirmed: false }]);
      expect([of901('C1-03').level, of901('C1-02').level]).toEqual(['V1', 'V0']);
    });

    it('are confirmed by an entry that says the same: V1, V2 and V3 by the steps', async () => {
      expect((await submit('officer901', 'DIC-901', 1, [row('C1-01', 4, parts(3, 1)), row('C1-02', 3), row('C1-03', 2)])).status).toBe(201);
      const level = async (): Promise<string> => (await derived('gm901', 'DIC-901'))('C1-01').level;
      expect(await level()).toBe('V1');
      expect(await step('gm901', 'verifications', 2)).toBe(200);
      expect(await level()).toBe('V2');
      expect(await step('nodal', 'approvals', 2)).toBe(200);
      expect(await level()).toBe('V3');
      expect((await derived('gm901', 'DIC-901'))('C1-02').level).toBe('V0'); // approved, with nothing behind it
    });

    it('never change what was confirmed in silence: a record revised since shows a difference', async () => {
      const late = await trainee('MEN', '2025-04-10');
      const gm = await scheme.as('gm901');
      expect((await gm.get(`${at('DIC-901')}/progress`)).json().breaches).toEqual([expect.objectContaining({ code: 'DIFFERENCE_SINCE', severity: 'WARN', values: { derived: 5, value: 4 } })]);
      const cell = (await derived('gm901', 'DIC-901'))('C1-01');
      expect([cell.derived!.value, cell.basis]).toEqual([5, { value: 4, numerator: null, denominator: null, isConfirmed: true }]);
      await scheme.server.database.query(`delete from register_happening where record_id = $1`, [late]);
    });

    it('keep what the register counted, for good', async () => {
      await expect(scheme.server.database.query(`update entry_basis set is_confirmed = false`)).rejects.toMatchObject({ code: 'P0F02' });
    });
  });

  describe('kept in the registers themselves', () => {
    const rows902 = [aRow({ indicatorCode: 'C1-07', unit: 902, relatesTo: FN, value: 2 }), aRow({ indicatorCode: 'C1-02', unit: 902, relatesTo: FN, value: 5 })];
    const batches: string[] = [];
    const batch = (batchNo: string, version = 0, own: object = { completedOn: '2025-04-09', trainingDays: 6 }) => ({
      ...{ version, parentId: null, district: 902, atLeast: [] },
      values: { batchNo, programme: 'ESDP', trade: 'Weaving', institute: 'ITI', seats: 33, plannedStartOn: '2025-04-02', plannedEndOn: '2025-04-09', startedOn: '2025-04-02', ...own },
    });
    const cellOf = async (code: string): Promise<DerivedCell> => (await derived('gm902', 'DIC-902'))(code);
    const records = '/v1/schemes/ts-scheme/registers/batch/records';

    it('count what an officer records', async () => {
      for (const batchNo of ['B-1', 'B-2']) {
        const answer = await (await scheme.as('officer902')).post(records, batch(batchNo));
        expect(answer.status).toBe(201);
        batches.push(answer.json().line.recordId);
      }
      expect((await cellOf('C1-07')).derived).toMatchObject({ register: 'batch', value: 2 });
      expect((await submit('officer902', 'DIC-902', 0, rows902)).status).toBe(201);
      expect((await cellOf('C1-07')).level).toBe('V1');
    });

    it('show it where a record is revised after the entry was handed in', async () => {
      const revised = await (await scheme.as('officer902')).put(`${records}/${batches[0]}`, batch('B-1', 1, {}));
      expect(revised.status).toBe(200);
      expect(await cellOf('C1-07')).toMatchObject({ derived: { value: 1 }, basis: { value: 2, isConfirmed: true } });
      const page = (await (await scheme.as('gm902')).get(`${at('DIC-902')}/progress`)).json();
      expect(page.breaches).toEqual([expect.objectContaining({ code: 'DIFFERENCE_SINCE', severity: 'WARN', values: { derived: 1, value: 2 } })]);
      expect(told(await submit('officer902', 'DIC-902', 1, rows902))).toEqual(['C1-07 remark DIFFERENCE_UNEXPLAINED']);
    });

    it('give way to a document where no register stands behind the cell, as long as it is not withdrawn', async () => {
      expect(await cellOf('C1-02')).toMatchObject({ level: 'V0', evidence: 0 });
      const sent = await sendEvidence(scheme, aPdf(), { by: 'officer902', of: `${FN}/C1-02/902` });
      expect(sent.status).toBe(201);
      expect(await cellOf('C1-02')).toMatchObject({ level: 'V1', evidence: 1 });
      await (await scheme.as('officer902')).post(`${evidenceOf(scheme)}/${sent.json().evidenceId}/withdrawal`, { reason: 'Of another camp' });
      expect(await cellOf('C1-02')).toMatchObject({ level: 'V0', evidence: 0 });
    });
  });

  describe('checked by a third party', () => {
    it('only by the auditor, only what has something behind it, on a day that was', async () => {
      expect([(await check('nodal', {})).status, (await check('nodal', {})).json().code]).toEqual([403, 'NO_RIGHT']);
      expect((await check('auditor', { indicatorCode: 'C1-02', checkedOn: '2025-04-10' })).json().breaches.map(({ code }: { code: string }) => code)).toEqual(['NOTHING_TO_CHECK']);
      expect((await check('auditor', { checkedOn: '2025-04-11' })).json().breaches.map(({ code, field }: { code: string; field: string }) => `${field} ${code}`)).toEqual(['checkedOn FUTURE_DATE']);
      expect((await check('auditor', { unit: 777 })).json().code).toBe('UNKNOWN_UNIT');
      expect(await scheme.server.database.query(`select 1 from independent_check`)).toEqual([]);
    });
  });

  describe('after the freeze', () => {
    let frozen: string;
    beforeAll(async () => {
      await scheme.tickAt('2025-04-18T12:30:00.000Z');
      frozen = (await (await scheme.as('secretary')).get(`${scheme.address}/${FN}/review`)).text;
    });

    it('tell what came too late, until it is entered', async () => {
      await trainee('WOMEN', '2025-04-12');
      await trainee('MEN', '2025-04-13');
      expect((await derived('officer901', 'DIC-901', NEXT))('C1-01')).toMatchObject({ late: [{ fortnightId: FN, count: 2 }], derived: { value: 1, counted: 4, left: 4 } });
      const [now, late] = [row('C1-01', 1, { relatesTo: NEXT, breakdowns: { GENDER: { WOMEN: 1, MEN: 0 } } }), row('C1-01', 2, { breakdowns: { GENDER: { WOMEN: 1, MEN: 1 } } })];
      expect((await submit('officer901', 'DIC-901', 0, [now, late], NEXT)).status).toBe(201);
      await scheme.tickAt('2025-05-02T05:00:00.000Z');
      expect((await derived('officer901', 'DIC-901', '2025-26-FN03'))('C1-01').late).toEqual([]); // the late row stands in the fortnight that waits
    });

    it('warn where the register lost what it had counted', async () => {
      const taken = await scheme.server.database.query<{ id: string }>(`delete from register_happening where measure = $1 and district_lgd = 901 and happened_on = '2025-04-02' returning record_id as id`, [TRAINED]);
      expect(taken).toHaveLength(1);
      await scheme.server.database.query(`delete from register_happening where measure = $1 and district_lgd = 901 and happened_on in ('2025-04-12', '2025-04-13')`, [TRAINED]);
      expect((await derived('officer901', 'DIC-901', '2025-26-FN03'))('C1-01').derived).toMatchObject({ counted: 4, left: 3 });
      const answer = await (await scheme.as('officer901')).put(`${at('DIC-901', '2025-26-FN03')}/progress/draft`, { version: 0, rows: [row('C1-01', 0, { relatesTo: '2025-26-FN03' })] });
      expect(answer.status).toBe(200);
      expect((await (await scheme.as('officer901')).get(`${at('DIC-901', '2025-26-FN03')}/progress`)).json().breaches).toEqual([expect.objectContaining({ code: 'COUNTER_FELL', severity: 'WARN', values: { value: 3, last: 4 } })]);
    });

    it('take a check, and change nothing that was frozen', async () => {
      expect((await check('auditor', {})).json()).toEqual({ fortnightId: FN, indicatorCode: 'C1-01', unit: 901, level: 'V4' });
      expect((await derived('auditor', 'DIC-901'))('C1-01')).toMatchObject({ level: 'V4', checks: [{ agency: 'Audit firm', note: 'Roll seen', checkedOn: '2025-04-14', designation: { en: 'Designation of auditor' } }] });
      expect((await (await scheme.as('secretary')).get(`${scheme.address}/${FN}/review`)).text).toBe(frozen);
    });
  });
});
