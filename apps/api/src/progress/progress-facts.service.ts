import { Injectable } from '@nestjs/common';
import type { CorrectionFact, StatusFact } from '@pakhwada/domain/progress';
import type { SheetFact, SubmissionState } from '@pakhwada/domain/workflow';
import type { EntityManager } from 'typeorm';
import type { FortnightKey } from '../fortnights/fortnight-record.ts';
import { CorrectionRepository } from './correction.repository.ts';
import { ProgressRepository, type LatestRows } from './progress.repository.ts';
import { StatusRepository } from './status.repository.ts';

export interface ProgressFacts extends LatestRows {
  readonly statuses: readonly StatusFact[];
  readonly corrections: readonly CorrectionFact[];
}

/** The physical facts of one fortnight: the latest revision of each sheet with where it stands, and the corrections that were approved. */
@Injectable()
export class ProgressFactsService {
  constructor(
    private readonly progress: ProgressRepository,
    private readonly statuses: StatusRepository,
    private readonly corrections: CorrectionRepository,
  ) {}

  async read(manager: EntityManager, key: FortnightKey, sheets: readonly SheetFact[]): Promise<ProgressFacts> {
    const states = new Map<string, SubmissionState>(sheets.map((sheet) => [`${sheet.officeCode} ${sheet.sheet}`, sheet.state]));
    const stateOf = (officeCode: string, sheet: string): SubmissionState => states.get(`${officeCode} ${sheet}`) ?? 'SUBMITTED';
    const rows = await this.progress.latestRows(manager, key, (officeCode) => stateOf(officeCode, 'progress'));
    const pages = await this.statuses.latestRows(manager, key);
    const corrections = await this.corrections.list(manager, key);
    return {
      ...rows,
      statuses: pages.map(({ officeCode, row }) => ({ ...row, officeCode, state: stateOf(officeCode, `status-${row.componentCode}`) })),
      corrections: corrections.flatMap((record) =>
        record.approvingOffice === null
          ? []
          : [
              {
                indicatorCode: record.indicatorCode,
                unit: record.unit,
                correctsFortnight: record.correctsFortnight,
                delta: record.delta,
                oldValue: record.oldValue,
                reason: record.reason,
                approvedByOffice: record.approvingOffice,
                componentCode: record.componentCode,
              },
            ],
      ),
    };
  }
}
