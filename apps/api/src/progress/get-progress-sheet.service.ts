import { Injectable } from '@nestjs/common';
import type { ProgressSheet } from '@pakhwada/contracts/progress';
import type { Cell, Plan } from '@pakhwada/domain/plan';
import { checkProgressRows, type CellContext, type ProgressRow } from '@pakhwada/domain/progress';
import { DataSource } from 'typeorm';
import { SheetPageService } from '../fortnights/sheet-page.service.ts';
import type { Officer } from '../platform/http/signed-in.decorator.ts';
import { ProgressContextService } from './progress-context.service.ts';
import { ProgressRepository } from './progress.repository.ts';

/** The grid of an office: its cells, what stands beside them, what was typed, and everything wrong with it. */
@Injectable()
export class GetProgressSheetService {
  constructor(
    private readonly source: DataSource,
    private readonly pages: SheetPageService,
    private readonly contexts: ProgressContextService,
    private readonly repository: ProgressRepository,
  ) {}

  async get(officer: Officer, fortnightId: string, officeCode: string): Promise<ProgressSheet> {
    const { manager } = this.source;
    const { fortnight, plan, sheet, now, frame } = await this.pages.read(manager, officer, fortnightId, { officeCode, sheet: 'progress' });
    const submitted = sheet.revision === 0 ? [] : await this.repository.rows(manager, fortnight, officeCode, sheet.revision);
    const [judged] = await this.contexts.read(manager, fortnight, plan, [sheet], now);
    const { cells, context } = judged!;
    const draft = frame.draft && { ...frame.draft, rows: frame.draft.rows as ProgressRow[] };
    const shown = draft?.rows ?? submitted;
    return {
      ...frame,
      draft,
      submitted,
      breaches: shown.length === 0 ? [] : checkProgressRows({ ...context, use: draft === null && !frame.summary.canEnter ? 'STANDS' : 'HANDED_IN' }, shown),
      cells: cells.map((cell, i) => shownCell(plan, cell, context.cells[i]!)),
      components: [...new Set(cells.map((cell) => cell.component))].map(({ code, name }) => ({ code, name })),
      breakdownSets: plan.breakdownSets.map(({ code, kind, parts }) => ({ code, kind, parts: parts.map((part) => ({ code: part.code, name: part.name })) })),
      earlier: [...context.earlier].reverse(),
      limits: { redBelowSpi: plan.rules.redBelowSpi, amberBelowSpi: plan.rules.amberBelowSpi },
    };
  }
}

function shownCell(plan: Plan, { component, indicator, unit }: Cell, { target, plannedToDate, before, lastDuring }: CellContext): ProgressSheet['cells'][number] {
  const district = plan.districts.find((one) => one.lgd === unit);
  return {
    ...{ componentCode: component.code, indicatorCode: indicator.code, unit, unitName: district?.name ?? plan.state.name },
    ...{ name: indicator.name, unitWord: indicator.unit, nature: indicator.nature },
    ...{ target, plannedToDate, before, lastDuring, breakdowns: [...indicator.breakdowns] },
  };
}
