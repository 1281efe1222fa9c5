import { Injectable } from '@nestjs/common';
import type { Cell, Plan } from '@pakhwada/domain/plan';
import type { ProgressContext, ProgressRow } from '@pakhwada/domain/progress';
import type { EntityManager } from 'typeorm';
import { asOnOf } from '../fortnights/as-on.ts';
import type { DeskSheet } from '../fortnights/desk.ts';
import type { FortnightRecord } from '../fortnights/fortnight-record.ts';
import { FortnightsService } from '../fortnights/fortnights.service.ts';
import { officeCellsOf, planUnitsOf } from '../fortnights/plan-cells.ts';
import { returnedWith } from '../fortnights/returned-with.ts';
import { cellContext } from './cell-context.ts';
import { DerivedCellsService } from './derived/derived-cells.service.ts';
import { OpeningCellsService } from './opening-cells.service.ts';
import { ProgressRepository } from './progress.repository.ts';

export interface SheetToJudge {
  readonly sheet: DeskSheet;
  readonly cells: readonly Cell[];
  readonly context: ProgressContext;
}

/** What progress sheets are judged by, read once for any number of them. */
@Injectable()
export class ProgressContextService {
  constructor(
    private readonly fortnights: FortnightsService,
    private readonly opening: OpeningCellsService,
    private readonly derived: DerivedCellsService,
    private readonly repository: ProgressRepository,
  ) {}

  async read(manager: EntityManager, fortnight: FortnightRecord, plan: Plan, sheets: readonly DeskSheet[], now: string): Promise<SheetToJudge[]> {
    const cells = sheets.map((sheet) => officeCellsOf(plan, sheet.officeCode));
    const before = await this.fortnights.before(manager, fortnight);
    const openingOf = await this.opening.read(manager, before, cells.flat());
    const derivedOf = await this.derived.read(manager, fortnight, plan, before, cells.flat());
    const shared = { fortnightId: fortnight.fortnightId, earlier: before.ids, planUnits: planUnitsOf(plan), sets: plan.breakdownSets, limits: plan.rules };
    const asOn = asOnOf(fortnight, now);
    const judged: SheetToJudge[] = [];
    for (const [i, sheet] of sheets.entries()) {
      const own = cells[i] ?? [];
      const contexts = own.map((cell) => cellContext(cell, openingOf(cell.indicator.code, cell.unit), asOn, derivedOf(cell.indicator.code, cell.unit)?.figures ?? null));
      const previous = (): Promise<ProgressRow[]> => this.repository.rows(manager, fortnight, sheet.officeCode, sheet.revision);
      judged.push({ sheet, cells: own, context: { ...shared, officeUnit: sheet.districtLgd, cells: contexts, returned: await returnedWith(sheet, fortnight, now, previous) } });
    }
    return judged;
  }
}
