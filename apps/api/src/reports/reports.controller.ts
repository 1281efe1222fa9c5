import { Controller, Param, Req, Res } from '@nestjs/common';
import type { YearQuery } from '@pakhwada/contracts/fortnights';
import { reportRoutes, type Delivery, type ReportSummary } from '@pakhwada/contracts/reports';
import { isLanguage } from '@pakhwada/language/translate';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { sendTagged, tagOf } from '../platform/http/etag.ts';
import { On, QueryOf } from '../platform/http/on.decorator.ts';
import { refuse } from '../platform/http/rule-breach.ts';
import { SignedIn, type Officer } from '../platform/http/signed-in.decorator.ts';
import { DeliveriesService } from './deliveries.service.ts';
import { GetReportService } from './get-report.service.ts';
import { reportName } from './report-name.ts';
import { ResendMailService } from './resend-mail.service.ts';

@Controller()
export class ReportsController {
  constructor(
    private readonly getting: GetReportService,
    private readonly deliveries: DeliveriesService,
    private readonly resending: ResendMailService,
  ) {}

  @On(reportRoutes.list)
  list(@SignedIn() officer: Officer, @QueryOf(reportRoutes.list) { year }: z.infer<typeof YearQuery>): Promise<ReportSummary[]> {
    return this.deliveries.listReports(officer, year ?? null);
  }

  @On(reportRoutes.file)
  async file(@SignedIn() officer: Officer, @Param('fortnightId') fortnightId: string, @Param('language') language: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    if (!isLanguage(language)) return refuse('NOT_FOUND');
    const { pdf, sha256, reviewSha256 } = await this.getting.get(officer, fortnightId, language);
    reply.header('content-disposition', `attachment; filename="${reportName(officer.schemeCode, fortnightId, language)}"`).header('x-review-sha256', reviewSha256);
    await sendTagged(request, reply, tagOf(sha256), async () => pdf, 'application/pdf');
  }

  @On(reportRoutes.deliveries)
  listDeliveries(@SignedIn() officer: Officer, @Param('fortnightId') fortnightId: string): Promise<Delivery[]> {
    return this.deliveries.listDeliveries(officer, fortnightId);
  }

  @On(reportRoutes.resend)
  resend(@SignedIn() officer: Officer, @Param('deliveryId') deliveryId: string): Promise<Delivery> {
    return this.resending.resend(officer, deliveryId);
  }
}
