import { DataSource, type DataSourceOptions } from 'typeorm';
import { FirstSchema1767225600000 } from './migrations/1767225600000-first-schema.ts';
import { driver } from './raw-types.ts';

/** In order of time; a migration that is not in this list does not exist. */
export const MIGRATIONS = [FirstSchema1767225600000];

/** The tables come from migrations alone: TypeORM never changes a schema by itself. */
export function databaseOptions(url: string, poolSize = 10): DataSourceOptions {
  return {
    type: 'postgres',
    driver,
    url,
    migrations: MIGRATIONS,
    migrationsTransactionMode: 'each',
    synchronize: false,
    dropSchema: false,
    poolSize,
    applicationName: 'pakhwada',
    extra: { idle_in_transaction_session_timeout: 120_000, connectionTimeoutMillis: 10_000 },
  };
}

/** Runs the missing migrations. Two processes that start together wait for each other under an advisory lock. */
export async function applyMigrations(source: DataSource): Promise<readonly string[]> {
  const lock = source.createQueryRunner();
  await lock.connect();
  try {
    await lock.query('select pg_advisory_lock(7365726, 1)');
    const applied = await source.runMigrations();
    return applied.map((migration) => migration.name);
  } finally {
    await lock.query('select pg_advisory_unlock(7365726, 1)').catch(() => undefined);
    await lock.release();
  }
}
