import { Injectable } from '@nestjs/common';
import type { Receipt } from '@pakhwada/contracts/fortnights';
import { checkMoneyRows, type MoneyRow } from '@pakhwada/domain/funds';
import type { Charge } from '@pakhwada/domain/rights';
import { checkSubmission, isRefused, type Breach } from '@pakhwada/domain/workflow';
import { DataSource, type EntityManager } from 'typeorm';
import { sheetOnDesk } from '../fortnights/desk.ts';
import type { FortnightKey } from '../fortnights/fortnight-record.ts';
import { isRevisionTaken, revisionTaken } from '../fortnights/revision-taken.ts';
import { SubmissionDeskService } from '../fortnights/submission-desk.service.ts';
import type { SubmittedSheet } from '../fortnights/submit-sheets.service.ts';
import { besideFaults, type BesideFault } from '../platform/http/in-parts.ts';
import { RuleBreach } from '../platform/http/rule-breach.ts';
import { VoucherSheetService } from './imports/voucher-sheet.service.ts';
import { withoutOpenSums } from './money-parts.ts';
import { MoneyContextService } from './money-context.service.ts';
import { MoneyRepository } from './money.repository.ts';

export interface MoneySubmission {
  readonly charge: Charge;
  readonly officeCode: string;
  readonly revision: number; // the one the writer saw; 0 = none
  readonly rows: readonly MoneyRow[]; // none = NIL
  readonly faults?: readonly BesideFault[]; // of form: told with those of the rules
}

/** Takes the money sheets of one fortnight: all of them or none, every breach told at once. */
@Injectable()
export class SubmitMoneyService {
  constructor(
    private readonly source: DataSource,
    private readonly desk: SubmissionDeskService,
    private readonly contexts: MoneyContextService,
    private readonly vouchers: VoucherSheetService,
    private readonly repository: MoneyRepository,
  ) {}

  async submit(key: FortnightKey, submissions: readonly MoneySubmission[]): Promise<Receipt[]> {
    try {
      return await this.source.transaction((manager) => this.submitAll(manager, key, submissions));
    } catch (error) {
      throw isRevisionTaken(error) ? await this.besideTheOther(error, key, submissions[0]!) : error;
    }
  }

  private async submitAll(manager: EntityManager, key: FortnightKey, submissions: readonly MoneySubmission[]): Promise<Receipt[]> {
    const { fortnight, plan, sheets, now } = await this.desk.open(manager, key, submissions.map(({ officeCode }) => ({ officeCode, sheet: 'money' as const })));
    const checked: (SubmittedSheet & { readonly rows: readonly MoneyRow[]; readonly breaches: readonly Breach[] })[] = [];
    for (const { charge, officeCode, revision, rows, faults = [] } of submissions) {
      const sheet = sheetOnDesk(sheets, plan, { officeCode, sheet: 'money' });
      const context = await this.contexts.read(manager, fortnight, plan, sheet, rows, now);
      const breaches = besideFaults(faults, [...checkSubmission({ charge, fortnight, sheet, now }, revision), ...withoutOpenSums(faults, rows, checkMoneyRows(context, rows)), ...(await this.vouchers.check(manager, fortnight, officeCode, rows))]);
      checked.push({ charge, sheet, rows, breaches, rowCount: rows.length, warnings: breaches.filter(({ severity }) => severity === 'WARN').length });
    }
    const breaches = checked.flatMap((one) => one.breaches);
    if (isRefused(breaches)) throw new RuleBreach(breaches);
    const written = checked.map(({ sheet, rows }) => ({ officeCode: sheet.officeCode, revision: sheet.revision + 1, rows }));
    return this.desk.submit(manager, fortnight, checked, now, async () => {
      await this.repository.insert(manager, key, written);
      await this.vouchers.take(manager, key, written);
    });
  }

  private async besideTheOther(error: unknown, key: FortnightKey, { officeCode, revision }: MoneySubmission): Promise<RuleBreach> {
    const { manager } = this.source;
    const sheet = await this.desk.sheetNow(manager, key, { officeCode, sheet: 'money' });
    return revisionTaken(error, revision, sheet, await this.repository.rows(manager, key, officeCode, sheet.revision));
  }
}
