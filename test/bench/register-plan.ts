import type { Component, Indicator, Plan } from '@pakhwada/domain/plan';
import { REGISTERS } from '@pakhwada/domain/registers';
import { aComponent, aName, anIndicator, registerRules } from '@pakhwada/testing/builders';
import { planOf } from './size.ts';

const SETS = { GENDER: ['WOMEN', 'MEN', 'OTHER'], OWNER: ['WOMEN_OWNED', 'NOT_WOMEN_OWNED'], SIZE: ['MICRO', 'SMALL', 'MEDIUM'] } as const;
const TRAINING = ['trainee.esdp.enrolled', 'trainee.esdp.completed', 'trainee.esdp.certified', 'trainee.mdp.completed'];
const UNITS = ['finance.trained', 'finance.onboarded', 'finance.sanctioned', 'clinic.registered', 'clinic.studied', 'registration.udyam'];
const STANDS = ['clinic.stable', 'clinic.recoverable', 'clinic.prone-to-sick'];

/** What is counted: of each measure as many happenings, broken down as its register does it. */
export const MEASURES = [...TRAINING, ...UNITS, ...STANDS, 'finance.disbursed', 'camp.participants', 'meeting.held'];
export const DISTRICTS = 20;

/** A State whose sheets rest on registers: the same measures in a sheet of the State and in one of each district. */
export function registerPlan(): Plan {
  const plan = planOf({ districts: DISTRICTS, components: 1, indicators: 1 });
  const { startsOn, endsOn } = plan.components[0]!;
  const lgds = plan.districts.map(({ lgd }) => lgd);
  const component = (code: string, level: Indicator['level']): Component => {
    const plain = { level, enteredBy: level === 'STATE' ? 'PMU' : 'DISTRICT', weightBasisPoints: 0, target: null, districtTargets: [], isHeadline: false } as const;
    const named = (i: number): string => `${code}-${String(i + 2).padStart(2, '0')}`;
    const counted = [...TRAINING, ...UNITS, ...STANDS].map((measure, i) => anIndicator({ ...plain, code: named(i), nature: STANDS.includes(measure) ? 'S' : 'C', breakdowns: setsOf(measure), register: { measure } }));
    const ratio = anIndicator({ ...plain, code: named(counted.length), nature: 'R', breakdowns: [], register: { numerator: 'finance.disbursed', denominator: 'finance.sanctioned' } });
    const first = anIndicator({ code: `${code}-01`, weightBasisPoints: 7500, target: 10_000 * lgds.length, districtTargets: lgds.map((lgd) => ({ lgd, target: 10_000 })), breakdowns: ['GENDER'], register: { measure: 'camp.participants' } });
    return aComponent({ startsOn, endsOn, code, indicators: [first, ...counted, ratio] });
  };
  const breakdownSets = Object.entries(SETS).map(([code, parts]) => ({ code, kind: 'SINGLE_CHOICE' as const, parts: parts.map((part) => ({ code: part, name: aName(part) })) }));
  return { ...plan, rules: registerRules(), breakdownSets, components: [component('C1', 'STATE'), component('C2', 'DISTRICT')] };
}

function setsOf(measure: string): string[] {
  return TRAINING.includes(measure) ? ['GENDER'] : UNITS.includes(measure) ? ['OWNER', 'SIZE'] : [];
}

export const ONCE_PER_UNIT = REGISTERS.flatMap(({ measures }) => measures.filter(({ isOncePerUnit }) => isOncePerUnit).map(({ code }) => code));

/** So many happenings of each measure in a fortnight, with the parts a record of it has, spread over districts and days; every fifth unit was there before. Parameters: fortnights' numbers and first days, how many, State, scheme, measures, those once per unit, their kinds. */
export const HAPPENINGS = `
  insert into register_happening (state_id, scheme_code, record_id, measure, district_lgd, happened_on, udyam, n, is_at_least, is_once_per_unit, parts, recorded_at)
  select $4, $5, gen_random_uuid(), m.measure, 101 + (i * 7 + m.nth) % ${DISTRICTS}, f.starts_on + (i % 14)::int,
    case when m.kind = 'UNIT' then 'UDYAM-TS-' || lpad((m.nth % 100)::text, 2, '0') || '-' || lpad((case when i % 5 = 0 then i else f.nth * 4000 + i end % 10000000)::text, 7, '0') end,
    case when m.kind = 'SUM' then 1 + i % 100 else 1 end, m.kind = 'SUM' and i % 3 = 0, m.measure = any ($7::text[]),
    case m.kind
      when 'PERSON' then jsonb_build_object('GENDER', jsonb_build_object((array['WOMEN','MEN','OTHER'])[1 + i % 3], 1), 'SOCIAL', jsonb_build_object((array['SC','ST','OBC','GENERAL'])[1 + i % 4], 1))
      when 'UNIT' then jsonb_build_object('OWNER', jsonb_build_object((array['WOMEN_OWNED','NOT_WOMEN_OWNED'])[1 + i % 2], 1), 'SIZE', jsonb_build_object((array['MICRO','SMALL','MEDIUM'])[1 + i % 3], 1), 'SOCIAL', jsonb_build_object((array['SC','ST','OBC','GENERAL'])[1 + i % 4], 1))
      when 'SUM' then jsonb_build_object('GENDER', jsonb_build_object('WOMEN', 1 + i % 40)) else '{}' end, now()
  from unnest($1::int[], $2::date[]) as f(nth, starts_on) cross join unnest($6::text[], $8::text[]) with ordinality as m(measure, kind, nth) cross join generate_series(1, $3::int) as i`;

/** The records of registers beside them: so many of each, and one event in a hundred. Parameters: how many, State, scheme, who wrote them. */
export const RECORDS = `
  insert into register_record (state_id, scheme_code, record_id, register, district_lgd, record_key, stage, stage_on, "values", office_code, recorded_by, recorded_at, changed_by, updated_at, changed_from)
  select $2, $3, gen_random_uuid(), r.register, 101 + i % ${DISTRICTS}, r.register || ' ' || i, 'STANDS', date '2024-01-01' + i % 300,
    jsonb_build_object('kind', 'BUYER_SELLER', 'title', 'Meet', 'place', 'Hall', 'plannedFrom', '2024-01-01', 'plannedTo', '2024-01-02', 'class', 'ORDER', 'told', 'T30', 'on', '2024-01-01', 'value', i), 'PMU', $4, now(), $4, now(), 'IMPORT'
  from unnest(array['trainee', 'finance-case', 'clinic-case', 'registration', 'camp', 'outcome', 'meeting', 'event']) as r(register) cross join generate_series(1, $1::int) as i where r.register <> 'event' or i % 100 = 0`;

export const KINDS = MEASURES.map((measure) => (TRAINING.includes(measure) ? 'PERSON' : UNITS.includes(measure) || STANDS.includes(measure) || measure === 'finance.disbursed' ? 'UNIT' : measure === 'camp.participants' ? 'SUM' : 'PLAIN'));
