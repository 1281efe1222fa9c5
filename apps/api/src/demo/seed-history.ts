import { Injectable } from '@nestjs/common';
import { addDays, fortnightById, fortnightOf, istDateOf, nextFortnightId, timesOf } from '@pakhwada/domain/calendar';
import type { FortnightKey } from '../fortnights/fortnight-record.ts';
import type { Act } from './act.ts';
import { DemoStageService } from './demo-stage.service.ts';
import { DemoRepository } from './demo.repository.ts';
import { KeepRegistersService } from './keep-registers.service.ts';
import { PlayPapersService } from './papers/play-papers.service.ts';
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
    private readonly papers: PlayPapersService,
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

  /** A demo that was begun before other States came to it: what they have left on paper by now is written today. */
  async writeOthers(): Promise<void> {
    const clock = await this.repository.clock();
    if (clock === null || !(await this.areOthersMissing())) return;
    const acts = this.papers.actsOfOthers(fortnightOf(istDateOf(clock.shownAt)).id).filter(({ at }) => at <= clock.shownAt);
    const isBeginning = ({ name }: Act): boolean => name === 'planned';
    await this.acts.play(acts.filter(isBeginning), [clock.shownAt]); // their fortnights open
    await this.acts.play(acts.filter((act) => !isBeginning(act)), []);
  }

  private async areOthersMissing(): Promise<boolean> {
    for (const { officers } of this.stage.others()) for (const { personId } of officers.people.slice(0, 1)) if (!(await this.repository.personExists(personId))) return true;
    return false;
  }
}
