import { Injectable } from '@nestjs/common';
import '@pakhwada/language/documents'; // the words of choices in Hindi
import { istDateOf } from '@pakhwada/domain/calendar';
import type { Plan } from '@pakhwada/domain/plan';
import { districtNames, isKept, keepingComponents, planCodes, REGISTER_CODES, registerOf, type RecordContext, type RegisterCode, type RegisterShape } from '@pakhwada/domain/registers';
import { registerTarget, type RegisterTarget } from '@pakhwada/domain/rights';
import { registerChoiceWords } from '@pakhwada/language/sentence';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock.ts';
import { refuse } from '../../platform/http/rule-breach.ts';
import { SchemesService } from '../../schemes/schemes.service.ts';

/** A register of a scheme as its rows are judged by. */
export interface RegisterDesk {
  readonly plan: Plan;
  readonly shape: RegisterShape;
  readonly componentCodes: readonly string[]; // that keep it; none of a register of the scheme as a whole
  readonly isKept: boolean;
  readonly context: RecordContext;
  readonly targetAt: (district: number | null) => RegisterTarget;
}

@Injectable()
export class RegisterDeskService {
  constructor(
    private readonly clock: Clock,
    private readonly schemes: SchemesService,
  ) {}

  /** Refuses a register nobody ever heard of. */
  async read(manager: EntityManager, schemeCode: string, register: string): Promise<RegisterDesk> {
    const code = REGISTER_CODES.find((one) => one === register) ?? refuse('NOT_FOUND');
    const { plan } = await this.schemes.latestPlan(schemeCode, manager);
    return this.deskOf(plan, code);
  }

  async all(manager: EntityManager, schemeCode: string): Promise<readonly RegisterDesk[]> {
    const { plan } = await this.schemes.latestPlan(schemeCode, manager);
    return REGISTER_CODES.map((code) => this.deskOf(plan, code));
  }

  private deskOf(plan: Plan, code: RegisterCode): RegisterDesk {
    const shape = registerOf(code);
    return {
      ...{ plan, shape },
      componentCodes: keepingComponents(plan, shape).map((component) => component.code),
      isKept: isKept(plan, shape),
      context: { today: istDateOf(this.clock.nowIso()), schemeStartsOn: plan.scheme.startsOn, districts: districtNames(plan), words: registerChoiceWords(), codes: planCodes(plan) },
      targetAt: (district) => registerTarget(plan, shape, district),
    };
  }
}
