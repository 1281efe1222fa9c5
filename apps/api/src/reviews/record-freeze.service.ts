import { Injectable } from '@nestjs/common';
import type { Charge } from '@pakhwada/domain/rights';
import type { EntityManager } from 'typeorm';
import type { FortnightKey } from '../fortnights/fortnight-record.ts';
import { FortnightsService } from '../fortnights/fortnights.service.ts';
import { AuditService } from '../platform/audit/audit.service.ts';
import { Clock } from '../platform/clock/clock.ts';
import { DataVersionService } from '../platform/data-version/data-version.service.ts';
import { OutboxService } from '../platform/outbox/outbox.service.ts';
import { ReviewRepository, type ReviewInsert } from './review.repository.ts';

@Injectable()
export class FreezeTrail {
  constructor(
    private readonly audit: AuditService,
    private readonly outbox: OutboxService,
    private readonly versions: DataVersionService,
  ) {}

  /** The head hash leaves the database with the report and its mails: a chain rewritten from end to end no longer agrees with what the members hold. */
  async append(manager: EntityManager, { stateId, schemeCode, fortnightId }: FortnightKey, reviewSha256: string, by: Charge | null): Promise<void> {
    await this.audit.append(manager, {
      personId: by?.personId ?? null,
      officeCode: by?.officeCode ?? null,
      action: 'fortnight.freeze',
      subject: `${schemeCode}/${fortnightId}`,
      detail: { reviewSha256, isEarly: by !== null },
    });
    await this.outbox.append(manager, { key: `report.issue:${schemeCode}:${fortnightId}`, topic: 'report.issue', payload: { stateId, schemeCode, fortnightId, reviewSha256 } });
    await this.versions.bump(manager, stateId, schemeCode);
  }
}

/** Writes a frozen review with everything that must be true at the same moment: the fortnight's state, the trail, the report that is to be issued. */
@Injectable()
export class RecordFreezeService {
  constructor(
    private readonly clock: Clock,
    private readonly reviews: ReviewRepository,
    private readonly fortnights: FortnightsService,
    private readonly trail: FreezeTrail,
  ) {}

  async record(manager: EntityManager, key: FortnightKey, frozen: Omit<ReviewInsert, keyof FortnightKey | 'frozenAt'>, by: Charge | null): Promise<void> {
    const frozenAt = this.clock.nowIso();
    const { stateId, schemeCode, fortnightId } = key;
    await this.reviews.insert(manager, { stateId, schemeCode, fortnightId, ...frozen, frozenAt });
    await this.fortnights.recordFreeze(manager, key, frozenAt);
    await this.trail.append(manager, key, frozen.sha256, by);
  }
}
