import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntryLevel } from '@pakhwada/contracts/registers';
import { istDateOf } from '@pakhwada/domain/calendar';
import { officeOfCell, type Cell, type Plan } from '@pakhwada/domain/plan';
import { checkIndependentCheck } from '@pakhwada/domain/progress';
import type { Charge } from '@pakhwada/domain/rights';
import { DataSource } from 'typeorm';
import type { FortnightKey } from '../../fortnights/fortnight-record.ts';
import { planUnitsOf } from '../../fortnights/plan-cells.ts';
import { SubmissionDeskService } from '../../fortnights/submission-desk.service.ts';
import { refuse, RuleBreach } from '../../platform/http/rule-breach.ts';
import { CheckTrail } from './check-trail.ts';
import { EntryLevelsService } from './entry-levels.service.ts';
import { IndependentCheckRepository } from './independent-check.repository.ts';

export interface CheckOrder {
  readonly indicatorCode: string;
  readonly unit: number;
  readonly agency: string;
  readonly note: string;
  readonly checkedOn: string;
}

/** Records that a third party checked an entry as it stands, also one long frozen: its review keeps what it says, later ones count the check. */
@Injectable()
export class RecordCheckService {
  constructor(
    private readonly source: DataSource,
    private readonly desk: SubmissionDeskService,
    private readonly levels: EntryLevelsService,
    private readonly checks: IndependentCheckRepository,
    private readonly trail: CheckTrail,
  ) {}

  async record(key: FortnightKey, charge: Charge, order: CheckOrder): Promise<EntryLevel> {
    return this.source.transaction(async (manager) => {
      const { fortnight, plan, now } = await this.desk.open(manager, key, []);
      const cell = cellOf(plan, order);
      const office = officeOfCell(plan, cell.component, cell.indicator, cell.unit) ?? refuse('UNKNOWN_UNIT', { unit: order.unit });
      const sheet = await this.desk.sheetNow(manager, key, { officeCode: office.code, sheet: 'progress' });
      const levelNow = async (): Promise<EntryLevel['level']> => (await this.levels.ofSheet(manager, fortnight, sheet, [cell]))(cell.indicator.code, cell.unit).level;
      const breaches = checkIndependentCheck({ charge, fortnight, today: istDateOf(now), level: await levelNow() }, order);
      if (breaches.length > 0) throw new RuleBreach(breaches);
      await this.checks.insert(manager, key, { ...order, checkId: randomUUID(), revision: sheet.revision, checkedBy: charge.personId, actingOffice: charge.officeCode }, now);
      await this.trail.append(manager, fortnight, charge, `${order.indicatorCode}/${order.unit}`);
      return { fortnightId: fortnight.fortnightId, indicatorCode: order.indicatorCode, unit: order.unit, level: await levelNow() };
    });
  }
}

function cellOf(plan: Plan, { indicatorCode, unit }: CheckOrder): Cell {
  const found = plan.components.flatMap((component) => component.indicators.filter(({ code }) => code === indicatorCode).map((indicator) => ({ component, indicator, unit })))[0];
  if (!found) return refuse('UNKNOWN_INDICATOR', { indicatorCode });
  return planUnitsOf(plan).some((one) => one.indicatorCode === indicatorCode && one.units.includes(unit)) ? found : refuse('UNKNOWN_UNIT', { unit });
}
