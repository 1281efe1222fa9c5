import { addDays } from '@pakhwada/domain/calendar';
import { registerOf, type FieldValues, type RegisterCode } from '@pakhwada/domain/registers';
import fc from 'fast-check';
import { DataSource, type EntityManager } from 'typeorm';
import { databaseOptions, MIGRATIONS } from '../../apps/api/src/platform/database/data-source.ts';
import { RegisterFortnights1767485400000 } from '../../apps/api/src/platform/database/migrations/1767485400000-register-fortnights.ts';
import { HappeningRepository } from '../../apps/api/src/registers/derived/happening.repository.ts';
import type { RecordAuthor } from '../../apps/api/src/registers/records/record.ts';
import { wholeRecord } from '../../apps/api/src/registers/records/record-row.ts';
import { RecordRepository } from '../../apps/api/src/registers/records/record.repository.ts';
import { RecordsService } from '../../apps/api/src/registers/records/records.service.ts';
import { differencesFromRecount } from './support/recount.ts';
import { aScheme, type TestScheme } from './support/scheme.ts';

const FIRST_DAY = '2025-03-01';
const REGISTERS = ['finance-case', 'camp', 'event'] as const;

/** A record as a made-up officer tells it: few units, few days, three districts and the State, so that everything meets everything. */
interface Told {
  readonly register: (typeof REGISTERS)[number];
  readonly district: number;
  readonly values: FieldValues;
  readonly atLeast: readonly string[];
}
type Deed = { readonly kind: 'BRING'; readonly told: readonly Told[]; readonly isCancelled: boolean } | { readonly kind: 'REVISE'; readonly picks: readonly number[]; readonly told: readonly Told[] } | { readonly kind: 'BOTH'; readonly sides: readonly (readonly Told[])[]; readonly isCancelled: boolean };

const day = fc.nat(75).map((n) => addDays(FIRST_DAY, n));
const district = fc.constantFrom(901, 902, 903);
const few = { minLength: 1, maxLength: 6, size: 'max' } as const;
const financeCase = fc.record({ unit: fc.nat(4), owner: fc.constantFrom('WOMEN_OWNED', 'NOT_WOMEN_OWNED'), isMinority: fc.boolean(), trainedOn: day, onboardedOn: day, sanctionedOn: day, sanctionedAmount: fc.integer({ min: 1, max: 9_000_000 }), has: fc.nat(7), district })
  .map(({ unit, has, district: lgd, trainedOn, onboardedOn, sanctionedOn, ...values }): Told => ({
    register: 'finance-case', district: lgd, atLeast: [], values: { product: 'UPI', udyam: `UDYAM-TS-01-000000${unit}`, ...values, ...(has & 1 && { trainedOn }), ...(has & 2 && { onboardedOn }), ...(has & 4 && { sanctionedOn }) },
  }));
const camp = fc.record({ heldOn: day, participants: fc.nat(200), women: fc.nat(50), men: fc.nat(50), onSpot: fc.nat(20), isAtLeast: fc.boolean(), district })
  .map(({ isAtLeast, district: lgd, ...values }): Told => ({ register: 'camp', district: lgd, atLeast: isAtLeast ? ['participants'] : [], values: { place: 'Hall', plannedOn: FIRST_DAY, ...values } }));
const event = fc.record({ heldTo: day, sellers: fc.nat(200), isAtLeast: fc.boolean(), district: fc.constantFrom(0, 901) })
  .map(({ isAtLeast, district: lgd, ...values }): Told => ({ register: 'event', district: lgd, atLeast: isAtLeast ? ['sellers'] : [], values: { kind: 'BUYER_SELLER', title: 'Meet', place: 'Hall', plannedFrom: FIRST_DAY, plannedTo: FIRST_DAY, heldFrom: FIRST_DAY, ...values } }));
const told = fc.oneof({ weight: 4, arbitrary: financeCase }, camp, event);
const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({ kind: fc.constant('BRING' as const), told: fc.array(told, few), isCancelled: fc.boolean() }),
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('REVISE' as const), picks: fc.array(fc.nat(), few), told: fc.array(told, { minLength: 5, maxLength: 5 }) }) },
  fc.record({ kind: fc.constant('BOTH' as const), sides: fc.array(fc.array(told, few), { minLength: 2, maxLength: 3 }), isCancelled: fc.boolean() }),
);

class Cancelled extends Error {}

describe('what happened in each fortnight', () => {
  let scheme: TestScheme;
  let source: DataSource;
  let author: RecordAuthor;
  let made = 0;
  const versions = new Map<string, number>();
  const registers = new Map<string, RegisterCode>();
  const differences = () => differencesFromRecount((sql) => scheme.server.database.query(sql));
  const rows = (sql: string) => scheme.server.database.query<{ text: string }>(sql).then((found) => found.map(({ text }) => text));

  beforeAll(async () => {
    scheme = await aScheme();
    source = scheme.server.get(DataSource);
    author = { personId: scheme.charge('pmu').personId, officeCode: 'PMU', from: 'FORM', importId: null };
    await scheme.moveTo('2025-06-20T05:00:00.000Z');
  });
  afterAll(() => scheme?.server.close());

  const caseOf = (onboardedOn: string, udyam = 'UDYAM-TS-77-0000001'): Told => ({ register: 'finance-case', district: 901, atLeast: [], values: { product: 'UPI', udyam, owner: 'WOMEN_OWNED', onboardedOn } });
  const countedOf = (udyam: string) => rows(`select concat_ws(' ', unit_id, starts_on) as text from register_first, unnest(counted) where udyam = '${udyam}' order by 1`);
  const keyed = ({ register, values }: Told): FieldValues => ({ ...values, [registerOf(register).key[0]!]: `N-${(made += 1)}` });
  /** As a file or a form brings them. */
  const bring = async (manager: EntityManager, list: readonly Told[]): Promise<void> => {
    for (const register of REGISTERS) {
      const own = list.filter((one) => one.register === register);
      const ids = await scheme.server.get(RecordsService).insertMany(manager, scheme.key, register, own.map((one) => ({ parentId: null, district: one.district, atLeast: one.atLeast, personal: {}, values: keyed(one) })), author);
      for (const id of ids) {
        versions.set(id, 1);
        registers.set(id, register);
      }
    }
  };
  /** Several records in one statement, as the children of a batch follow it. */
  const revise = async (picks: readonly number[], list: readonly Told[]): Promise<void> => {
    const known = [...versions.keys()];
    const ids = [...new Set(picks.map((pick) => known[pick % known.length]!))].filter((id) => id !== undefined);
    await source.transaction(async (manager) => {
      const records = scheme.server.get(RecordRepository);
      const whole = ids.flatMap((recordId) => {
        const one = list.find(({ register }) => register === registers.get(recordId));
        return one ? [wholeRecord(registerOf(one.register), { recordId, parentId: null, district: one.district, values: keyed(one), atLeast: one.atLeast }, null)] : [];
      });
      for (const one of whole) {
        const version = versions.get(one.row.recordId)!;
        expect(await records.revise(manager, scheme.key, one, version, author, new Date())).toBe(true);
        versions.set(one.row.recordId, version + 1);
      }
      await records.rewrite(manager, scheme.key, whole, new Date());
    });
  };
  const bringWhole = async (list: readonly Told[], isCancelled: boolean): Promise<void> => {
    const before = [...versions.keys()];
    const work = source.transaction(async (manager) => {
      await bring(manager, list);
      if (isCancelled) throw new Cancelled();
    });
    await work.catch((error: unknown) => {
      if (!(error instanceof Cancelled)) throw error;
      for (const id of [...versions.keys()].slice(before.length)) versions.delete(id);
    });
  };
  /** Writers side by side: each has written before the first ends, unless it waits for it. */
  const bringBoth = async (sides: readonly (readonly Told[])[], isCancelled: boolean): Promise<void> => {
    const runners = sides.map(() => source.createQueryRunner());
    for (const runner of runners) await runner.startTransaction();
    const before = [...versions.keys()];
    const [first, ...others] = runners;
    await bring(first!.manager, sides[0]!);
    const firstOnes = [...versions.keys()].slice(before.length);
    let running = others.length;
    const waiting = others.map((runner, i) => bring(runner.manager, sides[i + 1]!).then(() => runner.commitTransaction()).finally(() => void (running -= 1)));
    while (running > 0 && running > Number((await rows(`select count(*)::text as text from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`))[0]));
    await (isCancelled ? first!.rollbackTransaction() : first!.commitTransaction());
    if (isCancelled) for (const id of firstOnes) versions.delete(id);
    await Promise.all(waiting);
    for (const runner of runners) await runner.release();
  };

  it('equals a recount of the records, whatever was brought, revised, moved, cancelled or written by two at once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 4, maxLength: 12 }), async (deeds) => {
        for (const one of deeds) {
          if (one.kind === 'BRING') await bringWhole(one.told, one.isCancelled);
          else if (one.kind === 'REVISE') await revise(one.picks, one.told);
          else await bringBoth(one.sides, one.isCancelled);
          expect(await differences()).toEqual([]);
        }
      }),
      { numRuns: 25, endOnFailure: true },
    );
    expect((await rows(`select count(*)::text as text from register_first where (select count(distinct unit_id) from unnest(counted)) > 2`))[0]).not.toBe('0'); // units of several districts were among them
  }, 120_000);

  it('counts a unit once that two bring at the same time, on the earlier of its days', async () => {
    const state = () => new HappeningRepository().counts(source.manager, scheme.key, [{ measure: 'finance.onboarded', unit: 0, since: null, partsSince: null }], '2025-06-15');
    const { n } = (await state())[0]!;
    await bringBoth([[caseOf('2025-05-20')], [caseOf('2025-05-10')]], false);
    expect(await state()).toEqual([{ measure: 'finance.onboarded', unit: 0, startsOn: null, n: n + 1, isAtLeast: false }]);
    expect(await countedOf('UDYAM-TS-77-0000001')).toEqual(['0 2025-05-01', '901 2025-05-01']);
    expect(await differences()).toEqual([]);
  });

  it('takes the earlier day also where two bring more of a unit that is known', async () => {
    await bringBoth([[caseOf('2025-04-10')], [caseOf('2025-04-20')]], false);
    expect(await countedOf('UDYAM-TS-77-0000001')).toEqual(['0 2025-04-01', '901 2025-04-01']);
    await bringBoth([[caseOf('2025-03-10')], [caseOf('2025-03-20')]], true); // of the first, nothing stays
    expect([await countedOf('UDYAM-TS-77-0000001'), await differences()]).toEqual([['0 2025-03-16', '901 2025-03-16'], []]);
  });

  it('lets a form be saved while a file of other units is being brought in', async () => {
    const file = source.createQueryRunner();
    await file.startTransaction();
    await bring(file.manager, [caseOf('2025-05-21', 'UDYAM-TS-77-0000003')]);
    const form = source.transaction((manager) => bring(manager, [caseOf('2025-05-22', 'UDYAM-TS-77-0000002')])).then(() => 'saved');
    const first = await Promise.race([form, new Promise((passed) => setTimeout(passed, 5000, 'waits'))]);
    await file.rollbackTransaction();
    await file.release();
    expect([first, await form, await differences()]).toEqual(['saved', 'saved', []]);
  });

  it('falls back to its next day, or to nothing, when a unit leaves a record', async () => {
    const takeUntil = (on: string) => scheme.server.database.query(`delete from register_happening where udyam = 'UDYAM-TS-77-0000001' and happened_on <= $1`, [on]);
    await takeUntil('2025-05-10');
    expect([await countedOf('UDYAM-TS-77-0000001'), await differences()]).toEqual([['0 2025-05-16', '901 2025-05-16'], []]);
    await takeUntil('2025-05-20');
    expect([await countedOf('UDYAM-TS-77-0000001'), await differences()]).toEqual([[], []]);
  });

  it('is found to differ where a counter was touched by hand', async () => {
    await scheme.server.database.query(`update register_fortnight set n = n + 1 where (measure, unit_id, starts_on) = (select measure, unit_id, starts_on from register_fortnight order by 1, 2, 3 limit 1)`);
    expect(await differences()).not.toEqual([]);
    await scheme.server.database.query(`update register_fortnight set n = n - 1 where (measure, unit_id, starts_on) = (select measure, unit_id, starts_on from register_fortnight order by 1, 2, 3 limit 1)`);
  });

  it('is nobody\'s to write: the server reads it, triggers keep it, and no happening can be emptied past them', async () => {
    const codeOf = (work: Promise<unknown>) => work.then(() => 'done', (error: { code: string }) => error.code);
    for (const table of ['register_fortnight', 'register_fortnight_part', 'register_first']) expect([table, await codeOf(source.query(`delete from ${table}`))]).toEqual([table, '42501']);
    expect([await codeOf(scheme.server.database.query('truncate register_happening')), await codeOf(scheme.server.database.query('delete from register_first'))]).toEqual(['P0F02', 'P0F02']);
  });

  it('is taken over from a data folder of before', async () => {
    const records = scheme.server.get(RecordsService);
    const [meet] = await records.insertMany(source.manager, scheme.key, 'event', [{ parentId: null, district: 0, atLeast: [], personal: {}, values: { eventNo: 'M', kind: 'BUYER_SELLER', heldTo: '2025-05-02' } }], author);
    await records.insertMany(source.manager, scheme.key, 'outcome', [{ parentId: meet!, district: 0, atLeast: ['value'], personal: {}, values: { outcomeNo: '1', class: 'ORDER', told: 'T30', on: '2025-05-20', value: 700 } }], author);
    const told = () => rows(`select concat_ws(' ', measure, part, n, at_least_n) as text from register_fortnight_part where breakdown = 'TOLD' order by 1`);
    const before = await told();
    expect(before).toEqual(['outcome.order T30 1 0', 'outcome.order-amount T30 700 1']);
    const owner = await new DataSource(databaseOptions(scheme.server.database.url, 2)).initialize();
    for (const _ of MIGRATIONS.slice(MIGRATIONS.indexOf(RegisterFortnights1767485400000))) await owner.undoLastMigration();
    await scheme.server.database.query(`update register_happening set parts = '{}' where measure like 'outcome.%'`);
    expect(await rows(`select table_name as text from information_schema.tables where table_name = 'register_fortnight'`)).toEqual([]);
    await owner.runMigrations();
    await owner.destroy();
    expect([await differences(), await told()]).toEqual([[], before]);
    expect(Number((await rows('select count(*)::text as text from register_first'))[0])).toBeGreaterThan(3);
    expect(await rows('select distinct measure as text from register_happening where is_once_per_unit order by 1')).toEqual(['finance.onboarded', 'finance.trained']);
  });
});
