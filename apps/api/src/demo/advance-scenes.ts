import { Injectable } from '@nestjs/common';
import { fortnightById, fortnightOf, fortnightsBetween, istDateOf, timesOf, type Instant } from '@pakhwada/domain/calendar';
import type { FortnightRecord } from '../fortnights/fortnight-record.ts';
import { Clock } from '../platform/clock/clock.ts';
import { OutboxService } from '../platform/outbox/outbox.service.ts';
import type { Act } from './act.ts';
import { DemoHappenings } from './demo-happenings.ts';
import { morningOf } from './demo-steps.ts';
import { DemoStore } from './demo-store.ts';
import { DemoRepository } from './demo.repository.ts';
import { PlayActsService } from './play-acts.service.ts';
import { PlayFortnightService } from './play-fortnight.service.ts';

/** After the freeze: the report is issued and mailed at once, not when the outbox next looks. */
@Injectable()
export class AdvanceEpilogue {
  constructor(
    readonly audience: DemoHappenings,
    private readonly outbox: OutboxService,
    private readonly repository: DemoRepository,
  ) {}

  async issue({ fortnightId: first }: FortnightRecord, last: string, schemeCodes: readonly string[]): Promise<void> {
    await this.outbox.drain();
    for (const schemeCode of schemeCodes) await this.tell(schemeCode, first, last);
  }

  private async tell(schemeCode: string, first: string, last: string): Promise<void> {
    for (const { fortnightId, mails } of await this.repository.issuedBetween(schemeCode, first, last)) {
      await this.audience.record(schemeCode, 'issued', { fortnightId });
      if (mails > 0) await this.audience.record(schemeCode, 'mailed', { fortnightId, count: mails });
    }
  }
}

/** The acts between now and an instant, and the instants at which the calendar wakes. */
@Injectable()
export class AdvanceScenes {
  constructor(
    private readonly clock: Clock,
    private readonly store: DemoStore,
    private readonly playing: PlayFortnightService,
    private readonly acts: PlayActsService,
    private readonly epilogue: AdvanceEpilogue,
  ) {}

  async play(unfrozen: readonly FortnightRecord[], target: Instant): Promise<void> {
    const { plan, officers } = this.store.stage.get();
    const now = this.clock.nowIso();
    const last = fortnightOf(earlier(istDateOf(target), plan.scheme.endsOn)).id; // after the end of the scheme nothing opens
    const history = this.store.stage.tell(last);
    const [first] = unfrozen;
    if (!first) return;
    const acts: Act[] = [];
    const wakes: Instant[] = [target];
    for (const { id, startsOn } of fortnightsBetween(first.fortnightId, last)) {
      const { opensAt, reminders, cutOffAt, freezesAt } = { ...timesOf(plan.calendar, fortnightById(id)), ...timesOnRecord(unfrozen, id) };
      const played = { key: { stateId: first.stateId, schemeCode: first.schemeCode, fortnightId: id }, cutOffAt, freezesAt };
      acts.push(...this.playing.earlyActs(history, officers, played, morningOf(startsOn)), ...this.playing.acts(history, officers, played));
      wakes.push(opensAt, ...reminders, new Date(Date.parse(cutOffAt) + 1).toISOString(), freezesAt);
    }
    await this.acts.play(
      acts.filter(({ at }) => at <= target),
      wakes.filter((at) => at > now && at <= target),
      this.epilogue.audience,
    );
    await this.epilogue.issue(first, last, this.store.stage.all().map((one) => one.plan.scheme.code));
  }
}

function earlier(a: string, b: string): string {
  return a < b ? a : b;
}

function timesOnRecord(unfrozen: readonly FortnightRecord[], id: string): { readonly cutOffAt?: Instant; readonly freezesAt?: Instant } {
  const found = unfrozen.find(({ fortnightId }) => fortnightId === id);
  return found ? { cutOffAt: found.cutOffAt, freezesAt: found.freezesAt } : {}; // an extension moves the freeze
}
