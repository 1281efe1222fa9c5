import type { Importable } from '@pakhwada/contracts/registers';
import { Injectable } from '@nestjs/common';
import type { REGISTER_IMPORT_MODES, REGISTER_IMPORT_STATES } from '@pakhwada/contracts/registers';
import type { LocalName } from '@pakhwada/domain/plan';
import type { Charge } from '@pakhwada/domain/rights';
import type { EntityManager } from 'typeorm';
import { schemeParameters, type SchemeKey } from '../../fortnights/fortnight-record.ts';

export interface RegisterImportKey extends SchemeKey {
  readonly importId: string;
}

export type ImportMode = (typeof REGISTER_IMPORT_MODES)[number];
export type ImportState = (typeof REGISTER_IMPORT_STATES)[number];
export type ImportOutcome = Extract<ImportState, 'TAKEN' | 'REFUSED' | 'CANCELLED' | 'UNREADABLE'>;

/** What stood over the columns of each sheet that was read. */
export type SheetHeaders = readonly { readonly sheet: string; readonly texts: readonly string[] }[];

export interface RegisterImportRecord {
  readonly id: string;
  readonly register: Importable;
  readonly fileName: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly path: string;
  readonly mode: ImportMode;
  readonly state: ImportState;
  readonly officeCode: string;
  readonly office: LocalName;
  readonly role: Charge['role'];
  readonly districtLgd: number | null;
  readonly personId: string;
  readonly sentBy: LocalName;
  readonly sentAt: string;
  readonly rowsRead: number;
  readonly rowsAbout: number | null;
  readonly rows: number | null;
  readonly added: number | null;
  readonly known: number | null;
  readonly rejected: number | null;
  readonly faults: number | null;
  readonly headers: SheetHeaders | null;
  readonly endedAt: string | null;
  readonly problem: { readonly code: string; readonly detail: string } | null;
}

export interface RegisterImportEnd {
  readonly outcome: ImportOutcome;
  readonly rows: number;
  readonly added: number;
  readonly known: number;
  readonly rejected: number;
  readonly faults: number;
  readonly headers: SheetHeaders;
  readonly problem: { readonly code: string; readonly detail: string } | null;
  readonly at: string;
}

const SELECT = `select i.import_id as id, i.register, i.file_name as "fileName", i.bytes, i.sha256, i.path, i.mode, i.office_code as "officeCode", i.role, i.district_lgd as "districtLgd", i.sent_by as "personId", i.sent_at as "sentAt",
    jsonb_build_object('en', p.designation_en, 'hi', p.designation_hi) as "sentBy", jsonb_build_object('en', o.name_en, 'hi', o.name_hi) as office,
    coalesce(i.outcome, case when g.started_at is null then 'WAITING' else 'READING' end) as state,
    coalesce(i.row_count, g.rows_read, 0) as "rowsRead", g.rows_about as "rowsAbout", i.row_count as rows, i.added, i.known, i.rejected, i.fault_count as faults, i.headers, i.ended_at as "endedAt",
    case when i.problem is null then null else jsonb_build_object('code', i.problem, 'detail', coalesce(i.problem_detail, '')) end as problem
  from register_import i join person p on p.person_id = i.sent_by
  join office o on o.state_id = i.state_id and o.scheme_code = i.scheme_code and o.office_code = i.office_code
  left join register_import_progress g on g.state_id = i.state_id and g.scheme_code = i.scheme_code and g.import_id = i.import_id
  where i.state_id = $1 and i.scheme_code = $2`;
const ONE = `state_id = $1 and scheme_code = $2 and import_id = $3`;
const LISTED = 100;

@Injectable()
export class RegisterImportRepository {
  async find(manager: EntityManager, key: RegisterImportKey): Promise<RegisterImportRecord | null> {
    const rows: StoredImport[] = await manager.query(`${SELECT} and i.import_id = $3`, importParameters(key));
    return rows[0] ? readImport(rows[0]) : null;
  }

  /** Of one office, or (null) of all. */
  async list(manager: EntityManager, key: SchemeKey, officeCode: string | null, register: string | null): Promise<RegisterImportRecord[]> {
    const rows: StoredImport[] = await manager.query(`${SELECT} and ($3::text is null or i.office_code = $3) and ($4::text is null or i.register = $4) order by i.sent_at desc, i.import_id limit ${LISTED}`, [
      ...schemeParameters(key), officeCode, register,
    ]);
    return rows.map(readImport);
  }

  /** The import by which an office brought these bytes into the register, or is bringing them. */
  async findFile(manager: EntityManager, key: SchemeKey, officeCode: string, register: string, sha256: string): Promise<RegisterImportRecord | null> {
    const rows: StoredImport[] = await manager.query(`${SELECT} and i.office_code = $3 and i.register = $4 and i.sha256 = $5 and (i.outcome is null or i.outcome = 'TAKEN')`, [...schemeParameters(key), officeCode, register, sha256]);
    return rows[0] ? readImport(rows[0]) : null;
  }

  /** False when another request was quicker with the same bytes. */
  async insert(manager: EntityManager, key: RegisterImportKey, row: { register: string; fileName: string; sha256: string; bytes: number; path: string; mode: ImportMode; charge: Charge; sentAt: string }): Promise<boolean> {
    const rows: unknown[] = await manager.query(
      `insert into register_import (state_id, scheme_code, import_id, register, file_name, sha256, bytes, path, mode, office_code, role, district_lgd, sent_by, sent_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
       on conflict (state_id, scheme_code, office_code, register, sha256) where outcome is null or outcome = 'TAKEN' do nothing returning 1 as done`,
      [...importParameters(key), row.register, row.fileName, row.sha256, row.bytes, row.path, row.mode, row.charge.officeCode, row.charge.role, row.charge.districtLgd, row.charge.personId, row.sentAt],
    );
    if (rows.length > 0) await manager.query(`insert into register_import_progress (state_id, scheme_code, import_id) values ($1, $2, $3)`, importParameters(key));
    return rows.length > 0;
  }

  async recordEnd(manager: EntityManager, key: RegisterImportKey, end: RegisterImportEnd): Promise<boolean> {
    const [, count]: [unknown, number] = await manager.query(
      `update register_import set outcome = $4, row_count = $5, added = $6, known = $7, rejected = $8, fault_count = $9, headers = $10, problem = $11, problem_detail = $12, ended_at = $13 where ${ONE} and outcome is null`,
      [...importParameters(key), end.outcome, end.rows, end.added, end.known, end.rejected, end.faults, JSON.stringify(end.headers), end.problem?.code ?? null, end.problem?.detail.slice(0, 300) ?? null, end.at],
    );
    return count > 0;
  }

  /** Beside the transaction that reads. Answers whether somebody asked to stop. */
  async recordProgress(manager: EntityManager, key: RegisterImportKey, rowsRead: number, rowsAbout: number | null, at: string): Promise<boolean> {
    const [rows]: [{ stop: boolean }[]] = await manager.query(
      `update register_import_progress set rows_read = $4, rows_about = $5, started_at = coalesce(started_at, $6) where ${ONE} returning is_cancel_asked as stop`,
      [...importParameters(key), rowsRead, rowsAbout, at],
    );
    return rows[0]?.stop ?? false;
  }

  async askToStop(manager: EntityManager, key: RegisterImportKey): Promise<void> {
    await manager.query(`update register_import_progress set is_cancel_asked = true where ${ONE}`, importParameters(key));
  }
}

export function importParameters({ importId, ...key }: RegisterImportKey): [number, string, string] {
  return [...schemeParameters(key), importId];
}

interface StoredImport extends Omit<RegisterImportRecord, 'sentAt' | 'endedAt'> {
  readonly sentAt: Date;
  readonly endedAt: Date | null;
}

function readImport(row: StoredImport): RegisterImportRecord {
  return { ...row, sentAt: row.sentAt.toISOString(), endedAt: row.endedAt?.toISOString() ?? null };
}
