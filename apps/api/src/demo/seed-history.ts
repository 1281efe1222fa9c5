import { Injectable } from '@nestjs/common';
import { addDays, fortnightById, istDateOf, nextFortnightId, timesOf } from '@pakhwada/domain/calendar';
import type { FortnightKey } from '../fortnights/fortnight-record.ts';
import { DemoStageService } from './demo-stage.service.ts';
import { DemoRepository } from './demo.repository.ts';
import { KeepRegistersService } from './keep-registers.service.ts';
import { PlayActsService } from './play-acts.service.ts';
import { PlayFortnightService } from './play-fortnight.service.ts';

/**
 * One fortnight of the history: with the demo clock set to each instant, the offices hand in, verify and approve through the services of every office, and the calendar's own
 * jobs open, cut off and freeze. What is done already is passed over, so that a history stopped half-way goes on where it was.
 */
@Injectable()
export class SeedHistory {
  constructor(
    private readonly stage: DemoStageService,
    private readonly repository: DemoRepository,
    private readonly playing: PlayFortnightService,
    private readonly acts: PlayActsService,
    private readonly registers: KeepRegistersService,
  ) {}

  /** Whether the clock is past the freeze of a fortnight. */
  async isWritten(fortnightId: string): Promise<boolean> {
    const { freezesAt } = timesOf(this.stage.get().plan.calendar, fortnightById(fortnightId));
    const clock = await this.repository.clock();
    return clock !== null && clock.shownAt > freezesAt;
  }

  async write(key: FortnightKey): Promise<void> {
    const { plan, story, officers } = this.stage.get();
    const { opensAt, cutOffAt, freezesAt } = timesOf(plan.calendar, fortnightById(key.fortnightId));
    const nextOpensAt = new Date(Date.parse(cutOffAt) + 1).toISOString();
    await this.acts.play(this.playing.acts(this.stage.tell(nextFortnightId(story.until)), officers, { key, cutOffAt, freezesAt }), [opensAt, nextOpensAt, freezesAt]);
  }

  /** The fortnight that is open when the visitor comes: some offices have reported. */
  async writeEarly(key: FortnightKey): Promise<void> {
    const { plan, story, officers } = this.stage.get();
    const { cutOffAt, freezesAt } = timesOf(plan.calendar, fortnightById(key.fortnightId));
    await this.acts.play(this.playing.earlyActs(this.stage.tell(key.fortnightId), officers, { key, cutOffAt, freezesAt }, story.clock), [story.clock]);
    await this.registers.keep(key, addDays(istDateOf(story.clock), -1));
  }
}
