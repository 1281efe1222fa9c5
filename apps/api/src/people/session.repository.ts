import { Injectable } from '@nestjs/common';
import type { Me, OwnSession } from '@pakhwada/contracts/people';
import { DataSource, type EntityManager } from 'typeorm';
import type { z } from 'zod';
import type { Officer } from '../platform/http/signed-in.decorator.ts';
import { hashOf } from './token.ts';

export interface SessionRow extends Officer {
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
}

// the charge that holds now; of two the later one, for a handover may overlap
const SESSION = `select s.session_id as "sessionId", s.last_seen_at as "lastSeenAt", s.expires_at as "expiresAt", p.person_id as "personId", p.login, c.role, c.office_code as "officeCode",
    c.state_id as "stateId", c.scheme_code as "schemeCode", o.kind as "officeKind", o.district_lgd as "districtLgd"
  from session s join person p using (person_id)
  join lateral (select * from charge c where c.person_id = p.person_id and c.since <= $2 and (c.until is null or c.until > $2) order by c.since desc limit 1) c on true
  join office o on o.state_id = c.state_id and o.scheme_code = c.scheme_code and o.office_code = c.office_code`;

@Injectable()
export class SessionRepository {
  constructor(private readonly source: DataSource) {}

  /** The living session of a token: not ended, not expired, used within the idle time, of an active person with a charge. */
  async find(token: string, now: Date, idleMinutes: number): Promise<SessionRow | null> {
    const rows: SessionRow[] = await this.source.query(
      `${SESSION} where s.token_sha256 = $1 and s.revoked_at is null and s.expires_at > $2 and s.last_seen_at > $2::timestamptz - make_interval(mins => $3) and p.is_active`,
      [hashOf(token), now, idleMinutes],
    );
    return rows[0] ?? null;
  }

  async insert(manager: EntityManager, row: { sessionId: string; token: string; personId: string; now: Date; expiresAt: Date; userAgent: string | null }): Promise<void> {
    await manager.query(`insert into session (session_id, token_sha256, person_id, created_at, last_seen_at, expires_at, user_agent) values ($1, $2, $3, $4, $4, $5, $6)`, [
      row.sessionId,
      hashOf(row.token),
      row.personId,
      row.now,
      row.expiresAt,
      row.userAgent?.slice(0, 300) ?? null,
    ]);
  }

  async recordSeen(sessionId: string, now: Date): Promise<void> {
    await this.source.query(`update session set last_seen_at = greatest(last_seen_at, $2) where session_id = $1`, [sessionId, now]);
  }

  /** Ends one session of this person, or with no id all of them; returns how many. */
  async revoke(manager: EntityManager, personId: string, now: Date, sessionId: string | null = null): Promise<number> {
    const [, count]: [unknown, number] = await manager.query(`update session set revoked_at = $2 where person_id = $1 and revoked_at is null and ($3::uuid is null or session_id = $3::uuid)`, [personId, now, sessionId]);
    return count;
  }

  async list(officer: Officer, now: Date): Promise<z.infer<typeof OwnSession>[]> {
    const rows: { sessionId: string; createdAt: Date; lastSeenAt: Date; expiresAt: Date; userAgent: string | null }[] = await this.source.query(
      `select session_id as "sessionId", created_at as "createdAt", last_seen_at as "lastSeenAt", expires_at as "expiresAt", user_agent as "userAgent"
       from session where person_id = $1 and revoked_at is null and expires_at > $2 order by last_seen_at desc`,
      [officer.personId, now],
    );
    return rows.map((row) => ({
      ...row,
      createdAt: row.createdAt.toISOString(),
      lastSeenAt: row.lastSeenAt.toISOString(),
      expiresAt: row.expiresAt.toISOString(),
      isThisOne: row.sessionId === officer.sessionId,
    }));
  }

  /** The officer with the names of charge, office and State. */
  async me(sessionId: string, now: Date): Promise<Me | null> {
    const rows: (Omit<Me, 'designation' | 'officeName' | 'stateName' | 'sessionEndsAt'> & Names & { expiresAt: Date })[] = await this.source.query(
      `select x."personId", x.login, x.role, x."officeCode", x."officeKind", x."districtLgd", x."schemeCode", x."expiresAt",
         p.designation_en as "designationEn", p.designation_hi as "designationHi", o.name_en as "officeEn", o.name_hi as "officeHi", o.name_local as "officeLocal",
         st.name_en as "stateEn", st.name_hi as "stateHi", st.name_local as "stateLocal"
       from (${SESSION} where s.session_id = $1) x join person p on p.person_id = x."personId" join state st on st.state_id = x."stateId"
       join office o on o.state_id = x."stateId" and o.scheme_code = x."schemeCode" and o.office_code = x."officeCode"`,
      [sessionId, now],
    );
    const row = rows[0];
    if (!row) return null;
    const { personId, login, role, officeCode, officeKind, districtLgd, schemeCode } = row;
    return {
      ...{ personId, login, role, officeCode, officeKind, districtLgd, schemeCode },
      designation: { en: row.designationEn, hi: row.designationHi },
      officeName: { en: row.officeEn, hi: row.officeHi, ...(row.officeLocal ? { local: row.officeLocal } : {}) },
      stateName: { en: row.stateEn, hi: row.stateHi, ...(row.stateLocal ? { local: row.stateLocal } : {}) },
      sessionEndsAt: row.expiresAt.toISOString(),
    };
  }
}

interface Names {
  readonly designationEn: string;
  readonly designationHi: string;
  readonly officeEn: string;
  readonly officeHi: string;
  readonly officeLocal: string | null;
  readonly stateEn: string;
  readonly stateHi: string;
  readonly stateLocal: string | null;
}
