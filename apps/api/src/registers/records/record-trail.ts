import { Injectable } from '@nestjs/common';
import type { RegisterCode } from '@pakhwada/domain/registers';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../../platform/audit/audit.service.ts';
import { DataVersionService } from '../../platform/data-version/data-version.service.ts';
import type { Officer } from '../../platform/http/signed-in.decorator.ts';

/** What is left behind by every deed on a record: a line of the audit log, and a new version of the data. */
@Injectable()
export class RecordTrail {
  constructor(
    private readonly audit: AuditService,
    private readonly versions: DataVersionService,
  ) {}

  async append(manager: EntityManager, { personId, officeCode, stateId, schemeCode }: Officer, action: 'record.add' | 'record.revise', register: RegisterCode, recordId: string, detail: Readonly<Record<string, unknown>> = {}): Promise<void> {
    await this.audit.append(manager, { personId, officeCode, action, subject: `${schemeCode}/${register}/${recordId}`, detail });
    await this.versions.bump(manager, stateId, schemeCode);
  }
}
