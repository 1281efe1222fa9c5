import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { schemeParameters, type SchemeKey } from '../../fortnights/fortnight-record.ts';

/** One place a measure is counted for: a district, or 0 for the whole State with its own records. */
export interface CountedPlace {
  readonly measure: string;
  readonly unit: number;
  readonly isOncePerUnit: boolean;
  readonly from: string | null; // first day of what its breakdown speaks of; null: since ever
}

export interface FortnightCount {
  readonly measure: string;
  readonly unit: number;
  readonly fortnightId: string | null; // null: before the first one
  readonly n: number;
  readonly isAtLeast: boolean;
}

export interface PartCount {
  readonly measure: string;
  readonly unit: number;
  readonly set: string;
  readonly part: string;
  readonly n: number;
}

const OF = `h.state_id = $1 and h.scheme_code = $2 and h.measure = a.measure and h.happened_on <= $6`;
const COLUMNS = `a.measure, a.unit, a.is_once, a.from_on, h.happened_on, h.n, h.is_at_least, h.parts, coalesce(h.udyam, h.record_id::text) as who, h.record_id`;

/** What happened at the places asked for, up to a day: each district by its own part of the index, the State by all of it. Units are counted on the first day they appear there. */
const HAPPENED = `
  asked as (select * from unnest($3::text[], $4::int[], $5::boolean[], $7::date[]) as a(measure, unit, is_once, from_on)),
  happened as not materialized (
    select ${COLUMNS} from asked a join register_happening h on ${OF} and h.district_lgd = a.unit where a.unit <> 0
    union all
    select ${COLUMNS} from asked a join register_happening h on ${OF} where a.unit = 0
  ),
  counted as not materialized (
    select measure, unit, from_on, happened_on, n, is_at_least, parts from happened where not is_once
    union all
    select measure, unit, from_on, happened_on, 1, is_at_least, parts from (
      select distinct on (measure, unit, who) * from happened where is_once order by measure, unit, who, happened_on, record_id
    ) first_time
  )`;

@Injectable()
export class HappeningRepository {
  /** How much happened in each fortnight of the scheme, up to a day. */
  async counts(manager: EntityManager, key: SchemeKey, places: readonly CountedPlace[], until: string): Promise<FortnightCount[]> {
    return manager.query(
      `with ${HAPPENED},
       calendar as (select array_agg(starts_on order by starts_on) as starts, array_agg(fortnight_id order by starts_on) as ids from fortnight where state_id = $1 and scheme_code = $2 and starts_on <= $6)
       select c.measure, c.unit, f.ids[width_bucket(c.happened_on, f.starts)] as "fortnightId", sum(c.n)::bigint as n, bool_or(c.is_at_least) as "isAtLeast"
       from counted c cross join calendar f group by 1, 2, 3`,
      [...parameters(key, places, until)],
    );
  }

  /** The breakdowns of what happened from each place's first day on. */
  async parts(manager: EntityManager, key: SchemeKey, places: readonly CountedPlace[], until: string): Promise<PartCount[]> {
    return manager.query(
      `with ${HAPPENED}
       select c.measure, c.unit, s.key as set, p.key as part, sum(p.value::bigint)::bigint as n
       from counted c cross join lateral jsonb_each(c.parts) s cross join lateral jsonb_each_text(s.value) p
       where c.from_on is null or c.happened_on >= c.from_on group by 1, 2, 3, 4`,
      [...parameters(key, places, until)],
    );
  }
}

function parameters(key: SchemeKey, places: readonly CountedPlace[], until: string): readonly unknown[] {
  return [...schemeParameters(key), places.map((one) => one.measure), places.map((one) => one.unit), places.map((one) => one.isOncePerUnit), until, places.map((one) => one.from)];
}
