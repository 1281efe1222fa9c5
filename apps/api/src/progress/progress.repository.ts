import { Injectable } from '@nestjs/common';
import type { PlainRows, ProgressFact, ProgressRow } from '@pakhwada/domain/progress';
import type { SubmissionState } from '@pakhwada/domain/workflow';
import type { EntityManager } from 'typeorm';
import { fortnightParameters, type FortnightKey } from '../fortnights/fortnight-record.ts';
import { packRows, sheetReader, type PackedSheet } from './packed-rows.ts';

export interface ProgressRevision {
  readonly officeCode: string;
  readonly revision: number;
  readonly rows: readonly ProgressRow[];
}

export interface LatestRows {
  readonly plainProgress: readonly PlainRows[];
  readonly progress: readonly ProgressFact[]; // what is more than a number
}

const COLUMNS = `e.indicator_code as "indicatorCode", e.unit_id as unit, e.relates_to as "relatesTo", e.value, e.numerator, e.denominator, e.qualifier, e.breakdowns,
  e.reason_code as "reasonCode", e.remark`;
const ORDER = `order by e.indicator_code collate "C", e.unit_id, e.relates_to`;

@Injectable()
export class ProgressRepository {
  /** One statement for the rows of any number of sheets, and for each sheet's rows as one text. */
  async insert(manager: EntityManager, key: FortnightKey, sheets: readonly ProgressRevision[]): Promise<void> {
    const rows = sheets.flatMap((sheet) => sheet.rows.map((row) => ({ ...row, officeCode: sheet.officeCode, revision: sheet.revision })));
    if (rows.length === 0) return;
    const packed = sheets.filter((sheet) => sheet.rows.length > 0).map(({ officeCode, revision, rows: own }) => ({ officeCode, revision, ...packRows(own, key.fortnightId) }));
    await manager.query(
      `with packed as (
         insert into progress_packed (state_id, scheme_code, fortnight_id, office_code, revision, codes, rows)
         select $1, $2, $3, n."officeCode", n.revision, n.codes, n.rows from jsonb_to_recordset($5::jsonb) as n("officeCode" text, revision int, codes text, rows text)
       )
       insert into progress_entry (state_id, scheme_code, fortnight_id, indicator_code, unit_id, relates_to, revision, office_code, value, numerator, denominator, qualifier, breakdowns, reason_code, remark)
       select $1, $2, $3, n."indicatorCode", n.unit, n."relatesTo", n.revision, n."officeCode", n.value, n.numerator, n.denominator, n.qualifier, n.breakdowns, n."reasonCode", n.remark
       from jsonb_to_recordset($4::jsonb) as n("indicatorCode" text, unit int, "relatesTo" text, revision int, "officeCode" text, value bigint, numerator bigint, denominator bigint, qualifier text,
         breakdowns jsonb, "reasonCode" text, remark text)`,
      [...fortnightParameters(key), JSON.stringify(rows), JSON.stringify(packed)],
    );
  }

  async rows(manager: EntityManager, key: FortnightKey, officeCode: string, revision: number): Promise<ProgressRow[]> {
    return manager.query(
      `select ${COLUMNS} from progress_entry e where e.state_id = $1 and e.scheme_code = $2 and e.fortnight_id = $3 and e.office_code = $4 and e.revision = $5 ${ORDER}`,
      [...fortnightParameters(key), officeCode, revision],
    );
  }

  /** The rows of the latest revision of every office in the fortnight, each with what `stateOf` says of its office. */
  async latestRows(manager: EntityManager, key: FortnightKey, stateOf: (officeCode: string) => SubmissionState): Promise<LatestRows> {
    const sheets: (PackedSheet & { readonly officeCode: string })[] = await manager.query(
      `select s.office_code as "officeCode", p.codes, p.rows from (
         select office_code, max(revision) as revision from submission where state_id = $1 and scheme_code = $2 and fortnight_id = $3 and sheet = 'progress' group by office_code
       ) s join progress_packed p on p.state_id = $1 and p.scheme_code = $2 and p.fortnight_id = $3 and p.office_code = s.office_code and p.revision = s.revision
       order by s.office_code collate "C"`,
      [...fortnightParameters(key)],
    );
    const read = sheetReader();
    const unpacked = sheets.map((sheet) => read(sheet, sheet.officeCode, stateOf(sheet.officeCode)));
    return { plainProgress: unpacked.map(({ plain }) => plain), progress: unpacked.flatMap(({ others }) => others) };
  }
}
