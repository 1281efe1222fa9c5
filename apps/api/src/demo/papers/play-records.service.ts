import { Injectable } from '@nestjs/common';
import { addDays, type CivilDate } from '@pakhwada/domain/calendar';
import { DataSource } from 'typeorm';
import { BringToldService } from '../bring-told.service.ts';
import type { StateStage } from '../demo-stage.service.ts';
import { recordsOf } from '../story/papers/told-records.ts';
import { eventsOf } from '../story/registers/events.ts';
import { schemeOf, type PaperStep } from './paper-acts.ts';

const HOUR = '17:30';

/** The records the papers tell outright: projects, asks, assets, consultations, partners and risks, and the events of a State without a history. On each day on which one is written or goes on. */
@Injectable()
export class PlayRecordsService {
  constructor(
    private readonly source: DataSource,
    private readonly told: BringToldService,
  ) {}

  steps(stage: StateStage): PaperStep[] {
    return daysOf(stage).map((on) => ({ on, hour: HOUR, name: 'registered', run: () => this.bring(stage, on) }));
  }

  private bring(stage: StateStage, until: CivilDate): Promise<number> {
    const { records, events } = stage.papers;
    const told = [...recordsOf(records, until), ...eventsOf({ story: { events }, until })];
    return this.source.transaction((manager) => this.told.bring(manager, stage, schemeOf(stage), told));
  }
}

function daysOf({ papers: { records, events } }: StateStage): readonly CivilDate[] {
  const ofRecords = records.flatMap(({ on, later }) => [on, ...later.map((one) => one.on)]);
  const ofEvents = events.flatMap(({ knownFrom, to, report, followUps, outcomes }) => [knownFrom, addDays(to, 1), ...(report ? [report] : []), ...Object.values(followUps), ...outcomes.map(({ on }) => on)]);
  return [...new Set([...ofRecords, ...ofEvents])].sort();
}
