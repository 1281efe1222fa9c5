import { Module, type OnModuleInit } from '@nestjs/common';
import { DistrictsModule } from '../districts/districts.module.ts';
import { AboutService } from '../people/about.service.ts';
import { PeopleModule } from '../people/people.module.ts';
import { ApplyPlanService } from './apply-plan.service.ts';
import { CheckPlanService } from './check-plan.service.ts';
import { PlanRepository } from './plan.repository.ts';
import { SchemesController } from './schemes.controller.ts';
import { SchemesService } from './schemes.service.ts';

@Module({
  imports: [PeopleModule, DistrictsModule],
  controllers: [SchemesController],
  providers: [PlanRepository, SchemesService, CheckPlanService, ApplyPlanService],
  exports: [SchemesService, CheckPlanService, ApplyPlanService],
})
export class SchemesModule implements OnModuleInit {
  constructor(
    private readonly about: AboutService,
    private readonly schemes: SchemesService,
  ) {}

  onModuleInit(): void {
    this.about.listSchemesFrom(() => this.schemes.listTitles());
  }
}
