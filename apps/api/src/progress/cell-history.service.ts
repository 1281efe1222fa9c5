import { Injectable } from '@nestjs/common';
import type { CellReport } from '@pakhwada/contracts/progress';
import { stateAfter } from '@pakhwada/domain/workflow';
import { DataSource } from 'typeorm';
import { officeCellsOf } from '../fortnights/plan-cells.ts';
import { SheetPageService } from '../fortnights/sheet-page.service.ts';
import { officeName } from '../fortnights/summary-of-sheet.ts';
import { refuse } from '../platform/http/rule-breach.ts';
import type { Officer } from '../platform/http/signed-in.decorator.ts';
import { CellHistoryRepository } from './cell-history.repository.ts';

const TAKE = 12; // half a year: what an officer compares a figure with

/** What stood in a cell of the grid in the fortnights before, where it has come to, and which charge gave it. */
@Injectable()
export class CellHistoryService {
  constructor(
    private readonly source: DataSource,
    private readonly pages: SheetPageService,
    private readonly reports: CellHistoryRepository,
  ) {}

  async list(officer: Officer, fortnightId: string, officeCode: string, indicatorCode: string, unitText: string): Promise<CellReport[]> {
    const { manager } = this.source;
    const { fortnight, plan } = await this.pages.read(manager, officer, fortnightId, { officeCode, sheet: 'progress' });
    const cell = officeCellsOf(plan, officeCode).find(({ indicator, unit }) => indicator.code === indicatorCode && String(unit) === unitText);
    if (!cell) return refuse('NOT_FOUND');
    const reports = await this.reports.list(manager, fortnight, indicatorCode, cell.unit, TAKE);
    return reports.map(({ action, officeCode: from, submittedAt, qualifier, ...report }) => ({
      ...report,
      state: action && stateAfter([{ action }]),
      qualifier: qualifier ?? 'EXACT',
      submittedAt: submittedAt?.toISOString() ?? null,
      office: from === null ? null : officeName(plan, from),
    }));
  }
}
