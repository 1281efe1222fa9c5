import { Injectable } from '@nestjs/common';
import type { EnterpriseClass } from '@pakhwada/domain/units';
import type { EntityManager } from 'typeorm';

export interface UnitTotal {
  readonly district: number;
  readonly class: string;
  readonly owner: string; // or NOT_KNOWN
  readonly social: string;
  readonly n: number;
}

/** How many units stand, out of what the triggers count; nothing here reads the units themselves, but the day of the last one. */
@Injectable()
export class UnitCountRepository {
  async totals(manager: EntityManager, stateId: number): Promise<UnitTotal[]> {
    return manager.query(`select district_lgd as district, class, owner, social, sum(n)::int as n from unit_total where state_id = $1 group by 1, 2, 3, 4 having sum(n) <> 0`, [stateId]);
  }

  /** Of a page: all that are listed, whatever page is shown. */
  async total(manager: EntityManager, stateId: number, { district, class: enterpriseClass, month }: { readonly district: number | null; readonly class: EnterpriseClass | null; readonly month: string | null }): Promise<number> {
    const chosen = `state_id = $1 and ($2::int is null or district_lgd = $2) and ($3::text is null or class = $3)`;
    const [row]: { n: number }[] = await (month === null
      ? manager.query(`select coalesce(sum(n), 0)::int as n from unit_total where ${chosen}`, [stateId, district, enterpriseClass])
      : manager.query(`select coalesce(sum(n), 0)::int as n from unit_count where ${chosen} and month_on = $4`, [stateId, district, enterpriseClass, `${month}-01`]));
    return row!.n;
  }

  /** Registrations of each month from a month on. */
  async months(manager: EntityManager, stateId: number, from: string): Promise<{ month: string; registered: number }[]> {
    return manager.query(`select to_char(month_on, 'YYYY-MM') as month, sum(n)::int as registered from unit_count where state_id = $1 and month_on >= $2::date group by 1 having sum(n) <> 0 order by 1`, [stateId, from]);
  }

  async lastRegistered(manager: EntityManager, stateId: number): Promise<string | null> {
    const [row]: { on: string }[] = await manager.query(`select registered_on as on from unit where state_id = $1 and cancelled_on is null and merged_into is null order by registered_on desc limit 1`, [stateId]);
    return row?.on ?? null;
  }
}
