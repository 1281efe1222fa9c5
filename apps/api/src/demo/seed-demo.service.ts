import { Injectable, Logger } from '@nestjs/common';
import { addDays, fortnightById, fortnightsBetween, istInstant, nextFortnightId, timesOf } from '@pakhwada/domain/calendar';
import { Clock } from '../platform/clock/clock.ts';
import { ApplyPlanService } from '../schemes/apply-plan.service.ts';
import { DemoStageService } from './demo-stage.service.ts';
import { DemoRepository } from './demo.repository.ts';
import { SeedHistory } from './seed-history.ts';
import { planTextAt } from './story/plan-before.ts';

const EVERY = 8; // fortnights between two lines of the log

/** Writes the demo's history into an empty database. One process does it; another that starts meanwhile waits. */
@Injectable()
export class SeedDemoService {
  private readonly log = new Logger('Demo');

  constructor(
    private readonly clock: Clock,
    private readonly stage: DemoStageService,
    private readonly repository: DemoRepository,
    private readonly plans: ApplyPlanService,
    private readonly history: SeedHistory,
  ) {}

  /** Returns false when the history is there already. */
  async seed(): Promise<boolean> {
    const lock = await this.repository.lock(true);
    if (!lock) return false;
    try {
      if (await this.isWritten()) {
        await this.history.writeOthers();
        return false;
      }
      await this.write();
      return true;
    } finally {
      await this.repository.unlock(lock);
    }
  }

  /** The clock reaches the story's own hour last of all. */
  private async isWritten(): Promise<boolean> {
    const clock = await this.repository.clock();
    return clock !== null && (clock.isRunning || clock.shownAt > this.stage.get().story.clock);
  }

  private async write(): Promise<void> {
    const { plan, story } = this.stage.get();
    const first = fortnightById(plan.calendar.firstFortnightId);
    const begun = (await this.repository.clock())?.shownAt ?? null;
    if (begun === null) await this.clock.setDemo(new Date(timesOf(plan.calendar, first).opensAt), false);
    const [stateId, schemeCode] = [plan.state.lgd, plan.scheme.code];
    if (!(await this.history.isWritten(first.id))) await this.applyPlan(first.id);
    await this.stage.addOfficers(this.stage.get(), new Date(istInstant(addDays(first.startsOn, -1), '12:00')));
    const fortnights = fortnightsBetween(first.id, story.until);
    for (const [i, { id: fortnightId }] of fortnights.entries()) {
      if (i % EVERY === 0) this.log.log(`writing the demo history: ${i} of ${fortnights.length} fortnights`);
      if (await this.history.isWritten(fortnightId)) continue;
      if (story.plansBefore.some(({ until }) => until === fortnightId)) await this.applyPlan(nextFortnightId(fortnightId));
      await this.history.write({ stateId, schemeCode, fortnightId });
    }
    await this.history.writeEarly({ stateId, schemeCode, fortnightId: nextFortnightId(story.until) });
    await this.repository.closeOldReports(story.until);
    await this.clock.setDemo(this.clock.now(), true);
    this.log.log(`the demo history is written: ${fortnights.length} frozen fortnights`);
  }

  /** The version of the plan a fortnight is to open with, in place before it does. */
  private async applyPlan(fortnightId: string): Promise<void> {
    const { planText, story } = this.stage.get();
    await this.plans.apply(planTextAt(planText, story, fortnightId), { isDemo: true });
  }
}
