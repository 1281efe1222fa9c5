import { Module } from '@nestjs/common';
import { FortnightsModule } from '../fortnights/fortnights.module.ts';
import { CertificateDeskService } from './certificates/certificate-desk.service.ts';
import { CertificateTrail } from './certificates/certificate-trail.ts';
import { CertificateRepository } from './certificates/certificate.repository.ts';
import { CertificatesController } from './certificates/certificates.controller.ts';
import { DecideCertificateService } from './certificates/decide-certificate.service.ts';
import { GetCertificateService } from './certificates/get-certificate.service.ts';
import { ListCertificatesService } from './certificates/list-certificates.service.ts';
import { SubmitCertificateService } from './certificates/submit-certificate.service.ts';
import { ImportsModule } from './imports/imports.module.ts';
import { MoneyLinesModule } from './lines/money-lines.module.ts';
import { FindFrozenLinesService } from './find-frozen-lines.service.ts';
import { FrozenLedger } from './frozen-ledger.ts';
import { FundsController } from './funds.controller.ts';
import { GetMoneySheetService } from './get-money-sheet.service.ts';
import { LedgerRepository } from './ledger.repository.ts';
import { MoneyContextService } from './money-context.service.ts';
import { MoneyFactsService } from './money-facts.service.ts';
import { MoneyLedgerService } from './money-ledger.service.ts';
import { MoneyRepository } from './money.repository.ts';
import { DecideReAppropriationService } from './revisions/decide-re-appropriation.service.ts';
import { ListReAppropriationsService } from './revisions/list-re-appropriations.service.ts';
import { MakePlanVersionService } from './revisions/make-plan-version.service.ts';
import { ProposeReAppropriationService } from './revisions/propose-re-appropriation.service.ts';
import { ReAppropriationRepository } from './revisions/re-appropriation.repository.ts';
import { RevisionDeskService } from './revisions/revision-desk.service.ts';
import { RevisionTrail } from './revisions/revision-trail.ts';
import { RevisionsController } from './revisions/revisions.controller.ts';
import { SubmitMoneyService } from './submit-money.service.ts';

const revisions = [ReAppropriationRepository, RevisionDeskService, RevisionTrail, ListReAppropriationsService, ProposeReAppropriationService, MakePlanVersionService, DecideReAppropriationService];
const certificates = [CertificateRepository, CertificateDeskService, CertificateTrail, ListCertificatesService, GetCertificateService, SubmitCertificateService, DecideCertificateService];

@Module({
  imports: [FortnightsModule, ImportsModule, MoneyLinesModule],
  controllers: [FundsController, CertificatesController, RevisionsController],
  providers: [MoneyRepository, LedgerRepository, FrozenLedger, MoneyLedgerService, MoneyContextService, MoneyFactsService, GetMoneySheetService, FindFrozenLinesService, SubmitMoneyService, ...certificates, ...revisions],
  exports: [MoneyFactsService, MoneyLedgerService, SubmitMoneyService, GetCertificateService, SubmitCertificateService, DecideCertificateService],
})
export class FundsModule {}
