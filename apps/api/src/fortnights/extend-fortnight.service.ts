import { Injectable } from '@nestjs/common';
import type { FortnightSummary } from '@pakhwada/contracts/fortnights';
import { fortnightById, timesOf } from '@pakhwada/domain/calendar';
import { checkExtension, type Extension } from '@pakhwada/domain/workflow';
import { DataSource } from 'typeorm';
import { Clock } from '../platform/clock/clock.ts';
import { refuse, RuleBreach } from '../platform/http/rule-breach.ts';
import type { Officer } from '../platform/http/signed-in.decorator.ts';
import { SchemesService } from '../schemes/schemes.service.ts';
import type { FortnightKey } from './fortnight-record.ts';
import { FortnightTrail } from './fortnight-trail.ts';
import { FortnightRepository } from './fortnight.repository.ts';
import { summaryOfFortnight } from './summary-of-fortnight.ts';

/** Puts off the freeze of a fortnight once, before it is due (elections, network shutdown). Returned sheets may come in as much later. */
@Injectable()
export class ExtendFortnightService {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly schemes: SchemesService,
    private readonly repository: FortnightRepository,
    private readonly trail: FortnightTrail,
  ) {}

  async extend(officer: Officer, fortnightId: string, extension: Extension): Promise<FortnightSummary> {
    const key: FortnightKey = { stateId: officer.stateId, schemeCode: officer.schemeCode, fortnightId };
    return this.source.transaction(async (manager) => {
      await this.repository.lockAlone(manager, key);
      const fortnight = (await this.repository.byId(manager, key)) ?? refuse('UNKNOWN_FORTNIGHT', { fortnightId });
      const { calendar } = await this.schemes.planOf(key.stateId, key.schemeCode, fortnight.planVersion, manager);
      const breaches = checkExtension({ charge: officer, fortnight, calendar, now: this.clock.nowIso() }, extension);
      if (breaches.length > 0) throw new RuleBreach(breaches);
      const { resubmitUntil, freezesAt } = timesOf(calendar, fortnightById(fortnightId), extension.workingDays);
      await this.repository.recordExtension(manager, key, { resubmitUntil, freezesAt, days: extension.workingDays, reason: extension.reason });
      await this.trail.append(manager, key, officer, 'fortnight.extend', { ...extension, freezesAt });
      return summaryOfFortnight({ ...fortnight, resubmitUntil, freezesAt, extensionReason: extension.reason });
    });
  }
}
