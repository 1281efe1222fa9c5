import type { Client } from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { FirstSchema1767225600000 } from './migrations/1767225600000-first-schema.ts';
import { MoneyLadder1767226000000 } from './migrations/1767226000000-money-ladder.ts';
import { UtilisationCertificates1767226100000 } from './migrations/1767226100000-utilisation-certificates.ts';
import { ExpenditureImports1767226200000 } from './migrations/1767226200000-expenditure-imports.ts';
import { ReAppropriationsAndQuotations1767226300000 } from './migrations/1767226300000-re-appropriations-and-quotations.ts';
import { MoneyReferences1767226400000 } from './migrations/1767226400000-money-references.ts';
import { PackedRows1767312000000 } from './migrations/1767312000000-packed-rows.ts';
import { SealedLines1767398400000 } from './migrations/1767398400000-sealed-lines.ts';
import { Units1767484800000 } from './migrations/1767484800000-units.ts';
import { Registers1767484900000 } from './migrations/1767484900000-registers.ts';
import { Evidence1767485000000 } from './migrations/1767485000000-evidence.ts';
import { RegisterImports1767485100000 } from './migrations/1767485100000-register-imports.ts';
import { EntryBasis1767485200000 } from './migrations/1767485200000-entry-basis.ts';
import { SealedRegisters1767485300000 } from './migrations/1767485300000-sealed-registers.ts';
import { RegisterFortnights1767485400000 } from './migrations/1767485400000-register-fortnights.ts';
import { FilesKnownByOffice1767485500000 } from './migrations/1767485500000-files-known-by-office.ts';
import { Partners1767571400000 } from './migrations/1767571400000-partners.ts';
import { ActionPoints1767571300000 } from './migrations/1767571300000-action-points.ts';
import { Committees1767571200000 } from './migrations/1767571200000-committees.ts';
import { driver } from './raw-types.ts';
import { APP_ROLE } from './rights.ts';

/** In order of time; a migration that is not in this list does not exist. */
export const MIGRATIONS = [FirstSchema1767225600000, MoneyLadder1767226000000, UtilisationCertificates1767226100000, ExpenditureImports1767226200000, ReAppropriationsAndQuotations1767226300000, MoneyReferences1767226400000, PackedRows1767312000000, SealedLines1767398400000, Units1767484800000, Registers1767484900000, Evidence1767485000000, RegisterImports1767485100000, EntryBasis1767485200000, SealedRegisters1767485300000, RegisterFortnights1767485400000, FilesKnownByOffice1767485500000, Committees1767571200000, ActionPoints1767571300000, Partners1767571400000];

/** In place of an address: nothing is connected. For what describes the application and asks it nothing. */
export const NO_DATABASE = '';

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

/** The pool of the running server: whoever it signs in as, each connection works with the rights of the server's role alone, where that role can be taken. */
export function serverOptions(url: string, poolSize: number): DataSourceOptions {
  const { extra, ...options } = databaseOptions(url, poolSize);
  return { ...options, extra: { ...extra, onConnect: takeRole } } as DataSourceOptions;
}

async function takeRole(client: Client): Promise<void> {
  await client.query(`select set_config('role', rolname, false) from pg_roles where rolname = $1 and pg_has_role(oid, 'MEMBER')`, [APP_ROLE]);
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
