import { Injectable } from '@nestjs/common';
import type { Instant } from '@pakhwada/domain/calendar';
import { Clock } from '../platform/clock/clock.ts';
import { RunDueJobsService, type DoneJob } from '../reviews/run-due-jobs.service.ts';
import type { Act } from './act.ts';

export interface Audience {
  acted(act: Act, sheets: number): Promise<void>;
  ran(job: DoneJob): Promise<void>;
}

const NOBODY: Audience = { acted: async () => undefined, ran: async () => undefined };

/** Moves the demo clock from instant to instant: at each the officers act, and at those named the calendar's own jobs run. */
@Injectable()
export class PlayActsService {
  constructor(
    private readonly clock: Clock,
    private readonly jobs: RunDueJobsService,
  ) {}

  async play(acts: readonly Act[], jobsAt: readonly Instant[], audience: Audience = NOBODY): Promise<void> {
    const start = this.clock.nowIso();
    const due = (at: Instant) => (at > start ? at : start); // what should have been done by now is done now
    for (const at of [...new Set([...acts.map((act) => act.at), ...jobsAt].map(due))].sort()) {
      await this.moveTo(at);
      for (const act of acts) {
        if (due(act.at) !== at || at > act.until) continue;
        const sheets = await act.run();
        if (sheets > 0) await audience.acted(act, sheets);
      }
      if (jobsAt.some((one) => due(one) === at)) for (const job of await this.jobs.tick()) await audience.ran(job);
    }
  }

  /** Forward only: nothing may seem to have happened before what it rests on. */
  async moveTo(at: Instant): Promise<void> {
    if (at > this.clock.nowIso()) await this.clock.setDemo(new Date(at), false);
  }
}
