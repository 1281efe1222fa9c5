import { Injectable } from '@nestjs/common';
import type { Plan } from '@pakhwada/domain/plan';
import type { EntityManager } from 'typeorm';

export interface SchemeRecord {
  readonly stateId: number;
  readonly schemeCode: string;
  readonly isDemo: boolean;
  readonly planVersion: number; // the latest
}

export interface PlanVersionInsert {
  readonly stateId: number;
  readonly schemeCode: string;
  readonly version: number;
  readonly body: string;
  readonly sha256: string;
  readonly isRevision: boolean; // by an order, not by a file
  readonly approval: NonNullable<Plan['approval']>;
}

export interface PlanVersionRecord {
  readonly version: number;
  readonly isRevision: boolean;
  readonly orderNo: string;
  readonly orderOn: string;
  readonly authority: string;
  readonly appliedAt: Date;
}

const SCHEMES = `select s.state_id as "stateId", s.scheme_code as "schemeCode", s.is_demo as "isDemo", max(v.version) as "planVersion"
  from scheme s join plan_version v on v.state_id = s.state_id and v.scheme_code = s.scheme_code`;

@Injectable()
export class PlanRepository {
  async schemes(manager: EntityManager): Promise<SchemeRecord[]> {
    return manager.query(`${SCHEMES} group by 1, 2, 3 order by s.state_id, s.scheme_code`);
  }

  async schemeByCode(manager: EntityManager, schemeCode: string): Promise<SchemeRecord | null> {
    const rows: SchemeRecord[] = await manager.query(`${SCHEMES} where s.scheme_code = $1 group by 1, 2, 3`, [schemeCode]);
    return rows[0] ?? null;
  }

  async body(manager: EntityManager, stateId: number, schemeCode: string, version: number): Promise<string | null> {
    const rows: { body: string }[] = await manager.query(`select body from plan_version where state_id = $1 and scheme_code = $2 and version = $3`, [stateId, schemeCode, version]);
    return rows[0]?.body ?? null;
  }

  /** Every version, oldest first. */
  async versions(manager: EntityManager, stateId: number, schemeCode: string): Promise<PlanVersionRecord[]> {
    return manager.query(
      `select version, is_revision as "isRevision", approval_order as "orderNo", approved_on::text as "orderOn", approval_authority as authority, applied_at as "appliedAt"
       from plan_version where state_id = $1 and scheme_code = $2 order by version`,
      [stateId, schemeCode],
    );
  }

  /** One plan at a time is applied to a database; the lock goes with the transaction. */
  async lockApplying(manager: EntityManager): Promise<void> {
    await manager.query(`select pg_advisory_xact_lock(7365726, 2)`);
  }

  async latestVersion(manager: EntityManager, stateId: number, schemeCode: string): Promise<{ version: number; sha256: string } | null> {
    const rows: { version: number; sha256: string }[] = await manager.query(
      `select version, sha256 from plan_version where state_id = $1 and scheme_code = $2 order by version desc limit 1`,
      [stateId, schemeCode],
    );
    return rows[0] ?? null;
  }

  async insertVersion(manager: EntityManager, row: PlanVersionInsert): Promise<void> {
    await manager.query(
      `insert into plan_version (state_id, scheme_code, version, body, sha256, is_revision, approval_order, approved_on, approval_authority, applied_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, pakhwada_now())`,
      [row.stateId, row.schemeCode, row.version, row.body, row.sha256, row.isRevision, row.approval.orderNo, row.approval.on, row.approval.authority],
    );
  }

  async saveState(manager: EntityManager, { lgd, code, kind, name }: Plan['state']): Promise<void> {
    await manager.query(
      `insert into state (state_id, code, kind, name_en, name_hi, name_local) values ($1, $2, $3, $4, $5, $6)
       on conflict (state_id) do update set code = excluded.code, kind = excluded.kind, name_en = excluded.name_en, name_hi = excluded.name_hi, name_local = excluded.name_local`,
      [lgd, code, kind, name.en, name.hi, name.local ?? null],
    );
  }

  async saveScheme(manager: EntityManager, stateId: number, schemeCode: string, isDemo: boolean): Promise<void> {
    await manager.query(`insert into scheme (state_id, scheme_code, is_demo, created_at) values ($1, $2, $3, pakhwada_now()) on conflict do nothing`, [stateId, schemeCode, isDemo]);
  }

  /** Offices are added and renamed; one that a later plan leaves out stays, since its entries do. */
  async saveOffices(manager: EntityManager, stateId: number, schemeCode: string, offices: Plan['offices']): Promise<void> {
    await manager.query(
      `insert into office (state_id, scheme_code, office_code, kind, name_en, name_hi, name_local, district_lgd)
       select $1, $2, n.code, n.kind, n.name ->> 'en', n.name ->> 'hi', n.name ->> 'local', n."districtLgd"
       from jsonb_to_recordset($3::jsonb) as n(code text, kind text, name jsonb, "districtLgd" int)
       on conflict (state_id, scheme_code, office_code) do update
         set kind = excluded.kind, name_en = excluded.name_en, name_hi = excluded.name_hi, name_local = excluded.name_local, district_lgd = excluded.district_lgd`,
      [stateId, schemeCode, JSON.stringify(offices)],
    );
  }

  /** Members by designation; the mail addresses, which no plan holds, stay as they are. */
  async saveCommittee(manager: EntityManager, stateId: number, schemeCode: string, members: Plan['committee']['members']): Promise<void> {
    await manager.query(
      `insert into committee_member (state_id, scheme_code, member_no, designation_en, designation_hi, is_chair)
       select $1, $2, n.no, n.designation ->> 'en', n.designation ->> 'hi', n."isChair"
       from jsonb_to_recordset($3::jsonb) as n(no smallint, designation jsonb, "isChair" boolean)
       on conflict (state_id, scheme_code, member_no) do update
         set email = case when committee_member.designation_en = excluded.designation_en then committee_member.email end,
             designation_en = excluded.designation_en, designation_hi = excluded.designation_hi, is_chair = excluded.is_chair, is_active = true`,
      [stateId, schemeCode, JSON.stringify(members.map((member, i) => ({ no: i + 1, ...member })))],
    );
    await manager.query(`update committee_member set is_active = false where state_id = $1 and scheme_code = $2 and member_no > $3`, [stateId, schemeCode, members.length]);
  }

  async addressesOfOffices(manager: EntityManager, stateId: number, schemeCode: string, officeCodes: readonly string[]): Promise<string[]> {
    const rows: { email: string }[] = await manager.query(
      `select email from office where state_id = $1 and scheme_code = $2 and office_code = any ($3::text[]) and email is not null order by office_code`,
      [stateId, schemeCode, [...officeCodes]],
    );
    return rows.map((row) => row.email);
  }

  async addressesOfMembers(manager: EntityManager, stateId: number, schemeCode: string): Promise<string[]> {
    const rows: { email: string }[] = await manager.query(`select email from committee_member where state_id = $1 and scheme_code = $2 and is_active and email is not null order by member_no`, [stateId, schemeCode]);
    return rows.map((row) => row.email);
  }

  /** Addresses of the active members of the committee, in its order, then of the offices. */
  async addresses(manager: EntityManager, stateId: number, schemeCode: string): Promise<string[]> {
    const rows: { email: string }[] = await manager.query(
      `select email from (
         select 0 as part, lpad(member_no::text, 5, '0') as place, email from committee_member where state_id = $1 and scheme_code = $2 and is_active and email is not null
         union all select 1, office_code, email from office where state_id = $1 and scheme_code = $2 and email is not null
       ) known order by part, place`,
      [stateId, schemeCode],
    );
    return rows.map((row) => row.email);
  }
}
