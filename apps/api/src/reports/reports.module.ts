import { Module } from '@nestjs/common';
import { ReviewsModule } from '../reviews/reviews.module.ts';
import { SchemesModule } from '../schemes/schemes.module.ts';
import { DeliveriesService } from './deliveries.service.ts';
import { GetReportService } from './get-report.service.ts';
import { IssueReportService, ReportMails } from './issue-report.service.ts';
import { MailSender } from './mail-sender.ts';
import { MailRepository } from './mail.repository.ts';
import { MakeReportService } from './make-report.service.ts';
import { RecordMailService } from './record-mail.service.ts';
import { RenderReportService } from './render-report.service.ts';
import { ReportFileRepository } from './report-file.repository.ts';
import { ReportsController } from './reports.controller.ts';
import { ResendMailService } from './resend-mail.service.ts';
import { SendMailsService } from './send-mails.service.ts';

@Module({
  imports: [SchemesModule, ReviewsModule],
  controllers: [ReportsController],
  providers: [
    ...[ReportFileRepository, MailRepository, MailSender, RenderReportService, MakeReportService, ReportMails],
    ...[IssueReportService, GetReportService, DeliveriesService, RecordMailService, SendMailsService, ResendMailService],
  ],
  exports: [SendMailsService, IssueReportService],
})
export class ReportsModule {}
