import type { DataSource, EntityManager } from 'typeorm';
import { APP_ROLE, RIGHTS } from './rights.ts';

const TAKEN = ['23505', '42710']; // another start was quicker
const REFUSED = '42501';

/**
 * The owner gives the server's role what RIGHTS say, and takes away what they do not say; said again at each start, so that a restored database or a role made later is right by itself.
 * `login` is who the server connects as. Returns what a database administrator has to do when the owner may not make roles; the server then works with the owner's rights.
 */
export async function grantRights(owner: DataSource, login: string): Promise<string | null> {
  if (!(await isRolePossible(owner))) {
    return `The server works with all rights of the owner of the tables, since the role ${APP_ROLE} is missing. A database administrator makes it once: create role ${APP_ROLE} nologin; grant ${APP_ROLE} to ${quoted(login)};  Then start again.`;
  }
  await owner.transaction(async (manager) => {
    await manager.query('select pg_advisory_xact_lock(7365726, 2)');
    const [{ isOpen }]: [{ isOpen: boolean }] = await manager.query(`select has_schema_privilege($1, 'public', 'USAGE') as "isOpen"`, [APP_ROLE]);
    if (!isOpen) await manager.query(`grant usage on schema public to ${APP_ROLE}`);
    for (const table of await wronglyGranted(manager)) {
      await manager.query(`revoke all on ${quoted(table)} from ${APP_ROLE}`);
      if (RIGHTS[table]) await manager.query(`grant ${RIGHTS[table].join(', ')} on ${quoted(table)} to ${APP_ROLE}`);
    }
  });
  if ((await mayTakeRole(owner, login)) || (await isDone(owner, `grant ${APP_ROLE} to ${quoted(login)}`))) return null;
  return `The server works with all rights of ${login}, which may not take the role ${APP_ROLE}. A database administrator allows it once: grant ${APP_ROLE} to ${quoted(login)};  Then start again.`;
}

/** The tables on which the role may do more or less than RIGHTS say. */
export async function wronglyGranted(manager: Pick<EntityManager, 'query'>): Promise<string[]> {
  const tables: { name: string; rights: string }[] = await manager.query(
    `select c.relname as name, coalesce(string_agg(a.privilege_type, ' ' order by a.privilege_type) filter (where a.grantee = (select oid from pg_roles where rolname = $1)), '') as rights
     from pg_class c left join lateral aclexplode(c.relacl) a on true where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm') group by c.relname order by c.relname`,
    [APP_ROLE],
  );
  return tables.filter(({ name, rights }) => rights !== [...(RIGHTS[name] ?? [])].sort().join(' ')).map(({ name }) => name);
}

async function isRolePossible(owner: DataSource): Promise<boolean> {
  const found: unknown[] = await owner.query('select 1 from pg_roles where rolname = $1', [APP_ROLE]);
  return found.length > 0 || isDone(owner, `create role ${APP_ROLE} nologin`);
}

async function mayTakeRole(owner: DataSource, login: string): Promise<boolean> {
  // from PostgreSQL 16 on, who made a role is its administrator, which is not yet the right to take it
  const [{ may }]: [{ may: boolean }] = await owner.query(`select pg_has_role($1, $2, case when current_setting('server_version_num')::int >= 160000 then 'SET' else 'MEMBER' end) as may`, [login, APP_ROLE]);
  return may;
}

async function isDone(owner: DataSource, statement: string): Promise<boolean> {
  try {
    await owner.query(statement);
    return true;
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === REFUSED) return false;
    if (TAKEN.includes(String(code))) return true;
    throw error;
  }
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
