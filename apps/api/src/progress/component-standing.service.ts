import { Injectable } from '@nestjs/common';
import { EMPTY_LEDGER } from '@pakhwada/domain/funds';
import type { ComponentStage, Plan } from '@pakhwada/domain/plan';
import { buildReview, foldWaiting, type ReviewFacts, type StatusCode } from '@pakhwada/domain/review';
import type { EntityManager } from 'typeorm';
import { FortnightFactsService } from '../fortnights/fortnight-facts.service.ts';
import type { FortnightRecord } from '../fortnights/fortnight-record.ts';
import { FortnightsService } from '../fortnights/fortnights.service.ts';
import { ProgressFactsService } from './progress-facts.service.ts';

export interface Standing {
  readonly status: StatusCode;
  readonly stage: ComponentStage;
}

/** How each component stands by what was handed in so far. The colour rests on work alone, so no money is read. */
@Injectable()
export class ComponentStandingService {
  constructor(
    private readonly fortnights: FortnightsService,
    private readonly closed: FortnightFactsService,
    private readonly facts: ProgressFactsService,
  ) {}

  async read(manager: EntityManager, fortnight: FortnightRecord, plan: Plan, asOn: string): Promise<ReadonlyMap<string, Standing>> {
    const history = await this.closed.history(manager, fortnight, fortnight.fortnightId);
    let opening = await this.closed.closing(manager, fortnight, history);
    for (const one of (await this.fortnights.before(manager, fortnight)).waiting) opening = foldWaiting(await this.factsOf(manager, one, plan, one.endsOn, opening, history));
    const review = buildReview(await this.factsOf(manager, fortnight, plan, asOn, opening, history));
    return new Map(review.components.map(({ code, verdict, stage }) => [code, { status: verdict.status, stage }]));
  }

  private async factsOf(manager: EntityManager, fortnight: FortnightRecord, plan: Plan, asOn: string, opening: ReviewFacts['opening'], history: ReviewFacts['history']): Promise<ReviewFacts> {
    const { planVersion, fortnightId } = fortnight;
    const sheets = await this.closed.sheets(manager, fortnight);
    return { plan, planVersion, fortnightId, asOn, basis: 'LIVE', isDemo: false, opening, history, sheets, ...(await this.facts.read(manager, fortnight, sheets)), money: [], ledger: EMPTY_LEDGER };
  }
}
