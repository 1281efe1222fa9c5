interface Difference {
  readonly what: string; // "finance.onboarded 901 2025-04-01" or "... OWNER WOMEN_OWNED"
  readonly counted: string | null;
  readonly kept: string | null;
}

/** The registers counted again from their happenings, beside what the triggers kept: every figure that differs. */
export async function differencesFromRecount(query: (sql: string) => Promise<unknown[]>): Promise<Difference[]> {
  return (await query(RECOUNT)) as Difference[];
}

const RECOUNT = `
  with placed as (
    select h.*, u.unit_id, make_date(extract(year from happened_on)::int, extract(month from happened_on)::int, case when extract(day from happened_on) <= 15 then 1 else 16 end) as starts_on,
      row_number() over (partition by h.state_id, h.scheme_code, h.measure, u.unit_id, case when h.is_once_per_unit then h.udyam end, case when h.is_once_per_unit and h.udyam is not null then null else h.record_id end order by h.happened_on, h.record_id) as nth
    from register_happening h join lateral (select 0 as unit_id union select h.district_lgd) u on true),
  counts as (select * from placed where nth = 1),
  recount as (
    select concat_ws(' ', state_id, scheme_code, measure, unit_id, starts_on) as what, sum(n) || ' ' || count(*) filter (where is_at_least) as figure from counts group by 1
    union all
    select concat_ws(' ', state_id, scheme_code, measure, unit_id, starts_on, s.key, p.key), sum(p.value::bigint) || ' ' || count(*) filter (where is_at_least) from counts cross join lateral jsonb_each(parts) s cross join lateral jsonb_each_text(s.value) p group by 1 having sum(p.value::bigint) <> 0 or bool_or(is_at_least)),
  kept as (
    select concat_ws(' ', state_id, scheme_code, measure, unit_id, starts_on) as what, sum(n) || ' ' || sum(at_least_n) as figure from register_fortnight group by 1 having sum(n) <> 0 or sum(at_least_n) <> 0
    union all
    select concat_ws(' ', state_id, scheme_code, measure, unit_id, starts_on, breakdown, part), sum(n) || ' ' || sum(at_least_n) from register_fortnight_part group by 1 having sum(n) <> 0 or sum(at_least_n) <> 0)
  select what, r.figure as counted, k.figure as kept from recount r full join kept k using (what) where r.figure is distinct from k.figure order by what limit 20`;
