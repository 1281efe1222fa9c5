import { Injectable } from '@nestjs/common';
import type { UnitCounts } from '@pakhwada/contracts/registers';
import { addMonths } from '@pakhwada/domain/calendar';
import { ENTERPRISE_CLASSES, SOCIAL_GROUPS } from '@pakhwada/domain/registers';
import { withoutSmallCells } from '@pakhwada/domain/review';
import type { Sight } from '@pakhwada/domain/rights';
import { NOT_KNOWN } from '@pakhwada/domain/units';
import { DataSource } from 'typeorm';
import type { Officer } from '../../platform/http/signed-in.decorator.ts';
import { UnitCountRepository, type UnitTotal } from './unit-count.repository.ts';
import { UnitDeskService } from './unit-desk.service.ts';

const STATE = 0;
const MONTHS = 24;

/** Counts as the triggers keep them, beside what others published about the State's enterprises, each by its own definition. */
@Injectable()
export class CountUnitsService {
  constructor(
    private readonly source: DataSource,
    private readonly desk: UnitDeskService,
    private readonly repository: UnitCountRepository,
  ) {}

  async count(officer: Officer): Promise<UnitCounts> {
    const { manager } = this.source;
    const { stateId } = officer;
    const plan = await this.desk.plan(officer, manager);
    const totals = await this.repository.totals(manager, stateId);
    const lgds = new Set([...plan.districts.map(({ lgd }) => lgd), ...totals.map(({ district }) => district)]);
    const { today } = this.desk.formContext(plan, null);
    return {
      asOn: await this.repository.lastRegistered(manager, stateId),
      total: sumOf(totals),
      districts: [STATE, ...lgds].map((district) => rowOf(district, district === STATE ? totals : totals.filter((one) => one.district === district), this.desk.sight(officer, plan, district))),
      months: await this.repository.months(manager, stateId, addMonths(`${today.slice(0, 7)}-01`, 1 - MONTHS)),
      universe: (plan.universe ?? []).map(({ definition, units, asOn, source, isIllustrative }) => ({ definition, units, asOn, source, isIllustrative })),
    };
  }
}

/** A district's counts; whoever sees counts alone is not told of so few that they could be named. */
function rowOf(district: number, totals: readonly UnitTotal[], sight: Sight): UnitCounts['districts'][number] {
  const of = (field: 'class' | 'owner' | 'social', codes: readonly string[]): Record<string, number> => Object.fromEntries(codes.map((code) => [code, sumOf(totals.filter((one) => one[field] === code))]));
  const social = of('social', [...SOCIAL_GROUPS, NOT_KNOWN]);
  const owners = of('owner', ['WOMEN_OWNED', 'NOT_WOMEN_OWNED']);
  const shown = (counts: Record<string, number>): Record<string, number | null> => {
    const cells = withoutSmallCells(Object.values(counts));
    return sight === 'COUNTS' ? Object.fromEntries(Object.keys(counts).map((code, i) => [code, cells[i] ?? null])) : counts;
  };
  return {
    ...{ district, total: sumOf(totals), classes: of('class', ENTERPRISE_CLASSES), ownerKnown: owners.WOMEN_OWNED! + owners.NOT_WOMEN_OWNED! },
    women: shown(owners).WOMEN_OWNED ?? null,
    social: shown(social),
  };
}

function sumOf(totals: readonly UnitTotal[]): number {
  return totals.reduce((sum, { n }) => sum + n, 0);
}
