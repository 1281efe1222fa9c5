import { Module } from '@nestjs/common';
import { SchemesModule } from '../schemes/schemes.module.ts';
import { CutOffFortnightService } from './cut-off-fortnight.service.ts';
import { DraftRepository } from './draft.repository.ts';
import { EnsureFortnightsService } from './ensure-fortnights.service.ts';
import { ExtendFortnightService } from './extend-fortnight.service.ts';
import { FortnightFactsService } from './fortnight-facts.service.ts';
import { FortnightTrail } from './fortnight-trail.ts';
import { FortnightRepository } from './fortnight.repository.ts';
import { FortnightsController } from './fortnights.controller.ts';
import { FortnightsService } from './fortnights.service.ts';
import { ListSheetsService } from './list-sheets.service.ts';
import { MailAddressRepository } from './mail-address.repository.ts';
import { OpenFortnightService } from './open-fortnight.service.ts';
import { ReadDeskService } from './read-desk.service.ts';
import { RecordStepsService } from './record-steps.service.ts';
import { RemindOfficesService } from './remind-offices.service.ts';
import { SaveDraftService } from './save-draft.service.ts';
import { SealedRepository } from './sealed.repository.ts';
import { SheetPageService } from './sheet-page.service.ts';
import { SilenceAndDrafts } from './silence-and-drafts.ts';
import { StepSheetsService } from './step-sheets.service.ts';
import { SubmissionDeskService } from './submission-desk.service.ts';
import { SubmissionRepository } from './submission.repository.ts';
import { SubmitSheetsService } from './submit-sheets.service.ts';

const clockwork = [OpenFortnightService, EnsureFortnightsService, CutOffFortnightService, RemindOfficesService];
const desk = [FortnightsService, FortnightFactsService, ReadDeskService, ListSheetsService, SheetPageService, SaveDraftService, SubmissionDeskService, StepSheetsService];

@Module({
  imports: [SchemesModule],
  controllers: [FortnightsController],
  providers: [
    ...[FortnightRepository, SubmissionRepository, DraftRepository, SealedRepository, MailAddressRepository],
    ...[FortnightTrail, RecordStepsService, SubmitSheetsService, SilenceAndDrafts, ExtendFortnightService],
    ...clockwork,
    ...desk,
  ],
  exports: [SchemesModule, ...clockwork, ...desk],
})
export class FortnightsModule {}
