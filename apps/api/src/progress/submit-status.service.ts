import { Injectable } from '@nestjs/common';
import type { Receipt } from '@pakhwada/contracts/fortnights';
import { checkStatusRow, type StatusRow } from '@pakhwada/domain/progress';
import type { Charge } from '@pakhwada/domain/rights';
import { checkReturnedRows, checkSubmission, isRefused, type Breach } from '@pakhwada/domain/workflow';
import { DataSource, type EntityManager } from 'typeorm';
import { sheetOnDesk, type DeskSheet } from '../fortnights/desk.ts';
import type { FortnightKey, FortnightRecord } from '../fortnights/fortnight-record.ts';
import { returnedWith } from '../fortnights/returned-with.ts';
import { isRevisionTaken, revisionTaken } from '../fortnights/revision-taken.ts';
import { SubmissionDeskService } from '../fortnights/submission-desk.service.ts';
import type { SubmittedSheet } from '../fortnights/submit-sheets.service.ts';
import { besideFaults, type BesideFault } from '../platform/http/in-parts.ts';
import { RuleBreach } from '../platform/http/rule-breach.ts';
import { StatusContextService } from './status-context.service.ts';
import { StatusRepository } from './status.repository.ts';

export interface StatusSubmission {
  readonly charge: Charge;
  readonly officeCode: string;
  readonly componentCode: string;
  readonly revision: number; // the one the writer saw; 0 = none
  readonly row: StatusRow | null; // null: it cannot be read, as its faults say
  readonly faults?: readonly BesideFault[]; // of form: told with those of the rules
}

/** Takes the pages of components for one fortnight: all of them or none, every breach told at once. Over HTTP it is one page. */
@Injectable()
export class SubmitStatusService {
  constructor(
    private readonly source: DataSource,
    private readonly desk: SubmissionDeskService,
    private readonly contexts: StatusContextService,
    private readonly repository: StatusRepository,
  ) {}

  async submit(key: FortnightKey, submissions: readonly StatusSubmission[]): Promise<Receipt[]> {
    try {
      return await this.source.transaction((manager) => this.submitAll(manager, key, submissions));
    } catch (error) {
      throw isRevisionTaken(error) ? await this.besideTheOther(error, key, submissions[0]!) : error;
    }
  }

  private async submitAll(manager: EntityManager, key: FortnightKey, submissions: readonly StatusSubmission[]): Promise<Receipt[]> {
    const { fortnight, plan, sheets, now } = await this.desk.open(manager, key, submissions.map(({ officeCode, componentCode }) => ({ officeCode, sheet: `status-${componentCode}` as const })));
    const contextOf = await this.contexts.read(manager, fortnight, plan, now);
    const checked: (SubmittedSheet & { readonly row: StatusRow | null; readonly breaches: readonly Breach[] })[] = [];
    for (const { charge, officeCode, componentCode, revision, row, faults = [] } of submissions) {
      const sheet = sheetOnDesk(sheets, plan, { officeCode, sheet: `status-${componentCode}` });
      const component = plan.components.find((one) => one.code === componentCode)!;
      const ruled = row === null ? [] : [...checkStatusRow(contextOf(component).context, row), ...(await this.checkReturned(manager, fortnight, sheet, row, now))];
      const breaches = besideFaults(faults, [...checkSubmission({ charge, fortnight, sheet, now }, revision), ...ruled]);
      checked.push({ charge, sheet, row, breaches, rowCount: 1, warnings: breaches.filter(({ severity }) => severity === 'WARN').length });
    }
    const breaches = checked.flatMap((one) => one.breaches);
    if (isRefused(breaches)) throw new RuleBreach(breaches);
    return this.desk.submit(manager, fortnight, checked, now, () =>
      this.repository.insert(manager, key, checked.flatMap(({ sheet, row }) => (row === null ? [] : [{ officeCode: sheet.officeCode, revision: sheet.revision + 1, row }]))),
    );
  }

  private async checkReturned(manager: EntityManager, fortnight: FortnightRecord, sheet: DeskSheet, row: StatusRow, now: string): Promise<Breach[]> {
    const returned = await returnedWith(sheet, fortnight, now, async () => {
      const previous = await this.repository.row(manager, fortnight, row.componentCode, sheet.revision);
      return previous === null ? [] : [previous];
    });
    return returned === null ? [] : checkReturnedRows([row], returned, ({ componentCode }) => ({ componentCode }));
  }

  private async besideTheOther(error: unknown, key: FortnightKey, { officeCode, componentCode, revision }: StatusSubmission): Promise<RuleBreach> {
    const { manager } = this.source;
    const sheet = await this.desk.sheetNow(manager, key, { officeCode, sheet: `status-${componentCode}` });
    const row = await this.repository.row(manager, key, componentCode, sheet.revision);
    return revisionTaken(error, revision, sheet, row === null ? [] : [row]);
  }
}
