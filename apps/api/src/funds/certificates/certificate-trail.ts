import { Injectable } from '@nestjs/common';
import type { CertificateAction } from '@pakhwada/domain/funds';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../../platform/audit/audit.service.ts';
import { DataVersionService } from '../../platform/data-version/data-version.service.ts';
import type { Officer } from '../../platform/http/signed-in.decorator.ts';
import { CertificateRepository } from './certificate.repository.ts';

export interface CertificateDeed {
  readonly certificateNo: string;
  readonly revision: number;
  readonly action: CertificateAction;
  readonly at: string;
  readonly reason: string | null;
}

const DEEDS: Readonly<Record<CertificateAction, string>> = { SUBMIT: 'certificate.submit', RETURN: 'certificate.return', ACCEPT: 'certificate.accept' };

/** The step itself, the audit log, and the counter by which live reviews know that something changed. */
@Injectable()
export class CertificateTrail {
  constructor(
    private readonly certificates: CertificateRepository,
    private readonly audit: AuditService,
    private readonly versions: DataVersionService,
  ) {}

  async append(manager: EntityManager, officer: Officer, { certificateNo, ...step }: CertificateDeed): Promise<void> {
    const { personId, officeCode, stateId, schemeCode } = officer;
    await this.certificates.insertStep(manager, officer, certificateNo, { ...step, personId, actingOffice: officeCode });
    await this.audit.append(manager, { personId, officeCode, action: DEEDS[step.action], subject: `${schemeCode}/${certificateNo}/${step.revision}`, ...(step.reason === null ? {} : { detail: { reason: step.reason } }) });
    await this.versions.bump(manager, stateId, schemeCode);
  }
}
