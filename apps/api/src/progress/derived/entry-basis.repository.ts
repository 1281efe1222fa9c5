import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { fortnightParameters, type FortnightKey } from '../../fortnights/fortnight-record.ts';

/** What the registers counted for an entry when it was handed in, beside what it says. `of`: the denominator of a ratio. */
export interface EntryBasis {
  readonly officeCode: string;
  readonly revision: number;
  readonly indicatorCode: string;
  readonly unit: number;
  readonly derivedValue: number;
  readonly derivedOf: number | null;
  readonly value: number;
  readonly valueOf: number | null;
  readonly isConfirmed: boolean;
}

const COLUMNS = `office_code as "officeCode", revision, indicator_code as "indicatorCode", unit_id as unit, derived_value as "derivedValue", derived_of as "derivedOf", value, value_of as "valueOf", is_confirmed as "isConfirmed"`;

@Injectable()
export class EntryBasisRepository {
  async insert(manager: EntityManager, key: FortnightKey, rows: readonly EntryBasis[]): Promise<void> {
    if (rows.length === 0) return;
    await manager.query(
      `insert into entry_basis (state_id, scheme_code, fortnight_id, office_code, revision, indicator_code, unit_id, derived_value, derived_of, value, value_of, is_confirmed)
       select $1, $2, $3, n."officeCode", n.revision, n."indicatorCode", n.unit, n."derivedValue", n."derivedOf", n.value, n."valueOf", n."isConfirmed"
       from jsonb_to_recordset($4::jsonb) as n("officeCode" text, revision int, "indicatorCode" text, unit int, "derivedValue" bigint, "derivedOf" bigint, value bigint, "valueOf" bigint, "isConfirmed" boolean)`,
      [...fortnightParameters(key), JSON.stringify(rows)],
    );
  }

  async list(manager: EntityManager, key: FortnightKey, officeCode: string, revision: number): Promise<EntryBasis[]> {
    return manager.query(
      `select ${COLUMNS} from entry_basis where state_id = $1 and scheme_code = $2 and fortnight_id = $3 and office_code = $4 and sheet = 'progress' and revision = $5`,
      [...fortnightParameters(key), officeCode, revision],
    );
  }
}
