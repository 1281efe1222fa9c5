import { Module } from '@nestjs/common';
import { SchemesModule } from '../schemes/schemes.module.ts';
import { CutOffFortnightService } from './cut-off-fortnight.service.ts';
import { DraftRepository } from './draft.repository.ts';
import { EnsureFortnightsService } from './ensure-fortnights.service.ts';
import { ExtendFortnightService } from './extend-fortnight.service.ts';
import { ExtensionChoicesService } from './extension-choices.service.ts';
import { FortnightDeskController } from './fortnight-desk.controller.ts';
import { FortnightFactsService } from './fortnight-facts.service.ts';
import { FortnightTrail } from './fortnight-trail.ts';
import { FortnightRepository } from './fortnight.repository.ts';
import { FortnightsController } from './fortnights.controller.ts';
import { FortnightsService } from './fortnights.service.ts';
import { FrozenPast } from './frozen-past.ts';
import { ListSheetsService } from './list-sheets.service.ts';
import { MailAddressRepository } from './mail-address.repository.ts';
import { OfficeAddressesService } from './office-addresses.service.ts';
import { OpenFortnightService } from './open-fortnight.service.ts';
import { ReadDeskService } from './read-desk.service.ts';
import { RecordStepsService } from './record-steps.service.ts';
import { RemindByHandService } from './remind-by-hand.service.ts';
import { RemindOfficesService } from './remind-offices.service.ts';
import { SaveDraftService } from './save-draft.service.ts';
import { SealedMoneyRepository } from './sealed-money.repository.ts';
import { SealedRepository } from './sealed.repository.ts';
import { SheetPageService } from './sheet-page.service.ts';
import { SilenceAndDrafts } from './silence-and-drafts.ts';
import { StepSheetsService } from './step-sheets.service.ts';
import { SubmissionDeskService } from './submission-desk.service.ts';
import { SubmissionRepository } from './submission.repository.ts';
import { SubmitSheetsService } from './submit-sheets.service.ts';

const clockwork = [OpenFortnightService, EnsureFortnightsService, CutOffFortnightService, RemindOfficesService];
const desk = [FortnightsService, FortnightFactsService, ReadDeskService, ListSheetsService, SheetPageService, SaveDraftService, SubmissionDeskService, StepSheetsService, OfficeAddressesService];

@Module({
  imports: [SchemesModule],
  controllers: [FortnightsController, FortnightDeskController],
  providers: [
    ...[FortnightRepository, SubmissionRepository, DraftRepository, SealedRepository, SealedMoneyRepository, FrozenPast, MailAddressRepository],
    ...[FortnightTrail, RecordStepsService, SubmitSheetsService, SilenceAndDrafts, ExtendFortnightService, ExtensionChoicesService, RemindByHandService],
    ...clockwork,
    ...desk,
  ],
  exports: [SchemesModule, ...clockwork, ...desk],
})
export class FortnightsModule {}
