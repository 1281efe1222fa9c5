import { Injectable } from '@nestjs/common';
import type { Charge } from '@pakhwada/domain/rights';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../platform/audit/audit.service.ts';
import { DataVersionService } from '../platform/data-version/data-version.service.ts';
import type { FortnightKey } from './fortnight-record.ts';

/** What every change of a fortnight leaves behind: a line in the trail, and a new version of the scheme's data. */
@Injectable()
export class FortnightTrail {
  constructor(
    private readonly audit: AuditService,
    private readonly versions: DataVersionService,
  ) {}

  /** `by` is null when the clock did it. */
  async append(manager: EntityManager, { stateId, schemeCode, fortnightId }: FortnightKey, by: Charge | null, action: string, detail: Readonly<Record<string, unknown>> = {}): Promise<void> {
    await this.audit.append(manager, { personId: by?.personId ?? null, officeCode: by?.officeCode ?? null, action, subject: `${schemeCode}/${fortnightId}`, detail });
    await this.versions.bump(manager, stateId, schemeCode);
  }
}
