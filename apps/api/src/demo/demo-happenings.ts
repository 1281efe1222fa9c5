import { Injectable } from '@nestjs/common';
import type { Job } from '@pakhwada/domain/workflow';
import { DataSource } from 'typeorm';
import { AuditService } from '../platform/audit/audit.service.ts';
import type { DoneJob } from '../reviews/run-due-jobs.service.ts';
import type { Audience } from './play-acts.service.ts';
import type { Act } from './act.ts';

const WORDS: Readonly<Record<Job, string>> = { open: 'opened', 'cut-off': 'cutOff', freeze: 'frozen', remind: 'reminded' };

/** Keeps what happened while the clock was moved, so that the banner can tell it: `demo.happening.<code>`. */
@Injectable()
export class DemoHappenings implements Audience {
  constructor(
    private readonly source: DataSource,
    private readonly audit: AuditService,
  ) {}

  async acted({ name, key }: Act, count: number): Promise<void> {
    await this.record(key.schemeCode, name, { count, fortnightId: key.fortnightId });
  }

  async ran({ schemeCode, fortnightId, job, isStale }: DoneJob): Promise<void> {
    if (!isStale) await this.record(schemeCode, WORDS[job], { fortnightId });
  }

  async record(schemeCode: string, code: string, values: Readonly<Record<string, string | number>>): Promise<void> {
    await this.audit.append(this.source.manager, { personId: null, officeCode: null, action: `demo.${code}`, subject: schemeCode, detail: values });
  }
}
