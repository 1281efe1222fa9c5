import { Injectable } from '@nestjs/common';
import type { PlanDistrict } from '@pakhwada/domain/plan';
import type { EntityManager } from 'typeorm';

/** Districts of a State by LGD code. A code alone says nothing of the State: districts move. */
@Injectable()
export class DistrictRepository {
  async save(manager: EntityManager, stateId: number, districts: readonly PlanDistrict[]): Promise<void> {
    await manager.query(
      `insert into district (state_id, district_lgd, name_en, name_hi, name_local, division_en, division_hi, is_reporting)
       select $1, n.lgd, n.name ->> 'en', n.name ->> 'hi', n.name ->> 'local', n.division ->> 'en', n.division ->> 'hi', n."isReporting"
       from jsonb_to_recordset($2::jsonb) as n(lgd int, name jsonb, division jsonb, "isReporting" boolean)
       on conflict (state_id, district_lgd) do update
         set name_en = excluded.name_en, name_hi = excluded.name_hi, name_local = excluded.name_local, division_en = excluded.division_en, division_hi = excluded.division_hi,
             is_reporting = excluded.is_reporting`,
      [stateId, JSON.stringify(districts)],
    );
  }
}
