import { Module } from '@nestjs/common';
import { EvidenceModule } from '../evidence/evidence.module.ts';
import { FortnightsModule } from '../fortnights/fortnights.module.ts';
import { DerivedModule } from '../registers/derived/derived.module.ts';
import { ApproveCorrectionService } from './approve-correction.service.ts';
import { CellHistoryRepository } from './cell-history.repository.ts';
import { CellHistoryService } from './cell-history.service.ts';
import { ComponentStandingService } from './component-standing.service.ts';
import { CorrectionTrail } from './correction-trail.ts';
import { CorrectionRepository } from './correction.repository.ts';
import { CorrectionsController } from './corrections.controller.ts';
import { CorrectionsService } from './corrections.service.ts';
import { CheckTrail } from './derived/check-trail.ts';
import { DerivedCellsService } from './derived/derived-cells.service.ts';
import { DerivedController } from './derived/derived.controller.ts';
import { EntryBasisRepository } from './derived/entry-basis.repository.ts';
import { EntryLevelsService } from './derived/entry-levels.service.ts';
import { FrozenCountsRepository } from './derived/frozen-counts.repository.ts';
import { IndependentCheckRepository } from './derived/independent-check.repository.ts';
import { ListDerivedService } from './derived/list-derived.service.ts';
import { RecordCheckService } from './derived/record-check.service.ts';
import { GetProgressSheetService } from './get-progress-sheet.service.ts';
import { GetStatusSheetService } from './get-status-sheet.service.ts';
import { OpeningCellsService } from './opening-cells.service.ts';
import { ProgressContextService } from './progress-context.service.ts';
import { ProgressFactsService } from './progress-facts.service.ts';
import { ProgressController } from './progress.controller.ts';
import { ProgressRepository } from './progress.repository.ts';
import { ProposeCorrectionService } from './propose-correction.service.ts';
import { ReadWorkbookService } from './read-workbook.service.ts';
import { SheetWorkbookService } from './sheet-workbook.service.ts';
import { StatusContextService } from './status-context.service.ts';
import { StatusController } from './status.controller.ts';
import { StatusRepository } from './status.repository.ts';
import { SubmitProgressService } from './submit-progress.service.ts';
import { SubmitStatusService } from './submit-status.service.ts';
import { WorkbookController } from './workbook.controller.ts';

const useCases = [SubmitProgressService, SubmitStatusService, ProposeCorrectionService, ApproveCorrectionService];

@Module({
  imports: [FortnightsModule, EvidenceModule, DerivedModule],
  controllers: [ProgressController, StatusController, CorrectionsController, WorkbookController, DerivedController],
  providers: [
    ...[ProgressRepository, StatusRepository, CorrectionRepository, CellHistoryRepository],
    ...[EntryBasisRepository, IndependentCheckRepository, FrozenCountsRepository, DerivedCellsService, EntryLevelsService, ListDerivedService, RecordCheckService, CheckTrail],
    ...[OpeningCellsService, ComponentStandingService, ProgressContextService, StatusContextService, CorrectionTrail],
    ...[ProgressFactsService, GetProgressSheetService, GetStatusSheetService, CorrectionsService, CellHistoryService, SheetWorkbookService, ReadWorkbookService],
    ...useCases,
  ],
  exports: [ProgressFactsService, ListDerivedService, RecordCheckService, ...useCases],
})
export class ProgressModule {}
