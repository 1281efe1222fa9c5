import { Injectable } from '@nestjs/common';
import type { UnitReach } from '@pakhwada/contracts/registers';
import type { Plan } from '@pakhwada/domain/plan';
import { REGISTERS } from '@pakhwada/domain/registers';
import { reachOf, type Reach } from '@pakhwada/domain/units';
import { DataSource, type EntityManager } from 'typeorm';
import type { SchemeKey } from '../../fortnights/fortnight-record.ts';
import { SchemesService } from '../../schemes/schemes.service.ts';
import { UnitPartsRepository } from './unit-parts.repository.ts';

const EXITS = REGISTERS.flatMap(({ code, exits }) => exits.map(({ code: stage }) => ({ register: code, stage })));

/** How many different units the components of a scheme reached, as its registers stand: counts alone, for everybody. */
@Injectable()
export class UnitReachService {
  constructor(
    private readonly source: DataSource,
    private readonly schemes: SchemesService,
    private readonly repository: UnitPartsRepository,
  ) {}

  async ofScheme(key: SchemeKey): Promise<UnitReach> {
    const { manager } = this.source;
    const { units, sumOfComponents, components, overlaps } = await this.read(manager, key, (await this.schemes.latestPlan(key.schemeCode, manager)).plan);
    return { units, sumOfComponents, components: [...components], overlaps: overlaps.map((one) => ({ ...one, componentCodes: [...one.componentCodes] })) };
  }

  async read(manager: EntityManager, key: SchemeKey, plan: Pick<Plan, 'components'>): Promise<Reach> {
    return reachOf(plan, await this.repository.groups(manager, key, EXITS));
  }
}
