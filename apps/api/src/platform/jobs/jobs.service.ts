import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.ts';

/**
 * Work that is due once, however many processes see that it is due: the row (job, due_at) is written in the transaction of the effect itself. A second process waits
 * for the first; if that commits, it does nothing; if that dies, its row is gone with its effect and the second does the work.
 */
@Injectable()
export class JobsService {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Returns true when the effect happened here, false when it had happened before. */
  async runOnce(job: string, dueAt: Date | string, effect: (manager: EntityManager) => Promise<unknown>): Promise<boolean> {
    return this.source.transaction(async (manager) => {
      const mine: unknown[] = await manager.query(`insert into job_run (job, due_at, ran_at) values ($1, $2, $3) on conflict do nothing returning 1 as mine`, [job, dueAt, this.clock.now()]);
      if (mine.length === 0) return false;
      await effect(manager);
      return true;
    });
  }

  /** Which of the instants of a job have run. */
  async listRuns(manager: EntityManager, job: string): Promise<readonly string[]> {
    const rows: { dueAt: Date }[] = await manager.query(`select due_at as "dueAt" from job_run where job = $1 order by due_at`, [job]);
    return rows.map((row) => row.dueAt.toISOString());
  }
}
