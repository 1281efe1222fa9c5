import { Injectable } from '@nestjs/common';
import type { ProgressFact, ProgressRow } from '@pakhwada/domain/progress';
import type { SubmissionState } from '@pakhwada/domain/workflow';
import type { EntityManager } from 'typeorm';
import { fortnightParameters, type FortnightKey } from '../fortnights/fortnight-record.ts';
import { numbersIn } from '../platform/database/columns.ts';

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

  /**
   * The rows of the latest revision of every office in the fortnight, each with what `stateOf` says of its office. They travel an indicator at a time: plain numbers as columns,
   * and only what is more than a number row by row. Tens of thousands of rows one by one cost the server three times as much, the driver ten.
   */
  async latestRows(manager: EntityManager, key: FortnightKey, stateOf: (officeCode: string) => SubmissionState): Promise<ProgressFact[]> {
    const offices: { code: string; revision: number }[] = await manager.query(
      `select office_code as code, max(revision) as revision from submission where state_id = $1 and scheme_code = $2 and fortnight_id = $3 and sheet = 'progress' group by office_code`,
      [...fortnightParameters(key)],
    );
    const indicators: PackedIndicator[] = await manager.query(
      `select e.code, (array_agg(e.no) filter (where e.is_plain))::text as offices, (array_agg(e.unit_id) filter (where e.is_plain))::text as units, (array_agg(e.value) filter (where e.is_plain))::text as values,
         (json_agg(json_build_array(e.no, e.unit_id, e.relates_to, e.value, e.numerator, e.denominator, e.qualifier, e.breakdowns, e.reason_code, e.remark)) filter (where not e.is_plain))::text as others
       from (
         select e.indicator_code as code, s.no, e.unit_id, e.relates_to, e.value, e.numerator, e.denominator, e.qualifier, e.breakdowns, e.reason_code, e.remark,
           e.relates_to = $3 and e.value is not null and e.reason_code is null and e.remark is null and e.qualifier = 'EXACT' and e.breakdowns = '{}' as is_plain
         from progress_entry e join unnest($4::text[], $5::int[]) with ordinality as s(office_code, revision, no) on s.office_code = e.office_code and s.revision = e.revision
         where e.state_id = $1 and e.scheme_code = $2 and e.fortnight_id = $3
       ) e group by e.code order by e.code collate "C"`,
      [...fortnightParameters(key), offices.map(({ code }) => code), offices.map(({ revision }) => revision)],
    );
    const owners = offices.map(({ code }) => ({ officeCode: code, state: stateOf(code) }));
    return indicators.flatMap((indicator) => unpack(indicator, key.fortnightId, owners));
  }
}

interface PackedIndicator {
  readonly code: string;
  readonly offices: string | null;
  readonly units: string | null;
  readonly values: string | null;
  readonly others: string | null;
}
type Owner = Pick<ProgressFact, 'officeCode' | 'state'>;
type OtherRow = [number, number, string, number | null, number | null, number | null, ProgressRow['qualifier'], ProgressRow['breakdowns'], ProgressRow['reasonCode'], string | null];

const NONE: ProgressRow['breakdowns'] = Object.freeze({});

/** A plain row speaks of the fortnight itself, gives one exact number, and neither a breakdown nor a word. */
function unpack({ code: indicatorCode, offices, units, values, others }: PackedIndicator, fortnightId: string, owners: readonly Owner[]): ProgressFact[] {
  const [office, value] = [numbersIn(offices), numbersIn(values)];
  const ownerOf = (no: number | null | undefined): Owner => owners[Number(no) - 1] as Owner;
  const facts = numbersIn(units).map((unit, i): ProgressFact => {
    const { officeCode, state } = ownerOf(office[i]);
    return { indicatorCode, unit: Number(unit), relatesTo: fortnightId, value: value[i] ?? null, numerator: null, denominator: null, qualifier: 'EXACT', breakdowns: NONE, reasonCode: null, remark: null, officeCode, state };
  });
  for (const [no, unit, relatesTo, number, numerator, denominator, qualifier, breakdowns, reasonCode, remark] of JSON.parse(others ?? '[]') as OtherRow[]) {
    const { officeCode, state } = ownerOf(no);
    facts.push({ indicatorCode, unit, relatesTo, value: number, numerator, denominator, qualifier, breakdowns, reasonCode, remark, officeCode, state });
  }
  return facts.sort((a, b) => a.unit - b.unit || (a.relatesTo < b.relatesTo ? -1 : 1));
}
