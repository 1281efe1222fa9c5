import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { RowFault } from './import-target.ts';
import { importParameters, type RegisterImportKey } from './register-import.repository.ts';

/** A fault at its place in the file. */
export interface PlacedFault extends RowFault {
  readonly sheet: string;
  readonly row: number;
  readonly column: string;
}

/** A row that did not come in: its cells as they came, sealed where the register has sealed fields, and its faults, numbered from `firstFault`. */
export interface RejectedRow {
  readonly sheet: string;
  readonly row: number;
  readonly firstFault: number;
  readonly faults: number;
  readonly cells: Buffer;
  readonly isSealed: boolean;
}

export interface RejectedWithFaults extends Omit<RejectedRow, 'faults'> {
  readonly faults: readonly PlacedFault[];
}

const ONE = `state_id = $1 and scheme_code = $2 and import_id = $3`;
const FAULT = `sheet, row_no as row, column_name as "column", field, code, values`;

@Injectable()
export class RejectedRowRepository {
  async insertFaults(manager: EntityManager, key: RegisterImportKey, faults: readonly PlacedFault[], firstNo: number): Promise<void> {
    if (faults.length === 0) return;
    await manager.query(
      `insert into register_import_fault (state_id, scheme_code, import_id, fault_no, sheet, row_no, column_name, field, code, values)
       select $1, $2, $3, f.no, f.sheet, f.row, f.column, f.field, f.code, f.values from jsonb_to_recordset($4::jsonb) as f(no int, sheet text, row int, "column" text, field text, code text, values jsonb)`,
      [...importParameters(key), JSON.stringify(faults.map((fault, i) => ({ ...fault, no: firstNo + i })))],
    );
  }

  async insertRows(manager: EntityManager, key: RegisterImportKey, rows: readonly RejectedRow[]): Promise<void> {
    if (rows.length === 0) return;
    await manager.query(
      `insert into register_import_rejected (state_id, scheme_code, import_id, first_fault, sheet, row_no, faults, cells, is_sealed)
       select $1, $2, $3, r.* from unnest($4::int[], $5::text[], $6::int[], $7::int[], $8::bytea[], $9::boolean[]) as r`,
      [...importParameters(key), rows.map((row) => row.firstFault), rows.map((row) => row.sheet), rows.map((row) => row.row), rows.map((row) => row.faults), rows.map((row) => row.cells), rows.map((row) => row.isSealed)],
    );
  }

  async faults(manager: EntityManager, key: RegisterImportKey, offset: number, limit: number): Promise<PlacedFault[]> {
    return manager.query(`select ${FAULT} from register_import_fault where ${ONE} and fault_no > $4 order by fault_no limit $5`, [...importParameters(key), offset, limit]);
  }

  async hasRows(manager: EntityManager, key: RegisterImportKey): Promise<boolean> {
    const rows: unknown[] = await manager.query(`select 1 from register_import_rejected where ${ONE} limit 1`, importParameters(key));
    return rows.length > 0;
  }

  /** The next rejected rows of a sheet after a fault's number, with all that is wrong with each. */
  async rejected(manager: EntityManager, key: RegisterImportKey, sheet: string, afterFault: number, limit: number): Promise<RejectedWithFaults[]> {
    const rows: RejectedRow[] = await manager.query(
      `select first_fault as "firstFault", sheet, row_no as row, faults, cells, is_sealed as "isSealed" from register_import_rejected where ${ONE} and first_fault > $4 and sheet = $5 order by first_fault limit $6`,
      [...importParameters(key), afterFault, sheet, limit],
    );
    if (rows.length === 0) return [];
    const from = rows[0]!.firstFault;
    const faults = await this.faults(manager, key, from - 1, rows.at(-1)!.firstFault + rows.at(-1)!.faults - from);
    return rows.map((row) => ({ ...row, faults: faults.slice(row.firstFault - from, row.firstFault - from + row.faults) }));
  }

  async forget(manager: EntityManager, key: RegisterImportKey): Promise<void> {
    await manager.query(`delete from register_import_rejected where ${ONE}`, importParameters(key));
  }
}
