import { Injectable } from '@nestjs/common';
import type { StatusSheet } from '@pakhwada/contracts/progress';
import { checkStatusRow, type StatusRow } from '@pakhwada/domain/progress';
import { DataSource } from 'typeorm';
import { SheetPageService } from '../fortnights/sheet-page.service.ts';
import type { Officer } from '../platform/http/signed-in.decorator.ts';
import { StatusContextService } from './status-context.service.ts';
import { StatusRepository } from './status.repository.ts';

/** The page of a component: its stage, its milestones, whether a reason is owed, and what was typed. */
@Injectable()
export class GetStatusSheetService {
  constructor(
    private readonly source: DataSource,
    private readonly pages: SheetPageService,
    private readonly contexts: StatusContextService,
    private readonly repository: StatusRepository,
  ) {}

  async get(officer: Officer, fortnightId: string, officeCode: string, componentCode: string): Promise<StatusSheet> {
    const { manager } = this.source;
    const { fortnight, plan, sheet, now, frame } = await this.pages.read(manager, officer, fortnightId, { officeCode, sheet: `status-${componentCode}` });
    const component = plan.components.find((one) => one.code === componentCode)!;
    const { context, stage } = (await this.contexts.read(manager, fortnight, plan, now))(component);
    const submitted = sheet.revision === 0 ? null : await this.repository.row(manager, fortnight, componentCode, sheet.revision);
    const draft = frame.draft && { ...frame.draft, rows: (frame.draft.rows as StatusRow[]).map(sent) };
    const shown = draft?.rows[0] ?? submitted;
    const previous = await this.contexts.previous(manager, fortnight, componentCode);
    const done = new Map(context.milestones.map((milestone) => [milestone.milestoneCode, milestone.actualOn]));
    return {
      ...frame,
      draft,
      submitted: submitted === null ? [] : [sent(submitted)],
      breaches: shown === null ? [] : checkStatusRow(context, shown),
      ...{ componentCode, stage, asOn: context.asOn, schemeStartsOn: context.schemeStartsOn, isReasonNeeded: context.isReasonNeeded },
      milestones: component.milestones.map(({ code, name, plannedOn, isCritical }) => ({ milestoneCode: code, name, plannedOn, isCritical, actualOn: done.get(code) ?? null })),
      previous: previous && sent(previous),
    };
  }
}

function sent(row: StatusRow): StatusSheet['submitted'][number] {
  return { ...row, milestones: row.milestones.map((milestone) => ({ ...milestone })) };
}
