import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Hand } from './unit.repository.ts';

export interface PairIds {
  readonly first: string; // the lower id
  readonly second: string;
}

export type PairDecision = 'KEEP_BOTH' | 'MERGE_INTO_FIRST' | 'MERGE_INTO_SECOND';

const MOST = 300; // of each kind, before they are judged
const UNDECIDED = `not exists (select from unit_decision d where d.state_id = $1 and d.first_id = least(n.unit_id, n.next_id) and d.second_id = greatest(n.unit_id, n.next_id)
  and d.decision = 'KEEP_BOTH' and d.decision_no = (select max(l.decision_no) from unit_decision l where l.state_id = d.state_id and l.first_id = d.first_id and l.second_id = d.second_id))`;
const PAIR = 'least(n.unit_id, n.next_id)::text as first, greatest(n.unit_id, n.next_id)::text as second';

/** Which units of a district may be one, and what persons decided about them. */
@Injectable()
export class DuplicateRepository {
  /**
   * Neighbours in the order of old numbers, and in the order of how names sound, read off two indexes of the district's slice alone. Rare names come before common ones: a hundred Sharma Stores are no hundred duplicates. The domain judges how like they are.
   */
  async candidates(manager: EntityManager, stateId: number, district: number): Promise<PairIds[]> {
    return manager.query(
      `(select ${PAIR} from (
          select unit_id, uam, lead(unit_id) over w as next_id, lead(uam) over w as next_uam from unit
          where state_id = $1 and district_lgd = $2 and uam is not null and cancelled_on is null and merged_into is null window w as (order by uam, unit_id)) n
        where n.next_uam = n.uam and ${UNDECIDED} limit ${MOST})
       union
       (select ${PAIR} from (
          select unit_id, sound_hash, name_hash, lead(unit_id) over w as next_id, lead(name_hash) over w as next_name, lead(sound_hash) over w as next_sound, count(*) over (partition by sound_hash) as alike from unit
          where state_id = $1 and district_lgd = $2 and sound_hash is not null and cancelled_on is null and merged_into is null window w as (order by sound_hash, name_hash, unit_id)) n
        where n.next_sound = n.sound_hash and ${UNDECIDED}
        order by n.alike, (n.next_name = n.name_hash) desc, n.unit_id limit ${MOST})`,
      [stateId, district],
    );
  }

  /** The last word about a pair; null when nobody has said one. */
  async decision(manager: EntityManager, stateId: number, { first, second }: PairIds): Promise<{ decisionNo: number; decision: PairDecision } | null> {
    const [row]: { decisionNo: number; decision: PairDecision }[] = await manager.query(
      `select decision_no as "decisionNo", decision from unit_decision where state_id = $1 and first_id = $2 and second_id = $3 order by decision_no desc limit 1`,
      [stateId, first, second],
    );
    return row ?? null;
  }

  async insert(manager: EntityManager, stateId: number, { first, second }: PairIds, decisionNo: number, decision: PairDecision, reason: string, { personId, at }: Hand): Promise<void> {
    await manager.query(
      `insert into unit_decision (state_id, first_id, second_id, decision_no, decision, reason, decided_by, decided_at) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [stateId, first, second, decisionNo, decision, reason, personId, at],
    );
  }
}
