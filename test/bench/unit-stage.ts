import { districtNames } from '@pakhwada/domain/registers';
import { readUnit, type UnitContext, type UnitValues } from '@pakhwada/domain/units';
import { registerChoiceWords } from '@pakhwada/language/sentence';
import { DataSource, type EntityManager } from 'typeorm';
import { serverOptions } from '../../apps/api/src/platform/database/data-source.ts';
import { UnitRepository } from '../../apps/api/src/registers/units/unit.repository.ts';
import { aDatabase, type TestDatabase } from '../api/support/database.ts';
import { planOf } from './size.ts';
import { unitRow } from './unit-names.ts';

const DISTRICTS = 23;
const CHUNK = 5000;

/** A State's register of so many units, read and written as the product does it, by the server's own role. */
export interface UnitStage {
  readonly database: TestDatabase;
  readonly source: DataSource;
  readonly stateId: number;
  readonly units: number;
  readonly districts: readonly number[];
  readonly context: UnitContext;
  readonly fillSeconds: number;
  close(): Promise<void>;
}

export async function aUnitStage(units: number): Promise<UnitStage> {
  const plan = planOf({ districts: DISTRICTS, components: 1, indicators: 1 });
  const database = await aDatabase();
  const stateId = plan.state.lgd;
  const districts = plan.districts.map(({ lgd }) => lgd);
  await database.query(`insert into state (state_id, code, kind, name_en, name_hi) values ($1, 'XB', 'STATE', 'State', 'राज्य')`, [stateId]);
  await database.query(`insert into district (state_id, district_lgd, name_en, name_hi, division_en, division_hi, is_reporting) select $1, d, 'District ' || d, 'जिला ' || d, 'D', 'म', true from unnest($2::int[]) d`, [stateId, districts]);
  const source = await new DataSource(serverOptions(database.url, 4)).initialize();
  const context: UnitContext = { today: '2026-01-20', districts: districtNames(plan), words: registerChoiceWords() };
  const bare = { database, source, stateId, units, districts, context };
  const from = performance.now();
  const build = await withoutIndexes(database);
  for (let first = 0; first < units; first += 500_000) await source.transaction((manager) => bring(manager, bare, first, Math.min(500_000, units - first)));
  await build();
  const fillSeconds = Math.round((performance.now() - from) / 1000);
  await database.query('vacuum analyze unit');
  await database.query('vacuum analyze unit_count, unit_total');
  return { ...bare, fillSeconds, close: async () => (await source.destroy(), database.drop()) };
}

/** A register that fills from nothing keeps its two keys alone and is indexed when it is full. What an import costs with all indexes there is measured apart. */
async function withoutIndexes(database: TestDatabase): Promise<() => Promise<void>> {
  const indexes = await database.query<{ name: string; made: string }>(`select indexname as name, indexdef as made from pg_indexes where tablename = 'unit' and indexname not in ('unit_pkey', 'unit_udyam')`);
  for (const { name } of indexes) await database.query(`drop index ${name}`);
  return async () => {
    for (const { made } of indexes) await database.query(`begin; set local maintenance_work_mem = '1GB'; ${made}; commit`);
  };
}

type Bringing = Pick<UnitStage, 'stateId' | 'districts' | 'context' | 'units'>;
/** A row of a file, for a number. */
export type RowOf = (n: number) => Record<string, string>;

export const rowsOf = ({ units, districts }: Bringing): RowOf => (n) => unitRow(n, units, districts);

/** Reads rows as a file brings them and adds the good ones; the next rows are judged while the last are written, as an import does it. */
export async function bring(manager: EntityManager, stage: Bringing, first: number, count: number, rowOf: RowOf = rowsOf(stage)): Promise<{ bad: number; known: number }> {
  const [repository, hand] = [new UnitRepository(), { personId: null, at: new Date('2026-01-20T06:00:00Z') }];
  let [bad, known, written] = [0, 0, Promise.resolve()];
  for (let at = first; at < first + count; at += CHUNK) {
    const good: UnitValues[] = [];
    for (let n = at; n < Math.min(at + CHUNK, first + count); n += 1) {
      const read = readUnit(rowOf(n), stage.context);
      if ('faults' in read) bad += 1;
      else good.push(read);
    }
    await written;
    written = repository.insertMany(manager, stage.stateId, good, hand).then((added) => void (known += good.length - added.size));
  }
  await written;
  return { bad, known };
}
