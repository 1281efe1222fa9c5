import { Module } from '@nestjs/common';
import { FortnightsModule } from '../fortnights/fortnights.module.ts';
import { AddEvidenceService } from './add-evidence.service.ts';
import { EntrySubject } from './entry-subject.ts';
import { EraseEvidenceService } from './erase-evidence.service.ts';
import { EvidenceController } from './evidence.controller.ts';
import { EvidenceRecords } from './evidence-records.ts';
import { EvidenceRepository } from './evidence.repository.ts';
import { EvidenceService } from './evidence.service.ts';
import { EvidenceSubjects } from './evidence-subjects.ts';

@Module({
  imports: [FortnightsModule],
  controllers: [EvidenceController],
  providers: [EvidenceRepository, EvidenceRecords, EvidenceSubjects, EntrySubject, EvidenceService, AddEvidenceService, EraseEvidenceService],
  exports: [FortnightsModule, EvidenceService, EvidenceSubjects, AddEvidenceService, EraseEvidenceService],
})
export class EvidenceModule {}
