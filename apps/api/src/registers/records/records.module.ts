import { Module } from '@nestjs/common';
import { PersonalModule } from '../personal/personal.module.ts';
import { DueRepository } from '../dues/due.repository.ts';
import { DuesController } from '../dues/dues.controller.ts';
import { ListDuesService } from '../dues/list-dues.service.ts';
import { DueClock, RemindDuesService } from '../dues/remind-dues.service.ts';
import { AddRecordService } from './add-record.service.ts';
import { BringRecordsService } from './bring-records.service.ts';
import { EraseRecordService } from './erase-record.service.ts';
import { FollowParentService } from './follow-parent.service.ts';
import { GetRecordService, RecordSurroundings } from './get-record.service.ts';
import { ListRecordsService } from './list-records.service.ts';
import { ListRegistersService } from './list-registers.service.ts';
import { PlaceRecordsService } from './place-records.service.ts';
import { ReadFormService } from './read-form.service.ts';
import { RecordLinesService } from './record-lines.service.ts';
import { RecordTrail } from './record-trail.ts';
import { RecordRepository } from './record.repository.ts';
import { RecordsController } from './records.controller.ts';
import { RecordsService } from './records.service.ts';
import { RegisterCountRepository } from './register-count.repository.ts';
import { RegisterDeskService } from './register-desk.service.ts';
import { RecordHand, ReviseRecordService } from './revise-record.service.ts';
import { UnitsModule } from '../units/units.module.ts';

const parts = [BringRecordsService, RecordRepository, RegisterCountRepository, DueRepository, RegisterDeskService, PlaceRecordsService, RecordsService, RecordLinesService, RecordTrail, RecordSurroundings, RecordHand, ReadFormService, FollowParentService];

/** The records of all registers: one machinery, whatever a register is declared to hold. */
@Module({
  imports: [PersonalModule, UnitsModule],
  controllers: [RecordsController, DuesController],
  providers: [...parts, ListRegistersService, ListRecordsService, GetRecordService, AddRecordService, ReviseRecordService, EraseRecordService, ListDuesService, DueClock, RemindDuesService],
  exports: [PersonalModule, BringRecordsService, RecordsService, PlaceRecordsService, RegisterDeskService, RecordRepository, RemindDuesService],
})
export class RecordsModule {}
