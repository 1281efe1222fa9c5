import { Injectable } from '@nestjs/common';
import type { Charge } from '@pakhwada/domain/rights';
import { checkNamedRows, checkStep, type Breach, type RowRef, type Step } from '@pakhwada/domain/workflow';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../platform/clock/clock.ts';
import { breachOf, RuleBreach } from '../platform/http/rule-breach.ts';
import { sheetOnDesk, type DeskSheet } from './desk.ts';
import type { FortnightKey, FortnightRecord, SheetKey } from './fortnight-record.ts';
import { FortnightsService } from './fortnights.service.ts';
import { rowsOnSheet } from './plan-cells.ts';
import { ReadDeskService } from './read-desk.service.ts';
import { RecordStepsService } from './record-steps.service.ts';

export interface SteppedSheet extends SheetKey {
  readonly revision: number; // the one the person saw
}
export interface Signing {
  readonly charge: Charge;
  readonly sheets: readonly SteppedSheet[];
}
export interface ReturnNote {
  readonly reason: string;
  readonly rows: readonly RowRef[];
}

/** Verifies, approves or returns sheets: all of them or none, and every breach of every sheet is told at once. */
@Injectable()
export class StepSheetsService {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly fortnights: FortnightsService,
    private readonly desk: ReadDeskService,
    private readonly record: RecordStepsService,
  ) {}

  async step(key: FortnightKey, action: Step['action'], charge: Charge, asked: readonly SteppedSheet[], note: ReturnNote | null = null): Promise<{ done: number }> {
    return this.stepAll(key, action, [{ charge, sheets: asked }], note);
  }

  /** The same for several officers at once, each with the sheets they sign. */
  async stepAll(key: FortnightKey, action: Step['action'], signings: readonly Signing[], note: ReturnNote | null = null): Promise<{ done: number }> {
    return this.source.transaction(async (manager) => {
      const held = signings.flatMap((signing) => signing.sheets);
      await this.fortnights.lockTogether(manager, key, held);
      const fortnight = await this.fortnights.byId(manager, key);
      const { plan, sheets } = await this.desk.read(manager, fortnight, held.map((one) => one.officeCode));
      const named = signings.flatMap(({ charge, sheets: asked }) => asked.map((one) => ({ charge, sheet: sheetOnDesk(sheets, plan, one), step: { action, revision: one.revision, ...note } })));
      const steps = named.filter(({ sheet }, i) => named.findIndex((other) => other.sheet === sheet) === i); // a sheet named twice is stepped once
      const now = this.clock.nowIso();
      const breaches = [
        ...steps.flatMap(({ charge, sheet, step }) => checkStep({ charge, fortnight, sheet, now }, step)),
        ...steps.flatMap(({ sheet, step }) => checkNamedRows(step.rows ?? [], rowsOnSheet(plan, fortnight, sheet.due))),
        ...(action === 'APPROVE' ? await this.checkEarlier(manager, fortnight, steps.map(({ sheet }) => sheet)) : []),
      ];
      if (breaches.length > 0) throw new RuleBreach(breaches);
      await this.record.record(manager, fortnight, steps, now);
      return { done: steps.length };
    });
  }

  /** Approvals follow the order of fortnights: what an office handed in for an earlier one, still unfrozen, is settled first. */
  private async checkEarlier(manager: EntityManager, fortnight: FortnightRecord, sheets: readonly DeskSheet[]): Promise<Breach[]> {
    const breaches: Breach[] = [];
    for (const earlier of (await this.fortnights.before(manager, fortnight)).waiting) {
      const desk = await this.desk.read(manager, earlier, sheets.map((one) => one.officeCode));
      const unsettled = sheets.filter(({ officeCode, sheet }) =>
        desk.sheets.some((one) => one.officeCode === officeCode && one.sheet === sheet && (one.record?.state === 'SUBMITTED' || one.record?.state === 'VERIFIED')),
      );
      breaches.push(...unsettled.map((one) => breachOf('EARLIER_NOT_FROZEN', { fortnightId: earlier.fortnightId }, { field: `${one.officeCode}/${one.sheet}` })));
    }
    return breaches;
  }
}
