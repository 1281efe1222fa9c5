import { Injectable } from '@nestjs/common';
import type { LocalName } from '@pakhwada/domain/plan';
import type { EntityManager } from 'typeorm';
import { fortnightParameters, type FortnightKey } from '../fortnights/fortnight-record.ts';

/** A proposed change of a frozen entry and, once another person agreed, its approval. */
export interface CorrectionRecord {
  readonly correctionId: string;
  readonly fortnightId: string;
  readonly indicatorCode: string;
  readonly unit: number;
  readonly componentCode: string;
  readonly correctsFortnight: string;
  readonly oldValue: number;
  readonly newValue: number;
  readonly delta: number;
  readonly reason: string;
  readonly proposedBy: string;
  readonly proposingOffice: string;
  readonly proposedAt: string;
  readonly approvedBy: string | null;
  readonly approvingOffice: string | null;
  readonly approvedAt: string | null;
  readonly proposedByDesignation: LocalName;
  readonly approvedByDesignation: LocalName | null;
}

export interface CorrectionInsert extends Omit<CorrectionRecord, 'fortnightId' | 'delta' | 'approvedBy' | 'approvingOffice' | 'approvedAt' | 'proposedByDesignation' | 'approvedByDesignation'> {
  readonly correctsRevision: number;
}

const COLUMNS = `c.correction_id as "correctionId", c.fortnight_id as "fortnightId", c.indicator_code as "indicatorCode", c.unit_id as unit, c.component_code as "componentCode",
  c.corrects_fortnight as "correctsFortnight", c.old_value as "oldValue", c.new_value as "newValue", c.delta, c.reason, c.proposed_by as "proposedBy", c.proposing_office as "proposingOffice",
  c.proposed_at as "proposedAt", a.approved_by as "approvedBy", a.approving_office as "approvingOffice", a.approved_at as "approvedAt",
  jsonb_build_object('en', p.designation_en, 'hi', p.designation_hi) as "proposedByDesignation",
  case when a.approved_by is not null then jsonb_build_object('en', q.designation_en, 'hi', q.designation_hi) end as "approvedByDesignation"`;
const FROM = `from correction c join person p on p.person_id = c.proposed_by left join correction_approval a on a.correction_id = c.correction_id
  left join person q on q.person_id = a.approved_by`;

@Injectable()
export class CorrectionRepository {
  async list(manager: EntityManager, key: FortnightKey): Promise<CorrectionRecord[]> {
    const rows: StoredCorrection[] = await manager.query(
      `select ${COLUMNS} ${FROM} where c.state_id = $1 and c.scheme_code = $2 and c.fortnight_id = $3 order by c.proposed_at, c.correction_id`,
      [...fortnightParameters(key)],
    );
    return rows.map(readCorrection);
  }

  async byId(manager: EntityManager, key: FortnightKey, correctionId: string): Promise<CorrectionRecord | null> {
    const rows: StoredCorrection[] = await manager.query(
      `select ${COLUMNS} ${FROM} where c.state_id = $1 and c.scheme_code = $2 and c.fortnight_id = $3 and c.correction_id = $4`,
      [...fortnightParameters(key), correctionId],
    );
    return rows[0] === undefined ? null : readCorrection(rows[0]);
  }

  /** What a frozen entry counts today: as approved, and mended by every approved correction since. Null = there is no such frozen entry. */
  async frozenValue(manager: EntityManager, key: FortnightKey, indicatorCode: string, unit: number): Promise<{ revision: number; value: number } | null> {
    const rows: { revision: number; value: number }[] = await manager.query(
      `select e.revision, e.value + coalesce((select sum(c.delta) from correction c join correction_approval a on a.correction_id = c.correction_id
           where c.state_id = e.state_id and c.scheme_code = e.scheme_code and c.corrects_fortnight = e.fortnight_id and c.indicator_code = e.indicator_code and c.unit_id = e.unit_id), 0)::bigint as value
       from progress_entry e
       join fortnight f on f.state_id = e.state_id and f.scheme_code = e.scheme_code and f.fortnight_id = e.fortnight_id and f.frozen_at is not null
       join submission_step t on t.state_id = e.state_id and t.scheme_code = e.scheme_code and t.fortnight_id = e.fortnight_id and t.office_code = e.office_code and t.sheet = e.sheet
         and t.revision = e.revision and t.action = 'APPROVE'
       where e.state_id = $1 and e.scheme_code = $2 and e.fortnight_id = $3 and e.relates_to = $3 and e.indicator_code = $4 and e.unit_id = $5 and e.value is not null
       order by e.revision desc limit 1`,
      [...fortnightParameters(key), indicatorCode, unit],
    );
    return rows[0] ?? null;
  }

  async isFrozen(manager: EntityManager, key: FortnightKey): Promise<boolean> {
    const rows: unknown[] = await manager.query(`select 1 as one from fortnight where state_id = $1 and scheme_code = $2 and fortnight_id = $3 and frozen_at is not null`, [...fortnightParameters(key)]);
    return rows.length === 1;
  }

  async insert(manager: EntityManager, key: FortnightKey, row: CorrectionInsert): Promise<void> {
    await manager.query(
      `insert into correction (correction_id, state_id, scheme_code, fortnight_id, indicator_code, unit_id, component_code, corrects_fortnight, corrects_revision, old_value, new_value, reason,
         proposed_by, proposing_office, proposed_at) values ($4, $1, $2, $3, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
      [
        ...fortnightParameters(key),
        row.correctionId,
        row.indicatorCode,
        row.unit,
        row.componentCode,
        row.correctsFortnight,
        row.correctsRevision,
        row.oldValue,
        row.newValue,
        row.reason,
        row.proposedBy,
        row.proposingOffice,
        row.proposedAt,
      ],
    );
  }

  async insertApproval(manager: EntityManager, key: FortnightKey, correctionId: string, approvedBy: string, approvingOffice: string, at: string): Promise<void> {
    await manager.query(
      `insert into correction_approval (correction_id, state_id, scheme_code, fortnight_id, approved_by, approving_office, approved_at) values ($4, $1, $2, $3, $5, $6, $7)`,
      [...fortnightParameters(key), correctionId, approvedBy, approvingOffice, at],
    );
  }
}

interface StoredCorrection extends Omit<CorrectionRecord, 'proposedAt' | 'approvedAt'> {
  readonly proposedAt: Date;
  readonly approvedAt: Date | null;
}

function readCorrection(row: StoredCorrection): CorrectionRecord {
  return { ...row, proposedAt: row.proposedAt.toISOString(), approvedAt: row.approvedAt?.toISOString() ?? null };
}
