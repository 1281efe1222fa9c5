import { Injectable } from '@nestjs/common';
import type { Receipt } from '@pakhwada/contracts/fortnights';
import type { Charge } from '@pakhwada/domain/rights';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../platform/audit/audit.service.ts';
import { DataVersionService } from '../platform/data-version/data-version.service.ts';
import type { DeskSheet } from './desk.ts';
import { DraftRepository } from './draft.repository.ts';
import type { FortnightRecord } from './fortnight-record.ts';
import { SubmissionRepository } from './submission.repository.ts';

export interface SubmittedSheet {
  readonly charge: Charge;
  readonly sheet: DeskSheet;
  readonly rowCount: number;
  readonly warnings: number;
}

/** Writes the next revision of any number of sheets, each with its first step; their drafts have served. The rooms that own the rows write those in the same transaction. */
@Injectable()
export class SubmitSheetsService {
  constructor(
    private readonly submissions: SubmissionRepository,
    private readonly drafts: DraftRepository,
    private readonly audit: AuditService,
    private readonly versions: DataVersionService,
  ) {}

  /**
   * A revision that another writer took meanwhile fails as a whole (submission_pkey); nothing of it stays. `saveRows` runs once the revisions are there;
   * the scheme's version moves last, since every other writer waits for that row.
   */
  async submit(manager: EntityManager, fortnight: FortnightRecord, sheets: readonly SubmittedSheet[], at: string, saveRows: () => Promise<void>): Promise<Receipt[]> {
    const rows = sheets.map(({ charge, sheet, rowCount, warnings }) => ({
      ...{ officeCode: sheet.officeCode, sheet: sheet.sheet, revision: sheet.revision + 1, rowCount, warnings },
      ...{ submittedBy: charge.personId, actingOffice: charge.officeCode },
    }));
    const subjectOf = (row: (typeof rows)[number]): string => `${fortnight.schemeCode}/${fortnight.fortnightId}/${row.officeCode}/${row.sheet}/${row.revision}`;
    await this.submissions.insert(manager, fortnight, rows, at);
    await saveRows();
    await this.drafts.remove(manager, fortnight, rows);
    await this.audit.append(
      manager,
      ...rows.map((row) => ({ personId: row.submittedBy, officeCode: row.actingOffice, action: 'sheet.submit', subject: subjectOf(row), detail: { rows: row.rowCount, warnings: row.warnings } })),
    );
    await this.versions.bump(manager, fortnight.stateId, fortnight.schemeCode);
    return rows.map((row) => ({
      ...{ receiptNo: `${row.officeCode}/${fortnight.fortnightId}/${row.sheet}/${row.revision}`, officeCode: row.officeCode },
      ...{ sheet: row.sheet, revision: row.revision, submittedAt: at, rows: row.rowCount },
    }));
  }
}
