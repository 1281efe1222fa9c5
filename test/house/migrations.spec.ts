import 'reflect-metadata';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { DataSource, type QueryRunner } from 'typeorm';
import { applyMigrations, databaseOptions, MIGRATIONS } from '../../apps/api/src/platform/database/data-source.ts';
import { aDatabase, type TestDatabase } from '../api/support/database.ts';
import { someFacts } from '../api/support/facts.ts';
import { readSchema } from '../api/support/read-schema.ts';

const sources = fileURLToPath(new URL('../../apps/api/src/', import.meta.url));

describe('migrations', () => {
  let database: TestDatabase;
  let source: DataSource;
  beforeAll(async () => {
    database = await aDatabase({ isEmpty: true });
    source = await new DataSource(databaseOptions(database.url, 4)).initialize();
  });
  afterAll(async () => {
    await source?.destroy();
    await database?.drop();
  });

  it('go up, down with data to nothing, and up again to the same schema', async () => {
    expect(await applyMigrations(source)).toHaveLength(MIGRATIONS.length);
    const before = await readSchema(database);
    expect(before.length).toBeGreaterThan(300);
    await someFacts(database);
    for (const _ of MIGRATIONS) await source.undoLastMigration();
    expect(await readSchema(database)).toEqual([]);
    await applyMigrations(source);
    expect(await readSchema(database)).toEqual(before);
    expect(await applyMigrations(source)).toEqual([]);
  });

  it('run once when several processes start together', async () => {
    const fresh = await aDatabase({ isEmpty: true });
    const starters = await Promise.all([1, 2, 3].map(() => new DataSource(databaseOptions(fresh.url, 2)).initialize()));
    const applied = await Promise.all(starters.map((one) => applyMigrations(one)));
    await Promise.all(starters.map((one) => one.destroy()));
    expect(applied.flat()).toHaveLength(MIGRATIONS.length);
    await fresh.drop();
  });

  it('drop no table and no column on the way up', async () => {
    const statements: string[] = [];
    const recorder = { query: async (sql: string) => void statements.push(sql) } as unknown as QueryRunner;
    for (const Migration of MIGRATIONS) await new Migration().up(recorder);
    expect(statements.length).toBeGreaterThan(50);
    expect(statements.filter(takesAway)).toEqual([]);
    expect(takesAway('alter table office drop column email')).toBe(true);
  });

  it('are the only thing that changes the schema', () => {
    expect(databaseOptions('postgres://x')).toMatchObject({ synchronize: false, dropSchema: false });
    const files = readdirSync(sources, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    expect(files.length).toBeGreaterThan(40);
    expect(files.filter((file) => /synchronize(\(|:(?!\s*false))/.test(readFileSync(path.join(sources, file), 'utf8')))).toEqual([]);
  });
});

function takesAway(sql: string): boolean {
  return /\bdrop\s+(table|column|schema)\b|\balter\s+table\s+\S+\s+drop\s+(?!constraint|not)/i.test(sql);
}
