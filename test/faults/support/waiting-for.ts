import { setTimeout as wait } from 'node:timers/promises';
import type { TestDatabase } from '../../api/support/database.ts';

/** The backends that wait for a lock in a statement. */
export async function waitingFor(database: TestDatabase, statement: string): Promise<number[]> {
  for (let tries = 0; tries < 100; tries += 1) {
    const found = await database.query<{ pid: number }>(`select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query like $1`, [`${statement}%`]);
    if (found.length > 0) return found.map((row) => row.pid);
    await wait(50);
  }
  throw new Error(`nothing waits in "${statement}"`);
}
