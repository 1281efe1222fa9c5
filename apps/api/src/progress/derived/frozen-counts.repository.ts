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
const IS_LAST = (row: string): string => `l.fortnight_id = ${row}.fortnight_id and l.office_code = ${row}.office_code and l.revision = ${row}.revision`;

@Injectable()
export class FrozenCountsRepository {
  /** Of the frozen fortnights from one on, before another: what their freeze counted, and what later ones brought for them. Rows handed in and not yet frozen are taken as they stand. */
  async list(manager: EntityManager, key: FortnightKey, from: string, indicatorCodes: readonly string[], units: readonly number[]): Promise<CountedOfFrozen[]> {
    return manager.query(
      `with e as materialized (
         select e.* from progress_entry e where ${OF_CELLS('e')} and e.fortnight_id >= $4 and e.fortnight_id < $3 and e.relates_to >= $4 and e.value is not null),
       b as materialized (
         select b.* from entry_basis b where ${OF_CELLS('b')} and b.fortnight_id >= $4 and b.fortnight_id < $3 and b.derived_of is null),
       last as materialized (  -- of each sheet once, not of each of its rows
         select o.fortnight_id, o.office_code, s.revision, f.frozen_at is null as is_open, t.action
         from (select fortnight_id, office_code from e union select fortnight_id, office_code from b) o
         join fortnight f on f.state_id = $1 and f.scheme_code = $2 and f.fortnight_id = o.fortnight_id
         cross join lateral (select max(s.revision) as revision from submission s where s.state_id = $1 and s.scheme_code = $2 and s.fortnight_id = o.fortnight_id and s.office_code = o.office_code and s.sheet = 'progress') s
         left join lateral (select t.action from submission_step t where t.state_id = $1 and t.scheme_code = $2 and t.fortnight_id = o.fortnight_id and t.office_code = o.office_code and t.sheet = 'progress' and t.revision = s.revision
           order by t.step_no desc limit 1) t on true)
       select e.indicator_code as "indicatorCode", e.unit_id as unit, e.relates_to as "fortnightId", case when e.relates_to = e.fortnight_id then 'ENTERED' else 'LATE' end as kind, sum(e.value)::bigint as n
       from e join last l on ${IS_LAST('e')} where l.is_open and e.relates_to < e.fortnight_id or l.action = 'APPROVE' group by 1, 2, 3, 4
       union all
       select c.indicator_code, c.unit_id, c.corrects_fortnight, 'ENTERED', sum(c.delta)::bigint from correction c join correction_approval a on a.correction_id = c.correction_id
       where ${OF_CELLS('c')} and c.corrects_fortnight >= $4 and c.corrects_fortnight < $3 group by 1, 2, 3
       union all
       select b.indicator_code, b.unit_id, b.fortnight_id, 'BASIS', b.derived_value from b join last l on ${IS_LAST('b')} where not l.is_open and l.action = 'APPROVE'`,
      [...fortnightParameters(key), from, indicatorCodes, units],
    );
  }
}
