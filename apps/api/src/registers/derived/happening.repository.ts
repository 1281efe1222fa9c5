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

const PLACES = `asked as (select * from unnest($3::text[], $4::int[], $5::boolean[], $7::date[]) as a(measure, unit, is_once, from_on))`;
const OF = `h.state_id = $1 and h.scheme_code = $2 and h.measure = a.measure and h.happened_on <= $6`;

/** What happened at the places asked for: each district by its own part of the index, the State by all of it. */
const happened = (columns: string, where: string): string => `
    select a.measure, a.unit, ${columns} from asked a join register_happening h on ${OF} and h.district_lgd = a.unit where a.unit <> 0 and ${where}
    union all
    select a.measure, a.unit, ${columns} from asked a join register_happening h on ${OF} where a.unit = 0 and ${where}`;

/** Units are counted on the first day they appear at a place; a record that names none stands for itself. */
const firstTimes = (columns: string): string => `
    select distinct on (measure, unit, who) * from (${happened(`h.happened_on, h.record_id, coalesce(h.udyam, h.record_id::text) as who, ${columns}`, 'a.is_once')}) w
    order by measure, unit, who, happened_on, record_id`;

@Injectable()
export class HappeningRepository {
  /** Which of these registers are kept at all: they hold a record, or something that happened. */
  async kept(manager: EntityManager, key: SchemeKey, registers: readonly { readonly register: string; readonly measures: readonly string[] }[]): Promise<string[]> {
    const rows: { register: string }[] = await manager.query(
      `select a.register from jsonb_to_recordset($3::jsonb) as a(register text, measures text[])
       where exists (select 1 from register_count c where c.state_id = $1 and c.scheme_code = $2 and c.register = a.register and c.n > 0)
         or exists (select 1 from register_happening h where h.state_id = $1 and h.scheme_code = $2 and h.measure = any (a.measures))`,
      [...schemeParameters(key), JSON.stringify(registers)],
    );
    return rows.map(({ register }) => register);
  }

  /** How much happened in each fortnight of the scheme, up to a day. */
  async counts(manager: EntityManager, key: SchemeKey, places: readonly CountedPlace[], until: string): Promise<FortnightCount[]> {
    return manager.query(
      `with ${PLACES}, calendar as (select array_agg(starts_on order by starts_on) as starts, array_agg(fortnight_id order by starts_on) as ids from fortnight where state_id = $1 and scheme_code = $2 and starts_on <= $6),
       daily as (
         select measure, unit, happened_on, sum(n) as n, bool_or(is_at_least) as is_at_least from (${happened('h.happened_on, h.n, h.is_at_least', 'not a.is_once')}) h group by 1, 2, 3
         union all
         select measure, unit, happened_on, count(*), bool_or(is_at_least) from (${firstTimes('h.is_at_least')}) u group by 1, 2, 3
       )
       select d.measure, d.unit, f.ids[width_bucket(d.happened_on, f.starts)] as "fortnightId", sum(d.n)::bigint as n, bool_or(d.is_at_least) as "isAtLeast" from daily d cross join calendar f group by 1, 2, 3`,
      [...parameters(key, places, until)],
    );
  }

  /** The breakdowns of what happened from each place's first day on. Records that are broken down alike are counted before they are taken apart. */
  async parts(manager: EntityManager, key: SchemeKey, places: readonly CountedPlace[], until: string): Promise<PartCount[]> {
    return manager.query(
      `with ${PLACES}, alike as (
         select measure, unit, parts, count(*) as times from (${happened('h.parts', '(a.from_on is null or h.happened_on >= a.from_on) and not a.is_once')}) h group by 1, 2, 3
         union all
         select measure, unit, parts, count(*) from (${firstTimes('h.parts, a.from_on')}) u where from_on is null or happened_on >= from_on group by 1, 2, 3
       )
       select c.measure, c.unit, s.key as set, p.key as part, sum(p.value::bigint * c.times)::bigint as n
       from alike c cross join lateral jsonb_each(c.parts) s cross join lateral jsonb_each_text(s.value) p group by 1, 2, 3, 4`,
      [...parameters(key, places, until)],
    );
  }
}

function parameters(key: SchemeKey, places: readonly CountedPlace[], until: string): readonly unknown[] {
  return [...schemeParameters(key), places.map((one) => one.measure), places.map((one) => one.unit), places.map((one) => one.isOncePerUnit), until, places.map((one) => one.from)];
}
