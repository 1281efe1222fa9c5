import { Injectable } from '@nestjs/common';
import { addDays, fortnightById, istDateOf, nextFortnightId, type CivilDate } from '@pakhwada/domain/calendar';
import { recordKey, registerOf, REGISTERS, type RegisterShape } from '@pakhwada/domain/registers';
import { registerTarget } from '@pakhwada/domain/rights';
import { unitTarget } from '@pakhwada/domain/units';
import { DataSource } from 'typeorm';
import type { FortnightKey } from '../fortnights/fortnight-record.ts';
import { Clock } from '../platform/clock/clock.ts';
import { DataVersionService } from '../platform/data-version/data-version.service.ts';
import { BringRecordsService } from '../registers/records/bring-records.service.ts';
import type { RecordAuthor } from '../registers/records/record.ts';
import { BringUnitsService } from '../registers/units/bring-units.service.ts';
import { DemoStageService } from './demo-stage.service.ts';
import { keeperOf } from './register-keeper.ts';
import { composeRegisters } from './story/registers/compose-registers.ts';
import type { ToldRecord } from './story/registers/told.ts';

/** The demo's offices keep their registers up to a day: what happened since the last time is written down by whoever keeps the register there. */
@Injectable()
export class KeepRegistersService {
  private kept = ''; // the day told last

  constructor(
    private readonly source: DataSource,
    private readonly stage: DemoStageService,
    private readonly clock: Clock,
    private readonly units: BringUnitsService,
    private readonly bringing: BringRecordsService,
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
    const { plan, story } = this.stage.get();
    if (story.plansBefore.some((before) => key.fortnightId <= before.until)) return 0; // registers came with the latest plan; the first call brings all that happened before
    const { records, units } = composeRegisters(plan, story, this.stage.tell(nextFortnightId(story.until) > key.fortnightId ? nextFortnightId(story.until) : key.fortnightId), key.fortnightId, until);
    const keys = keysOf(records);
    return this.source.transaction(async (manager) => {
      let done = await this.units.bring(manager, key.stateId, units, { personId: keeperOf(this.stage.get(), unitTarget(plan, null)).personId, at: this.clock.now() });
      for (const shape of REGISTERS) {
        const own = records.filter(({ register }) => register === shape.code);
        const rows = own.map(({ under, district, values, personal, atLeast }) => ({ parentKey: under === null ? null : keys.get(under)!, district, values, personal, atLeast }));
        done += await this.bringing.bring(manager, key, shape.code, rows, this.authorOf(shape));
      }
      if (done > 0) await this.versions.bump(manager, key.stateId, key.schemeCode);
      return done;
    });
  }

  private authorOf(shape: RegisterShape): RecordAuthor {
    const stage = this.stage.get();
    const { personId, officeCode } = keeperOf(stage, registerTarget(stage.plan, shape, null));
    return { personId, officeCode, from: 'DEMO', importId: null };
  }
}

function latest(a: CivilDate, b: CivilDate): CivilDate {
  return a > b ? a : b;
}

function keysOf(records: readonly ToldRecord[]): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  for (const { word, under, register, values } of records) keys.set(word, recordKey(registerOf(register), values, under === null ? null : (keys.get(under) ?? null)));
  return keys;
}
