import { Injectable } from '@nestjs/common';
import { fortnightById, timesOf } from '@pakhwada/domain/calendar';
import type { EntityManager } from 'typeorm';
import { SchemesService } from '../schemes/schemes.service.ts';
import type { FortnightKey } from './fortnight-record.ts';
import { FortnightTrail } from './fortnight-trail.ts';
import { FortnightRepository } from './fortnight.repository.ts';

/** Opens a fortnight under the latest plan: its dates and the instants that rule it are fixed from here on. */
@Injectable()
export class OpenFortnightService {
  constructor(
    private readonly schemes: SchemesService,
    private readonly repository: FortnightRepository,
    private readonly trail: FortnightTrail,
  ) {}

  /** Returns false when it is open already. */
  async open(manager: EntityManager, key: FortnightKey): Promise<boolean> {
    const { plan, planVersion } = await this.schemes.latestPlan(key.schemeCode, manager);
    const fortnight = fortnightById(key.fortnightId);
    const { opensAt, cutOffAt, resubmitUntil, freezesAt } = timesOf(plan.calendar, fortnight);
    const { stateId, schemeCode, fortnightId } = key;
    const row = { stateId, schemeCode, fortnightId, startsOn: fortnight.startsOn, endsOn: fortnight.endsOn, planVersion, opensAt, cutOffAt, resubmitUntil, freezesAt };
    if (!(await this.repository.insert(manager, row))) return false;
    await this.trail.append(manager, key, null, 'fortnight.open', { planVersion });
    return true;
  }
}
