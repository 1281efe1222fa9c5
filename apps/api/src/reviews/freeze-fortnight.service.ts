import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { buildReview, canonicalText, sealReview } from '@pakhwada/domain/review';
import type { Charge } from '@pakhwada/domain/rights';
import type { EntityManager } from 'typeorm';
import { FortnightFactsService } from '../fortnights/fortnight-facts.service.ts';
import type { FortnightKey, FortnightRecord } from '../fortnights/fortnight-record.ts';
import { FortnightsService } from '../fortnights/fortnights.service.ts';
import { refuse } from '../platform/http/rule-breach.ts';
import { FactsRepository } from './facts.repository.ts';
import { RecordFreezeService } from './record-freeze.service.ts';
import { ReviewRepository } from './review.repository.ts';

/**
 * Freezes one fortnight: the only writer of reviews. All of it happens in the caller's transaction, or none of it.
 * A late freeze takes nothing late: facts recorded after the due time are refused by the database itself, whether or not the freeze has happened yet.
 */
@Injectable()
export class FreezeFortnightService {
  constructor(
    private readonly fortnights: FortnightsService,
    private readonly facts: FactsRepository,
    private readonly closed: FortnightFactsService,
    private readonly reviews: ReviewRepository,
    private readonly record: RecordFreezeService,
  ) {}

  /** Returns false when the fortnight was frozen before. `by` is null when the clock freezes. */
  async freeze(manager: EntityManager, key: FortnightKey, by: Charge | null): Promise<boolean> {
    // The lock comes first and alone: what is read after it is read when the last writer has ended.
    await this.fortnights.lockAlone(manager, key);
    const fortnight = await this.fortnights.byId(manager, key);
    if (fortnight.frozenAt !== null) return false;
    await this.refuseUnlessNext(manager, fortnight);
    const facts = await this.facts.frozenFacts(manager, fortnight);
    const review = buildReview(facts);
    const body = canonicalText(review);
    const previousSha256 = await this.reviews.head(manager, key);
    const frozen = { body, previousSha256, sha256: chainHash(previousSha256, body), planVersion: facts.planVersion, ruleSetVersion: review.ruleSetVersion };
    await this.record.record(manager, fortnight, frozen, by);
    const sealed = sealReview(facts, review);
    await this.closed.seal(manager, key, sealed);
    await this.facts.sealRegisters(manager, key, sealed, facts);
    return true;
  }

  private async refuseUnlessNext(manager: EntityManager, fortnight: FortnightRecord): Promise<void> {
    const [first] = await this.fortnights.unfrozen(manager, fortnight);
    if (first !== undefined && first.fortnightId < fortnight.fortnightId) refuse('EARLIER_NOT_FROZEN', { fortnightId: first.fortnightId });
  }
}

/** Each review's hash covers the hash before it: a body changed anywhere breaks every link after it. */
function chainHash(previousSha256: string | null, body: string): string {
  return createHash('sha256')
    .update(previousSha256 ?? '')
    .update(body)
    .digest('hex');
}
