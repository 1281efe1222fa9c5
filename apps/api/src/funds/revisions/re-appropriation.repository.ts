import { Injectable } from '@nestjs/common';
import type { MoneyMove, ReAppropriation, ReAppropriationDecision } from '@pakhwada/domain/funds';
import type { LocalName } from '@pakhwada/domain/plan';
import type { EntityManager } from 'typeorm';
import { schemeParameters, type SchemeKey } from '../../fortnights/fortnight-record.ts';

export type ReAppropriationAction = 'PROPOSE' | ReAppropriationDecision;

export interface ReAppropriationStep {
  readonly action: ReAppropriationAction;
  readonly personId: string;
  readonly officeCode: string;
  readonly designation: LocalName;
  readonly office: LocalName;
  readonly at: string;
  readonly reason: string | null;
  readonly planVersion: number | null;
}

export interface ReAppropriationRecord extends ReAppropriation {
  readonly id: string;
  readonly planVersion: number;
  readonly moves: readonly MoneyMove[];
  readonly steps: readonly ReAppropriationStep[]; // the proposal first
}

export interface ReAppropriationInsert extends ReAppropriation {
  readonly id: string;
  readonly planVersion: number;
  readonly proposedAt: string;
}

export interface StepInsert {
  readonly stepNo: number;
  readonly action: ReAppropriationAction;
  readonly personId: string;
  readonly officeCode: string;
  readonly at: string;
  readonly reason: string | null;
  readonly planVersion: number | null;
}

const SELECT = `select r.re_appropriation_id as id, r.plan_version as "planVersion", r.order_no as "orderNo", r.ordered_on::text as "orderOn", r.reason,
    (select jsonb_agg(jsonb_build_object('from', m.from_code, 'to', m.to_code, 'amountPaise', m.amount_paise) order by m.line) from re_appropriation_move m
       where m.state_id = r.state_id and m.scheme_code = r.scheme_code and m.re_appropriation_id = r.re_appropriation_id) as moves,
    (select jsonb_agg(jsonb_build_object('action', s.action, 'personId', s.person_id, 'officeCode', s.acting_office, 'at', s.at, 'reason', s.reason, 'planVersion', s.plan_version,
         'designation', jsonb_build_object('en', p.designation_en, 'hi', p.designation_hi), 'office', jsonb_build_object('en', o.name_en, 'hi', o.name_hi)) order by s.step_no)
       from re_appropriation_step s join person p on p.person_id = s.person_id
       join office o on o.state_id = s.state_id and o.scheme_code = s.scheme_code and o.office_code = s.acting_office
       where s.state_id = r.state_id and s.scheme_code = r.scheme_code and s.re_appropriation_id = r.re_appropriation_id) as steps
  from re_appropriation r where r.state_id = $1 and r.scheme_code = $2`;

@Injectable()
export class ReAppropriationRepository {
  /** Latest first. */
  async list(manager: EntityManager, key: SchemeKey): Promise<ReAppropriationRecord[]> {
    const rows: ReAppropriationRecord[] = await manager.query(`${SELECT} order by r.proposed_at desc, r.re_appropriation_id`, [...schemeParameters(key)]);
    return rows.map(readRecord);
  }

  async byId(manager: EntityManager, key: SchemeKey, id: string): Promise<ReAppropriationRecord | null> {
    const rows: ReAppropriationRecord[] = await manager.query(`${SELECT} and r.re_appropriation_id = $3`, [...schemeParameters(key), id]);
    return rows[0] ? readRecord(rows[0]) : null;
  }

  async insert(manager: EntityManager, key: SchemeKey, row: ReAppropriationInsert): Promise<void> {
    await manager.query(
      `insert into re_appropriation (state_id, scheme_code, re_appropriation_id, plan_version, order_no, ordered_on, reason, proposed_at) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [...schemeParameters(key), row.id, row.planVersion, row.orderNo, row.orderOn, row.reason, row.proposedAt],
    );
    await manager.query(
      `insert into re_appropriation_move (state_id, scheme_code, re_appropriation_id, line, from_code, to_code, amount_paise)
       select $1, $2, $3, m.line, m."from", m."to", m."amountPaise" from jsonb_to_recordset($4::jsonb) as m(line int, "from" text, "to" text, "amountPaise" bigint)`,
      [...schemeParameters(key), row.id, JSON.stringify(row.moves.map((move, i) => ({ ...move, line: i + 1 })))],
    );
  }

  async insertStep(manager: EntityManager, key: SchemeKey, id: string, step: StepInsert): Promise<void> {
    await manager.query(
      `insert into re_appropriation_step (state_id, scheme_code, re_appropriation_id, step_no, action, person_id, acting_office, at, reason, plan_version) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [...schemeParameters(key), id, step.stepNo, step.action, step.personId, step.officeCode, step.at, step.reason, step.planVersion],
    );
  }
}

/** Instants inside JSON come with the offset of the session. */
function readRecord(row: ReAppropriationRecord): ReAppropriationRecord {
  return { ...row, steps: row.steps.map((step) => ({ ...step, at: new Date(step.at).toISOString() })) };
}
