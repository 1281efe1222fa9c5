import { Module } from '@nestjs/common';
import { FortnightsModule } from '../../fortnights/fortnights.module.ts';
import { AgendaController } from '../agenda/agenda.controller.ts';
import { AgendaRepository } from '../agenda/agenda.repository.ts';
import { AgendaHand, AgendaService } from '../agenda/agenda.service.ts';
import { CarryItemsService } from '../agenda/carry-items.service.ts';
import { CommitteeTrail } from '../committee-trail.ts';
import { CommitteeRepository } from '../committees/committee.repository.ts';
import { CommitteesController } from '../committees/committees.controller.ts';
import { CommitteesService } from '../committees/committees.service.ts';
import { FirstCommitteeService, FirstCommitteeTrail } from '../committees/first-committee.service.ts';
import { CommitteeHand, KeepCommitteeService } from '../committees/keep-committee.service.ts';
import { ListCommitteesService } from '../committees/list-committees.service.ts';
import { ReadCalendarService } from '../committees/read-calendar.service.ts';
import { MinutesRepository } from '../minutes/minutes.repository.ts';
import { ActOnSittingService, SittingHand } from './act-on-sitting.service.ts';
import { CallingHand, CallSittingService } from './call-sitting.service.ts';
import { PlaceFortnightService } from './place-fortnight.service.ts';
import { ReadSittingService, SittingPapers, SittingSurroundings } from './read-sitting.service.ts';
import { SittingRepository } from './sitting.repository.ts';
import { SittingsController } from './sittings.controller.ts';
import { SittingsService } from './sittings.service.ts';

const committees = [CommitteeRepository, CommitteesService, FirstCommitteeService, FirstCommitteeTrail, CommitteeHand, KeepCommitteeService, ListCommitteesService, ReadCalendarService];
const sittings = [SittingRepository, SittingsService, SittingPapers, SittingSurroundings, ReadSittingService, CallingHand, CallSittingService, SittingHand, ActOnSittingService, PlaceFortnightService];

@Module({
  imports: [FortnightsModule],
  controllers: [CommitteesController, SittingsController, AgendaController],
  providers: [...committees, ...sittings, AgendaRepository, CarryItemsService, AgendaHand, AgendaService, MinutesRepository, CommitteeTrail],
  exports: [SittingsService, CommitteesService, ReadSittingService, CallSittingService, ActOnSittingService, KeepCommitteeService, ListCommitteesService, AgendaService, CarryItemsService, AgendaRepository, SittingRepository, MinutesRepository, PlaceFortnightService, CommitteeTrail],
})
export class SittingsModule {}
