import { Injectable } from '@nestjs/common';
import type { LocalName } from '@pakhwada/domain/plan';
import type { EntityManager } from 'typeorm';
import { fortnightParameters, type FortnightKey } from '../../fortnights/fortnight-record.ts';

export interface EvidenceCount {
  readonly indicatorCode: string;
  readonly unit: number;
  readonly n: number;
}

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

/** What stands behind the entries of one fortnight, beside the registers. */
@Injectable()
export class EntryProofsRepository {
  /** Files that stand behind entries; those withdrawn are not counted. */
  async evidence(manager: EntityManager, key: FortnightKey, indicatorCodes: readonly string[], units: readonly number[]): Promise<EvidenceCount[]> {
    return manager.query(
      `select l.indicator_code as "indicatorCode", l.unit_id as unit, count(*) as n from evidence_link l
       where l.state_id = $1 and l.scheme_code = $2 and l.fortnight_id = $3 and l.subject = 'ENTRY' and l.indicator_code = any ($4) and l.unit_id = any ($5)
         and not exists (select 1 from evidence_withdrawal w where w.state_id = l.state_id and w.scheme_code = l.scheme_code and w.evidence_id = l.evidence_id) group by 1, 2`,
      [...fortnightParameters(key), indicatorCodes, units],
    );
  }

  /** Checks by third parties, oldest first. */
  async checks(manager: EntityManager, key: FortnightKey, indicatorCodes: readonly string[], units: readonly number[]): Promise<CheckRecord[]> {
    return manager.query(
      `select c.indicator_code as "indicatorCode", c.unit_id as unit, c.revision, c.agency, c.note, c.checked_on::text as "checkedOn", jsonb_build_object('en', p.designation_en, 'hi', p.designation_hi) as designation
       from independent_check c join person p on p.person_id = c.checked_by
       where c.state_id = $1 and c.scheme_code = $2 and c.fortnight_id = $3 and c.indicator_code = any ($4) and c.unit_id = any ($5) order by c.recorded_at, c.check_id`,
      [...fortnightParameters(key), indicatorCodes, units],
    );
  }

  async insertCheck(manager: EntityManager, key: FortnightKey, row: CheckInsert, at: string): Promise<void> {
    await manager.query(
      `insert into independent_check (state_id, scheme_code, fortnight_id, check_id, indicator_code, unit_id, revision, agency, note, checked_on, checked_by, acting_office, recorded_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [...fortnightParameters(key), row.checkId, row.indicatorCode, row.unit, row.revision, row.agency, row.note, row.checkedOn, row.checkedBy, row.actingOffice, at],
    );
  }
}
