import { randomUUID } from 'node:crypto';
import type { Origin } from '@pakhwada/contracts/reviews';
import type { FieldValues, RegisterCode } from '@pakhwada/domain/registers';
import type { Review } from '@pakhwada/domain/review';
import { aComponent, aName, aPlan, anIndicator, aUniverse, registerRules } from '@pakhwada/testing/builders';
import { DataSource } from 'typeorm';
import { RecordsService } from '../../apps/api/src/registers/records/records.service.ts';
import { aRow, aScheme, type TestScheme } from './support/scheme.ts';

const [FIRST, SECOND] = ['2025-26-FN01', '2025-26-FN02'] as const;
const TRAINED = 'trainee.esdp.completed';
const district = { isHeadline: false, weightBasisPoints: 0, target: null, districtTargets: [], breakdowns: [] } as const;
const plan = aPlan({
  rules: registerRules(),
  universe: [aUniverse({ units: 50 })],
  breakdownSets: [{ code: 'GENDER', kind: 'SINGLE_CHOICE', parts: [{ code: 'WOMEN', name: aName('Women'), inclusion: 'WOMEN' }, { code: 'MEN', name: aName('Men') }] }],
  components: [
    aComponent({ type: 'ESDP', milestones: [], indicators: [anIndicator({ code: 'C1-01', weightBasisPoints: 10_000, breakdowns: ['GENDER'], register: { measure: TRAINED } }), anIndicator({ ...district, code: 'C1-02' }), anIndicator({ ...district, code: 'C1-03', nature: 'S' })] }),
    aComponent({ code: 'C2', type: 'DIGITAL_FINANCING', milestones: [], indicators: [anIndicator({ code: 'C2-01', level: 'STATE', enteredBy: 'PMU', target: 100, districtTargets: [], weightBasisPoints: 10_000, register: { measure: 'finance.onboarded' } })] }),
  ],
});

describe('a review of what registers and evidence say', () => {
  let scheme: TestScheme;
  const query = <Row = Record<string, unknown>>(sql: string, values: readonly unknown[] = []): Promise<Row[]> => scheme.server.database.query<Row>(sql, values);
  const happens = (measure: string, district: number, on: string, udyam: string | null, parts: object = {}): Promise<unknown> =>
    query(`insert into register_happening (state_id, scheme_code, record_id, measure, district_lgd, happened_on, udyam, n, is_at_least, parts, recorded_at) values (90, 'ts-scheme', $1, $2, $3, $4, $5, 1, false, $6, pakhwada_now())`, [randomUUID(), measure, district, on, udyam, JSON.stringify(parts)]);
  const prove = (fortnight: string, code: string, unit: number): Promise<unknown> => {
    const id = randomUUID();
    return query(
      `with e as (insert into evidence (state_id, scheme_code, evidence_id, sha256, type, bytes, path, file_name, taken_on, has_personal_data, added_by, office_code, added_at)
         select 90, 'ts-scheme', $1, repeat('a', 64), 'PDF', 1, 'x', 'x.pdf', '2025-04-01', false, (select person_id from person limit 1), 'DIC-901', pakhwada_now() returning 1)
       insert into evidence_link (state_id, scheme_code, evidence_id, subject, fortnight_id, indicator_code, unit_id) select 90, 'ts-scheme', $1, 'ENTRY', $2, $3, $4 from e`,
      [id, fortnight, code, unit],
    );
  };
  const check = (fortnight: string, code: string, unit: number): Promise<unknown> =>
    query(
      `insert into independent_check (state_id, scheme_code, fortnight_id, check_id, indicator_code, unit_id, revision, agency, note, checked_on, checked_by, acting_office, recorded_at)
       values (90, 'ts-scheme', $1, $2, $3, $4, 1, 'Agency', 'Seen', '2025-04-20', (select person_id from person limit 1), 'SECY', pakhwada_now())`,
      [fortnight, randomUUID(), code, unit],
    );
  const review = async (fortnight: string): Promise<Review> => (await (await scheme.as('secretary')).get(`${scheme.address}/${fortnight}/review`)).json<Review>();
  const levels = async (fortnight: string, code: string) => (await review(fortnight)).registers!.verification.indicators.find(({ indicatorCode }) => indicatorCode === code)!.levels;
  const counts = (V0: number, V1: number, V2: number, V3: number, V4: number) => ({ V0, V1, V2, V3, V4 });
  const row = (fortnight: string, indicatorCode: string, value: number, more: object = {}) => aRow({ indicatorCode, unit: 901, relatesTo: fortnight, value, ...more });
  const submit = async (fortnight: string, rows: readonly ReturnType<typeof row>[], lgd = 901): Promise<number> => (await (await scheme.as(`officer${lgd}`)).post(`${scheme.address}/${fortnight}/offices/DIC-${lgd}/progress/submission`, { revision: 0, rows })).status;
  const step = async (login: string, action: string, fortnight: string): Promise<number> => (await (await scheme.as(login)).post(`${scheme.address}/${fortnight}/${action}`, { sheets: [{ officeCode: 'DIC-901', sheet: 'progress', revision: 1 }] })).status;

  beforeAll(async () => {
    scheme = await aScheme({ plan });
    await scheme.moveTo('2025-04-10T05:00:00.000Z');
    for (const [on, gender] of [['2025-04-02', 'WOMEN'], ['2025-04-03', 'WOMEN'], ['2025-04-09', 'MEN']] as const) await happens(TRAINED, 901, on, null, { GENDER: { [gender]: 1 } });
    for (const [district, udyam] of [[901, 'UDYAM-TS-01-0000001'], [902, 'UDYAM-TS-01-0000002']] as const) await happens(TRAINED, district, '2025-04-04', udyam);
    for (const udyam of ['UDYAM-TS-01-0000001', 'UDYAM-TS-01-0000009']) await happens('finance.onboarded', 902, '2025-04-05', udyam);
    await happens('finance.onboarded', 902, '2025-05-05', 'UDYAM-TS-01-0000011'); // later
    expect(await submit(FIRST, [row(FIRST, 'C1-01', 4), row(FIRST, 'C1-02', 20), row(FIRST, 'C1-03', 7)])).toBe(201);
  }, 120_000);
  afterAll(() => scheme?.server.close());

  it('counts an entry that the register confirms as V1, one with nothing behind it as V0, and rises with its sheet', async () => {
    expect([await levels('live', 'C1-01'), await levels('live', 'C1-02')]).toEqual([counts(0, 4, 0, 0, 0), counts(20, 0, 0, 0, 0)]);
    expect(await step('gm901', 'verifications', FIRST)).toBe(200);
    expect(await levels('live', 'C1-01')).toEqual(counts(0, 0, 4, 0, 0));
  });

  it('counts evidence behind an entry as much as a register, and both together once', async () => {
    await prove(FIRST, 'C1-03', 901);
    await prove(FIRST, 'C1-01', 901); // confirmed by the register already: it counts once
    await query(`update data_version set v = v + 1`);
    expect(await levels('live', 'C1-01')).toEqual(counts(0, 0, 4, 0, 0));
    expect(await levels('live', 'C1-03')).toEqual(counts(0, 0, 7, 0, 0));
  });

  it('has the verified share beside the headline figure, and says which entries it rests on', async () => {
    const { registers } = await review('live');
    expect([registers!.verification.scheme.verified, registers!.verification.components[1]!.verified]).toEqual([{ numerator: '1', denominator: '1' }, { missing: 'NOT_REPORTED' }]);
    const origin = (await (await scheme.as('officer901')).get(`${scheme.address}/live/origin?figure=components.C1.indicators.C1-01.verified`)).json<Origin>();
    expect([origin.formula, origin.terms.map(({ code, achieved }) => `${code} ${achieved}`), origin.entries.map(({ code }) => code)]).toEqual(['verifiedShare', ['V0 0', 'V1 0', 'V2 4', 'V3 0', 'V4 0'], ['C1-01']]);
  });

  it('reads events, what came of them and the meetings from the registers, as they stand', async () => {
    const record = async (register: RegisterCode, parentId: string | null, values: FieldValues, atLeast: readonly string[] = []): Promise<string> => {
      const by = { personId: scheme.charge('pmu').personId, officeCode: 'PMU', from: 'FORM', importId: null } as const;
      const [id] = await scheme.server.get(DataSource).transaction((manager) => scheme.server.get(RecordsService).insertMany(manager, scheme.key, register, [{ parentId, district: 901, values, atLeast, personal: {} }], by));
      return id!;
    };
    const meet = await record('event', null, { eventNo: 'BSM-1', kind: 'BUYER_SELLER', title: 'First meet', place: 'Hall', plannedFrom: '2025-04-05', plannedTo: '2025-04-05', heldFrom: '2025-04-05', heldTo: '2025-04-05', sellers: 100, buyers: 45, countries: 7 }, ['sellers']);
    await record('outcome', meet, { outcomeNo: '1', class: 'ORDER', told: 'T30', on: '2025-04-09', value: 5_00_000_00 }, ['value']);
    await record('outcome', meet, { outcomeNo: '2', class: 'ORDER', told: 'AT_EVENT', on: '2025-04-05', value: 100 });
    await record('outcome', meet, { outcomeNo: '3', class: 'ENQUIRY', told: 'AT_EVENT', on: '2025-04-25' }); // not told yet
    await record('outcome', meet, { outcomeNo: '4', class: 'LOI', told: 'AT_EVENT', on: '2025-04-05' });
    await record('meeting', meet, { seller: 'S', buyer: 'B', plannedOn: '2025-04-05', heldOn: '2025-04-05', result: 'LOI' });
    await query(`update data_version set v = v + 1`);
    const { market } = (await review('live')).registers!;
    expect([market.sellers, market.buyers, market.meetings]).toEqual([{ count: 100, isAtLeast: true }, { count: 45, isAtLeast: false }, { planned: 1, held: 1 }]);
    expect(market.held).toEqual([{ key: 'BSM-1', kind: 'BUYER_SELLER', title: 'First meet', place: 'Hall', district: 901, heldFrom: '2025-04-05', heldTo: '2025-04-05', sellers: { count: 100, isAtLeast: true }, buyers: { count: 45, isAtLeast: false }, countries: { count: 7, isAtLeast: false }, states: null }]);
    expect(market.outcomes.map((one) => [one.class, one.count, one.paise, one.isAtLeast])).toEqual([['ENQUIRY', 0, 0, false], ['LOI', 1, 0, false], ['ORDER', 2, 5_00_001_00, true], ['EXECUTED', 0, 0, false]]);
    expect(market.outcomes[2]!.told.filter(({ count }) => count > 0)).toEqual([{ at: 'AT_EVENT', count: 1, paise: 100, isAtLeast: false }, { at: 'T30', count: 1, paise: 5_00_000_00, isAtLeast: true }]);
    expect(market.followUps.map(({ step, dueOn }) => [step, dueOn])).toEqual([['T30', '2025-05-05']]);
  });

  it('has not counted the units reached before a freeze', async () => expect((await review('live')).registers!.reach).toEqual({ missing: 'NOT_YET_KEPT' }));

  it('freezes what was approved, counts units once, and seals both', async () => {
    expect(await step('nodal', 'approvals', FIRST)).toBe(200);
    expect(await submit(FIRST, [row(FIRST, 'C1-01', 1, { unit: 902 })], 902)).toBe(201); // confirmed by the register, and left without approval
    await scheme.tickAt('2025-04-18T12:30:00.000Z');
    expect([await levels(FIRST, 'C1-01'), await levels(FIRST, 'C1-03'), await levels(FIRST, 'C1-02')]).toEqual([counts(0, 0, 0, 4, 0), counts(0, 0, 0, 7, 0), counts(20, 0, 0, 0, 0)]);
    const { reach } = (await review(FIRST)).registers!;
    expect(reach).toMatchObject({ asOn: '2025-04-15', units: 3, sumOfComponents: 4, components: [{ componentCode: 'C1', units: 2 }, { componentCode: 'C2', units: 2 }], overlaps: [{ componentCodes: [], units: 1 }], coverage: [{ reached: { numerator: '3', denominator: '50' } }] });
    expect(await query(`select indicator_code, unit_id, approved::int, checked::int from sealed_backing order by 1, 2`)).toEqual([{ indicator_code: 'C1-01', unit_id: -1, approved: 4, checked: 0 }, { indicator_code: 'C1-03', unit_id: 901, approved: 7, checked: 0 }]);
    await expect(query(`update sealed_backing set approved = 0`)).rejects.toThrow();
    await expect(query(`delete from sealed_reach`)).rejects.toThrow();
  });

  it('opens with what was sealed; a check or a paper that comes after the freeze raises the figure in the open fortnight, and changes nothing frozen', async () => {
    const before = (await (await scheme.as('secretary')).get(`${scheme.address}/${FIRST}/review`)).text;
    await scheme.moveTo('2025-04-22T05:00:00.000Z');
    expect([await levels('live', 'C1-01'), await levels('live', 'C1-03')]).toEqual([counts(0, 0, 0, 4, 0), counts(0, 0, 0, 7, 0)]);
    await check(FIRST, 'C1-01', 901);
    await prove(FIRST, 'C1-02', 901);
    await check(FIRST, 'C1-02', 901);
    await check(FIRST, 'C1-03', 901);
    await query(`update data_version set v = v + 1`);
    expect([await levels('live', 'C1-01'), await levels('live', 'C1-02'), await levels('live', 'C1-03')]).toEqual([counts(0, 0, 0, 0, 4), counts(0, 0, 0, 0, 20), counts(0, 0, 0, 0, 7)]);
    expect((await (await scheme.as('secretary')).get(`${scheme.address}/${FIRST}/review`)).text).toBe(before);
    expect((await review('live')).registers!.reach).toMatchObject({ asOn: '2025-04-15', units: 3 });
  });

  it('follows a stock to its newest stand, and a counter through what was sealed', async () => {
    await submit(SECOND, [row(SECOND, 'C1-01', 0), row(SECOND, 'C1-02', 1), row(SECOND, 'C1-03', 9)]);
    expect(await levels('live', 'C1-03')).toEqual(counts(9, 0, 0, 0, 0)); // a new stand, with nothing behind it
    expect(await levels('live', 'C1-02')).toEqual(counts(1, 0, 0, 0, 20));
  });

  it('takes a late row to be as sure as the entry it brings', async () => {
    expect(await submit(SECOND, [row(SECOND, 'C1-01', 0, { unit: 902 }), row(FIRST, 'C1-01', 1, { unit: 902, remark: 'Not approved in time' })], 902)).toBe(201);
    expect(await levels('live', 'C1-01')).toEqual(counts(0, 1, 0, 0, 4));
  });
});
