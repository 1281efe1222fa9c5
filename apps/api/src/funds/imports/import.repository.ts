import { Injectable } from '@nestjs/common';
import type { AmountUnit, ColumnMapping, ImportMode, ImportState, VoucherFault, VoucherFaultCode, VoucherField } from '@pakhwada/domain/funds';
import type { LocalName } from '@pakhwada/domain/plan';
import type { EntityManager } from 'typeorm';
import { schemeParameters, type SchemeKey } from '../../fortnights/fortnight-record.ts';

export interface ImportKey extends SchemeKey {
  readonly importId: string;
}

export type ImportOutcome = Extract<ImportState, 'TAKEN' | 'REFUSED' | 'CANCELLED' | 'UNREADABLE'>;

export interface ImportRecord {
  readonly id: string;
  readonly fileName: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly path: string;
  readonly officeCode: string;
  readonly sentBy: LocalName;
  readonly sentAt: string;
  readonly state: ImportState;
  readonly sheet: string | null;
  readonly mode: ImportMode | null;
  readonly mapping: ColumnMapping | null;
  readonly rowsRead: number;
  readonly rowsAbout: number | null;
  readonly rows: number | null;
  readonly accepted: number | null;
  readonly known: number | null;
  readonly rejected: number | null;
  readonly endedAt: string | null;
  readonly problem: { readonly code: string; readonly detail: string } | null;
}

export interface ImportEnd {
  readonly outcome: ImportOutcome;
  readonly rows: number;
  readonly accepted: number;
  readonly known: number;
  readonly rejected: number;
  readonly problem: { readonly code: string; readonly detail: string } | null;
  readonly at: string;
}

export interface RowFault extends VoucherFault {
  readonly row: number;
  readonly column: string;
}

const SELECT = `select i.import_id as id, i.file_name as "fileName", i.bytes, i.sha256, i.path, i.office_code as "officeCode", i.sent_at as "sentAt", i.file_sheet as sheet, i.mode,
    jsonb_build_object('en', p.designation_en, 'hi', p.designation_hi) as "sentBy",
    coalesce(i.outcome, case when i.ordered_at is null then 'RECEIVED' when g.started_at is null then 'WAITING' else 'READING' end) as state,
    case when m.version is null then null else jsonb_build_object('columns', m.columns, 'amountIn', m.amount_in) end as mapping,
    coalesce(i.row_count, g.rows_read, 0) as "rowsRead", g.rows_about as "rowsAbout", i.row_count as rows, i.accepted, i.known, i.rejected, i.ended_at as "endedAt",
    case when i.problem is null then null else jsonb_build_object('code', i.problem, 'detail', coalesce(i.problem_detail, '')) end as problem
  from expenditure_import i join person p on p.person_id = i.sent_by
  left join import_progress g on g.state_id = i.state_id and g.scheme_code = i.scheme_code and g.import_id = i.import_id
  left join import_mapping m on m.state_id = i.state_id and m.version = i.mapping_version
  where i.state_id = $1 and i.scheme_code = $2`;
const ONE = `state_id = $1 and scheme_code = $2 and import_id = $3`;
const LISTED = 100;
const FAULTS_AT_ONCE = 10_000;

@Injectable()
export class ImportRepository {
  async find(manager: EntityManager, key: ImportKey): Promise<ImportRecord | null> {
    const rows: StoredImport[] = await manager.query(`${SELECT} and i.import_id = $3`, importParameters(key));
    return rows[0] ? readImport(rows[0]) : null;
  }

  async list(manager: EntityManager, key: SchemeKey): Promise<ImportRecord[]> {
    const rows: StoredImport[] = await manager.query(`${SELECT} order by i.sent_at desc, i.import_id limit ${LISTED}`, [...schemeParameters(key)]);
    return rows.map(readImport);
  }

  /** The last import that brought these bytes. */
  async findFile(manager: EntityManager, key: SchemeKey, sha256: string): Promise<ImportRecord | null> {
    const rows: StoredImport[] = await manager.query(`${SELECT} and i.sha256 = $3 order by (i.outcome is null or i.outcome = 'TAKEN') desc, i.sent_at desc limit 1`, [...schemeParameters(key), sha256]);
    return rows[0] ? readImport(rows[0]) : null;
  }

  /** False when another request was quicker with the same bytes. */
  async insert(manager: EntityManager, key: ImportKey, row: { fileName: string; sha256: string; bytes: number; path: string; officeCode: string; sentBy: string; sentAt: string }): Promise<boolean> {
    const rows: unknown[] = await manager.query(
      `insert into expenditure_import (state_id, scheme_code, import_id, file_name, sha256, bytes, path, office_code, sent_by, sent_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
       on conflict (state_id, scheme_code, sha256) where outcome is null or outcome = 'TAKEN' do nothing returning 1 as done`,
      [...importParameters(key), row.fileName, row.sha256, row.bytes, row.path, row.officeCode, row.sentBy, row.sentAt],
    );
    return rows.length > 0;
  }

  /** False when it was ordered or ended before. */
  async recordOrder(manager: EntityManager, key: ImportKey, order: { sheet: string; mappingVersion: number; mode: ImportMode; personId: string; at: string }): Promise<boolean> {
    const [, count]: [unknown, number] = await manager.query(
      `update expenditure_import set file_sheet = $4, mapping_version = $5, mode = $6, ordered_by = $7, ordered_at = $8 where ${ONE} and ordered_at is null and outcome is null`,
      [...importParameters(key), order.sheet, order.mappingVersion, order.mode, order.personId, order.at],
    );
    if (count > 0) await manager.query(`insert into import_progress (state_id, scheme_code, import_id) values ($1, $2, $3)`, importParameters(key));
    return count > 0;
  }

  async recordEnd(manager: EntityManager, key: ImportKey, end: ImportEnd): Promise<boolean> {
    const [, count]: [unknown, number] = await manager.query(
      `update expenditure_import set outcome = $4, row_count = $5, accepted = $6, known = $7, rejected = $8, problem = $9, problem_detail = $10, ended_at = $11 where ${ONE} and outcome is null`,
      [...importParameters(key), end.outcome, end.rows, end.accepted, end.known, end.rejected, end.problem?.code ?? null, end.problem?.detail.slice(0, 300) ?? null, end.at],
    );
    return count > 0;
  }

  /** Beside the transaction that reads. Answers whether somebody asked to stop. */
  async recordProgress(manager: EntityManager, key: ImportKey, rowsRead: number, rowsAbout: number | null, at: string): Promise<boolean> {
    const [rows]: [{ stop: boolean }[]] = await manager.query(
      `update import_progress set rows_read = $4, rows_about = $5, started_at = coalesce(started_at, $6) where ${ONE} returning is_cancel_asked as stop`,
      [...importParameters(key), rowsRead, rowsAbout, at],
    );
    return rows[0]?.stop ?? false;
  }

  async askToStop(manager: EntityManager, key: ImportKey): Promise<void> {
    await manager.query(`update import_progress set is_cancel_asked = true where ${ONE}`, importParameters(key));
  }

  async insertFaults(manager: EntityManager, key: ImportKey, faults: readonly RowFault[]): Promise<void> {
    for (let from = 0; from < faults.length; from += FAULTS_AT_ONCE) await this.insertSomeFaults(manager, key, faults.slice(from, from + FAULTS_AT_ONCE), from);
  }

  private async insertSomeFaults(manager: EntityManager, key: ImportKey, faults: readonly RowFault[], from: number): Promise<void> {
    await manager.query(
      `insert into import_fault (state_id, scheme_code, import_id, fault_no, row_no, column_name, field, code, values)
       select $1, $2, $3, f.no, f.row, f.column, f.field, f.code, f.values from jsonb_to_recordset($4::jsonb) as f(no int, row int, "column" text, field text, code text, values jsonb)`,
      [...importParameters(key), JSON.stringify(faults.map((fault, i) => ({ ...fault, no: from + i + 1 })))],
    );
  }

  async faults(manager: EntityManager, key: ImportKey, offset: number, limit: number): Promise<{ total: number; faults: (VoucherFault & { row: number; column: string })[] }> {
    const [{ total }]: [{ total: number }] = await manager.query(`select count(*) as total from import_fault where ${ONE}`, importParameters(key));
    const faults: { row: number; column: string; field: VoucherField; code: VoucherFaultCode; values: Record<string, string | number> }[] = await manager.query(
      `select row_no as row, column_name as column, field, code, values from import_fault where ${ONE} and fault_no > $4 order by fault_no limit $5`,
      [...importParameters(key), offset, limit],
    );
    return { total, faults };
  }
}

export function importParameters({ importId, ...key }: ImportKey): [number, string, string] {
  return [...schemeParameters(key), importId];
}

interface StoredImport extends Omit<ImportRecord, 'sentAt' | 'endedAt'> {
  readonly sentAt: Date;
  readonly endedAt: Date | null;
  readonly mapping: { readonly columns: ColumnMapping['columns']; readonly amountIn: AmountUnit } | null;
}

function readImport(row: StoredImport): ImportRecord {
  return { ...row, sentAt: row.sentAt.toISOString(), endedAt: row.endedAt?.toISOString() ?? null };
}
