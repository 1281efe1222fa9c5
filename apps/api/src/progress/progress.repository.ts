import { Injectable } from '@nestjs/common';
import type { ProgressRow } from '@pakhwada/domain/progress';
import type { EntityManager } from 'typeorm';
import { fortnightParameters, type FortnightKey } from '../fortnights/fortnight-record.ts';

export interface ProgressRevision {
  readonly officeCode: string;
  readonly revision: number;
  readonly rows: readonly ProgressRow[];
}

const COLUMNS = `e.indicator_code as "indicatorCode", e.unit_id as unit, e.relates_to as "relatesTo", e.value, e.numerator, e.denominator, e.qualifier, e.breakdowns,
  e.reason_code as "reasonCode", e.remark`;
const ORDER = `order by e.indicator_code collate "C", e.unit_id, e.relates_to`;

@Injectable()
export class ProgressRepository {
  /** One insert for the rows of any number of sheets. */
  async insert(manager: EntityManager, key: FortnightKey, sheets: readonly ProgressRevision[]): Promise<void> {
    const rows = sheets.flatMap((sheet) => sheet.rows.map((row) => ({ ...row, officeCode: sheet.officeCode, revision: sheet.revision })));
    if (rows.length === 0) return;
    await manager.query(
      `insert into progress_entry (state_id, scheme_code, fortnight_id, indicator_code, unit_id, relates_to, revision, office_code, value, numerator, denominator, qualifier, breakdowns, reason_code, remark)
       select $1, $2, $3, n."indicatorCode", n.unit, n."relatesTo", n.revision, n."officeCode", n.value, n.numerator, n.denominator, n.qualifier, n.breakdowns, n."reasonCode", n.remark
       from jsonb_to_recordset($4::jsonb) as n("indicatorCode" text, unit int, "relatesTo" text, revision int, "officeCode" text, value bigint, numerator bigint, denominator bigint, qualifier text,
         breakdowns jsonb, "reasonCode" text, remark text)`,
      [...fortnightParameters(key), JSON.stringify(rows)],
    );
  }

  async rows(manager: EntityManager, key: FortnightKey, officeCode: string, revision: number): Promise<ProgressRow[]> {
    return manager.query(
      `select ${COLUMNS} from progress_entry e where e.state_id = $1 and e.scheme_code = $2 and e.fortnight_id = $3 and e.office_code = $4 and e.revision = $5 ${ORDER}`,
      [...fortnightParameters(key), officeCode, revision],
    );
  }

  /** The rows of the latest revision of every office in the fortnight. They travel as one text: thousands of rows cost the driver seven times as much one by one. */
  async latestRows(manager: EntityManager, key: FortnightKey): Promise<{ officeCode: string; row: ProgressRow }[]> {
    const [found]: { rows: string | null }[] = await manager.query(
      `select json_agg(json_build_array(e.office_code, e.indicator_code, e.unit_id, e.relates_to, e.value, e.numerator, e.denominator, e.qualifier, e.breakdowns, e.reason_code, e.remark) ${ORDER})::text as rows
       from progress_entry e
       join (select office_code, max(revision) as revision from submission where state_id = $1 and scheme_code = $2 and fortnight_id = $3 and sheet = 'progress' group by office_code) s
         on s.office_code = e.office_code and s.revision = e.revision
       where e.state_id = $1 and e.scheme_code = $2 and e.fortnight_id = $3`,
      [...fortnightParameters(key)],
    );
    return (JSON.parse(found?.rows ?? '[]') as PackedRow[]).map(unpack);
  }
}

type PackedRow = [string, string, number, string, number | null, number | null, number | null, ProgressRow['qualifier'], ProgressRow['breakdowns'], ProgressRow['reasonCode'], string | null];

function unpack([officeCode, indicatorCode, unit, relatesTo, value, numerator, denominator, qualifier, breakdowns, reasonCode, remark]: PackedRow): { officeCode: string; row: ProgressRow } {
  return { officeCode, row: { indicatorCode, unit, relatesTo, value, numerator, denominator, qualifier, breakdowns, reasonCode, remark } };
}
