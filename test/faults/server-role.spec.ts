import { DataSource } from 'typeorm';
import { RIGHTS } from '../../apps/api/src/platform/database/rights.ts';
import { anApp, type TestApp } from '../api/support/app.ts';
import { someFacts } from '../api/support/facts.ts';

const REFUSED = '42501';
const KEPT = Object.keys(RIGHTS).filter((table) => RIGHTS[table]!.join() === 'SELECT,INSERT');

/** What a mistake in the server, or a stranger inside it, cannot do: the pool of the running server is tried, not a copy of its settings. */
describe('the server as its own role', () => {
  let server: TestApp;
  beforeAll(async () => {
    server = await anApp();
    await someFacts(server.database);
  });
  afterAll(() => server?.close());

  const codeOf = (sql: string): Promise<string> => server.get(DataSource).query(sql).then(
    () => 'done',
    (error: { code: string }) => error.code,
  );
  const columnOf = async (table: string): Promise<string> =>
    (await server.database.query<{ name: string }>(`select column_name as name from information_schema.columns where table_name = $1 and is_generated = 'NEVER' and is_identity = 'NO' limit 1`, [table]))[0]!.name;

  it('is not the owner of the tables', async () => {
    expect(await server.get(DataSource).query('select current_user as role, session_user as login')).toEqual([{ role: 'pakhwada_app', login: 'postgres' }]);
    expect((await server.visitor().get('/health/ready')).status).toBe(200);
  });

  it('is so on every connection of the pool', async () => {
    const roles = await Promise.all(Array.from({ length: 12 }, () => server.get(DataSource).query('select current_user as role, pg_sleep(0.02)')));
    expect(new Set(roles.map(([row]) => row.role))).toEqual(new Set(['pakhwada_app']));
  });

  it.each(KEPT)('changes, deletes and empties nothing of %s', async (table) => {
    const column = await columnOf(table);
    expect(await codeOf(`update ${table} set ${column} = ${column}`)).toBe(REFUSED);
    expect(await codeOf(`delete from ${table}`)).toBe(REFUSED);
    expect(await codeOf(`truncate ${table} cascade`)).toBe(REFUSED);
  });

  it.each([
    ['lift a guard', 'alter table submission_step disable trigger all'],
    ['lift a guard by the back door', 'set session_replication_role = replica'],
    ['take a guard away', 'drop trigger review_kept on review'],
    ['rewrite a guard', `create or replace function refuse_change() returns trigger language plpgsql as $$ begin return null; end $$`],
    ['drop a table', 'drop table draft'],
    ['make a table', 'create table elsewhere (n int)'],
    ['change a table', 'alter table review add column note text'],
    ['forget a person', 'delete from person'],
    ['forget a fortnight', 'delete from fortnight'],
    ['pretend a migration', `insert into migrations (timestamp, name) values (1, 'x')`],
    ['widen its own rights', 'grant delete on review to pakhwada_app'],
  ])('cannot %s', async (_, sql) => {
    // a statement on rights it does not hold may end as a warning: what counts is what is left afterwards
    const before = await standing();
    expect([REFUSED, 'done']).toContain(await codeOf(sql));
    if (!sql.startsWith('grant')) expect(await codeOf(sql)).toBe(REFUSED);
    expect(await standing()).toEqual(before);
  });

  it('meets two walls: the owner, who passes the first, stands before the triggers', async () => {
    await expect(server.database.query('delete from progress_entry')).rejects.toMatchObject({ code: 'P0F02' });
  });

  const standing = () => server.database.query(`select relname, relacl::text, (select count(*) from pg_trigger t where t.tgrelid = c.oid and t.tgenabled = 'O') as guards from pg_class c where relnamespace = 'public'::regnamespace order by 1`);
});
