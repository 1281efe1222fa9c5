import { Injectable } from '@nestjs/common';
import type { Receipt } from '@pakhwada/contracts/fortnights';
import { checkProgressRows, type ProgressRow } from '@pakhwada/domain/progress';
import type { Charge } from '@pakhwada/domain/rights';
import { checkSubmission, isRefused } from '@pakhwada/domain/workflow';
import { DataSource, type EntityManager } from 'typeorm';
import { sheetOnDesk } from '../fortnights/desk.ts';
import type { FortnightKey } from '../fortnights/fortnight-record.ts';
import { isRevisionTaken, revisionTaken } from '../fortnights/revision-taken.ts';
import { SubmissionDeskService } from '../fortnights/submission-desk.service.ts';
import { besideFaults, type BesideFault } from '../platform/http/in-parts.ts';
import { RuleBreach } from '../platform/http/rule-breach.ts';
import { basesOf } from './derived/confirm-rows.ts';
import { EntryBasisRepository } from './derived/entry-basis.repository.ts';
import { ProgressContextService } from './progress-context.service.ts';
import { ProgressRepository } from './progress.repository.ts';

export interface ProgressSubmission {
  readonly charge: Charge;
  readonly officeCode: string;
  readonly revision: number; // the one the writer saw; 0 = none
  readonly rows: readonly ProgressRow[];
  readonly faults?: readonly BesideFault[]; // of form: told with those of the rules
}

/** Takes progress sheets of one fortnight: all of them or none, every breach told at once. Over HTTP it is one sheet. */
@Injectable()
export class SubmitProgressService {
  constructor(
    private readonly source: DataSource,
    private readonly desk: SubmissionDeskService,
    private readonly contexts: ProgressContextService,
    private readonly repository: ProgressRepository,
    private readonly bases: EntryBasisRepository,
  ) {}

  async submit(key: FortnightKey, submissions: readonly ProgressSubmission[]): Promise<Receipt[]> {
    try {
      return await this.source.transaction((manager) => this.submitAll(manager, key, submissions));
    } catch (error) {
      throw isRevisionTaken(error) ? await this.besideTheOther(error, key, submissions[0]!) : error;
    }
  }

  private async submitAll(manager: EntityManager, key: FortnightKey, submissions: readonly ProgressSubmission[]): Promise<Receipt[]> {
    const { fortnight, plan, sheets, now } = await this.desk.open(manager, key, submissions.map(({ officeCode }) => ({ officeCode, sheet: 'progress' as const })));
    const asked = submissions.map((one) => sheetOnDesk(sheets, plan, { officeCode: one.officeCode, sheet: 'progress' }));
    const judged = await this.contexts.read(manager, fortnight, plan, asked, now);
    const checked = judged.map(({ sheet, context }, i) => {
      const { charge, revision, rows, faults = [] } = submissions[i]!;
      const breaches = besideFaults(faults, [...checkSubmission({ charge, fortnight, sheet, now }, revision), ...checkProgressRows(context, rows)]);
      return { charge, sheet, rows, cells: context.cells, breaches, rowCount: rows.length, warnings: breaches.filter(({ severity }) => severity === 'WARN').length };
    });
    const breaches = checked.flatMap((one) => one.breaches);
    if (isRefused(breaches)) throw new RuleBreach(breaches);
    return this.desk.submit(manager, fortnight, checked, now, async () => {
      const handedIn = checked.map(({ sheet, rows, cells }) => ({ officeCode: sheet.officeCode, revision: sheet.revision + 1, rows, cells }));
      await this.repository.insert(manager, key, handedIn.map(({ officeCode, revision, rows }) => ({ officeCode, revision, rows })));
      await this.bases.insert(manager, key, handedIn.flatMap(({ officeCode, revision, rows, cells }) => basesOf({ officeCode, revision }, key.fortnightId, cells, rows)));
    });
  }

  private async besideTheOther(error: unknown, key: FortnightKey, { officeCode, revision }: ProgressSubmission): Promise<RuleBreach> {
    const { manager } = this.source;
    const sheet = await this.desk.sheetNow(manager, key, { officeCode, sheet: 'progress' });
    return revisionTaken(error, revision, sheet, await this.repository.rows(manager, key, officeCode, sheet.revision));
  }
}
