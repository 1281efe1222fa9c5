import { Injectable } from '@nestjs/common';
import type { PartnerState } from '@pakhwada/domain/partners';
import type { LocalName } from '@pakhwada/domain/plan';
import type { EntityManager } from 'typeorm';
import { schemeParameters, type SchemeKey } from '../fortnights/fortnight-record.ts';
import { AuditService } from '../platform/audit/audit.service.ts';
import { Clock } from '../platform/clock/clock.ts';
import { DataVersionService } from '../platform/data-version/data-version.service.ts';
import type { Officer } from '../platform/http/signed-in.decorator.ts';

export type PartnerAct = 'INVITED' | 'REVISED' | 'DECLARED' | 'SCORED' | Exclude<PartnerState, 'INVITED' | 'EVALUATED'>;

/** One step: of a call, of a candidate in it, or of an office's standing, which holds from a day. */
export interface PartnerDeed {
  readonly act: PartnerAct;
  readonly callId?: string;
  readonly candidateId?: string;
  readonly officeCode?: string;
  readonly sinceOn?: string;
  readonly reason?: string | null;
}

export interface PartnerTrailLine {
  readonly at: string;
  readonly designation: LocalName;
  readonly act: PartnerAct;
  readonly candidateId: string | null;
  readonly officeCode: string | null;
  readonly reason: string | null;
}

const SELECT = `select s.at, jsonb_build_object('en', p.designation_en, 'hi', p.designation_hi) as designation, s.act, s.candidate_id as "candidateId", s.office_code as "officeCode", s.reason
  from partner_step s join person p on p.person_id = s.person_id where s.state_id = $1 and s.scheme_code = $2`;

/** What is left behind by every deed: a step of the trail, a line of the audit log, and a new version of the data. Interests are named in the call alone. */
@Injectable()
export class PartnerTrail {
  constructor(
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly versions: DataVersionService,
  ) {}

  async append(manager: EntityManager, officer: Officer, { act, callId, candidateId, officeCode, sinceOn, reason = null }: PartnerDeed): Promise<void> {
    const { personId, stateId, schemeCode } = officer;
    await manager.query(
      `insert into partner_step (state_id, scheme_code, call_id, candidate_id, office_code, act, since_on, reason, person_id, acting_office, at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [...schemeParameters(officer), callId ?? null, candidateId ?? null, officeCode ?? null, act, sinceOn ?? null, reason, personId, officer.officeCode, this.clock.now()],
    );
    const detail = { ...(candidateId === undefined ? {} : { candidateId }), ...(officeCode === undefined ? {} : { officeCode }), ...(reason === null ? {} : { reason }) };
    await this.audit.append(manager, { personId, officeCode: officer.officeCode, action: `partner.${act.toLowerCase()}`, subject: `${schemeCode}/${callId ?? officeCode}`, detail });
    await this.versions.bump(manager, stateId, schemeCode);
  }

  /** Latest first. */
  async ofCall(manager: EntityManager, key: SchemeKey, callId: string): Promise<PartnerTrailLine[]> {
    return read(await manager.query(`${SELECT} and s.call_id = $3 order by s.step_no desc`, [...schemeParameters(key), callId]));
  }

  /** Of all offices, latest first. */
  async ofOffices(manager: EntityManager, key: SchemeKey): Promise<PartnerTrailLine[]> {
    return read(await manager.query(`${SELECT} and s.office_code is not null order by s.step_no desc`, [...schemeParameters(key)]));
  }
}

function read(rows: readonly (Omit<PartnerTrailLine, 'at'> & { readonly at: Date })[]): PartnerTrailLine[] {
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}
