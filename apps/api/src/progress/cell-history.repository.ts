import { Injectable } from '@nestjs/common';
import type { LocalName } from '@pakhwada/domain/plan';
import type { Qualifier, ReasonCode } from '@pakhwada/domain/progress';
import type { StepAction } from '@pakhwada/domain/workflow';
import type { EntityManager } from 'typeorm';
import { fortnightParameters, type FortnightKey } from '../fortnights/fortnight-record.ts';

export interface PastReport {
  readonly fortnightId: string;
  readonly isFrozen: boolean;
  readonly action: StepAction | null; // the last step of the sheet; null: not reported
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly qualifier: Qualifier | null;
  readonly correctedTo: number | null;
  readonly reasonCode: ReasonCode | null;
  readonly remark: string | null;
  readonly submittedAt: Date | null;
  readonly designation: LocalName | null;
  readonly officeCode: string | null;
}

const SAME_FORTNIGHT = (one: string, other: string): string => `${one}.state_id = ${other}.state_id and ${one}.scheme_code = ${other}.scheme_code and ${one}.fortnight_id = ${other}.fortnight_id`;
const SAME_SHEET = (one: string, other: string): string => `${SAME_FORTNIGHT(one, other)} and ${one}.office_code = ${other}.office_code and ${one}.sheet = ${other}.sheet`;

/** The row of the latest revision that speaks of the fortnight itself; late rows and what they relate to are told by the origin of a figure. */
const REPORT = `select e.value, e.numerator, e.denominator, e.qualifier, e.reason_code, e.remark, s.office_code, s.submitted_at, s.submitted_by,
    (select t.action from submission_step t where ${SAME_SHEET('t', 's')} and t.revision = s.revision order by t.step_no desc limit 1) as action,
    (select k.new_value from correction k join correction_approval a on a.correction_id = k.correction_id
       where k.state_id = e.state_id and k.scheme_code = e.scheme_code and k.corrects_fortnight = e.fortnight_id and k.indicator_code = e.indicator_code and k.unit_id = e.unit_id
       order by a.approved_at desc limit 1) as corrected_to
  from progress_entry e join submission s on ${SAME_SHEET('s', 'e')} and s.revision = e.revision
  where ${SAME_FORTNIGHT('e', 'f')} and e.indicator_code = $4 and e.unit_id = $5 and e.relates_to = e.fortnight_id
    and not exists (select 1 from submission l where ${SAME_SHEET('l', 's')} and l.revision > s.revision)
  order by s.submitted_at desc limit 1`;

@Injectable()
export class CellHistoryRepository {
  /** The fortnights before one, newest first, each with what was reported for the cell, if anything was. */
  async list(manager: EntityManager, key: FortnightKey, indicatorCode: string, unit: number, take: number): Promise<PastReport[]> {
    return manager.query(
      `select f.fortnight_id as "fortnightId", f.frozen_at is not null as "isFrozen", r.action, r.value, r.numerator, r.denominator, r.qualifier, r.corrected_to as "correctedTo",
         r.reason_code as "reasonCode", r.remark, r.submitted_at as "submittedAt", r.office_code as "officeCode",
         case when p.person_id is not null then jsonb_build_object('en', p.designation_en, 'hi', p.designation_hi) end as designation
       from fortnight f left join lateral (${REPORT}) r on true left join person p on p.person_id = r.submitted_by
       where f.state_id = $1 and f.scheme_code = $2 and f.fortnight_id < $3 order by f.fortnight_id desc limit $6`,
      [...fortnightParameters(key), indicatorCode, unit, take],
    );
  }
}
