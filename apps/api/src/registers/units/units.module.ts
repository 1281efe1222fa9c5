import { Module } from '@nestjs/common';
import { SchemesModule } from '../../schemes/schemes.module.ts';
import { BringUnitsService } from './bring-units.service.ts';
import { CountUnitsService } from './count-units.service.ts';
import { DecideDuplicateService } from './decide-duplicate.service.ts';
import { DuplicateRepository } from './duplicate.repository.ts';
import { FindDuplicatesService } from './find-duplicates.service.ts';
import { GetUnitService } from './get-unit.service.ts';
import { ListUnitsService } from './list-units.service.ts';
import { RecordUnitService } from './record-unit.service.ts';
import { UnitCountRepository } from './unit-count.repository.ts';
import { UnitDeskService } from './unit-desk.service.ts';
import { UnitFiguresController } from './unit-figures.controller.ts';
import { UnitPartsRepository } from './unit-parts.repository.ts';
import { UnitReachService } from './unit-reach.service.ts';
import { UnitSearchRepository } from './unit-search.repository.ts';
import { UnitTrail } from './unit-trail.ts';
import { UnitRepository } from './unit.repository.ts';
import { UnitsController } from './units.controller.ts';

@Module({
  imports: [SchemesModule],
  controllers: [UnitsController, UnitFiguresController],
  providers: [UnitRepository, UnitSearchRepository, UnitCountRepository, UnitPartsRepository, DuplicateRepository, BringUnitsService, UnitDeskService, UnitTrail, ListUnitsService, GetUnitService, RecordUnitService, CountUnitsService, FindDuplicatesService, DecideDuplicateService, UnitReachService],
  exports: [UnitRepository, UnitReachService, BringUnitsService],
})
export class UnitsModule {}
