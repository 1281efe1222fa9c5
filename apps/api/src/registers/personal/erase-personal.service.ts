import { Injectable } from '@nestjs/common';
import { canErase } from '@pakhwada/domain/rights';
import { DataSource } from 'typeorm';
import { EraseEvidenceService } from '../../evidence/erase-evidence.service.ts';
import { AuditService } from '../../platform/audit/audit.service.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { refuse } from '../../platform/http/rule-breach.ts';
import type { Officer } from '../../platform/http/signed-in.decorator.ts';
import { PersonalDetailRepository } from './personal-detail.repository.ts';
import { RecordDeskService } from './record-desk.service.ts';
import { RecordErasureRepository } from './record-erasure.repository.ts';

/** Erases what identifies the person of one record, at their wish: the sealed fields and the files that show them. The record, its counts and its history stay. */
@Injectable()
export class ErasePersonalService {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly desk: RecordDeskService,
    private readonly details: PersonalDetailRepository,
    private readonly erasures: RecordErasureRepository,
    private readonly evidence: EraseEvidenceService,
    private readonly audit: AuditService,
  ) {}

  async erase(officer: Officer, register: string, recordId: string, reason: string): Promise<void> {
    await this.source.transaction(async (manager) => {
      const { target } = await this.desk.find(manager, officer, recordId, register);
      if (!canErase(officer, target)) refuse('ERASURE_NOT_YOURS');
      const { personId, officeCode, schemeCode } = officer;
      const at = this.clock.nowIso();
      const erased = await this.details.erase(manager, officer, { recordId }, { by: personId, reason, at });
      const files = await this.evidence.erase(manager, officer, { recordIds: [recordId] }, { personId, officeCode, reason, at });
      if (erased.length === 0 && files === 0) refuse('PERSONAL_ERASED');
      await this.erasures.record(manager, officer, recordId, officer, at);
      await this.audit.append(manager, { personId, officeCode, action: 'record.erase', subject: `${schemeCode}/${register}/${recordId}`, detail: { records: erased.length, files } });
    });
  }
}
