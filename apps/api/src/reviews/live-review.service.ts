import { Injectable } from '@nestjs/common';
import { buildReview } from '@pakhwada/domain/review';
import { DataSource, type EntityManager } from 'typeorm';
import { asOnOf } from '../fortnights/as-on.ts';
import type { FortnightRecord } from '../fortnights/fortnight-record.ts';
import { Clock } from '../platform/clock/clock.ts';
import { DataVersionService } from '../platform/data-version/data-version.service.ts';
import { tagOf } from '../platform/http/etag.ts';
import { FactsRepository } from './facts.repository.ts';

const KEPT = 8; // bodies in memory: the open fortnight and the waiting one of a few schemes

/**
 * The review of a fortnight that is still open, from what was last submitted. It is kept in memory under a tag that names everything it depends on:
 * scheme, fortnight, the counter that every write moves, and the day. Who may read it is asked before, for every reader.
 */
@Injectable()
export class LiveReviewService {
  private readonly bodies = new Map<string, Promise<string>>();

  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly versions: DataVersionService,
    private readonly facts: FactsRepository,
  ) {}

  /** The tag is read before anything it stands for, and costs no build: a reader who has that body already needs none. */
  async read(fortnight: FortnightRecord): Promise<{ readonly tag: string; readonly body: () => Promise<string> }> {
    const version = await this.versions.read(this.source.manager, fortnight.stateId, fortnight.schemeCode);
    const asOn = asOnOf(fortnight, this.clock.nowIso());
    const tag = tagOf(fortnight.schemeCode, fortnight.fortnightId, fortnight.planVersion, version, asOn);
    return { tag, body: () => this.bodies.get(tag) ?? this.build(fortnight, asOn, tag) };
  }

  private build(fortnight: FortnightRecord, asOn: string, tag: string): Promise<string> {
    const body = this.source
      .transaction('REPEATABLE READ', async (manager: EntityManager) => {
        await manager.query('set transaction read only');
        return this.facts.liveFacts(manager, fortnight, asOn);
      })
      .then((facts) => JSON.stringify(buildReview(facts)));
    this.keep(tag, body);
    body.catch(() => this.bodies.delete(tag));
    return body;
  }

  private keep(tag: string, body: Promise<string>): void {
    this.bodies.set(tag, body);
    const oldest = this.bodies.keys().next().value;
    if (this.bodies.size > KEPT && oldest !== undefined) this.bodies.delete(oldest);
  }
}
