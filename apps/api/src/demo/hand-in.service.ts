import { Injectable } from '@nestjs/common';
import type { FortnightKey } from '../fortnights/fortnight-record.ts';
import { SubmitMoneyService } from '../funds/submit-money.service.ts';
import { SubmitProgressService } from '../progress/submit-progress.service.ts';
import { SubmitStatusService } from '../progress/submit-status.service.ts';
import type { DemoOfficers } from './demo-officers.ts';
import type { DemoSheet } from './story/demo-history.ts';

export interface HandedIn {
  readonly sheet: DemoSheet;
  readonly revision: number; // the one the office saw; 0 = none
}

/** The demo's offices hand in their sheets through the services every office uses, many sheets in one go. */
@Injectable()
export class HandInService {
  constructor(
    private readonly progress: SubmitProgressService,
    private readonly status: SubmitStatusService,
    private readonly money: SubmitMoneyService,
  ) {}

  async submit(key: FortnightKey, officers: DemoOfficers, sheets: readonly HandedIn[]): Promise<void> {
    const signed = sheets.map(({ sheet, revision }) => ({ sheet, common: { charge: officers.for('ENTER', sheet), officeCode: sheet.officeCode, revision } }));
    const progress = signed.flatMap(({ sheet, common }) => (sheet.kind === 'PROGRESS' ? [{ ...common, rows: common.revision === 0 ? (sheet.returned?.firstRows ?? sheet.rows) : sheet.rows }] : []));
    const statuses = signed.flatMap(({ sheet, common }) => (sheet.kind === 'STATUS' ? sheet.rows.map((row) => ({ ...common, componentCode: row.componentCode, row })) : []));
    const money = signed.flatMap(({ sheet, common }) => (sheet.kind === 'MONEY' ? [{ ...common, rows: sheet.rows }] : []));
    if (progress.length > 0) await this.progress.submit(key, progress);
    if (statuses.length > 0) await this.status.submit(key, statuses);
    if (money.length > 0) await this.money.submit(key, money);
  }
}
