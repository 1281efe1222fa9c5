import { Injectable } from '@nestjs/common';
import type { CertificatePage } from '@pakhwada/contracts/funds';
import { checkCertificateStep } from '@pakhwada/domain/funds';
import { DataSource, type EntityManager } from 'typeorm';
import { FortnightsService } from '../../fortnights/fortnights.service.ts';
import { OfficeAddressesService } from '../../fortnights/office-addresses.service.ts';
import { officeName } from '../../fortnights/summary-of-sheet.ts';
import { RuleBreach } from '../../platform/http/rule-breach.ts';
import type { Officer } from '../../platform/http/signed-in.decorator.ts';
import { OutboxService } from '../../platform/outbox/outbox.service.ts';
import { CertificateTrail } from './certificate-trail.ts';
import { CertificateRepository } from './certificate.repository.ts';
import { GetCertificateService, pageOf, type CertificateCase } from './get-certificate.service.ts';

export interface CertificateDecision {
  readonly action: 'RETURN' | 'ACCEPT';
  readonly revision: number; // the one the person saw
  readonly reason: string | null;
}

/** Returns a submitted certificate, and writes to who prepared it; or accepts it, and it is locked. */
@Injectable()
export class DecideCertificateService {
  constructor(
    private readonly source: DataSource,
    private readonly getting: GetCertificateService,
    private readonly certificates: CertificateRepository,
    private readonly trail: CertificateTrail,
    private readonly fortnights: FortnightsService,
    private readonly addresses: OfficeAddressesService,
    private readonly outbox: OutboxService,
  ) {}

  async decide(officer: Officer, certificateNo: string, decision: CertificateDecision): Promise<CertificatePage> {
    return this.source.transaction(async (manager) => {
      await this.certificates.lock(manager, officer);
      const found = await this.getting.open(manager, officer, certificateNo);
      const breaches = checkCertificateStep(officer, found.standing, decision);
      if (breaches.length > 0) throw new RuleBreach(breaches);
      await this.trail.append(manager, officer, { certificateNo, ...decision, at: found.desk.now });
      if (decision.action === 'RETURN') await this.write(manager, officer, found, decision);
      return pageOf(officer, await this.getting.open(manager, officer, certificateNo));
    });
  }

  /** One mail for the office that prepared it and the grantee. */
  private async write(manager: EntityManager, officer: Officer, { desk, certificateNo, scope, steps, standing }: CertificateCase, { reason }: CertificateDecision): Promise<void> {
    const { stateId, schemeCode, officeCode } = officer;
    const prepared = steps.findLast(({ action }) => action === 'SUBMIT');
    const { fortnightId } = await this.fortnights.resolve(manager, officer, 'live');
    const recipients = await this.addresses.of(manager, officer, [scope.granteeOffice, ...(prepared ? [prepared.actingOffice] : [])]);
    const values = { certificateNo, form: scope.form, financialYear: scope.financialYear, returnedBy: officeName(desk.plan, officeCode), reason };
    const run = `certificate:${schemeCode}:${certificateNo}:${standing.revision}`;
    await this.outbox.append(manager, ...recipients.map((recipient) => ({ key: `${run}:${recipient}`, topic: 'certificate.returned', payload: { stateId, schemeCode, fortnightId, run, recipient, values } })));
  }
}
