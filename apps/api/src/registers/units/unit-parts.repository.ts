import { Injectable } from '@nestjs/common';
import type { RegisterCode } from '@pakhwada/domain/registers';
import type { RegisterGroup } from '@pakhwada/domain/units';
import type { EntityManager } from 'typeorm';
import { schemeParameters, type SchemeKey } from '../../fortnights/fortnight-record.ts';

export interface PartRecord {
  readonly register: RegisterCode;
  readonly programme: string | null;
  readonly district: number;
  readonly recordId: string;
  readonly key: string;
  readonly stage: string;
  readonly on: string | null;
}

const PROGRAMME = `coalesce(r."values" ->> 'programme', (select p."values" ->> 'programme' from register_record p where p.state_id = r.state_id and p.scheme_code = r.scheme_code and p.record_id = r.parent_id))`;

/** Where units took part in a scheme, by the Udyam numbers its records name. A record keeps the number it was made with; a number whose unit was merged counts as the one that stands. */
@Injectable()
export class UnitPartsRepository {
  /** The records of one unit: under its own number, and under those of units merged into it. */
  async parts(manager: EntityManager, key: SchemeKey, unitId: string): Promise<PartRecord[]> {
    return manager.query(
      `with recursive own as (
         select u.unit_id, u.udyam from unit u where u.state_id = $1 and u.unit_id = $3
         union all select m.unit_id, m.udyam from own o join unit m on m.state_id = $1 and m.merged_into = o.unit_id)
       select r.register, ${PROGRAMME} as programme, r.district_lgd as district, r.record_id as "recordId", r.record_key as key, r.stage, r.stage_on as on
       from own o join register_record r on r.state_id = $1 and r.scheme_code = $2 and r.udyam = o.udyam order by r.stage_on desc nulls last, r.record_key limit 200`,
      [...schemeParameters(key), unitId],
    );
  }

  /** How many different units stand in which registers together. A record that has left its life by a way out (cancelled, refused) has reached nobody. */
  async groups(manager: EntityManager, key: SchemeKey, exits: readonly { readonly register: string; readonly stage: string }[]): Promise<RegisterGroup[]> {
    return manager.query(
      `with recursive merged(udyam, unit_id) as (
         select u.udyam, u.merged_into from unit u where u.state_id = $1 and u.merged_into is not null
         union all select m.udyam, n.merged_into from merged m join unit n on n.state_id = $1 and n.unit_id = m.unit_id where n.merged_into is not null),
       survivor as (select m.udyam, s.udyam as stands from merged m join unit s on s.state_id = $1 and s.unit_id = m.unit_id and s.merged_into is null),
       place as (
         select distinct coalesce(s.stands, r.udyam) as udyam, r.register, ${PROGRAMME} as programme
         from register_record r left join survivor s on s.udyam = r.udyam
         where r.state_id = $1 and r.scheme_code = $2 and r.udyam is not null and not exists (select from unnest($3::text[], $4::text[]) as x(register, stage) where x.register = r.register and x.stage = r.stage))
       select places, count(*)::int as units from (
         select jsonb_agg(jsonb_build_object('register', register, 'programme', programme) order by register, programme) as places from place group by udyam) g group by places`,
      [...schemeParameters(key), exits.map(({ register }) => register), exits.map(({ stage }) => stage)],
    );
  }
}
