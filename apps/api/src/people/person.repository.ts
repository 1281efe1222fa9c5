import { Injectable } from '@nestjs/common';
import type { Role } from '@pakhwada/domain/rights';
import type { LocalName, OfficeKind } from '@pakhwada/domain/plan';
import { DataSource, type EntityManager } from 'typeorm';

export interface Credentials {
  readonly personId: string;
  readonly passwordHash: string | null;
  readonly isActive: boolean;
}
export interface OfficeKey {
  readonly stateId: number;
  readonly schemeCode: string;
  readonly officeCode: string;
}
export interface FoundOffice extends OfficeKey {
  readonly kind: OfficeKind;
  readonly email: string | null;
}

/** Somebody who holds a charge of a scheme now. */
export interface FoundPerson {
  readonly personId: string;
  readonly login: string; // in small letters
  readonly role: Role;
  readonly designation: LocalName;
}

@Injectable()
export class PersonRepository {
  constructor(private readonly source: DataSource) {}

  async credentials(login: string): Promise<Credentials | null> {
    const rows: Credentials[] = await this.source.query(`select person_id as "personId", password_hash as "passwordHash", is_active as "isActive" from person where lower(login) = lower($1)`, [login]);
    return rows[0] ?? null;
  }

  /** Who of these holds a charge of the scheme at that time: their latest one counts, as at the door. */
  async findInCharge(manager: EntityManager, stateId: number, schemeCode: string, logins: readonly string[], at: Date): Promise<FoundPerson[]> {
    return manager.query(
      `select p.person_id as "personId", lower(p.login) as login, c.role, jsonb_build_object('en', p.designation_en, 'hi', p.designation_hi) as designation
       from person p join lateral (select * from charge c where c.person_id = p.person_id and c.since <= $4 and (c.until is null or c.until > $4) order by c.since desc limit 1) c on true
       where lower(p.login) = any($3::text[]) and p.is_active and c.state_id = $1 and c.scheme_code = $2`,
      [stateId, schemeCode, logins, at],
    );
  }

  /** Offices of this code; more than one when several schemes use the same code. */
  async findOffices(manager: EntityManager, officeCode: string, schemeCode: string | null): Promise<FoundOffice[]> {
    return manager.query(
      `select state_id as "stateId", scheme_code as "schemeCode", office_code as "officeCode", kind, email from office where office_code = $1 and ($2::text is null or scheme_code = $2) order by scheme_code`,
      [officeCode, schemeCode],
    );
  }

  async setOfficeEmail(manager: EntityManager, office: OfficeKey, email: string): Promise<void> {
    await manager.query(`update office set email = $4 where state_id = $1 and scheme_code = $2 and office_code = $3`, [office.stateId, office.schemeCode, office.officeCode, email]);
  }

  async findMembers(manager: EntityManager, memberNo: number, schemeCode: string | null): Promise<{ stateId: number; schemeCode: string }[]> {
    return manager.query(`select state_id as "stateId", scheme_code as "schemeCode" from committee_member where member_no = $1 and is_active and ($2::text is null or scheme_code = $2)`, [memberNo, schemeCode]);
  }

  async setMemberEmail(manager: EntityManager, member: { stateId: number; schemeCode: string }, memberNo: number, email: string): Promise<void> {
    await manager.query(`update committee_member set email = $4 where state_id = $1 and scheme_code = $2 and member_no = $3`, [member.stateId, member.schemeCode, memberNo, email]);
  }

  /** False when the login is taken. */
  async insert(manager: EntityManager, row: { personId: string; login: string; designationEn: string; designationHi: string; passwordHash: string | null; createdAt: Date }): Promise<boolean> {
    const inserted: unknown[] = await manager.query(
      `insert into person (person_id, login, designation_en, designation_hi, password_hash, created_at) values ($1, $2, $3, $4, $5, $6) on conflict (lower(login)) do nothing returning 1 as done`,
      [row.personId, row.login, row.designationEn, row.designationHi, row.passwordHash, row.createdAt],
    );
    return inserted.length === 1;
  }

  async insertCharge(manager: EntityManager, row: OfficeKey & { chargeId: string; personId: string; role: Role; since: Date }): Promise<void> {
    await manager.query(`insert into charge (charge_id, person_id, state_id, scheme_code, office_code, role, since) values ($1, $2, $3, $4, $5, $6, $7)`, [
      row.chargeId,
      row.personId,
      row.stateId,
      row.schemeCode,
      row.officeCode,
      row.role,
      row.since,
    ]);
  }

  /** No charge holds after `now`, and the login opens nothing any more. */
  async endCharges(manager: EntityManager, personId: string, now: Date): Promise<void> {
    await manager.query(`update charge set until = $2 where person_id = $1 and (until is null or until > $2)`, [personId, now]);
    await manager.query(`update person set is_active = false where person_id = $1`, [personId]);
  }

  async insertLink(manager: EntityManager, row: { tokenSha256: string; personId: string; now: Date; expiresAt: Date }): Promise<void> {
    await manager.query(`insert into password_link (token_sha256, person_id, created_at, expires_at) values ($1, $2, $3, $4)`, [row.tokenSha256, row.personId, row.now, row.expiresAt]);
  }

  async spendLinks(manager: EntityManager, personId: string, now: Date): Promise<void> {
    await manager.query(`update password_link set used_at = $2 where person_id = $1 and used_at is null`, [personId, now]);
  }

  /** Marks the link as used and returns whose it is; null when it was used before, has expired or never was. Two uses at once: one wins. */
  async useLink(manager: EntityManager, tokenSha256: string, now: Date): Promise<string | null> {
    const [rows]: [{ personId: string }[], number] = await manager.query(
      `update password_link set used_at = $2 where token_sha256 = $1 and used_at is null and expires_at > $2 returning person_id as "personId"`,
      [tokenSha256, now],
    );
    return rows[0]?.personId ?? null;
  }

  async hasLink(tokenSha256: string, now: Date): Promise<boolean> {
    const rows: unknown[] = await this.source.query(`select 1 as one from password_link where token_sha256 = $1 and used_at is null and expires_at > $2`, [tokenSha256, now]);
    return rows.length === 1;
  }

  async setPassword(manager: EntityManager, personId: string, passwordHash: string): Promise<void> {
    await manager.query(`update person set password_hash = $2 where person_id = $1`, [personId, passwordHash]);
  }
}
