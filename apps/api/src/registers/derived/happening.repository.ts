import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { schemeParameters, type SchemeKey } from '../../fortnights/fortnight-record.ts';

/** One place a measure is counted for: a district, or 0 for the whole State with its own records. */
export interface CountedPlace {
  readonly measure: string;
  readonly unit: number;
  readonly since: string | null; // first day of the first fortnight asked for, each by itself; null: one sum since ever
  readonly partsSince: string | null; // first day of what its breakdown speaks of; null: since ever
}

export interface FortnightCount {
  readonly measure: string;
  readonly unit: number;
  readonly startsOn: string | null; // of the fortnight; null: since ever
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

const OF = `s.state_id = $1 and s.scheme_code = $2 and s.measure = a.measure and s.unit_id = a.unit`;

/** What happened, from the counters that are kept with every write: never from the happenings themselves. */
@Injectable()
export class HappeningRepository {
  /** Which of these registers are kept at all: they hold a record, or something that happened. */
  async kept(manager: EntityManager, key: SchemeKey, registers: readonly { readonly register: string; readonly measures: readonly string[] }[]): Promise<string[]> {
    const rows: { register: string }[] = await manager.query(
      `select a.register from jsonb_to_recordset($3::jsonb) as a(register text, measures text[])
       where exists (select 1 from register_count c where c.state_id = $1 and c.scheme_code = $2 and c.register = a.register and c.n > 0)
         or exists (select 1 from register_fortnight s where s.state_id = $1 and s.scheme_code = $2 and s.measure = any (a.measures) and s.unit_id = 0 group by s.measure having sum(s.n) > 0)`,
      [...schemeParameters(key), JSON.stringify(registers)],
    );
    return rows.map(({ register }) => register);
  }

  /** How much happened, up to the fortnight that a day lies in. */
  async counts(manager: EntityManager, key: SchemeKey, places: readonly CountedPlace[], until: string): Promise<FortnightCount[]> {
    return manager.query(
      `select a.measure, a.unit, case when a.since is not null then s.starts_on end as "startsOn", sum(s.n)::bigint as n, sum(s.at_least_n) > 0 as "isAtLeast"
       from unnest($3::text[], $4::int[], $5::date[]) as a(measure, unit, since) join register_fortnight s on ${OF} and s.starts_on >= coalesce(a.since, '-infinity') and s.starts_on <= $6 group by 1, 2, 3`,
      [...placeParameters(key, places), places.map(({ since }) => since), until],
    );
  }

  /** The breakdowns of what happened from each place's first day on. */
  async parts(manager: EntityManager, key: SchemeKey, places: readonly CountedPlace[], until: string): Promise<PartCount[]> {
    return manager.query(
      `select a.measure, a.unit, s.breakdown as set, s.part, sum(s.n)::bigint as n
       from unnest($3::text[], $4::int[], $5::date[]) as a(measure, unit, since) join register_fortnight_part s on ${OF} and s.starts_on >= coalesce(a.since, '-infinity') and s.starts_on <= $6 group by 1, 2, 3, 4 having sum(s.n) > 0`,
      [...placeParameters(key, places), places.map(({ partsSince }) => partsSince), until],
    );
  }
}

function placeParameters(key: SchemeKey, places: readonly CountedPlace[]): readonly unknown[] {
  return [...schemeParameters(key), places.map(({ measure }) => measure), places.map(({ unit }) => unit)];
}
