import { DataSource } from 'typeorm';
import { databaseOptions } from '../../apps/api/src/platform/database/data-source.ts';
import { grantRights, wronglyGranted } from '../../apps/api/src/platform/database/grant-rights.ts';
import { APP_ROLE, RIGHTS } from '../../apps/api/src/platform/database/rights.ts';
import { aDatabase, type TestDatabase } from '../api/support/database.ts';

const LOGIN = 'postgres';

describe("the rights of the server's role", () => {
  let database: TestDatabase;
  let owner: DataSource;
  beforeAll(async () => {
    database = await aDatabase();
    owner = await new DataSource(databaseOptions(database.url, 3)).initialize();
  });
  afterAll(async () => {
    await owner?.destroy();
    await database?.drop();
  });

  const names = async (sql: string): Promise<string[]> => (await database.query<{ name: string }>(sql)).map(({ name }) => name);

  it('are decided for every table, and for no table that is not there; a new table takes a line in platform/database/rights.ts', async () => {
    const tables = await names(`select tablename as name from pg_tables where schemaname = 'public'`);
    expect(tables.length).toBeGreaterThan(30);
    expect(Object.keys(RIGHTS).sort()).toEqual(tables.sort());
  });

  it('let nothing change that a trigger keeps as it was recorded', async () => {
    const kept = await names(`select r.relname as name from pg_trigger t join pg_class r on r.oid = t.tgrelid join pg_proc p on p.oid = t.tgfoid where p.proname = 'refuse_change' and not t.tgisinternal`);
    expect(kept.length).toBeGreaterThan(15);
    for (const table of kept) expect([table, RIGHTS[table]]).toEqual([table, ['SELECT', 'INSERT']]);
  });

  it('are granted as they are written, again after a table lost them or was given more', async () => {
    expect(await wronglyGranted(owner.manager)).toEqual([]);
    await database.query(`revoke all on review from ${APP_ROLE}`); // as in a database that was restored without its grants
    await database.query(`grant delete, truncate on progress_entry to ${APP_ROLE}`);
    await database.query('create table not_decided (n int)');
    await database.query(`grant select on not_decided to ${APP_ROLE}`);
    expect(await wronglyGranted(owner.manager)).toEqual(['not_decided', 'progress_entry', 'review']);
    expect(await grantRights(owner, LOGIN)).toBeNull();
    expect(await wronglyGranted(owner.manager)).toEqual([]);
    await database.query('drop table not_decided');
  });

  it('are granted once when several servers start together', async () => {
    await database.query(`revoke all on all tables in schema public from ${APP_ROLE}`);
    expect(await Promise.all([1, 2, 3].map(() => grantRights(owner, LOGIN)))).toEqual([null, null, null]);
    expect(await wronglyGranted(owner.manager)).toEqual([]);
  });
});
