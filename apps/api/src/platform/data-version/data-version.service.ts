import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** A counter that grows with every write to a scheme. Read it BEFORE the data it stands for: a tag that is too old only costs a repeat, one too new would hide a change. */
@Injectable()
export class DataVersionService {
  async bump(manager: EntityManager, stateId: number, schemeCode: string): Promise<void> {
    await manager.query(
      `insert into data_version (state_id, scheme_code, v) values ($1, $2, 1)
       on conflict (state_id, scheme_code) do update set v = data_version.v + 1`,
      [stateId, schemeCode],
    );
  }

  async read(manager: EntityManager, stateId: number, schemeCode: string): Promise<number> {
    const rows: { v: number }[] = await manager.query(`select v from data_version where state_id = $1 and scheme_code = $2`, [stateId, schemeCode]);
    return rows[0]?.v ?? 0;
  }
}
