import { Injectable } from '@nestjs/common';
import type { LocalName } from '@pakhwada/domain/plan';
import type { RowRef, SheetCode, SheetFact, StepAction, SubmissionState } from '@pakhwada/domain/workflow';
import type { EntityManager } from 'typeorm';
import { fortnightParameters, type FortnightKey, type SheetKey } from './fortnight-record.ts';

/** The latest revision of a sheet and where it stands. */
export interface SheetRecord extends SheetFact {
  readonly rowCount: number;
  readonly warnings: number;
}

export interface StepRecord extends SheetKey {
  readonly revision: number;
  readonly stepNo: number;
  readonly action: StepAction;
  readonly personId: string;
  readonly actingOffice: string;
  readonly at: string;
  readonly reason: string | null;
  readonly rows: readonly RowRef[];
}
export interface SignedStep extends StepRecord {
  readonly designation: LocalName; // persons are shown by what they hold
}

export interface SubmissionInsert extends SheetKey {
  readonly revision: number;
  readonly rowCount: number;
  readonly warnings: number;
  readonly submittedBy: string;
}

/** The state a step leads to. */
const STATE_AFTER: Readonly<Record<StepAction, SubmissionState>> = { SUBMIT: 'SUBMITTED', VERIFY: 'VERIFIED', APPROVE: 'APPROVED', RETURN: 'RETURNED' };
const WHERE = `s.state_id = $1 and s.scheme_code = $2 and s.fortnight_id = $3`;
const OF_OFFICES = `($4::text[] is null or s.office_code = any ($4))`;

@Injectable()
export class SubmissionRepository {
  /** Of some offices only, when they are named. */
  async latestSheets(manager: EntityManager, key: FortnightKey, officeCodes: readonly string[] | null = null): Promise<SheetRecord[]> {
    const rows: StoredSheet[] = await manager.query(
      `select distinct on (s.office_code, s.sheet) s.office_code as "officeCode", s.sheet, s.revision, s.row_count as "rowCount", s.warnings, s.submitted_at as "submittedAt",
         min(s.submitted_at) over (partition by s.office_code, s.sheet) as "firstSubmittedAt",
         (select t.action from submission_step t where t.state_id = s.state_id and t.scheme_code = s.scheme_code and t.fortnight_id = s.fortnight_id and t.office_code = s.office_code
            and t.sheet = s.sheet and t.revision = s.revision order by t.step_no desc limit 1) as action
       from submission s where ${WHERE} and ${OF_OFFICES} order by s.office_code, s.sheet, s.revision desc`,
      [...fortnightParameters(key), officeCodes],
    );
    return rows.map(({ action, submittedAt, firstSubmittedAt, ...sheet }) => ({
      ...sheet,
      sheet: sheet.sheet as SheetCode,
      state: STATE_AFTER[action],
      submittedAt: submittedAt.toISOString(),
      firstSubmittedAt: firstSubmittedAt.toISOString(),
    }));
  }

  /** Every step of every revision in the fortnight, oldest first. */
  async steps(manager: EntityManager, key: FortnightKey, officeCodes: readonly string[] | null = null): Promise<SignedStep[]> {
    const rows: StoredStep[] = await manager.query(
      `select s.office_code as "officeCode", s.sheet, s.revision, s.step_no as "stepNo", s.action, s.person_id as "personId", s.acting_office as "actingOffice", s.at, s.reason, s.rows,
         jsonb_build_object('en', p.designation_en, 'hi', p.designation_hi) as designation
       from submission_step s join person p on p.person_id = s.person_id where ${WHERE} and ${OF_OFFICES} order by s.office_code, s.sheet, s.revision, s.step_no`,
      [...fortnightParameters(key), officeCodes],
    );
    return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
  }

  /** One statement for any number of sheets, each with its first step. 23505 on submission_pkey = another writer took the revision; the step follows its submission, so that key speaks first. */
  async insert(manager: EntityManager, key: FortnightKey, sheets: readonly (SubmissionInsert & { readonly actingOffice: string })[], at: string): Promise<void> {
    await manager.query(
      `with handed_in as (
         insert into submission (state_id, scheme_code, fortnight_id, office_code, sheet, revision, row_count, warnings, submitted_by, submitted_at)
         select $1, $2, $3, n.office_code, n.sheet, n.revision, n.row_count, n.warnings, n.submitted_by, $11 from unnest($4::text[], $5::text[], $6::int[], $7::int[], $8::int[], $9::uuid[])
           as n(office_code, sheet, revision, row_count, warnings, submitted_by)
         returning office_code, sheet, revision, submitted_by)
       insert into submission_step (state_id, scheme_code, fortnight_id, office_code, sheet, revision, step_no, action, person_id, acting_office, at)
       select $1, $2, $3, h.office_code, h.sheet, h.revision, 1, 'SUBMIT', h.submitted_by, n.acting_office, $11
       from handed_in h join unnest($4::text[], $5::text[], $10::text[]) as n(office_code, sheet, acting_office) on n.office_code = h.office_code and n.sheet = h.sheet`,
      [
        ...fortnightParameters(key),
        sheets.map((s) => s.officeCode),
        sheets.map((s) => s.sheet),
        sheets.map((s) => s.revision),
        sheets.map((s) => s.rowCount),
        sheets.map((s) => s.warnings),
        sheets.map((s) => s.submittedBy),
        sheets.map((s) => s.actingOffice),
        at,
      ],
    );
  }

  async insertSteps(manager: EntityManager, key: FortnightKey, steps: readonly StepRecord[]): Promise<void> {
    await manager.query(
      `insert into submission_step (state_id, scheme_code, fortnight_id, office_code, sheet, revision, step_no, action, person_id, acting_office, at, reason, rows)
       select $1, $2, $3, n.office_code, n.sheet, n.revision, n.step_no, n.action, n.person_id, n.acting_office, n.at, n.reason, n.rows
       from unnest($4::text[], $5::text[], $6::int[], $7::smallint[], $8::text[], $9::uuid[], $10::text[], $11::timestamptz[], $12::text[], $13::jsonb[])
         as n(office_code, sheet, revision, step_no, action, person_id, acting_office, at, reason, rows)`,
      [
        ...fortnightParameters(key),
        steps.map((s) => s.officeCode),
        steps.map((s) => s.sheet),
        steps.map((s) => s.revision),
        steps.map((s) => s.stepNo),
        steps.map((s) => s.action),
        steps.map((s) => s.personId),
        steps.map((s) => s.actingOffice),
        steps.map((s) => s.at),
        steps.map((s) => s.reason),
        steps.map((s) => JSON.stringify(s.rows)),
      ],
    );
  }
}

interface StoredSheet extends Omit<SheetRecord, 'submittedAt' | 'firstSubmittedAt' | 'state'> {
  readonly action: StepAction;
  readonly submittedAt: Date;
  readonly firstSubmittedAt: Date;
}
interface StoredStep extends Omit<SignedStep, 'at'> {
  readonly at: Date;
}
