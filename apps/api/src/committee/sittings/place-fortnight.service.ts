import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { FortnightKey, SchemeKey } from '../../fortnights/fortnight-record.ts';
import { FortnightsService } from '../../fortnights/fortnights.service.ts';
import { AuditService } from '../../platform/audit/audit.service.ts';
import { SittingRepository } from './sitting.repository.ts';

/** Marks a fortnight as placed before the committee, whichever comes last: the sitting that had its figures, or the report going out. */
@Injectable()
export class PlaceFortnightService {
  constructor(
    private readonly fortnights: FortnightsService,
    private readonly sittings: SittingRepository,
    private readonly audit: AuditService,
  ) {}

  async place(manager: EntityManager, { stateId, schemeCode, ...by }: SchemeKey & { readonly personId?: string; readonly officeCode?: string }, fortnightId: string): Promise<void> {
    if (!(await this.fortnights.recordPlaced(manager, { stateId, schemeCode, fortnightId }))) return;
    await this.audit.append(manager, { personId: by.personId ?? null, officeCode: by.officeCode ?? null, action: 'fortnight.place', subject: `${schemeCode}/${fortnightId}` });
  }

  /** The report of a frozen fortnight has gone out; the committee may have sat on it already. */
  async recordReported(manager: EntityManager, key: FortnightKey): Promise<void> {
    await this.fortnights.recordReported(manager, key);
    if (await this.sittings.isHeldOn(manager, key)) await this.place(manager, { stateId: key.stateId, schemeCode: key.schemeCode }, key.fortnightId);
  }
}
