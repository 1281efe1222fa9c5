import { Controller, Param } from '@nestjs/common';
import { certificateRoutes, type CertificateAcceptance, type CertificateList, type CertificatePage, type CertificateReturn, type CertificateScopeQuery, type CertificateSubmission } from '@pakhwada/contracts/funds';
import type { z } from 'zod';
import { BodyOf, On, QueryOf } from '../../platform/http/on.decorator.ts';
import { SignedIn, type Officer } from '../../platform/http/signed-in.decorator.ts';
import { DecideCertificateService } from './decide-certificate.service.ts';
import { GetCertificateService } from './get-certificate.service.ts';
import { ListCertificatesService } from './list-certificates.service.ts';
import { SubmitCertificateService } from './submit-certificate.service.ts';

@Controller()
export class CertificatesController {
  constructor(
    private readonly listing: ListCertificatesService,
    private readonly getting: GetCertificateService,
    private readonly submitting: SubmitCertificateService,
    private readonly deciding: DecideCertificateService,
  ) {}

  @On(certificateRoutes.list)
  list(@SignedIn() officer: Officer): Promise<CertificateList> {
    return this.listing.list(officer);
  }

  @On(certificateRoutes.figures)
  figures(@SignedIn() officer: Officer, @QueryOf(certificateRoutes.figures) query: z.infer<typeof CertificateScopeQuery>): Promise<CertificatePage> {
    return this.getting.figures(officer, { ...query, componentCode: query.componentCode ?? null });
  }

  @On(certificateRoutes.one)
  one(@SignedIn() officer: Officer, @Param('certificateNo') certificateNo: string): Promise<CertificatePage> {
    return this.getting.one(officer, certificateNo);
  }

  @On(certificateRoutes.submit)
  submit(@SignedIn() officer: Officer, @BodyOf(certificateRoutes.submit) body: CertificateSubmission): Promise<CertificatePage> {
    return this.submitting.submit(officer, body);
  }

  @On(certificateRoutes.return)
  return(@SignedIn() officer: Officer, @Param('certificateNo') certificateNo: string, @BodyOf(certificateRoutes.return) body: z.infer<typeof CertificateReturn>): Promise<CertificatePage> {
    return this.deciding.decide(officer, certificateNo, { action: 'RETURN', ...body });
  }

  @On(certificateRoutes.accept)
  accept(@SignedIn() officer: Officer, @Param('certificateNo') certificateNo: string, @BodyOf(certificateRoutes.accept) body: z.infer<typeof CertificateAcceptance>): Promise<CertificatePage> {
    return this.deciding.decide(officer, certificateNo, { action: 'ACCEPT', revision: body.revision, reason: body.remark });
  }
}
