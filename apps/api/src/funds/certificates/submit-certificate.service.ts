import { Injectable } from '@nestjs/common';
import type { CertificatePage, CertificateSubmission } from '@pakhwada/contracts/funds';
import { checkCertificate, checkCertificateStep, type Certificate } from '@pakhwada/domain/funds';
import { isRefused } from '@pakhwada/domain/workflow';
import { DataSource } from 'typeorm';
import { RuleBreach } from '../../platform/http/rule-breach.ts';
import type { Officer } from '../../platform/http/signed-in.decorator.ts';
import { CertificateTrail } from './certificate-trail.ts';
import { CertificateRepository } from './certificate.repository.ts';
import { GetCertificateService, pageOf } from './get-certificate.service.ts';

/** Takes a signed certificate, or the next revision of a returned one; every breach told at once. */
@Injectable()
export class SubmitCertificateService {
  constructor(
    private readonly source: DataSource,
    private readonly getting: GetCertificateService,
    private readonly certificates: CertificateRepository,
    private readonly trail: CertificateTrail,
  ) {}

  async submit(officer: Officer, { revision: seen, ...typed }: CertificateSubmission): Promise<CertificatePage> {
    return this.source.transaction(async (manager) => {
      await this.certificates.lock(manager, officer);
      const { desk, certificateNo, scope, context, standing } = await this.getting.caseOf(manager, officer, typed);
      const certificate: Certificate = { ...typed, certificateNo, form: scope.form, revision: standing.revision + 1, sanctionNos: [...new Set(typed.sanctionNos)] };
      const breaches = [...checkCertificateStep(officer, standing, { action: 'SUBMIT', revision: seen }), ...checkCertificate(context, certificate)];
      if (isRefused(breaches)) throw new RuleBreach(breaches);
      await this.certificates.insert(manager, officer, certificate);
      await this.trail.append(manager, officer, { certificateNo, revision: certificate.revision, action: 'SUBMIT', at: desk.now, reason: null });
      return pageOf(officer, await this.getting.open(manager, officer, certificateNo));
    });
  }
}
