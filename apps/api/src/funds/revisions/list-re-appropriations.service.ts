import { Injectable } from '@nestjs/common';
import type { PlanAmounts, ReAppropriation, ReAppropriationTable } from '@pakhwada/contracts/funds';
import { mustBeAllocated } from '@pakhwada/domain/plan';
import { can } from '@pakhwada/domain/rights';
import { DataSource } from 'typeorm';
import type { FortnightRecord } from '../../fortnights/fortnight-record.ts';
import { FortnightsService } from '../../fortnights/fortnights.service.ts';
import type { Officer } from '../../platform/http/signed-in.decorator.ts';
import { SchemesService } from '../../schemes/schemes.service.ts';
import { ReAppropriationRepository } from './re-appropriation.repository.ts';
import { RevisionDeskService } from './revision-desk.service.ts';
import { shownTo, tableShownTo } from './show-re-appropriation.ts';

/** Proposals to move money and what became of them; the amounts of the plan through time. */
@Injectable()
export class ListReAppropriationsService {
  constructor(
    private readonly source: DataSource,
    private readonly desk: RevisionDeskService,
    private readonly schemes: SchemesService,
    private readonly fortnights: FortnightsService,
    private readonly repository: ReAppropriationRepository,
  ) {}

  async list(officer: Officer): Promise<ReAppropriation[]> {
    const { manager } = this.source;
    await this.desk.open(manager, officer);
    const { planVersion } = await this.schemes.latestPlan(officer.schemeCode);
    return (await this.repository.list(manager, officer)).map((record) => shownTo(record, officer, planVersion));
  }

  async one(officer: Officer, id: string): Promise<ReAppropriationTable> {
    const { manager } = this.source;
    await this.desk.open(manager, officer);
    const record = await this.desk.find(manager, officer, id);
    const plan = await this.schemes.planOf(officer.stateId, officer.schemeCode, record.planVersion);
    return tableShownTo(record, officer, plan, await this.desk.context(manager, officer));
  }

  async amounts(officer: Officer): Promise<PlanAmounts> {
    const { manager } = this.source;
    await this.desk.open(manager, officer);
    const { plan, standings, today } = await this.desk.context(manager, officer);
    const [versions, fortnights] = [await this.schemes.versions(officer.stateId, officer.schemeCode), await this.fortnights.list(manager, officer)];
    return {
      ...{ canPropose: can(officer, 'PROPOSE_RE_APPROPRIATION'), pendingOrderNo: (await this.desk.waiting(manager, officer))?.orderNo ?? null, today, fundFlow: plan.scheme.fundFlow },
      ...{ stage: plan.amounts.at(-1)?.stage ?? null, mustBeAllocated: mustBeAllocated(plan), unallocatedPaise: plan.unallocatedPaise },
      components: plan.components.map(({ code, name, amountPaise }) => ({ name, amountPaise, ...(standings.find((one) => one.code === code) ?? { code, releasedPaise: 0, spentPaise: 0, committedPaise: 0 }) })),
      versions: versions.map(({ plan: own, appliedAt, ...version }) => ({
        ...version,
        appliedAt: appliedAt.toISOString(),
        totalPaise: own.amounts.at(-1)?.amountPaise ?? 0,
        unallocatedPaise: own.unallocatedPaise,
        amounts: own.components.map(({ code, amountPaise }) => ({ code, amountPaise })),
        fortnights: spanOf(fortnights.filter(({ planVersion }) => planVersion === version.version)),
      })),
    };
  }
}

function spanOf(fortnights: readonly FortnightRecord[]): PlanAmounts['versions'][number]['fortnights'] {
  const [first, last] = [fortnights[0], fortnights.at(-1)];
  return first && last ? { firstId: first.fortnightId, lastId: last.fortnightId, count: fortnights.length } : null;
}
