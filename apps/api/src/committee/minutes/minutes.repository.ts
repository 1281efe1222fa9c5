import { Injectable } from '@nestjs/common';
import type { MinuteItem, MinuteState, MinuteStep, OfficeText } from '@pakhwada/domain/committee';
import type { LocalName } from '@pakhwada/domain/plan';
import type { EntityManager } from 'typeorm';
import { schemeParameters, type SchemeKey } from '../../fortnights/fortnight-record.ts';

export interface MinutesDraft {
  readonly items: readonly MinuteItem[];
  readonly closing: OfficeText;
}

export interface MinutesRecord {
  readonly version: number;
  readonly state: MinuteState;
  readonly draft: MinutesDraft;
  readonly revision: number;
  readonly issuedText: string | null;
  readonly sha256: string | null;
  readonly amendmentReason: string | null;
  readonly confirmedIn: string | null;
  readonly issuedAt: string | null;
}

export interface MinutesStepRecord {
  readonly version: number;
  readonly step: MinuteStep | 'DRAFT';
  readonly personId: string;
  readonly designation: LocalName;
  readonly at: string;
  readonly reason: string | null;
}

type Stored<Row, Instant extends keyof Row> = Omit<Row, Instant> & { readonly [K in Instant]: Date | null };

const OWN = `m.state_id = $1 and m.scheme_code = $2 and m.sitting_id = $3`;

@Injectable()
export class MinutesRepository {
  /** Every version, oldest first. */
  async versions(manager: EntityManager, key: SchemeKey, sittingId: string): Promise<MinutesRecord[]> {
    const rows: Stored<MinutesRecord, 'issuedAt'>[] = await manager.query(
      `select m.version, m.state, m.draft, m.revision, m.issued_text as "issuedText", m.sha256, m.amendment_reason as "amendmentReason", m.confirmed_in as "confirmedIn", m.issued_at as "issuedAt" from minutes m where ${OWN} order by m.version`,
      [...schemeParameters(key), sittingId],
    );
    return rows.map((row) => ({ ...row, issuedAt: row.issuedAt?.toISOString() ?? null }));
  }

  /** Every step of every version, in order. */
  async steps(manager: EntityManager, key: SchemeKey, sittingId: string): Promise<MinutesStepRecord[]> {
    const rows: (Omit<MinutesStepRecord, 'at'> & { readonly at: Date })[] = await manager.query(
      `select m.version, m.step, m.person_id as "personId", jsonb_build_object('en', p.designation_en, 'hi', p.designation_hi) as designation, m.at, m.reason
       from minutes_step m join person p on p.person_id = m.person_id where ${OWN} order by m.version, m.step_no`,
      [...schemeParameters(key), sittingId],
    );
    return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
  }

  async open(manager: EntityManager, key: SchemeKey, sittingId: string, version: number, draft: MinutesDraft, amendmentReason: string | null, at: Date): Promise<void> {
    await manager.query(
      `insert into minutes (state_id, scheme_code, sitting_id, version, state, draft, revision, amendment_reason, opened_at) values ($1, $2, $3, $4, 'DRAFT', $5, 1, $6, $7)`,
      [...schemeParameters(key), sittingId, version, JSON.stringify(draft), amendmentReason, at],
    );
  }

  async saveDraft(manager: EntityManager, key: SchemeKey, sittingId: string, version: number, draft: MinutesDraft): Promise<void> {
    await manager.query(`update minutes m set draft = $5, revision = m.revision + 1 where ${OWN} and m.version = $4`, [...schemeParameters(key), sittingId, version, JSON.stringify(draft)]);
  }

  async recordState(manager: EntityManager, key: SchemeKey, sittingId: string, version: number, state: MinuteState): Promise<void> {
    await manager.query(`update minutes m set state = $5, revision = m.revision + 1 where ${OWN} and m.version = $4`, [...schemeParameters(key), sittingId, version, state]);
  }

  async issue(manager: EntityManager, key: SchemeKey, sittingId: string, version: number, text: string, sha256: string, at: Date): Promise<void> {
    await manager.query(`update minutes m set state = 'ISSUED', issued_text = $5, sha256 = $6, issued_at = $7 where ${OWN} and m.version = $4`, [...schemeParameters(key), sittingId, version, text, sha256, at]);
  }

  async confirm(manager: EntityManager, key: SchemeKey, sittingId: string, version: number, confirmedIn: string, at: Date): Promise<void> {
    await manager.query(`update minutes m set state = 'CONFIRMED', confirmed_in = $5, confirmed_at = $6 where ${OWN} and m.version = $4`, [...schemeParameters(key), sittingId, version, confirmedIn, at]);
  }

  async insertStep(manager: EntityManager, key: SchemeKey, sittingId: string, step: { readonly version: number; readonly step: MinuteStep | 'DRAFT'; readonly personId: string; readonly officeCode: string; readonly at: Date; readonly reason: string | null }): Promise<void> {
    await manager.query(
      `insert into minutes_step (state_id, scheme_code, sitting_id, version, step_no, step, person_id, acting_office, at, reason)
       select $1, $2, $3, $4, coalesce(max(m.step_no), 0) + 1, $5, $6, $7, $8, $9 from minutes_step m where ${OWN} and m.version = $4`,
      [...schemeParameters(key), sittingId, step.version, step.step, step.personId, step.officeCode, step.at, step.reason],
    );
  }
}
