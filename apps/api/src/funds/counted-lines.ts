import { TXN_ID } from './money-columns.ts';

/** SQL: the money sheet `s` counts, of the fortnight `f`: its latest revision and, once that is frozen, approved. $1 and $2 are state and scheme. */
const IS_COUNTED_SHEET = `not exists (select 1 from submission l where l.state_id = $1 and l.scheme_code = $2 and l.fortnight_id = s.fortnight_id and l.office_code = s.office_code and l.sheet = 'money' and l.revision > s.revision)
      and (f.frozen_at is null or (select p.action from submission_step p where p.state_id = $1 and p.scheme_code = $2 and p.fortnight_id = s.fortnight_id and p.office_code = s.office_code and p.sheet = 'money'
        and p.revision = s.revision order by p.step_no desc limit 1) = 'APPROVE')`;

/**
 * SQL for lines of earlier fortnights that count: of the latest revision of their sheet and, once that fortnight is frozen, approved. `found` is a query of fund_txn t that goes by an index; $1 to $3 are the
 * fortnight's key. The sheets of those lines alone are looked up, each once. Gives `lines` with `frozen_at`, and `taken_back`, the names of lines a counted reversal took back.
 */
export function countedLines(found: string): string {
  return `
  with found as materialized (${found}),
  back as materialized (select r.* from fund_txn r join found t on r.state_id = $1 and r.scheme_code = $2 and r.fortnight_id < $3 and r.reverses is not null and r.reverses = ${TXN_ID}),
  counted as materialized (
    select s.fortnight_id, s.office_code, s.revision, f.frozen_at
    from (select fortnight_id, office_code, revision from found union select fortnight_id, office_code, revision from back) s
    join fortnight f on f.state_id = $1 and f.scheme_code = $2 and f.fortnight_id = s.fortnight_id
    where ${IS_COUNTED_SHEET}),
  taken_back as materialized (select r.reverses as id from back r join counted using (fortnight_id, office_code, revision)),
  lines as (select t.*, c.frozen_at from found t join counted c using (fortnight_id, office_code, revision))`;
}

/** In the scheme and before the fortnight that asks. */
export const EARLIER = `t.state_id = $1 and t.scheme_code = $2 and t.fortnight_id < $3`;
