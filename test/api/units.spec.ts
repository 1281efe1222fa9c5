import { randomUUID } from 'node:crypto';
import { readSearch } from '@pakhwada/domain/units';
import { aComponent, aPlan, aUniverse } from '@pakhwada/testing/builders';
import fc from 'fast-check';
import { DataSource } from 'typeorm';
import { databaseOptions, serverOptions } from '../../apps/api/src/platform/database/data-source.ts';
import { prepareDatabase } from '../../apps/api/src/platform/database/prepare-database.ts';
import { UnitSearchRepository } from '../../apps/api/src/registers/units/unit-search.repository.ts';
import { UnitRepository } from '../../apps/api/src/registers/units/unit.repository.ts';
import { aScheme, type TestScheme } from './support/scheme.ts';

const UNITS = '/v1/schemes/ts-scheme/units';
const PLAN = aPlan({
  components: [aComponent({ code: 'C1', type: 'FORMALISATION' }), aComponent({ code: 'C2', type: 'HEALTH_CLINIC' })],
  universe: [aUniverse({ definition: 'ESTIMATE', units: 90_00_000 }), aUniverse({ definition: 'UDYAM', units: 2_57_486 })],
});
const CROSS_CHECK = `with counted as (select district_lgd, class, owner, social, month_on, sum(n)::int as n from unit_count group by 1, 2, 3, 4, 5 having sum(n) <> 0),
  there as (select district_lgd, class, coalesce(owner, 'NOT_KNOWN') as owner, coalesce(social, 'NOT_KNOWN') as social, date_trunc('month', registered_on)::date as month_on, count(*)::int as n from unit where cancelled_on is null and merged_into is null group by 1, 2, 3, 4, 5)
  select 'month' as of, count(*)::int as n from ((select * from counted except select * from there) union all (select * from there except select * from counted)) d
  union all select 'total', count(*)::int from (
    (select district_lgd, class, owner, social, sum(n)::int from unit_total group by 1, 2, 3, 4 having sum(n) <> 0 except select district_lgd, class, owner, social, sum(n)::int from there group by 1, 2, 3, 4)
    union all (select district_lgd, class, owner, social, sum(n)::int from there group by 1, 2, 3, 4 except select district_lgd, class, owner, social, sum(n)::int from unit_total group by 1, 2, 3, 4)) d`;

const unit = (n: number, own: object = {}) => ({
  version: 0, udyam: `UDYAM-TS-01-${String(n).padStart(7, '0')}`, uam: null, name: `Enterprise ${n}`, nameLocal: null, district: 901, investmentPaise: null, turnoverPaise: null, class: 'MICRO', activity: null, nic: null, owner: null, social: null,
  isMinority: null, isPwd: null, isExServiceman: null, registeredOn: '2024-06-10', cancelledOn: null, ...own,
});

describe('the register of units', () => {
  let scheme: TestScheme;
  beforeAll(async () => {
    scheme = await aScheme({ plan: PLAN });
    await scheme.moveTo('2025-04-14T05:00:00.000Z');
  });
  afterAll(() => scheme?.server.close());

  const add = async (login: string, n: number, own: object = {}) => (await scheme.as(login)).post(UNITS, unit(n, own));
  const made = async (n: number, own: object = {}): Promise<string> => (await add(`officer${(own as { district?: number }).district ?? 901}`, n, own)).json().unit.unitId;
  const list = async (query: string, login = 'officer901') => (await (await scheme.as(login)).get(`${UNITS}?${query}`)).json();
  const names = (page: { units: { name: string }[] }) => page.units.map(({ name }) => name);
  const find = async (text: string, login = 'officer901') => list(`find=${encodeURIComponent(text)}`, login);
  const drift = () => scheme.server.database.query<{ of: string; n: number }>(CROSS_CHECK);
  const NO_DRIFT = [{ of: 'month', n: 0 }, { of: 'total', n: 0 }];

  describe('takes a unit', () => {
    it('in the own district, as a form brings it, and keeps what it was', async () => {
      const answer = await add('officer901', 1, { udyam: 'udyam ts 01 0000001', name: 'Sharma Wood-Works', nameLocal: 'शर्मा वुड वर्क्स', uam: 'ts-03-a-0001234', nic: '01462', owner: 'WOMEN_OWNED', social: 'ST', class: null, investmentPaise: 2_50_00_000_00, turnoverPaise: 100 });
      expect([answer.status, answer.json()]).toMatchObject([201, { unit: { udyam: 'UDYAM-TS-01-0000001', class: 'MICRO', nic: '01462', state: 'ACTIVE' }, version: 1, uam: 'TS03A0001234', canKeep: true, canMerge: true, history: [{ version: 1, changed: [], by: { en: 'Designation of officer901' } }] }]);
      const { unitId } = answer.json().unit;
      const form = { ...unit(1), name: 'Sharma Wood Works', nameLocal: 'शर्मा वुड वर्क्स', uam: 'TS03A0001234', nic: '01462', owner: 'WOMEN_OWNED', social: 'ST', class: 'SMALL' };
      const revised = await (await scheme.as('second901')).put(`${UNITS}/${unitId}`, { ...form, version: 1 });
      expect(revised.json()).toMatchObject({ version: 2, unit: { class: 'SMALL' }, history: [{ version: 2, changed: ['name', 'class', 'investment', 'turnover'], by: { en: 'Designation of second901' } }, { version: 1, changed: [], by: { en: 'Designation of officer901' } }] });
      const late = await (await scheme.as('officer901')).put(`${UNITS}/${unitId}`, { ...form, version: 1 });
      expect(late.json()).toMatchObject({ status: 409, code: 'RECORD_CHANGED' });
      expect(await drift()).toEqual(NO_DRIFT);
    });

    it('never twice under one Udyam number', async () => {
      const again = await add('officer902', 1, { district: 902 });
      expect([again.status, again.json().breaches]).toMatchObject([422, [{ code: 'RECORD_FAULT', field: 'udyam', values: { fault: 'UDYAM_TAKEN', text: 'UDYAM-TS-01-0000001' } }]]);
      const other = await made(2);
      const moved = await (await scheme.as('officer901')).put(`${UNITS}/${other}`, { ...unit(1), version: 1 });
      expect([moved.status, moved.json().breaches[0].values.fault]).toEqual([422, 'UDYAM_TAKEN']);
    });

    it('with every fault told at its field, in words', async () => {
      const answer = await add('officer901', 3, { udyam: 'UDYAM-TS-0000003', nic: '1462', registeredOn: '2025-04-15', investmentPaise: 30_00_00_000_00, turnoverPaise: 1 });
      expect(answer.status).toBe(422);
      expect(answer.json().breaches.map(({ field, values, text }: { field: string; values: { fault: string }; text: string }) => [field, values.fault, text])).toEqual([
        ['udyam', 'UDYAM_BLOCK_MISSING', '“UDYAM-TS-0000003” lacks the two digits of the district. A Udyam number reads UDYAM-XX-00-0000000.'],
        ['registeredOn', 'DATE_FUTURE', '15.04.2025 lies ahead; today is 14.04.2025. Only what has happened is entered here.'],
        ['nic', 'NIC_DIGITS', '“1462” has 4 digits; a NIC code has five. A spreadsheet drops a zero in front: write the column as text.'],
        ['class', 'CLASS_BELOW_FIGURES', '“Micro” lies below what investment and turnover give: Medium. A unit moves down only when it is below both ceilings.'],
      ]);
    });

    it('from nobody else: not in a foreign district, not from an office that keeps none', async () => {
      expect((await add('officer902', 4)).json()).toMatchObject({ status: 403, code: 'REGISTER_NOT_YOURS' });
      for (const login of ['gm901', 'nodal', 'auditor', 'secretary', 'finance']) expect((await add(login, 4)).status).toBe(403);
      const id = await made(5);
      expect((await (await scheme.as('officer901')).put(`${UNITS}/${id}`, { ...unit(5), version: 1, district: 902 })).status).toBe(403); // moving it away takes the other district's office
      expect((await (await scheme.as('officer902')).put(`${UNITS}/${id}`, { ...unit(5), version: 1 })).status).toBe(403);
    });
  });

  describe('is searched', () => {
    beforeAll(async () => {
      const rows = [['Kashmir Walnut Crafts', 'कश्मीर वॉलनट क्राफ्ट्स'], ['Kashmir Woollens', 'कश्मीर ऊनी वस्त्र'], ['Walnut Traders of Kashmir', null], ['Malopu Udyog', 'मालोपु उद्योग'], ['D’Souza & Sons (Bakers)', null]];
      for (const [i, [name, nameLocal]] of rows.entries()) await made(100 + i, { name, nameLocal });
      await made(7, { district: 902, udyam: 'UDYAM-TS-02-0000100', name: 'Elsewhere Kashmir' });
    });

    it.each([
      ['UDYAM-TS-01-0000103', 'UDYAM', ['Malopu Udyog']],
      ['udyam ts 01 00001', 'UDYAM', ['Kashmir Walnut Crafts', 'Kashmir Woollens', 'Walnut Traders of Kashmir', 'Malopu Udyog', 'D’Souza & Sons (Bakers)']],
      ['0000101', 'LAST_SEVEN', ['Kashmir Woollens']],
      ['TS03A0001234', 'UDYAM', ['Sharma Wood Works']],
      ['kashmir wo', 'WORDS', ['Kashmir Woollens']],
      ['walnut kashmir', 'WORDS', ['Kashmir Walnut Crafts', 'Walnut Traders of Kashmir']],
      ['souza baker', 'WORDS', ['D’Souza & Sons (Bakers)']],
      ['मालोपु', 'WORDS', ['Malopu Udyog']],
      ['मालो उद्यो', 'WORDS', ['Malopu Udyog']],
      ['वॉलनट', 'WORDS', ['Kashmir Walnut Crafts']],
      ['nobody of that name', 'WORDS', []],
      ['%', 'WORDS', []],
    ])('by %s', async (text, match, found) => {
      const page = await find(text);
      expect([page.match, names(page), page.next, page.total]).toEqual([match, found, null, null]);
    });

    it('in every district from the State, with the numbers covered; in the own one by default', async () => {
      const page = await find('kashmir', 'auditor');
      expect([page.sight, page.canKeep, page.units.map(({ udyam }: { udyam: string }) => udyam).sort()]).toEqual(['MASKED', false, ['XXXXX-XX-XX-XXX0100', 'XXXXX-XX-XX-XXX0100', 'XXXXX-XX-XX-XXX0101', 'XXXXX-XX-XX-XXX0102']]);
      for (const login of ['auditor', 'nodal', 'pmu']) for (const digits of ['UDYAM-TS-01-00001', 'UDYAM-TS', '0000100']) expect([login, digits, (await find(digits, login)).units]).toEqual([login, digits, []]); // a covered number is not found digit by digit
      expect((await find('udyam ts 02 0000100', 'auditor')).units).toMatchObject([{ udyam: 'XXXXX-XX-XX-XXX0100', name: 'Elsewhere Kashmir' }]);
      expect(names(await find('0000100'))).toEqual(['Kashmir Walnut Crafts']);
    });

    it('page by page to the end, each unit once', async () => {
      const repository = scheme.server.get(UnitRepository);
      const rows = Array.from({ length: 120 }, (_, i) => ({ ...unit(5000 + i), version: undefined, district: 903, name: `Paper ${i % 60} Mills`, class: i % 40 === 0 ? 'MEDIUM' : 'MICRO', registeredOn: i % 2 ? '2024-07-01' : '2023-01-31' }) as never);
      await repository.insertMany(scheme.server.get(DataSource).manager, scheme.key.stateId, rows, { personId: null, at: new Date() });
      for (const query of ['', 'find=paper', 'find=mills', 'month=2024-07', 'find=UDYAM-TS-01-000', 'class=MEDIUM']) {
        const seen: string[] = [];
        let [after, pages, total] = [undefined as string | undefined, 0, null as number | null];
        do {
          const page = await list(`${query}${after ? `&after=${after}` : ''}`, 'officer903');
          seen.push(...page.units.map(({ unitId }: { unitId: string }) => unitId));
          [after, pages, total] = [page.next ?? undefined, pages + 1, page.total];
        } while (after && pages < 9);
        const expected = query === 'month=2024-07' ? 60 : query === 'class=MEDIUM' ? 3 : 120;
        expect([query, seen.length, new Set(seen).size, total ?? expected]).toEqual([query, expected, expected, expected]);
      }
      expect((await find('paper', 'officer903')).match).toBe('NAME_BEGINS');
      expect((await list('after=nothing.x', 'officer903')).units).toHaveLength(50);
      for (const month of ['2024-13', '2024-00', '0000-01']) expect([month, (await list(`month=${month}`)).status]).toEqual([month, 400]);
    });
  });

  describe('shows', () => {
    it('the Secretary and a foreign district counts alone', async () => {
      expect(await list('', 'secretary')).toMatchObject({ sight: 'COUNTS', units: [], next: null, canKeep: false });
      expect(await list('district=902', 'officer901')).toMatchObject({ sight: 'COUNTS', units: [], total: 1 });
      expect(await find('0000100', 'secretary')).toMatchObject({ sight: 'COUNTS', units: [], total: null });
      const id = await made(8);
      for (const login of ['secretary', 'finance', 'officer902', 'gm903']) expect((await (await scheme.as(login)).get(`${UNITS}/${id}`)).json()).toMatchObject({ status: 403, code: 'ROWS_NOT_SHOWN' });
      for (const address of ['0', '99999999', 'x', '1e3']) expect((await (await scheme.as('officer901')).get(`${UNITS}/${address}`)).status).toBe(404);
    });

    it('the State a unit without its number and its figures', async () => {
      const id = await made(9, { uam: 'TS03A0009999', investmentPaise: 100, turnoverPaise: 200 });
      expect((await (await scheme.as('nodal')).get(`${UNITS}/${id}`)).json()).toMatchObject({ unit: { udyam: 'XXXXX-XX-XX-XXX0009' }, uam: 'XXXXXXXX9999', investmentPaise: null, turnoverPaise: null, canKeep: false, canMerge: true, history: [{ udyam: 'XXXXX-XX-XX-XXX0009' }] });
      expect((await (await scheme.as('gm901')).get(`${UNITS}/${id}`)).json()).toMatchObject({ unit: { udyam: 'UDYAM-TS-01-0000009' }, investmentPaise: 100 });
    });

    it('counts by district, the State first, and published figures each by its own definition', async () => {
      for (let i = 0; i < 6; i += 1) await made(200 + i, { district: 902, social: i < 2 ? 'SC' : 'OBC', owner: i < 2 ? 'WOMEN_OWNED' : 'NOT_WOMEN_OWNED', registeredOn: '2025-03-05' });
      const counts = async (login: string) => (await (await scheme.as(login)).get('/v1/schemes/ts-scheme/unit-counts')).json();
      const own = await counts('officer902');
      const [state, ...districts] = own.districts;
      expect([own.total, state.district, state.total, own.asOn]).toEqual([own.total, 0, own.total, '2025-03-05']);
      expect(districts.map(({ district }: { district: number }) => district)).toEqual([901, 902, 903]);
      expect(districts.reduce((sum: number, { total }: { total: number }) => sum + total, 0)).toBe(own.total);
      expect(districts[1]).toEqual({ district: 902, total: 7, classes: { MICRO: 7, SMALL: 0, MEDIUM: 0 }, women: 2, ownerKnown: 6, social: { SC: 2, ST: 0, OBC: 4, GENERAL: 0, NOT_KNOWN: 1 } });
      expect((await counts('secretary')).districts[2]).toMatchObject({ district: 902, total: 7, women: null, social: { SC: null, ST: 0, OBC: null, GENERAL: 0, NOT_KNOWN: null } });
      expect(own.months.find(({ month }: { month: string }) => month === '2025-03')).toEqual({ month: '2025-03', registered: 6 });
      expect(own.universe).toEqual([{ definition: 'ESTIMATE', units: 90_00_000, asOn: '2025-03-31', source: 'Press', isIllustrative: true }, { definition: 'UDYAM', units: 2_57_486, asOn: '2025-03-31', source: 'Press', isIllustrative: true }]);
    });
  });

  describe('lays possible duplicates before a person', () => {
    const duplicates = async (login: string, district = 901) => (await scheme.as(login)).get(`/v1/schemes/ts-scheme/possible-duplicates?district=${district}`);
    const decide = async (login: string, first: string, second: string, decision: string) => (await scheme.as(login)).post('/v1/schemes/ts-scheme/duplicate-decisions', { first, second, decision, reason: 'Seen on the spot' });
    const of = async (ids: readonly string[]) => ((await duplicates('gm901')).json() as { first: { unitId: string }; second: { unitId: string }; reason: string; likeness: number }[]).filter(({ first, second }) => ids.includes(first.unitId) && ids.includes(second.unitId)).map(({ reason, likeness }) => `${reason} ${likeness}`);
    let laxmi: [string, string, string, string];

    beforeAll(async () => {
      laxmi = [await made(300, { name: 'Laxmi Oil Mills', uam: 'TS03A0003000' }), await made(301, { name: 'M/s LAXMI OIL MILLS' }), await made(302, { name: 'Lakshmi Oil Mils' }), await made(303, { name: 'Quite Another Name', uam: 'TS03A0003000' })];
      await made(304, { district: 903, name: 'Laxmi Oil Mills' });
    });

    it('inside the district, likest first', async () => {
      const pairs = (await duplicates('gm901')).json();
      const reasons = pairs.map(({ reason }: { reason: string }) => reason);
      expect(pairs[0]).toMatchObject({ district: 901, reason: 'SAME_UAM', first: { unitId: laxmi[0] }, second: { unitId: laxmi[3] } });
      expect([...reasons].sort((a, b) => ['SAME_UAM', 'SAME_NAME', 'LIKE_NAME'].indexOf(a) - ['SAME_UAM', 'SAME_NAME', 'LIKE_NAME'].indexOf(b))).toEqual(reasons);
      expect(await of(laxmi)).toEqual(['SAME_UAM 0', 'SAME_NAME 100', 'LIKE_NAME 45']);
      expect((await duplicates('nodal')).json()[0].first.udyam).toBe('XXXXX-XX-XX-XXX0300');
      expect((await duplicates('secretary')).status).toBe(403);
      expect((await duplicates('gm902')).json()).toMatchObject({ code: 'ROWS_NOT_SHOWN' });
    });

    it('who keeps both and is not asked again', async () => {
      expect((await decide('gm901', laxmi[3], laxmi[0], 'KEEP_BOTH')).json()).toMatchObject({ unit: { unitId: laxmi[3], state: 'ACTIVE' } });
      expect(await of(laxmi)).toEqual(['SAME_NAME 100', 'LIKE_NAME 45']);
    });

    it('who merges: the row stays with its number and its history, the counts move, and it can be taken back', async () => {
      const before = (await list('')).total;
      const merged = await decide('officer901', laxmi[1], laxmi[0], 'MERGE_INTO_SECOND');
      expect([merged.status, merged.json()]).toMatchObject([200, { unit: { unitId: laxmi[0], state: 'ACTIVE' }, mergedInto: null }]);
      expect((await list('')).total).toBe(before - 1);
      const gone = (await (await scheme.as('gm901')).get(`${UNITS}/${laxmi[1]}`)).json();
      expect(gone).toMatchObject({ unit: { udyam: 'UDYAM-TS-01-0000301', state: 'MERGED' }, mergedInto: laxmi[0], canKeep: false, version: 2, history: [{ changed: ['mergedInto'] }, {}] });
      expect((await find('UDYAM-TS-01-0000301')).units[0].state).toBe('MERGED');
      expect((await (await scheme.as('officer901')).put(`${UNITS}/${laxmi[1]}`, { ...unit(301), version: 2 })).json()).toMatchObject({ status: 409, code: 'UNIT_MERGED' });
      expect((await decide('gm901', laxmi[1], laxmi[2], 'MERGE_INTO_FIRST')).json()).toMatchObject({ status: 409, code: 'UNIT_MERGED' });
      expect((await decide('gm901', laxmi[0], laxmi[2], 'MERGE_INTO_SECOND')).status).toBe(200);
      expect((await decide('gm901', laxmi[0], laxmi[1], 'KEEP_BOTH')).json()).toMatchObject({ status: 409, code: 'MERGED_SINCE' });
      expect(await drift()).toEqual(NO_DRIFT);
      expect((await decide('gm901', laxmi[2], laxmi[0], 'KEEP_BOTH')).json()).toMatchObject({ unit: { state: 'ACTIVE' } });
      expect((await decide('gm901', laxmi[0], laxmi[1], 'KEEP_BOTH')).status).toBe(200);
      expect([(await list('')).total, await drift()]).toEqual([before, NO_DRIFT]);
    });

    it('of that district alone', async () => {
      const elsewhere = (await list('find=0000304', 'officer903')).units[0].unitId;
      expect((await decide('gm901', laxmi[0], elsewhere, 'MERGE_INTO_FIRST')).json().code).toBe('REGISTER_NOT_YOURS');
      expect((await decide('nodal', laxmi[0], elsewhere, 'MERGE_INTO_FIRST')).json()).toMatchObject({ status: 422, code: 'DUPLICATE_ELSEWHERE' });
      expect((await decide('gm902', laxmi[0], laxmi[1], 'KEEP_BOTH')).status).toBe(403);
      expect((await decide('gm901', laxmi[0], laxmi[0], 'KEEP_BOTH')).status).toBe(404);
    });
  });

  it('counts units reached once, under the one that stands', async () => {
    const { database } = scheme.server;
    const [one, two] = [await made(400), await made(401)];
    const record = (register: string, n: number, stage = 'REGISTERED') =>
      database.query(
        `insert into register_record (state_id, scheme_code, record_id, register, district_lgd, record_key, udyam, stage, stage_on, "values", at_least, version, office_code, recorded_by, recorded_at, changed_by, updated_at, changed_from)
         select $1, $2, $3::uuid, $4, 901, $3::text, $5, $6, '2025-04-01', '{}', '{}', 1, 'DIC-901', person_id, now(), person_id, now(), 'FORM' from person where login = 'officer901'`,
        [scheme.key.stateId, scheme.key.schemeCode, randomUUID(), register, unit(n).udyam, stage],
      );
    for (const [register, n] of [['registration', 400], ['registration', 401], ['registration', 402], ['clinic-case', 401]] as const) await record(register, n);
    await record('clinic-case', 403, 'CLOSED');
    const reach = async () => (await (await scheme.as('secretary')).get('/v1/schemes/ts-scheme/unit-reach')).json();
    expect(await reach()).toEqual({ units: 3, sumOfComponents: 4, components: [{ componentCode: 'C1', units: 3 }, { componentCode: 'C2', units: 1 }], overlaps: [{ componentCodes: ['C1', 'C2'], units: 1 }] });
    await (await scheme.as('gm901')).post('/v1/schemes/ts-scheme/duplicate-decisions', { first: one, second: two, decision: 'MERGE_INTO_FIRST', reason: 'One enterprise' });
    expect(await reach()).toMatchObject({ units: 2, sumOfComponents: 3, overlaps: [{ units: 1 }] });
    const parts = async (login: string, id: string) => (await (await scheme.as(login)).get(`${UNITS}/${id}`)).json().parts.map(({ register, componentCodes }: { register: string; componentCodes: string[] }) => `${register} ${componentCodes.join()}`);
    expect((await parts('officer901', one)).sort()).toEqual(['clinic-case C2', 'registration C1', 'registration C1']);
    await database.query(`update register_record set record_key = udyam, version = version + 1 where register = 'registration'`);
    const seen = (await (await scheme.as('nodal')).get(`${UNITS}/${one}`)).text;
    expect([seen.includes('XXXXX-XX-XX-XXX0400'), seen.includes(unit(400).udyam)]).toEqual([true, false]); // a registration is named by its number
    expect(await parts('nodal', one)).toEqual(['registration C1', 'registration C1']); // no sickness beside a name for who does not treat it
  });

  it('keeps its counts through any mix of additions, revisions, cancellations and mergers, several hands at once', async () => {
    const repository = scheme.server.get(UnitRepository);
    const source = scheme.server.get(DataSource);
    const { stateId } = scheme.key;
    const one = fc.record({ district: fc.constantFrom(901, 902, 903), class: fc.constantFrom('MICRO', 'SMALL', 'MEDIUM'), owner: fc.constantFrom(null, 'WOMEN_OWNED', 'NOT_WOMEN_OWNED'), social: fc.constantFrom(null, 'SC', 'ST'), registeredOn: fc.constantFrom('2024-01-31', '2024-02-01', '2025-04-01'), cancelledOn: fc.constantFrom(null, null, '2025-04-02') });
    const deed = fc.record({ kind: fc.constantFrom('ADD', 'REVISE', 'MERGE', 'PART'), rows: fc.array(one, { minLength: 1, maxLength: 4 }), at: fc.nat(1000) });
    let serial = 900_000;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(deed, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 3 }), async (hands) => {
        const work = async (deeds: typeof hands[number]) =>
          source.transaction(async (manager) => {
            for (const { kind, rows, at } of deeds) {
              const hand = { personId: null, at: new Date() };
              const ids: { id: string }[] = await manager.query(`select unit_id::text as id from unit where state_id = $1 and unit_id % 7 = $2 order by unit_id for update skip locked limit 5`, [stateId, at % 7]);
              const units = await repository.byIds(manager, stateId, ids.map(({ id }) => id));
              const [first, second] = units;
              if (kind === 'ADD') await repository.insertMany(manager, stateId, rows.map((row) => ({ ...unit((serial += 1)), ...row }) as never), hand);
              else if (kind === 'REVISE' && first) await repository.revise(manager, stateId, first.unitId, first.version, { ...first, ...rows[0]! } as never, hand);
              else if (kind === 'MERGE' && first && second && second.mergedInto === null && first.mergedInto === null) await repository.merge(manager, stateId, first, second.unitId, hand);
              else if (kind === 'PART' && first) await repository.merge(manager, stateId, first, null, hand);
            }
          });
        await Promise.all(hands.map(work));
        expect(await drift()).toEqual(NO_DRIFT);
      }),
      { numRuns: 25 },
    );
  });

  it('is not kept in a database that takes the words of Indian scripts apart', async () => {
    const { url, name, query } = scheme.server.database;
    await query(`create database ${name}_ascii template template0 encoding 'SQL_ASCII' locale 'C' locale_provider libc`);
    try {
      await expect(prepareDatabase({ databaseUrl: url.replace(name, `${name}_ascii`), databaseOwnerUrl: null, mode: 'office', followsDemoClock: false })).rejects.toThrow('does not keep the words of Indian scripts whole');
    } finally {
      await query(`drop database ${name}_ascii with (force)`);
    }
  });

  describe('is guarded by the database', () => {
    let server: DataSource;
    beforeAll(async () => {
      server = await new DataSource(serverOptions(scheme.server.database.url, 1)).initialize();
    });
    afterAll(() => server?.destroy());
    const codeOf = (work: Promise<unknown>) => work.then(() => 'accepted', (error: { driverError?: { code: string }; code?: string }) => error.driverError?.code ?? error.code);

    it.each([
      ['delete from unit', '42501', 'P0F02'],
      ['truncate unit cascade', '42501', 'P0F02'],
      ['update unit set name = name', 'P0F41', 'P0F41'],
      ['update unit set unit_id = unit_id + 1000000, version = version + 1', '428C9', '428C9'],
      [`update unit set state_id = 2, version = version + 1`, 'P0F02', 'P0F02'],
      [`update unit set merged_into = unit_id, version = version + 1`, '23514', '23514'],
      [`update unit set class = 'LARGE', version = version + 1`, '23514', '23514'],
      [`update unit set udyam = 'UDYAM-TS-0000001', version = version + 1`, '23514', '23514'],
      [`update unit set district_lgd = 77, version = version + 1`, '23503', '23503'],
      ['update unit_history set version = 9', '42501', 'P0F02'],
      ['update unit_count set n = 0', '42501', 'accepted'],
      [`insert into unit_total values (1, 901, 'MICRO', 'NOT_KNOWN', 'NOT_KNOWN', 0, 5)`, '42501', null],
      ['update unit_decision set reason = reason', '42501', 'P0F02'],
    ])('against %s', async (sql, ofServer, ofOwner) => {
      expect(await codeOf(server.query(sql))).toBe(ofServer);
      if (ofOwner !== null) expect(await codeOf(scheme.server.database.query(`begin; ${sql}; rollback`))).toBe(ofOwner);
    });

    it('finds words of both scripts, page by page, by its indexes', async () => {
      const owner = await new DataSource(databaseOptions(scheme.server.database.url, 1)).initialize();
      try {
        await owner.query(`insert into unit (state_id, udyam, name, name_local, name_key, sound_hash, name_hash, district_lgd, class, registered_on, changed_at)
          select $1, 'UDYAM-TS-09-' || lpad(i::text, 7, '0'), 'Unit ' || md5(i::text), 'इकाई', md5(i::text), i, i, 901 + i % 3, 'MICRO', '2022-01-01'::date + i % 900, now() from generate_series(1, 20000) i`, [scheme.key.stateId]);
        await owner.query('analyze unit');
        await new UnitRepository().settle(owner.manager);
        const planOf = async (find: string, own: object = {}, how = 'costs'): Promise<string> => {
          const told: string[] = [];
          const asked = { query: async (sql: string, values: unknown[]) => (told.push(...((await owner.query(`explain (${how}) ${sql}`, values)) as { 'QUERY PLAN': string }[]).map((row) => row['QUERY PLAN'])), []) };
          await new UnitSearchRepository().find(asked as never, scheme.key.stateId, { search: readSearch(find), district: null, class: null, month: null, after: null, ...own });
          return told.join(' ');
        };
        for (const [find, own, index] of [
          ['kash', {}, 'unit_name'], ['0000100', {}, 'unit_last_seven'], ['UDYAM-TS-01-0000103', {}, 'unit_udyam'], ['TS03A0001234', {}, 'unit_old_number'],
          ['', {}, 'unit_registered'], ['', { district: 901 }, 'unit_registered_there'], ['', { district: 901, month: '2024-06' }, 'unit_registered_there'], ['', { class: 'MEDIUM' }, 'unit_larger'],
        ] as const) {
          const plan = await planOf(find, own);
          expect([find, own, plan]).toEqual([find, own, expect.stringContaining(`${index} `)]);
          expect([find, own, plan]).not.toEqual([find, own, expect.stringContaining('Seq Scan on unit ')]);
        }
        for (const find of ['मालोपु', 'kashmir walnut']) {
          const plan = await planOf(find, {}, 'analyze, buffers, timing off');
          expect([find, Number(/Function Scan on unit_found.*?Buffers: shared hit=(\d+)/.exec(plan)?.[1]) < 100]).toEqual([find, true]); // of 900 blocks
        }
      } finally {
        await owner.destroy();
      }
    });
  });
});
