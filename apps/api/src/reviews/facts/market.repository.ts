import { Injectable } from '@nestjs/common';
import type { Plan } from '@pakhwada/domain/plan';
import { OUTCOME_CLASSES, TOLD_AT } from '@pakhwada/domain/registers';
import type { Bounded, EventFact, RegisterFacts, ReachFact } from '@pakhwada/domain/review';
import type { EntityManager } from 'typeorm';
import { fortnightParameters, schemeParameters, type FortnightKey } from '../../fortnights/fortnight-record.ts';

type Market = Pick<RegisterFacts, 'kept' | 'events' | 'outcomes' | 'meetings'>;
type EventRow = Omit<EventFact, 'sellers' | 'buyers' | 'countries' | 'states'> & { readonly counts: Readonly<Record<CountField, number | null>>; readonly atLeast: readonly string[] };

const COUNT_FIELDS = ['sellers', 'buyers', 'countries', 'states'] as const;
type CountField = (typeof COUNT_FIELDS)[number];
interface OutcomeRow extends Pick<Bounded, 'isAtLeast'> {
  readonly measure: string;
  readonly told: string;
  readonly n: number;
}

const OUTCOMES = OUTCOME_CLASSES.map((one) => ({ class: one, counted: `outcome.${one.toLowerCase()}`, summed: `outcome.${one.toLowerCase()}-amount` }));
const HERE = `r.state_id = $1 and r.scheme_code = $2`;
const value = (field: string): string => `r."values" ->> '${field}'`;

/** Events, what came of them and the units reached, as the registers hold them. Nothing of a person is among it. */
@Injectable()
export class MarketRepository {
  /** What is told of events up to a day, and which registers hold a record at all. Events are read row by row; outcomes and meetings, of which there are many, from the counters of the fortnights up to the one the day lies in. */
  async read(manager: EntityManager, key: FortnightKey, asOn: string): Promise<Market> {
    const [found]: { kept: Market['kept']; events: EventRow[]; outcomes: OutcomeRow[]; planned: number; held: number }[] = await manager.query(
      `select
        (select coalesce(json_agg(k.register order by k.register), '[]') from (select r.register from register_count r where ${HERE} group by 1 having sum(r.n) > 0) k) as kept,
        (select coalesce(json_agg(json_build_object('key', r.record_key, 'kind', ${value('kind')}, 'title', ${value('title')}, 'place', ${value('place')}, 'district', r.district_lgd,
           'plannedFrom', ${value('plannedFrom')}, 'plannedTo', ${value('plannedTo')}, 'heldFrom', ${value('heldFrom')}, 'heldTo', ${value('heldTo')}, 'calledOffOn', ${value('calledOffOn')},
           'counts', json_build_object(${COUNT_FIELDS.map((field) => `'${field}', (${value(field)})::int`).join(', ')}), 'atLeast', r.at_least,
           'followedUp', json_build_object('T30', ${value('followedUp30On')}, 'T90', ${value('followedUp90On')}, 'T180', ${value('followedUp180On')})) order by r.record_key), '[]')
         from register_record r where ${HERE} and r.register = 'event') as events,
        (select coalesce(json_agg(o), '[]') from (
           select r.measure, r.part as told, sum(r.n)::bigint as n, sum(r.at_least_n) > 0 as "isAtLeast" from register_fortnight_part r
           where ${HERE} and r.measure = any ($4::text[]) and r.unit_id = 0 and r.breakdown = 'TOLD' and r.starts_on <= $3::text::date group by 1, 2) o) as outcomes,
        (select coalesce(sum(r.n), 0)::int from register_count r where ${HERE} and r.register = 'meeting') as planned,
        (select coalesce(sum(r.n), 0)::int from register_fortnight r where ${HERE} and r.measure = 'meeting.held' and r.unit_id = 0 and r.starts_on <= $3::text::date) as held`,
      [...schemeParameters(key), asOn, OUTCOMES.flatMap(({ counted, summed }) => [counted, summed])],
    );
    if (!found) return { kept: [], events: [], outcomes: [], meetings: { planned: 0, held: 0 } };
    return { kept: found.kept, events: found.events.map(eventOf), outcomes: outcomesOf(found.outcomes), meetings: { planned: found.planned, held: found.held } };
  }

  /** Different units by the components they stand in, over all that happened up to a day. Asked once a fortnight, at its freeze. */
  async countReach(manager: EntityManager, key: FortnightKey, plan: Plan, asOn: string): Promise<ReachFact> {
    const codes = plan.components.map(({ code }) => code).sort();
    const marks = plan.components.flatMap(({ code, indicators }) => {
      const measures = new Set(indicators.flatMap(({ register }) => (!register ? [] : 'measure' in register ? [register.measure] : [register.numerator, register.denominator])));
      return [...measures].map((measure) => ({ measure, mark: codes.map((other) => (other === code ? '1' : '0')).join('') }));
    });
    await manager.query(`select set_config('work_mem', '64MB', true)`); // until the transaction ends: units are added up in memory, in one walk along an index
    const rows: { marks: string; units: number }[] = await manager.query(
      `with asked as (select measure, bit_or(mark::varbit) as mark from unnest($3::text[], $4::text[]) as a(measure, mark) group by measure)
       select u.marks::text as marks, count(*)::int as units from (
         select bit_or(a.mark) as marks from asked a join register_happening h on h.state_id = $1 and h.scheme_code = $2 and h.measure = a.measure and h.udyam is not null and h.happened_on <= $5 group by h.udyam
       ) u group by 1 order by 1 desc`,
      [...schemeParameters(key), marks.map(({ measure }) => measure), marks.map(({ mark }) => mark), asOn],
    );
    const by = rows.map((row) => ({ componentCodes: codes.filter((_, i) => row.marks[i] === '1'), units: row.units }));
    return { asOn, by };
  }

  async sealedReach(manager: EntityManager, key: FortnightKey): Promise<ReachFact | null> {
    const [row]: { reached: ReachFact }[] = await manager.query(`select reached from sealed_reach where state_id = $1 and scheme_code = $2 and fortnight_id = $3`, [...fortnightParameters(key)]);
    return row?.reached ?? null;
  }

  async sealReach(manager: EntityManager, key: FortnightKey, reached: ReachFact): Promise<void> {
    await manager.query(`insert into sealed_reach (state_id, scheme_code, fortnight_id, reached) values ($1, $2, $3, $4::jsonb)`, [...fortnightParameters(key), JSON.stringify(reached)]);
  }
}

function outcomesOf(rows: readonly OutcomeRow[]): Market['outcomes'] {
  return OUTCOMES.flatMap(({ class: one, counted, summed }) =>
    TOLD_AT.flatMap((told) => {
      const of = (measure: string): OutcomeRow | undefined => rows.find((row) => row.measure === measure && row.told === told);
      const count = of(counted)?.n ?? 0;
      return count === 0 ? [] : [{ class: one, told, count, paise: of(summed)?.n ?? 0, isAtLeast: of(summed)?.isAtLeast ?? false }];
    }),
  );
}

function eventOf({ counts, atLeast, ...event }: EventRow): EventFact {
  const of = (field: CountField): Bounded | null => (counts[field] === null ? null : { count: counts[field], isAtLeast: atLeast.includes(field) });
  return { ...event, sellers: of('sellers'), buyers: of('buyers'), countries: of('countries'), states: of('states') };
}
