import { Injectable } from '@nestjs/common';
import type { ExtensionChoice } from '@pakhwada/contracts/fortnights';
import { fortnightById, timesOf } from '@pakhwada/domain/calendar';
import { DataSource } from 'typeorm';
import type { Officer } from '../platform/http/signed-in.decorator.ts';
import { SchemesService } from '../schemes/schemes.service.ts';
import type { FortnightKey } from './fortnight-record.ts';
import { FortnightsService } from './fortnights.service.ts';
import { refuseUnless } from './refuse-unless.ts';

/** Where an extension would put the freeze, for every number of working days the plan allows: holidays and Sundays are counted here, not on the screen. */
@Injectable()
export class ExtensionChoicesService {
  constructor(
    private readonly source: DataSource,
    private readonly schemes: SchemesService,
    private readonly fortnights: FortnightsService,
  ) {}

  async list(officer: Officer, fortnightId: string): Promise<ExtensionChoice[]> {
    refuseUnless(officer, 'EXTEND');
    const key: FortnightKey = { stateId: officer.stateId, schemeCode: officer.schemeCode, fortnightId };
    const fortnight = await this.fortnights.byId(this.source.manager, key);
    const { calendar } = await this.schemes.planOf(key.stateId, key.schemeCode, fortnight.planVersion);
    return Array.from({ length: calendar.extensionWorkingDaysMax }, (_, at) => {
      const { resubmitUntil, freezesAt } = timesOf(calendar, fortnightById(fortnightId), at + 1);
      return { workingDays: at + 1, resubmitUntil, freezesAt };
    });
  }
}
