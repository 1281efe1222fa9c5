import { Controller } from '@nestjs/common';
import { unitRoutes, type UnitCounts, type UnitReach } from '@pakhwada/contracts/registers';
import { On } from '../../platform/http/on.decorator.ts';
import { SignedIn, type Officer } from '../../platform/http/signed-in.decorator.ts';
import { CountUnitsService } from './count-units.service.ts';
import { UnitReachService } from './unit-reach.service.ts';

@Controller()
export class UnitFiguresController {
  constructor(
    private readonly counting: CountUnitsService,
    private readonly reaching: UnitReachService,
  ) {}

  @On(unitRoutes.counts)
  counts(@SignedIn() officer: Officer): Promise<UnitCounts> {
    return this.counting.count(officer);
  }

  @On(unitRoutes.reach)
  reach(@SignedIn() officer: Officer): Promise<UnitReach> {
    return this.reaching.ofScheme(officer);
  }
}
