import { Injectable } from '@nestjs/common';
import type { PartnerState } from '@pakhwada/domain/partners';
import type { EntityManager } from 'typeorm';
import { schemeParameters, type SchemeKey } from '../fortnights/fortnight-record.ts';

export interface StandingRecord {
  readonly officeCode: string;
  readonly state: PartnerState;
  readonly since: string;
  readonly callId: string | null;
  readonly version: number;
}

const SELECT = `select office_code as "officeCode", state, since_on::text as since, call_id as "callId", version from partner_standing where state_id = $1 and scheme_code = $2`;

@Injectable()
export class StandingRepository {
  async list(manager: EntityManager, key: SchemeKey): Promise<StandingRecord[]> {
    return manager.query(SELECT, [...schemeParameters(key)]);
  }

  async find(manager: EntityManager, key: SchemeKey, officeCode: string): Promise<StandingRecord | null> {
    const rows: StandingRecord[] = await manager.query(`${SELECT} and office_code = $3 for update`, [...schemeParameters(key), officeCode]);
    return rows[0] ?? null;
  }

  /** False where another was faster. `version` is the one that was read; 0: there was none. */
  async save(manager: EntityManager, key: SchemeKey, { officeCode, state, since, callId, version }: StandingRecord, at: Date): Promise<boolean> {
    const saved: unknown[] = await manager.query(
      `insert into partner_standing as s (state_id, scheme_code, office_code, state, since_on, call_id, version, changed_at) values ($1, $2, $3, $4, $5, $6, $7 + 1, $8)
       on conflict (state_id, scheme_code, office_code) do update set state = excluded.state, since_on = excluded.since_on, call_id = excluded.call_id, version = excluded.version, changed_at = excluded.changed_at where s.version = $7 returning 1`,
      [...schemeParameters(key), officeCode, state, since, callId, version, at],
    );
    return saved.length === 1;
  }
}
