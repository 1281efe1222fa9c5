import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { fortnightParameters, type FortnightKey } from '../../fortnights/fortnight-record.ts';

/** What has been counted of a frozen fortnight for one cell: the entry, its approved corrections, what the register held then, and late rows that relate to it. */
export interface CountedOfFrozen {
  readonly indicatorCode: string;
  readonly unit: number;
  readonly fortnightId: string;
  readonly kind: 'ENTERED' | 'BASIS' | 'LATE';
  readonly n: number;
}

const OF_CELLS = (row: string): string => `${row}.state_id = $1 and ${row}.scheme_code = $2 and ${row}.indicator_code = any ($5) and ${row}.unit_id = any ($6)`;
const LAST_REVISION = (row: string): string => `(select max(s.revision) from submission s where s.state_id = ${row}.state_id and s.scheme_code = ${row}.scheme_code
    and s.fortnight_id = ${row}.fortnight_id and s.office_code = ${row}.office_code and s.sheet = 'progress')`;
const LAST_STEP = (row: string): string => `(select t.action from submission_step t where t.state_id = ${row}.state_id and t.scheme_code = ${row}.scheme_code and t.fortnight_id = ${row}.fortnight_id
    and t.office_code = ${row}.office_code and t.sheet = 'progress' and t.revision = ${row}.revision order by t.step_no desc limit 1)`;

@Injectable()
export class FrozenCountsRepository {
  /** Of the frozen fortnights from one on, before another: what their freeze counted, and what later ones brought for them. Rows handed in and not yet frozen are taken as they stand. */
  async list(manager: EntityManager, key: FortnightKey, from: string, indicatorCodes: readonly string[], units: readonly number[]): Promise<CountedOfFrozen[]> {
    return manager.query(
      `select e.indicator_code as "indicatorCode", e.unit_id as unit, e.relates_to as "fortnightId", case when e.relates_to = e.fortnight_id then 'ENTERED' else 'LATE' end as kind, sum(e.value)::bigint as n
       from progress_entry e join fortnight f on f.state_id = e.state_id and f.scheme_code = e.scheme_code and f.fortnight_id = e.fortnight_id
       where ${OF_CELLS('e')} and e.fortnight_id >= $4 and e.fortnight_id < $3 and e.relates_to >= $4 and e.value is not null
         and e.revision = ${LAST_REVISION('e')} and (f.frozen_at is null and e.relates_to < e.fortnight_id or ${LAST_STEP('e')} = 'APPROVE') group by 1, 2, 3, 4
       union all
       select c.indicator_code, c.unit_id, c.corrects_fortnight, 'ENTERED', sum(c.delta)::bigint from correction c join correction_approval a on a.correction_id = c.correction_id
       where ${OF_CELLS('c')} and c.corrects_fortnight >= $4 and c.corrects_fortnight < $3 group by 1, 2, 3
       union all
       select b.indicator_code, b.unit_id, b.fortnight_id, 'BASIS', b.derived_value from entry_basis b join fortnight f on f.state_id = b.state_id and f.scheme_code = b.scheme_code and f.fortnight_id = b.fortnight_id
       where ${OF_CELLS('b')} and b.fortnight_id >= $4 and b.fortnight_id < $3 and f.frozen_at is not null and b.derived_of is null and b.revision = ${LAST_REVISION('b')} and ${LAST_STEP('b')} = 'APPROVE'`,
      [...fortnightParameters(key), from, indicatorCodes, units],
    );
  }
}
