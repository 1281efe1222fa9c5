import { Injectable } from '@nestjs/common';
import type { Certificate, CertificateAction, CertificateFact } from '@pakhwada/domain/funds';
import type { LocalName } from '@pakhwada/domain/plan';
import type { EntityManager } from 'typeorm';
import { schemeParameters, type SchemeKey } from '../../fortnights/fortnight-record.ts';

export interface CertificateStepRecord {
  readonly revision: number;
  readonly action: CertificateAction;
  readonly personId: string;
  readonly actingOffice: string;
  readonly designation: LocalName;
  readonly at: string;
  readonly reason: string | null;
}

const OWN = `c.state_id = $1 and c.scheme_code = $2`;
const COLUMNS = `c.certificate_no as "certificateNo", c.revision, c.form, c.financial_year as "financialYear", c.component_code as "componentCode", c.grantee_office as "granteeOffice",
  c.opening_paise as "openingPaise", c.interest_paise as "interestPaise", c.remitted_paise as "remittedPaise", c.received_paise as "receivedPaise", c.available_paise as "availablePaise",
  c.spent_paise as "spentPaise", c.closing_paise as "closingPaise", jsonb_build_object('GENERAL', c.general_paise, 'SALARY', c.salary_paise, 'CAPITAL', c.capital_paise) as "spentByHead",
  c.sanction_nos as "sanctionNos", c.signatory, c.counter_signatory as "counterSignatory", c.signed_on::text as "signedOn"`;
const DAY = (instant: string): string => `(${instant} at time zone 'Asia/Kolkata')::date::text`;

/** Certificates as they were signed, and their steps. */
@Injectable()
export class CertificateRepository {
  /** The latest revision of each, as it stood before an instant (null: now). */
  async facts(manager: EntityManager, key: SchemeKey, before: string | null): Promise<CertificateFact[]> {
    return manager.query(
      `with step as (
         select s.certificate_no, s.revision, min(s.at) filter (where s.step_no = 1) as submitted_at, max(s.at) filter (where s.step_no = 2) as decided_at,
           (array_agg(s.action order by s.step_no desc))[1] as action, (array_agg(s.reason order by s.step_no desc))[1] as reason
         from certificate_step s where s.state_id = $1 and s.scheme_code = $2 and ($3::timestamptz is null or s.at < $3::timestamptz) group by 1, 2)
       select distinct on (c.certificate_no) ${COLUMNS},
         case p.action when 'ACCEPT' then 'ACCEPTED' when 'RETURN' then 'RETURNED' else 'SUBMITTED' end as state,
         ${DAY('p.submitted_at')} as "submittedOn", ${DAY('p.decided_at')} as "decidedOn", case when p.action = 'RETURN' then p.reason end as "returnReason",
         (select count(*)::int from step r where r.certificate_no = c.certificate_no and r.action = 'RETURN') as returns
       from utilisation_certificate c join step p on p.certificate_no = c.certificate_no and p.revision = c.revision
       where ${OWN} order by c.certificate_no, c.revision desc`,
      [...schemeParameters(key), before],
    );
  }

  /** Every revision of one certificate, oldest first. */
  async revisions(manager: EntityManager, key: SchemeKey, certificateNo: string): Promise<Certificate[]> {
    return manager.query(`select ${COLUMNS} from utilisation_certificate c where ${OWN} and c.certificate_no = $3 order by c.revision`, [...schemeParameters(key), certificateNo]);
  }

  async steps(manager: EntityManager, key: SchemeKey, certificateNo: string): Promise<CertificateStepRecord[]> {
    const rows: (Omit<CertificateStepRecord, 'at'> & { at: Date })[] = await manager.query(
      `select c.revision, c.action, c.person_id as "personId", c.acting_office as "actingOffice", jsonb_build_object('en', p.designation_en, 'hi', p.designation_hi) as designation, c.at, c.reason
       from certificate_step c join person p on p.person_id = c.person_id where ${OWN} and c.certificate_no = $3 order by c.revision, c.step_no`,
      [...schemeParameters(key), certificateNo],
    );
    return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
  }

  /** All who write about certificates of a scheme wait for each other: one opens with the closing of another. */
  async lock(manager: EntityManager, key: SchemeKey): Promise<void> {
    await manager.query(`select pg_advisory_xact_lock(certificate_lock_key($1::smallint, $2))`, [...schemeParameters(key)]);
  }

  async insert(manager: EntityManager, key: SchemeKey, one: Certificate): Promise<void> {
    await manager.query(
      `insert into utilisation_certificate (state_id, scheme_code, certificate_no, revision, form, financial_year, component_code, grantee_office, opening_paise, interest_paise, remitted_paise, received_paise,
         available_paise, spent_paise, closing_paise, general_paise, salary_paise, capital_paise, sanction_nos, signatory, counter_signatory, signed_on)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)`,
      [
        ...[...schemeParameters(key), one.certificateNo, one.revision, one.form, one.financialYear, one.componentCode, one.granteeOffice, one.openingPaise, one.interestPaise, one.remittedPaise, one.receivedPaise],
        ...[one.availablePaise, one.spentPaise, one.closingPaise, one.spentByHead.GENERAL, one.spentByHead.SALARY, one.spentByHead.CAPITAL, one.sanctionNos, one.signatory, one.counterSignatory, one.signedOn],
      ],
    );
  }

  async insertStep(manager: EntityManager, key: SchemeKey, certificateNo: string, step: Omit<CertificateStepRecord, 'designation'>): Promise<void> {
    await manager.query(
      `insert into certificate_step (state_id, scheme_code, certificate_no, revision, step_no, action, person_id, acting_office, at, reason) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [...schemeParameters(key), certificateNo, step.revision, step.action === 'SUBMIT' ? 1 : 2, step.action, step.personId, step.actingOffice, step.at, step.reason],
    );
  }
}
