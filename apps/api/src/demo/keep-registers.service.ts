import { Injectable } from '@nestjs/common';
import { addDays, fortnightById, istDateOf, nextFortnightId, type CivilDate } from '@pakhwada/domain/calendar';
import { unitTarget } from '@pakhwada/domain/units';
import { DataSource } from 'typeorm';
import type { FortnightKey } from '../fortnights/fortnight-record.ts';
import { Clock } from '../platform/clock/clock.ts';
import { DataVersionService } from '../platform/data-version/data-version.service.ts';
import { BringUnitsService } from '../registers/units/bring-units.service.ts';
import { BringToldService } from './bring-told.service.ts';
import { DemoStageService } from './demo-stage.service.ts';
import { keeperOf } from './register-keeper.ts';
import { composeRegisters } from './story/registers/compose-registers.ts';

/** The demo's offices keep their registers up to a day: what happened since the last time is written down by whoever keeps the register there. */
@Injectable()
export class KeepRegistersService {
  private kept = ''; // the day told last

  constructor(
    private readonly source: DataSource,
    private readonly stage: DemoStageService,
    private readonly clock: Clock,
    private readonly units: BringUnitsService,
    private readonly told: BringToldService,
    private readonly versions: DataVersionService,
  ) {}

  /** All that happened up to the last day of a fortnight, or up to `until` in it. How many units and records were added or revised. */
  async keep(key: FortnightKey, until: CivilDate = fortnightById(key.fortnightId).endsOn): Promise<number> {
    const day = latest(until, this.yesterdayIn(key));
    const word = `${key.fortnightId} ${day}`;
    if (this.kept === word) return 0;
    const done = await this.keepUntil(key, day);
    this.kept = word;
    return done;
  }

  /** What has happened by now stands; to go back to an earlier day would take it away. */
  private yesterdayIn({ fortnightId }: FortnightKey): CivilDate {
    const { startsOn, endsOn } = fortnightById(fortnightId);
    const yesterday = addDays(istDateOf(this.clock.nowIso()), -1);
    return yesterday < startsOn ? startsOn : yesterday > endsOn ? endsOn : yesterday;
  }

  private async keepUntil(key: FortnightKey, until: CivilDate): Promise<number> {
    const stage = this.stage.get();
    const { plan, story } = stage;
    if (story.plansBefore.some((before) => key.fortnightId <= before.until)) return 0; // registers came with the latest plan; the first call brings all that happened before
    const { records, units } = composeRegisters(plan, story, this.stage.tell(nextFortnightId(story.until) > key.fortnightId ? nextFortnightId(story.until) : key.fortnightId), key.fortnightId, until);
    return this.source.transaction(async (manager) => {
      const cameIn = await this.units.bring(manager, key.stateId, units, { personId: keeperOf(stage, unitTarget(plan, null)).personId, at: this.clock.now() });
      const brought = await this.told.bring(manager, stage, key, records);
      if (cameIn > 0 && brought === 0) await this.versions.bump(manager, key.stateId, key.schemeCode);
      return cameIn + brought;
    });
  }
}

function latest(a: CivilDate, b: CivilDate): CivilDate {
  return a > b ? a : b;
}
