import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { FortnightKey } from '../../fortnights/fortnight-record.ts';
import { AuditService } from '../../platform/audit/audit.service.ts';
import { Clock } from '../../platform/clock/clock.ts';
import type { Officer } from '../../platform/http/signed-in.decorator.ts';

/** When, and a line in the trail. No figure of a review moves with a quotation, so the version of the data stays. */
@Injectable()
export class QuotationTrail {
  constructor(
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  nowIso(): string {
    return this.clock.nowIso();
  }

  async append(manager: EntityManager, { personId, officeCode }: Officer, { schemeCode, fortnightId }: FortnightKey, action: string, id: string): Promise<void> {
    await this.audit.append(manager, { personId, officeCode, action, subject: `${schemeCode}/${fortnightId}/quotation/${id}` });
  }
}
