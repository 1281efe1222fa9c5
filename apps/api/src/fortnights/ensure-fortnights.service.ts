import { Injectable } from '@nestjs/common';
import { fortnightOf, istDateOf } from '@pakhwada/domain/calendar';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock/clock.ts';
import { SchemesService } from '../schemes/schemes.service.ts';
import type { SchemeKey } from './fortnight-record.ts';
import { FortnightRepository } from './fortnight.repository.ts';
import { OpenFortnightService } from './open-fortnight.service.ts';

/**
 * Opens the first fortnight of a scheme: the plan's own first one, or today's when the plan began before this installation did
 * (nobody could have entered the ones between, and empty fortnights would be frozen and mailed one after the other).
 */
@Injectable()
export class EnsureFortnightsService {
  constructor(
    private readonly clock: Clock,
    private readonly schemes: SchemesService,
    private readonly repository: FortnightRepository,
    private readonly opening: OpenFortnightService,
  ) {}

  /** Returns the id of the fortnight it opened; null when there was one, or when the scheme has not begun or is over. */
  async ensure(manager: EntityManager, key: SchemeKey): Promise<string | null> {
    if ((await this.repository.latest(manager, key)) !== null) return null;
    const { plan } = await this.schemes.latestPlan(key.schemeCode, manager);
    const today = istDateOf(this.clock.nowIso());
    const running = fortnightOf(today).id;
    const first = plan.calendar.firstFortnightId;
    if (running < first || running > fortnightOf(plan.scheme.endsOn).id) return null;
    return (await this.opening.open(manager, { stateId: key.stateId, schemeCode: key.schemeCode, fortnightId: running })) ? running : null;
  }
}
