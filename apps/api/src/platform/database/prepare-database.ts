import { DataSource } from 'typeorm';
import type { Settings } from '../config/settings.ts';
import { applyMigrations, databaseOptions, MIGRATIONS } from './data-source.ts';
import { grantRights, wronglyGranted } from './grant-rights.ts';
import { APP_ROLE } from './rights.ts';

/** A database this product must not touch; the message says why and what to do. */
export class UnfitDatabase extends Error {}

export interface PreparedDatabase {
  readonly applied: readonly string[]; // the migrations that were missing
  readonly advice: string | null; // what is left for a database administrator
}

const OLDEST_MAJOR = 15;

/** Before anything else: a server we know, all migrations, the rights of the server's role, and no made-up data behind an office. */
export async function prepareDatabase(settings: Pick<Settings, 'databaseUrl' | 'databaseOwnerUrl' | 'mode' | 'followsDemoClock'>): Promise<PreparedDatabase> {
  const source = await connect(settings.databaseOwnerUrl ?? settings.databaseUrl, settings.databaseOwnerUrl ? 'DATABASE_OWNER_URL' : 'DATABASE_URL');
  try {
    const [{ version, login }]: [{ version: string; login: string }] = await source.query(`select current_setting('server_version_num') as version, session_user as login`);
    const major = Math.floor(Number(version) / 10_000);
    if (major < OLDEST_MAJOR) throw new UnfitDatabase(`PostgreSQL ${major} is too old: Pakhwada needs 15 to 18.`);
    await refuseHalvedWords(source);
    const prepared = (await isOwner(source)) ? await prepareAsOwner(source, login, settings.databaseOwnerUrl ? await loginOf(settings.databaseUrl) : login) : await leaveToOwner(source, login);
    await (settings.mode === 'office' ? refuseDemoData(source, settings.followsDemoClock) : refuseRealData(source));
    return prepared;
  } finally {
    await source.destroy();
  }
}

async function connect(url: string, setting = 'DATABASE_URL'): Promise<DataSource> {
  try {
    return await new DataSource(databaseOptions(url, 2)).initialize();
  } catch (error) {
    throw new UnfitDatabase(`The database cannot be reached: ${(error as Error).message}. Check ${setting}.`);
  }
}

async function loginOf(url: string): Promise<string> {
  const source = await connect(url);
  const [{ login }]: [{ login: string }] = await source.query('select session_user as login').finally(() => source.destroy());
  return login;
}

/** Of a database with tables: whoever owns them. Of an empty one: whoever comes. */
async function isOwner(source: DataSource): Promise<boolean> {
  const [{ isGuest }]: [{ isGuest: boolean }] = await source.query(
    `select exists (select 1 from pg_class where relname = 'migrations' and relnamespace = 'public'::regnamespace and not pg_has_role(relowner, 'USAGE')) as "isGuest"`,
  );
  return !isGuest;
}

async function prepareAsOwner(source: DataSource, owner: string, login: string): Promise<PreparedDatabase> {
  const applied = await applyMigrations(source).catch((error: Error & { code?: string }) => {
    throw error.code === '42501' ? new UnfitDatabase(`${owner} may not make tables in this database: ${error.message}. Give DATABASE_OWNER_URL, the address of its owner.`) : error;
  });
  return { applied, advice: await grantRights(source, login) };
}

/** A server that was given no owner changes nothing, and does not start on a database that is behind. */
async function leaveToOwner(source: DataSource, login: string): Promise<PreparedDatabase> {
  const known = await source.query('select name from migrations').then(
    (rows: { name: string }[]) => rows.map(({ name }) => name),
    () => [] as string[],
  );
  const [isBehind, isMember] = [MIGRATIONS.some(({ name }) => !known.includes(name)), await takesRole(source)];
  if (isBehind || (isMember && (await wronglyGranted(source.manager)).length > 0)) {
    throw new UnfitDatabase(`${login} does not own the tables and cannot bring the database up to date. Run "migrate" once with DATABASE_OWNER_URL, the address of the owner of the tables, or give it to the server as well.`);
  }
  return { applied: [], advice: null };
}

async function takesRole(source: DataSource): Promise<boolean> {
  const found: unknown[] = await source.query(`select 1 from pg_roles where rolname = $1 and pg_has_role(oid, 'MEMBER')`, [APP_ROLE]);
  return found.length > 0;
}

/** Names are found by their words in every script. A database without UTF-8 takes the words of an Indian script apart, and a search would silently find nothing. */
async function refuseHalvedWords(source: DataSource): Promise<void> {
  const [{ encoding, isWhole }]: [{ encoding: string; isWhole: boolean }] = await source.query(`select current_setting('server_encoding') as encoding, to_tsvector('simple', $1::text) @@ plainto_tsquery('simple', $1::text) and length(to_tsvector('simple', $1::text)) = 2 as "isWhole"`, ['मालोपु उद्योग']);
  if (!isWhole || encoding !== 'UTF8') throw new UnfitDatabase(`This database (${encoding}) does not keep the words of Indian scripts whole, so names could not be found. Make it with encoding UTF8 and locale C.UTF-8.`);
}

async function refuseDemoData(source: DataSource, mayHaveClock: boolean): Promise<void> {
  const [{ isDemo }]: [{ isDemo: boolean }] = await source.query(`select exists (select 1 from scheme where is_demo) or (not $1 and exists (select 1 from demo_clock)) as "isDemo"`, [mayHaveClock]);
  if (isDemo) throw new UnfitDatabase('This database holds demo data. Give DATABASE_URL an empty database for an office, or set PAKHWADA_MODE=demo.');
}

async function refuseRealData(source: DataSource): Promise<void> {
  const [{ isReal }]: [{ isReal: boolean }] = await source.query(`select exists (select 1 from scheme where not is_demo) as "isReal"`);
  if (isReal) throw new UnfitDatabase('This database holds the data of a State; the demo needs an empty one. Set PAKHWADA_MODE=office, or leave DATABASE_URL out.');
}
