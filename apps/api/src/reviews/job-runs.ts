import { Injectable } from '@nestjs/common';
import type { DueJob, Job } from '@pakhwada/domain/workflow';
import { DataSource, type EntityManager } from 'typeorm';
import type { SchemeKey } from '../fortnights/fortnight-record.ts';
import { JobsService } from '../platform/jobs/jobs.service.ts';

/** The calendar's jobs in the register of jobs that ran: "freeze:<scheme>:2025-26-FN20". */
@Injectable()
export class JobRuns {
  constructor(
    private readonly source: DataSource,
    private readonly jobs: JobsService,
  ) {}

  async runOnce(scheme: SchemeKey, job: Pick<DueJob, 'job' | 'fortnightId' | 'dueAt'>, effect: (manager: EntityManager) => Promise<unknown>): Promise<boolean> {
    return this.jobs.runOnce(nameOf(scheme, job.job, job.fortnightId), job.dueAt, effect);
  }

  async list(scheme: SchemeKey, job: Job, fortnightId: string): Promise<readonly string[]> {
    return this.jobs.listRuns(this.source.manager, nameOf(scheme, job, fortnightId));
  }
}

function nameOf({ schemeCode }: SchemeKey, job: Job, fortnightId: string): string {
  return `${job}:${schemeCode}:${fortnightId}`;
}
