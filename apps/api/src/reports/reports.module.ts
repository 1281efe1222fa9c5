import { Module } from '@nestjs/common';
import { CommitteeModule } from '../committee/committee.module.ts';
import { FundsModule } from '../funds/funds.module.ts';
import { ReviewsModule } from '../reviews/reviews.module.ts';
import { SchemesModule } from '../schemes/schemes.module.ts';
import { CertificateDocumentsController } from './certificate-documents.controller.ts';
import { DeliveriesService } from './deliveries.service.ts';
import { GetCertificateDocumentService } from './get-certificate-document.service.ts';
import { GetSittingPaperService, SittingSources } from './get-sitting-paper.service.ts';
import { GetReportService } from './get-report.service.ts';
import { IssueReportService, ReportMails } from './issue-report.service.ts';
import { MailSender } from './mail-sender.ts';
import { MailRepository } from './mail.repository.ts';
import { MakeReportService } from './make-report.service.ts';
import { RecordCertificateMailService } from './record-certificate-mail.service.ts';
import { RecordMailService } from './record-mail.service.ts';
import { RecordSittingMailService, SittingMailDesk } from './record-sitting-mail.service.ts';
import { RenderReportService } from './render-report.service.ts';
import { ReportFileRepository } from './report-file.repository.ts';
import { ReportsController } from './reports.controller.ts';
import { ResendMailService } from './resend-mail.service.ts';
import { SittingPapersController } from './sitting-papers.controller.ts';
import { GetStatementsService } from './statements/get-statements.service.ts';
import { StatementsController } from './statements/statements.controller.ts';
import { SendMailsService } from './send-mails.service.ts';

@Module({
  imports: [SchemesModule, FundsModule, CommitteeModule, ReviewsModule],
  controllers: [ReportsController, CertificateDocumentsController, SittingPapersController, StatementsController],
  providers: [
    ...[ReportFileRepository, MailRepository, MailSender, RenderReportService, MakeReportService, ReportMails],
    ...[IssueReportService, GetReportService, GetCertificateDocumentService, GetSittingPaperService, SittingSources, RecordCertificateMailService, RecordSittingMailService, SittingMailDesk, DeliveriesService, RecordMailService, SendMailsService, ResendMailService, GetStatementsService],
  ],
  exports: [SendMailsService, IssueReportService],
})
export class ReportsModule {}
