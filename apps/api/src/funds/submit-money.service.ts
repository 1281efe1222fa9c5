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
import { RuleBreach } from '../platform/http/rule-breach.ts';
import { MoneyContextService } from './money-context.service.ts';
import { MoneyRepository } from './money.repository.ts';

export interface MoneySubmission {
  readonly charge: Charge;
  readonly officeCode: string;
  readonly revision: number; // the one the writer saw; 0 = none
  readonly rows: readonly MoneyRow[]; // none = NIL
}

/** Takes the money sheets of one fortnight: all of them or none, every breach told at once. */
@Injectable()
export class SubmitMoneyService {
  constructor(
    private readonly source: DataSource,
    private readonly desk: SubmissionDeskService,
    private readonly contexts: MoneyContextService,
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
    for (const { charge, officeCode, revision, rows } of submissions) {
      const sheet = sheetOnDesk(sheets, plan, { officeCode, sheet: 'money' });
      const context = await this.contexts.read(manager, fortnight, plan, sheet, rows, now);
      const breaches: Breach[] = [...checkSubmission({ charge, fortnight, sheet, now }, revision), ...checkMoneyRows(context, rows)];
      checked.push({ charge, sheet, rows, breaches, rowCount: rows.length, warnings: breaches.filter(({ severity }) => severity === 'WARN').length });
    }
    const breaches = checked.flatMap((one) => one.breaches);
    if (isRefused(breaches)) throw new RuleBreach(breaches);
    return this.desk.submit(manager, fortnight, checked, now, () =>
      this.repository.insert(manager, key, checked.map(({ sheet, rows }) => ({ officeCode: sheet.officeCode, revision: sheet.revision + 1, rows }))),
    );
  }

  private async besideTheOther(error: unknown, key: FortnightKey, { officeCode, revision }: MoneySubmission): Promise<RuleBreach> {
    const { manager } = this.source;
    const sheet = await this.desk.sheetNow(manager, key, { officeCode, sheet: 'money' });
    return revisionTaken(error, revision, sheet, await this.repository.rows(manager, key, officeCode, sheet.revision));
  }
}
