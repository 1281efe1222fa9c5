import { Injectable } from '@nestjs/common';
import type { LocalName } from '@pakhwada/domain/plan';
import type { EntityManager } from 'typeorm';
import { fortnightParameters, type FortnightKey } from '../../fortnights/fortnight-record.ts';

export interface CheckRecord {
  readonly indicatorCode: string;
  readonly unit: number;
  readonly revision: number;
  readonly agency: string;
  readonly note: string;
  readonly checkedOn: string;
  readonly designation: LocalName;
}

export interface CheckInsert extends Omit<CheckRecord, 'designation'> {
  readonly checkId: string;
  readonly checkedBy: string;
  readonly actingOffice: string;
}

/** What third parties checked of the entries of a fortnight. */
@Injectable()
export class IndependentCheckRepository {
  /** Checks by third parties, oldest first. */
  async list(manager: EntityManager, key: FortnightKey, indicatorCodes: readonly string[], units: readonly number[]): Promise<CheckRecord[]> {
    return manager.query(
      `select c.indicator_code as "indicatorCode", c.unit_id as unit, c.revision, c.agency, c.note, c.checked_on::text as "checkedOn", jsonb_build_object('en', p.designation_en, 'hi', p.designation_hi) as designation
       from independent_check c join person p on p.person_id = c.checked_by
       where c.state_id = $1 and c.scheme_code = $2 and c.fortnight_id = $3 and c.indicator_code = any ($4) and c.unit_id = any ($5) order by c.recorded_at, c.check_id`,
      [...fortnightParameters(key), indicatorCodes, units],
    );
  }

  async insert(manager: EntityManager, key: FortnightKey, row: CheckInsert, at: string): Promise<void> {
    await manager.query(
      `insert into independent_check (state_id, scheme_code, fortnight_id, check_id, indicator_code, unit_id, revision, agency, note, checked_on, checked_by, acting_office, recorded_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [...fortnightParameters(key), row.checkId, row.indicatorCode, row.unit, row.revision, row.agency, row.note, row.checkedOn, row.checkedBy, row.actingOffice, at],
    );
  }
}
