import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { dueJobs, jobKey, JOBS, type DueJob } from '@pakhwada/domain/workflow';
import type { FortnightRecord, SchemeKey } from '../fortnights/fortnight-record.ts';
import { Clock } from '../platform/clock/clock.ts';
import { SETTINGS, type Settings } from '../platform/config/settings.ts';
import { DueJobEffects } from './due-job-effects.ts';
import { JobRuns } from './job-runs.ts';
import { KnownFortnights } from './known-fortnights.ts';

export interface DoneJob extends SchemeKey, DueJob {}

const WAKE_MILLISECONDS = 30_000;

/**
 * Does by itself what is due: opens, reminds, cuts off, freezes. After days of standstill each missed job comes once, in the order it should have come. Any number of
 * processes may do this at once: each job's row is written with its effect, so it happens in one of them.
 */
@Injectable()
export class RunDueJobsService implements OnApplicationBootstrap {
  private readonly log = new Logger('DueJobs');
  private running: Promise<DoneJob[]> | null = null;

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly clock: Clock,
    private readonly runs: JobRuns,
    private readonly known: KnownFortnights,
    private readonly effects: DueJobEffects,
  ) {}

  /** What was missed while no process ran is done at once, beside the first requests. */
  onApplicationBootstrap(): void {
    if (this.settings.isSchedulerOn) void this.wake();
  }

  @Interval(WAKE_MILLISECONDS)
  async wake(): Promise<void> {
    await this.tick().catch((error: unknown) => this.log.error(error instanceof Error ? (error.stack ?? error.message) : String(error)));
  }

  /** Everything due by the clock. Returns what happened here; two calls at once share one run. */
  async tick(): Promise<DoneJob[]> {
    this.running ??= this.runAll().finally(() => {
      this.running = null;
    });
    return this.running;
  }

  /** One scheme's failure does not hold up another's fortnights. */
  private async runAll(): Promise<DoneJob[]> {
    const done: DoneJob[] = [];
    const failures: unknown[] = [];
    for (const scheme of await this.known.schemes()) await this.runScheme(scheme, done).catch((error: unknown) => failures.push(error));
    if (failures.length > 0) throw failures[0];
    return done;
  }

  /** A failure ends the round of its scheme: no later job overtakes it. */
  private async runScheme(scheme: SchemeKey, done: DoneJob[]): Promise<void> {
    await this.effects.openFirst(scheme);
    for (let job = await this.next(scheme); job !== null; job = await this.next(scheme)) {
      if (await this.run(scheme, job)) done.push({ ...scheme, ...job });
    }
    if ((await this.known.read(scheme))?.fortnights.length) await this.effects.remindOfDues(scheme); // a mail stands under a fortnight: none goes out before the first has opened
  }

  private run(scheme: SchemeKey, job: DueJob): Promise<boolean> {
    return this.runs.runOnce(scheme, job, (manager) => this.effects.apply(manager, { ...scheme, fortnightId: job.fortnightId }, job));
  }

  private async next(scheme: SchemeKey): Promise<DueJob | null> {
    const known = await this.known.read(scheme);
    if (known === null) return null;
    const now = this.clock.nowIso();
    const done = await this.doneKeys(scheme, known.fortnights.filter((fortnight) => fortnight.frozenAt === null));
    // A fortnight freezes at the instant on record, which the guards of the database hold to as well.
    const isTooEarly = (job: DueJob): boolean => job.job === 'freeze' && known.fortnights.some(({ id, freezesAt }) => id === job.fortnightId && Date.parse(freezesAt) > Date.parse(now));
    return dueJobs({ ...known, done, now }).find((job) => !isTooEarly(job)) ?? null;
  }

  private async doneKeys(scheme: SchemeKey, unfrozen: readonly FortnightRecord[]): Promise<Set<string>> {
    const done = new Set<string>();
    for (const { id } of unfrozen) {
      for (const job of JOBS) for (const dueAt of await this.runs.list(scheme, job, id)) done.add(jobKey(job, id, dueAt));
    }
    return done;
  }
}
