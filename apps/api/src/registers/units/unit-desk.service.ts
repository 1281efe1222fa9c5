import { Injectable } from '@nestjs/common';
import { istDateOf } from '@pakhwada/domain/calendar';
import type { Plan } from '@pakhwada/domain/plan';
import { choiceWords, districtNames } from '@pakhwada/domain/registers';
import { canKeepRegister, registerSight, type Sight } from '@pakhwada/domain/rights';
import { unitTarget, type EnterpriseClass, type UnitContext } from '@pakhwada/domain/units';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock.ts';
import { refuse } from '../../platform/http/rule-breach.ts';
import type { Officer } from '../../platform/http/signed-in.decorator.ts';
import { SchemesService } from '../../schemes/schemes.service.ts';
import { unitIdOf, type UnitRecord } from './unit-record.ts';
import { UnitRepository, type Hand } from './unit.repository.ts';

const CODES_ONLY = choiceWords({}); // a form sends codes

/** What every deed with units begins with: the plan in force, what the officer may see and keep, whose hand it is. */
@Injectable()
export class UnitDeskService {
  constructor(
    private readonly schemes: SchemesService,
    private readonly repository: UnitRepository,
    private readonly clock: Clock,
  ) {}

  async plan({ schemeCode }: Officer, manager: EntityManager): Promise<Plan> {
    return (await this.schemes.latestPlan(schemeCode, manager)).plan;
  }

  sight(officer: Officer, plan: Plan, district: number | null): Sight {
    return registerSight(officer, unitTarget(plan, district));
  }

  canKeep(officer: Officer, plan: Plan, district: number | null): boolean {
    return canKeepRegister(officer, unitTarget(plan, district));
  }

  refuseUnlessKept(officer: Officer, plan: Plan, district: number): void {
    if (!this.canKeep(officer, plan, district)) refuse('REGISTER_NOT_YOURS', { register: 'unit' });
  }

  /** A unit the officer may be shown; refused when there is none, or counts alone are shown. */
  async shown(manager: EntityManager, officer: Officer, plan: Plan, unitId: string, isLocked = false): Promise<{ unit: UnitRecord; sight: Sight }> {
    const id = unitIdOf(unitId);
    const [unit] = id === null ? [] : await this.repository.byIds(manager, officer.stateId, [id], isLocked);
    if (!unit) return refuse('NOT_FOUND');
    const sight = this.sight(officer, plan, unit.district);
    return sight === 'COUNTS' ? refuse('ROWS_NOT_SHOWN') : { unit, sight };
  }

  hand({ personId }: Officer): Hand {
    return { personId, at: this.clock.now() };
  }

  formContext(plan: Plan, present: EnterpriseClass | null): UnitContext {
    return { today: istDateOf(this.clock.nowIso()), districts: districtNames(plan), words: CODES_ONLY, present };
  }
}
