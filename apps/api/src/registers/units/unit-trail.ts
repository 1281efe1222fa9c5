import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../../platform/audit/audit.service.ts';
import { DataVersionService } from '../../platform/data-version/data-version.service.ts';
import type { Officer } from '../../platform/http/signed-in.decorator.ts';
import { SchemesService } from '../../schemes/schemes.service.ts';

/** What every deed with units leaves behind: a line of the audit, and a new version of what the State's schemes show. */
@Injectable()
export class UnitTrail {
  constructor(
    private readonly audit: AuditService,
    private readonly schemes: SchemesService,
    private readonly version: DataVersionService,
  ) {}

  async append(manager: EntityManager, { personId, officeCode, stateId }: Officer, action: string, unitId: string, detail: Readonly<Record<string, unknown>> = {}): Promise<void> {
    await this.audit.append(manager, { personId, officeCode, action, subject: `unit/${unitId}`, detail });
    const schemes = (await this.schemes.listSchemes()).filter((scheme) => scheme.stateId === stateId).map(({ schemeCode }) => schemeCode);
    for (const schemeCode of schemes.sort()) await this.version.bump(manager, stateId, schemeCode);
  }
}
