import { Module } from '@nestjs/common';
import { EvidenceModule } from '../../evidence/evidence.module.ts';
import { ErasePersonalService } from './erase-personal.service.ts';
import { PersonalController } from './personal.controller.ts';
import { PersonalDetailRepository } from './personal-detail.repository.ts';
import { PersonalSealer } from './personal-sealer.ts';
import { RecordDeskService } from './record-desk.service.ts';
import { RecordErasureRepository } from './record-erasure.repository.ts';
import { RecordPlaceRepository } from './record-place.repository.ts';
import { RecordSubject } from './record-subject.ts';
import { RetentionService } from './retention.service.ts';
import { RetentionTimer } from './retention-timer.ts';
import { RevealPersonalService } from './reveal-personal.service.ts';

/** What is known about persons, sealed beside their records. The registers write it and never read it; it is opened and erased here. */
@Module({
  imports: [EvidenceModule],
  controllers: [PersonalController],
  providers: [PersonalSealer, PersonalDetailRepository, RecordPlaceRepository, RecordErasureRepository, RecordDeskService, RecordSubject, RevealPersonalService, ErasePersonalService, RetentionService, RetentionTimer],
  exports: [EvidenceModule, PersonalSealer, PersonalDetailRepository, ErasePersonalService],
})
export class PersonalModule {}
