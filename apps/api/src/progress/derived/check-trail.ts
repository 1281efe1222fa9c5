import { Injectable } from '@nestjs/common';
import type { Charge } from '@pakhwada/domain/rights';
import type { EntityManager } from 'typeorm';
import type { FortnightKey } from '../../fortnights/fortnight-record.ts';
import { AuditService } from '../../platform/audit/audit.service.ts';
import { DataVersionService } from '../../platform/data-version/data-version.service.ts';

@Injectable()
export class CheckTrail {
  constructor(
    private readonly audit: AuditService,
    private readonly versions: DataVersionService,
  ) {}

  async append(manager: EntityManager, { stateId, schemeCode, fortnightId }: FortnightKey, charge: Charge, cell: string): Promise<void> {
    await this.audit.append(manager, { personId: charge.personId, officeCode: charge.officeCode, action: 'entry.check', subject: `${schemeCode}/${fortnightId}/${cell}` });
    await this.versions.bump(manager, stateId, schemeCode);
  }
}
