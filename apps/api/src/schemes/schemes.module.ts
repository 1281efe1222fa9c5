import { Module } from '@nestjs/common';
import { DistrictsModule } from '../districts/districts.module.ts';
import { PeopleModule } from '../people/people.module.ts';
import { ApplyPlanService } from './apply-plan.service.ts';
import { CheckPlanService } from './check-plan.service.ts';
import { ListRecipientsService } from './list-recipients.service.ts';
import { PlanRepository } from './plan.repository.ts';
import { SchemesController } from './schemes.controller.ts';
import { SchemesService } from './schemes.service.ts';

@Module({
  imports: [PeopleModule, DistrictsModule],
  controllers: [SchemesController],
  providers: [PlanRepository, SchemesService, CheckPlanService, ApplyPlanService, ListRecipientsService],
  exports: [SchemesService, CheckPlanService, ApplyPlanService, ListRecipientsService],
})
export class SchemesModule {}
