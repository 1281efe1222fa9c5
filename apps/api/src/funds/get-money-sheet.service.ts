import { Injectable } from '@nestjs/common';
import type { MoneySheet } from '@pakhwada/contracts/funds';
import { checkMoneyRows, type MoneyRow } from '@pakhwada/domain/funds';
import { DataSource } from 'typeorm';
import { SheetPageService } from '../fortnights/sheet-page.service.ts';
import type { Officer } from '../platform/http/signed-in.decorator.ts';
import { MoneyContextService } from './money-context.service.ts';
import { MoneyRepository } from './money.repository.ts';

/** The money sheet: each component's money before the fortnight, what was typed, and everything wrong with it. */
@Injectable()
export class GetMoneySheetService {
  constructor(
    private readonly source: DataSource,
    private readonly pages: SheetPageService,
    private readonly contexts: MoneyContextService,
    private readonly repository: MoneyRepository,
  ) {}

  async get(officer: Officer, fortnightId: string, officeCode: string): Promise<MoneySheet> {
    const { manager } = this.source;
    const { fortnight, plan, sheet, now, frame } = await this.pages.read(manager, officer, fortnightId, { officeCode, sheet: 'money' });
    const submitted = sheet.revision === 0 ? [] : await this.repository.rows(manager, fortnight, officeCode, sheet.revision);
    const draft = frame.draft && { ...frame.draft, rows: frame.draft.rows as MoneyRow[] };
    const shown = draft?.rows ?? submitted;
    const context = await this.contexts.read(manager, fortnight, plan, sheet, shown, now);
    const names = new Map(plan.components.map(({ code, name }) => [code, name]));
    return {
      ...frame,
      draft,
      submitted,
      breaches: checkMoneyRows(context, shown),
      asOn: context.asOn,
      components: context.components.map((component) => ({ ...component, name: names.get(component.code)! })),
    };
  }
}
