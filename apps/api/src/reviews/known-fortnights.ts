import { Injectable } from '@nestjs/common';
import type { PlanCalendar } from '@pakhwada/domain/plan';
import { DataSource } from 'typeorm';
import type { FortnightRecord, SchemeKey } from '../fortnights/fortnight-record.ts';
import { FortnightsService } from '../fortnights/fortnights.service.ts';
import { SchemesService } from '../schemes/schemes.service.ts';

export interface KnownScheme {
  readonly calendar: PlanCalendar;
  readonly endsOn: string;
  readonly fortnights: readonly FortnightRecord[];
}

/** What the calendar of a scheme is reckoned from. */
@Injectable()
export class KnownFortnights {
  constructor(
    private readonly source: DataSource,
    private readonly schemesService: SchemesService,
    private readonly fortnights: FortnightsService,
  ) {}

  async schemes(): Promise<SchemeKey[]> {
    return (await this.schemesService.listSchemes()).map(({ stateId, schemeCode }) => ({ stateId, schemeCode }));
  }

  /** An open fortnight runs by the plan it opened with, so the oldest one's calendar counts; what opens next takes the latest plan. */
  async read(key: SchemeKey): Promise<KnownScheme | null> {
    const fortnights = await this.fortnights.ofYear(this.source.manager, key, null); // whatever is not frozen is among them: the clock owes nothing to those before
    const latest = await this.schemesService.latestPlan(key.schemeCode);
    const oldest = fortnights.find((fortnight) => fortnight.frozenAt === null);
    const plan = oldest === undefined ? latest.plan : await this.schemesService.planOf(key.stateId, key.schemeCode, oldest.planVersion);
    return fortnights.length === 0 ? null : { calendar: plan.calendar, endsOn: latest.plan.scheme.endsOn, fortnights };
  }
}
