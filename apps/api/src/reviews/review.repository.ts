import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { fortnightParameters, schemeParameters, type FortnightKey, type SchemeKey } from '../fortnights/fortnight-record.ts';

/** A frozen review: the exact bytes and their place in the chain. */
export interface FrozenReview {
  readonly fortnightId: string;
  readonly body: string;
  readonly sha256: string;
  readonly previousSha256: string | null;
  readonly frozenAt: string;
}

export interface ReviewInsert extends FortnightKey {
  readonly body: string;
  readonly sha256: string;
  readonly previousSha256: string | null;
  readonly planVersion: number;
  readonly ruleSetVersion: number;
  readonly frozenAt: string;
}

export interface ChainLink {
  readonly fortnightId: string;
  readonly sha256: string | null;
  readonly isWhole: boolean;
}

const WHERE = `state_id = $1 and scheme_code = $2 and fortnight_id = $3`;

@Injectable()
export class ReviewRepository {
  async sha256(manager: EntityManager, key: FortnightKey): Promise<string | null> {
    const rows: { sha256: string }[] = await manager.query(`select sha256 from review where ${WHERE}`, [...fortnightParameters(key)]);
    return rows[0]?.sha256 ?? null;
  }

  async byId(manager: EntityManager, key: FortnightKey): Promise<FrozenReview | null> {
    const rows: (Omit<FrozenReview, 'frozenAt'> & { frozenAt: Date })[] = await manager.query(
      `select fortnight_id as "fortnightId", body, sha256, previous_sha256 as "previousSha256", frozen_at as "frozenAt" from review where ${WHERE}`,
      [...fortnightParameters(key)],
    );
    return rows[0] === undefined ? null : { ...rows[0], frozenAt: rows[0].frozenAt.toISOString() };
  }

  async head(manager: EntityManager, key: SchemeKey): Promise<string | null> {
    const rows: { sha256: string }[] = await manager.query(`select sha256 from review where state_id = $1 and scheme_code = $2 order by fortnight_id desc limit 1`, [...schemeParameters(key)]);
    return rows[0]?.sha256 ?? null;
  }

  async insert(manager: EntityManager, row: ReviewInsert): Promise<void> {
    await manager.query(
      `insert into review (state_id, scheme_code, fortnight_id, body, sha256, previous_sha256, plan_version, rule_set_version, frozen_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [...fortnightParameters(row), row.body, row.sha256, row.previousSha256, row.planVersion, row.ruleSetVersion, row.frozenAt],
    );
  }

  /** Every frozen fortnight with whether its review is there, hashes to what it says and names the one before it. The hash is made where the text lies. */
  async chain(manager: EntityManager, key: SchemeKey): Promise<ChainLink[]> {
    return manager.query(
      `select f.fortnight_id as "fortnightId", r.sha256,
         r.sha256 is not null and r.sha256 = encode(sha256(convert_to(coalesce(r.previous_sha256, '') || r.body, 'UTF8')), 'hex')
           and r.previous_sha256 is not distinct from lag(r.sha256) over (order by f.fortnight_id) as "isWhole"
       from fortnight f left join review r on r.state_id = f.state_id and r.scheme_code = f.scheme_code and r.fortnight_id = f.fortnight_id
       where f.state_id = $1 and f.scheme_code = $2 and f.frozen_at is not null order by f.fortnight_id`,
      [...schemeParameters(key)],
    );
  }
}
