import { Module } from '@nestjs/common';
import { FortnightsModule } from '../fortnights/fortnights.module.ts';
import { PeopleModule } from '../people/people.module.ts';
import { SchemesModule } from '../schemes/schemes.module.ts';
import { CallRepository } from './call.repository.ts';
import { EvaluateService } from './evaluate.service.ts';
import { GetCallService } from './get-call.service.ts';
import { CallHand, KeepCallService } from './keep-call.service.ts';
import { PartnerStandingsService } from './partner-standings.service.ts';
import { PartnerTrail } from './partner-trail.ts';
import { PartnersController } from './partners.controller.ts';
import { StandingRepository } from './standing.repository.ts';
import { StepCandidateService } from './step-candidate.service.ts';

/** The room of the implementing partners: invitation, evaluation, engagement, and how each stands. */
@Module({
  imports: [PeopleModule, SchemesModule, FortnightsModule],
  controllers: [PartnersController],
  providers: [CallRepository, StandingRepository, PartnerTrail, CallHand, GetCallService, KeepCallService, EvaluateService, StepCandidateService, PartnerStandingsService],
  exports: [GetCallService, KeepCallService, EvaluateService, StepCandidateService, PartnerStandingsService],
})
export class PartnersModule {}
