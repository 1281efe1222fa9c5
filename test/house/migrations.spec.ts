import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { applyMigrations, databaseOptions, MIGRATIONS } from '../../apps/api/src/platform/database/data-source.ts';
import { aDatabase, type TestDatabase } from '../api/support/database.ts';

describe('migrations', () => {
  let database: TestDatabase;
  let source: DataSource;
  beforeAll(async () => {
    database = await aDatabase({ isEmpty: true });
    source = await new DataSource(databaseOptions(database.url, 3)).initialize();
  });
  afterAll(async () => {
    await source?.destroy();
    await database?.drop();
  });

  it('go up, and down again to nothing', async () => {
    await applyMigrations(source);
    for (const _ of MIGRATIONS) await source.undoLastMigration();
  });
});
