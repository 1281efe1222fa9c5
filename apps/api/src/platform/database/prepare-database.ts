import { DataSource } from 'typeorm';
import type { Settings } from '../config/settings.ts';
import { applyMigrations, databaseOptions } from './data-source.ts';

/** A database this product must not touch; the message says why and what to do. */
export class UnfitDatabase extends Error {}

const OLDEST_MAJOR = 15;

/** Before anything else: a server we know, all migrations, and no made-up data behind an office. */
export async function prepareDatabase(settings: Pick<Settings, 'databaseUrl' | 'mode' | 'followsDemoClock'>): Promise<readonly string[]> {
  const source = await connect(settings.databaseUrl);
  try {
    const [{ version }]: [{ version: string }] = await source.query(`select current_setting('server_version_num') as version`);
    const major = Math.floor(Number(version) / 10_000);
    if (major < OLDEST_MAJOR) throw new UnfitDatabase(`PostgreSQL ${major} is too old: Pakhwada needs 15 to 18.`);
    const applied = await applyMigrations(source);
    await (settings.mode === 'office' ? refuseDemoData(source, settings.followsDemoClock) : refuseRealData(source));
    return applied;
  } finally {
    await source.destroy();
  }
}

async function connect(url: string): Promise<DataSource> {
  try {
    return await new DataSource(databaseOptions(url, 2)).initialize();
  } catch (error) {
    throw new UnfitDatabase(`The database cannot be reached: ${(error as Error).message}. Check DATABASE_URL.`);
  }
}

async function refuseDemoData(source: DataSource, mayHaveClock: boolean): Promise<void> {
  const [{ isDemo }]: [{ isDemo: boolean }] = await source.query(`select exists (select 1 from scheme where is_demo) or (not $1 and exists (select 1 from demo_clock)) as "isDemo"`, [mayHaveClock]);
  if (isDemo) throw new UnfitDatabase('This database holds demo data. Give DATABASE_URL an empty database for an office, or set PAKHWADA_MODE=demo.');
}

async function refuseRealData(source: DataSource): Promise<void> {
  const [{ isReal }]: [{ isReal: boolean }] = await source.query(`select exists (select 1 from scheme where not is_demo) as "isReal"`);
  if (isReal) throw new UnfitDatabase('This database holds the data of a State; the demo needs an empty one. Set PAKHWADA_MODE=office, or leave DATABASE_URL out.');
}
