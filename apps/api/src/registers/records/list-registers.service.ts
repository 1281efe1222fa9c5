import { Injectable } from '@nestjs/common';
import type { RegisterSummary } from '@pakhwada/contracts/registers';
import { canKeepRegister } from '@pakhwada/domain/rights';
import { DataSource } from 'typeorm';
import { FortnightsService } from '../../fortnights/fortnights.service.ts';
import type { Officer } from '../../platform/http/signed-in.decorator.ts';
import { RegisterCountRepository } from './register-count.repository.ts';
import { RegisterDeskService } from './register-desk.service.ts';
import { chargedDistricts, countedDistricts, seenBy } from './seen-districts.ts';

/** The registers of a scheme as an officer finds them, from counters alone. */
@Injectable()
export class ListRegistersService {
  constructor(
    private readonly source: DataSource,
    private readonly desks: RegisterDeskService,
    private readonly counts: RegisterCountRepository,
    private readonly fortnights: FortnightsService,
  ) {}

  async list(officer: Officer): Promise<RegisterSummary[]> {
    const { manager } = this.source;
    const desks = await this.desks.all(manager, officer.schemeCode);
    const fortnight = await this.fortnights.resolve(manager, officer, 'live');
    const [stages, added, due] = [await this.counts.stages(manager, officer), await this.counts.added(manager, officer, fortnight.startsOn), await this.counts.due(manager, officer, desks[0]!.context.today)];
    return desks.map((desk) => {
      const { shape, componentCodes } = desk;
      const seen = seenBy(officer, desk, null);
      const counted = seen.sight === 'COUNTS' ? countedDistricts(seen, null) : chargedDistricts(officer, seen);
      const own = <T extends { readonly register: string; readonly district: number }>(rows: readonly T[]): T[] => rows.filter(({ register, district }) => register === shape.code && (counted === null || counted.includes(district)));
      const byStage = new Map<string, number>();
      for (const { stage, n } of own(stages)) byStage.set(stage, (byStage.get(stage) ?? 0) + n);
      const order = ['LISTED', ...shape.steps.map(({ code }) => code), ...shape.exits.map(({ code }) => code)];
      return {
        ...{ register: shape.code, parent: shape.parent, sight: seen.sight, canKeep: desk.isKept && canKeepRegister(officer, desk.targetAt(null)), componentCodes: [...componentCodes] },
        ...{ records: sum(own(stages)), during: sum(own(added)), due: sum(own(due)) },
        stages: [...byStage].map(([stage, records]) => ({ stage, records })).sort((a, b) => order.indexOf(a.stage) - order.indexOf(b.stage)),
      };
    });
  }
}

function sum(rows: readonly { readonly n: number }[]): number {
  return rows.reduce((all, { n }) => all + n, 0);
}
