import { Injectable } from '@nestjs/common';
import { headerKey, type ColumnMapping } from '@pakhwada/domain/funds';
import type { LocalName } from '@pakhwada/domain/plan';
import type { EntityManager } from 'typeorm';

export interface KeptMapping extends ColumnMapping {
  readonly version: number;
  readonly keptAt: string;
  readonly keptBy: LocalName;
}

/** The mappings of columns a State has kept, one beside the other: files of the treasury and of PFMS have different columns. */
@Injectable()
export class MappingRepository {
  /** Latest first. */
  async list(manager: EntityManager, stateId: number): Promise<KeptMapping[]> {
    const rows: (Omit<KeptMapping, 'keptAt'> & { keptAt: Date })[] = await manager.query(
      `select m.version, m.columns, m.amount_in as "amountIn", m.kept_at as "keptAt", jsonb_build_object('en', p.designation_en, 'hi', p.designation_hi) as "keptBy"
       from import_mapping m join person p on p.person_id = m.kept_by where m.state_id = $1 order by m.version desc limit 50`,
      [stateId],
    );
    return rows.map((row) => ({ ...row, keptAt: row.keptAt.toISOString() }));
  }

  /** The version under which a mapping is kept: an equal one's, or a new one. */
  async keep(manager: EntityManager, stateId: number, mapping: ColumnMapping, personId: string, at: string): Promise<number> {
    await manager.query(`select pg_advisory_xact_lock(hashtextextended('import_mapping', $1))`, [stateId]);
    const kept = await this.list(manager, stateId);
    const same = kept.find((one) => keyOf(one) === keyOf(mapping));
    if (same) return same.version;
    const version = (kept[0]?.version ?? 0) + 1;
    await manager.query(`insert into import_mapping (state_id, version, columns, amount_in, kept_by, kept_at) values ($1, $2, $3, $4, $5, $6)`, [stateId, version, JSON.stringify(mapping.columns), mapping.amountIn, personId, at]);
    return version;
  }
}

function keyOf({ columns, amountIn }: ColumnMapping): string {
  return JSON.stringify([amountIn, ...Object.entries(columns).map(([field, header]) => `${field}=${headerKey(header)}`).sort()]);
}
