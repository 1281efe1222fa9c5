import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { applyMigrations, databaseOptions } from '../../../apps/api/src/platform/database/data-source.ts';
import { grantRights } from '../../../apps/api/src/platform/database/grant-rights.ts';
import { type RunningPg, startPg } from '../../../tools/pg.mjs';

export interface TestDatabase {
  readonly url: string;
  readonly name: string;
  /** Runs SQL as the owner, beside the application. */
  query<Row = Record<string, unknown>>(sql: string, values?: readonly unknown[]): Promise<Row[]>;
  /** Drops the database, whoever is still connected. */
  drop(): Promise<void>;
}

const databaseFolder = fileURLToPath(new URL('../../../apps/api/src/platform/database/', import.meta.url));

const urlOf = (server: string, name: string) => Object.assign(new URL(server), { pathname: `/${name}` }).toString();

async function once<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

// the template's name holds the hash of migrations and rights: a server that is kept between runs never serves an old schema
function templateName(): string {
  const hash = createHash('sha256');
  for (const file of ['rights.ts', ...readdirSync(path.join(databaseFolder, 'migrations')).map((name) => `migrations/${name}`)].sort()) hash.update(readFileSync(path.join(databaseFolder, file)));
  return `pakhwada_template_${hash.digest('hex').slice(0, 12)}`;
}

/** A database that others are copied from: filled once on each server, by whoever needs it first. */
export interface Template {
  readonly name: string;
  fill(url: string): Promise<void>;
}

const migrated = (): Template => ({
  name: templateName(),
  fill: async (url) => {
    const source = await new DataSource(databaseOptions(url, 2)).initialize();
    await applyMigrations(source).then(() => grantRights(source, 'postgres')).finally(() => source.destroy());
  },
});

async function make(server: string, { name, fill }: Template): Promise<string> {
  await once(server, async (client) => {
    await client.query('select pg_advisory_lock(7365726, hashtext($1))', [name]); // suites run side by side: the first makes it, the others wait
    const made = await client.query('select 1 from pg_database where datname = $1 and datistemplate', [name]);
    if (made.rowCount) return;
    await client.query(`drop database if exists ${name} with (force)`);
    await client.query(`create database ${name} template template0`);
    await fill(urlOf(server, name));
    await client.query(`alter database ${name} is_template true`);
  });
  return name;
}

let own: Promise<{ pg: RunningPg; folder: string }> | null = null;
let openDatabases = 0;

async function ownServer(): Promise<string> {
  own ??= (async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'pakhwada-test-'));
    return { pg: await startPg({ dir: path.join(folder, 'pg'), isThrowaway: true }), folder };
  })();
  return (await own).pg.url;
}

async function endOwnServer(): Promise<void> {
  if (!own || openDatabases > 0) return;
  const { pg: server, folder } = await own;
  own = null;
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}

/**
 * A fresh database per suite, on the server named by PAKHWADA_TEST_PG or on one of its own that ends with its last database.
 * `isEmpty` leaves the migrations out (tests of the migrations themselves); `copyOf` begins with what a template holds.
 */
export async function aDatabase({ isEmpty = false, copyOf = migrated() }: { readonly isEmpty?: boolean; readonly copyOf?: Template } = {}): Promise<TestDatabase> {
  const server = process.env.PAKHWADA_TEST_PG ?? (await ownServer());
  openDatabases += 1;
  const name = `pakhwada_test_${process.pid}_${randomBytes(5).toString('hex')}`;
  const template = isEmpty ? 'template0' : await make(server, copyOf);
  await once(server, (client) => client.query(`create database ${name} template ${template}`));
  const url = urlOf(server, name);
  const pool = new pg.Pool({ connectionString: url, max: 2, allowExitOnIdle: true });
  pool.on('error', () => undefined); // a dropped database ends idle connections
  return {
    url,
    name,
    query: async <Row>(sql: string, values: readonly unknown[] = []) => (await pool.query(sql, [...values])).rows as Row[],
    drop: async () => {
      await pool.end();
      await once(server, (client) => client.query(`drop database if exists ${name} with (force)`));
      openDatabases -= 1;
      await endOwnServer();
    },
  };
}
