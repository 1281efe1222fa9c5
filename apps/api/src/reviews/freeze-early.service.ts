import { Injectable } from '@nestjs/common';
import type { FortnightSummary } from '@pakhwada/contracts/fortnights';
import { checkEarlyFreeze } from '@pakhwada/domain/workflow';
import { DataSource, type EntityManager } from 'typeorm';
import type { FortnightKey } from '../fortnights/fortnight-record.ts';
import { FortnightsService } from '../fortnights/fortnights.service.ts';
import { ReadDeskService } from '../fortnights/read-desk.service.ts';
import { refuseUnless } from '../fortnights/refuse-unless.ts';
import { summaryOfFortnight } from '../fortnights/summary-of-fortnight.ts';
import { Clock } from '../platform/clock/clock.ts';
import { refuse, RuleBreach } from '../platform/http/rule-breach.ts';
import type { Officer } from '../platform/http/signed-in.decorator.ts';
import { FreezeFortnightService } from './freeze-fortnight.service.ts';
import { JobRuns } from './job-runs.ts';

@Injectable()
export class EarlyFreezeRule {
  constructor(
    private readonly clock: Clock,
    private readonly fortnights: FortnightsService,
    private readonly desk: ReadDeskService,
  ) {}

  async refuseUnlessReady(manager: EntityManager, officer: Officer, key: FortnightKey): Promise<void> {
    const fortnight = await this.fortnights.byId(manager, key);
    const { sheets } = await this.desk.read(manager, fortnight);
    const [first] = await this.fortnights.unfrozen(manager, key);
    const earlierUnfrozen = first !== undefined && first.fortnightId < key.fortnightId ? first.fortnightId : null;
    const states = sheets.map((sheet) => ({ state: sheet.record?.state ?? null }));
    const breaches = checkEarlyFreeze({ charge: officer, fortnight, now: this.clock.nowIso(), sheets: states, earlierUnfrozen });
    if (breaches.length > 0) throw new RuleBreach(breaches);
  }
}

/** The nodal officer freezes before the due time, when entry has ended and every sheet due is approved. It counts as the run of that freeze. */
@Injectable()
export class FreezeEarlyService {
  constructor(
    private readonly source: DataSource,
    private readonly fortnights: FortnightsService,
    private readonly rule: EarlyFreezeRule,
    private readonly freezing: FreezeFortnightService,
    private readonly runs: JobRuns,
  ) {}

  async freeze(officer: Officer, fortnightId: string): Promise<FortnightSummary> {
    refuseUnless(officer, 'FREEZE_EARLY');
    const { manager } = this.source;
    const key: FortnightKey = { stateId: officer.stateId, schemeCode: officer.schemeCode, fortnightId };
    const { freezesAt } = await this.fortnights.byId(manager, key);
    const isMine = await this.runs.runOnce(key, { job: 'freeze', fortnightId, dueAt: freezesAt }, async (inner) => {
      await this.fortnights.lockAlone(inner, key);
      await this.rule.refuseUnlessReady(inner, officer, key);
      await this.freezing.freeze(inner, key, officer);
    });
    if (!isMine) refuse('FORTNIGHT_FROZEN', { fortnightId });
    return summaryOfFortnight(await this.fortnights.byId(manager, key));
  }
}
