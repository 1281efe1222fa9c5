import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Language } from '@pakhwada/language/translate';
import { GetCertificateService } from '../funds/certificates/get-certificate.service.ts';
import { refuse } from '../platform/http/rule-breach.ts';
import type { Officer } from '../platform/http/signed-in.decorator.ts';
import { SchemesService } from '../schemes/schemes.service.ts';
import { RenderReportService } from './render-report.service.ts';

/** A signed certificate as PDF, made when it is asked for. */
@Injectable()
export class GetCertificateDocumentService {
  constructor(
    private readonly certificates: GetCertificateService,
    private readonly schemes: SchemesService,
    private readonly rendering: RenderReportService,
  ) {}

  async get(officer: Officer, certificateNo: string, wish: { readonly language: Language; readonly revision: number | undefined }): Promise<{ readonly pdf: Buffer; readonly sha256: string }> {
    const page = await this.certificates.one(officer, certificateNo);
    const revision = wish.revision ?? page.signed?.revision ?? 0;
    if (!page.revisions.some((one) => one.revision === revision)) refuse('NOT_FOUND');
    const { plan, isDemo } = await this.schemes.latestPlan(officer.schemeCode);
    const certificate = { page, revision, scheme: { title: plan.scheme.title, stateName: plan.state.name, isDemo }, language: wish.language };
    const pdf = await this.rendering.render({ certificate });
    return { pdf, sha256: createHash('sha256').update(pdf).digest('hex') };
  }
}
