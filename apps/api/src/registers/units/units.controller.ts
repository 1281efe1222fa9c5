import { Controller, Param } from '@nestjs/common';
import { unitRoutes, type DuplicateDecision, type DuplicatePair, type DuplicatesQuery, type RegisteredUnit, type UnitForm, type UnitPage, type UnitsQuery } from '@pakhwada/contracts/registers';
import type { z } from 'zod';
import { BodyOf, On, QueryOf } from '../../platform/http/on.decorator.ts';
import { SignedIn, type Officer } from '../../platform/http/signed-in.decorator.ts';
import { DecideDuplicateService } from './decide-duplicate.service.ts';
import { FindDuplicatesService } from './find-duplicates.service.ts';
import { GetUnitService } from './get-unit.service.ts';
import { ListUnitsService } from './list-units.service.ts';
import { RecordUnitService } from './record-unit.service.ts';

@Controller()
export class UnitsController {
  constructor(
    private readonly listing: ListUnitsService,
    private readonly getting: GetUnitService,
    private readonly recording: RecordUnitService,
    private readonly finding: FindDuplicatesService,
    private readonly deciding: DecideDuplicateService,
  ) {}

  @On(unitRoutes.list)
  list(@SignedIn() officer: Officer, @QueryOf(unitRoutes.list) query: z.infer<typeof UnitsQuery>): Promise<UnitPage> {
    return this.listing.list(officer, query);
  }

  @On(unitRoutes.add)
  async add(@SignedIn() officer: Officer, @BodyOf(unitRoutes.add) body: UnitForm): Promise<RegisteredUnit> {
    return this.getting.one(officer, await this.recording.add(officer, body));
  }

  @On(unitRoutes.one)
  one(@SignedIn() officer: Officer, @Param('unitId') unitId: string): Promise<RegisteredUnit> {
    return this.getting.one(officer, unitId);
  }

  @On(unitRoutes.revise)
  async revise(@SignedIn() officer: Officer, @Param('unitId') unitId: string, @BodyOf(unitRoutes.revise) body: UnitForm): Promise<RegisteredUnit> {
    return this.getting.one(officer, await this.recording.revise(officer, unitId, body));
  }

  @On(unitRoutes.duplicates)
  duplicates(@SignedIn() officer: Officer, @QueryOf(unitRoutes.duplicates) { district }: z.infer<typeof DuplicatesQuery>): Promise<DuplicatePair[]> {
    return this.finding.list(officer, district);
  }

  @On(unitRoutes.decide)
  async decide(@SignedIn() officer: Officer, @BodyOf(unitRoutes.decide) body: z.infer<typeof DuplicateDecision>): Promise<RegisteredUnit> {
    return this.getting.one(officer, await this.deciding.decide(officer, body));
  }
}
