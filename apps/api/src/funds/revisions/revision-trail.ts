import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../../platform/audit/audit.service.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { DataVersionService } from '../../platform/data-version/data-version.service.ts';
import type { Officer } from '../../platform/http/signed-in.decorator.ts';
import { ReAppropriationRepository, type StepInsert } from './re-appropriation.repository.ts';

/** A step of a re-appropriation, with what every change leaves behind: a line in the trail, and a new version of the scheme's data. */
@Injectable()
export class RevisionTrail {
  constructor(
    private readonly repository: ReAppropriationRepository,
    private readonly audit: AuditService,
    private readonly versions: DataVersionService,
    private readonly clock: Clock,
  ) {}

  async append(manager: EntityManager, officer: Officer, id: string, step: Omit<StepInsert, 'personId' | 'officeCode' | 'at'>, detail: Readonly<Record<string, unknown>> = {}): Promise<void> {
    const { personId, officeCode, stateId, schemeCode } = officer;
    await this.repository.insertStep(manager, officer, id, { ...step, personId, officeCode, at: this.clock.nowIso() });
    await this.audit.append(manager, { personId, officeCode, action: `re-appropriation.${step.action.toLowerCase()}`, subject: `${schemeCode}/re-appropriation/${id}`, detail });
    await this.versions.bump(manager, stateId, schemeCode);
  }
}
