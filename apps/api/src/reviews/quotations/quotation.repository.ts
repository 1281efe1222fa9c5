import { Injectable } from '@nestjs/common';
import type { LocalName } from '@pakhwada/domain/plan';
import type { Ratio } from '@pakhwada/domain/ratio';
import type { FigureKind, Quoted } from '@pakhwada/domain/review';
import type { EntityManager } from 'typeorm';
import { fortnightParameters, type FortnightKey } from '../../fortnights/fortnight-record.ts';

export interface QuotationRecord extends Quoted {
  readonly id: string;
  readonly figure: string;
  readonly kind: FigureKind;
  readonly published: string;
  readonly document: string;
  readonly documentOn: string;
  readonly page: string | null;
  readonly quotedBy: LocalName;
  readonly quotedAt: string;
  readonly withdrawn: { readonly by: LocalName; readonly at: string; readonly reason: string } | null;
}

export interface QuotationInsert extends Omit<QuotationRecord, 'quotedBy' | 'withdrawn'> {
  readonly personId: string;
  readonly officeCode: string;
}

const SELECT = `select q.quotation_id as id, q.figure, q.figure_kind as kind, q.published, q.document, q.document_on::text as "documentOn", q.page, q.quoted_at as "quotedAt",
    jsonb_build_object('numerator', q.value_numerator, 'denominator', q.value_denominator) as value, jsonb_build_object('numerator', q.step_numerator, 'denominator', q.step_denominator) as step,
    jsonb_build_object('en', p.designation_en, 'hi', p.designation_hi) as "quotedBy",
    w.reason, w.withdrawn_at as "withdrawnAt", jsonb_build_object('en', b.designation_en, 'hi', b.designation_hi) as "withdrawnBy"
  from quotation q join person p on p.person_id = q.quoted_by
  left join quotation_withdrawal w on w.state_id = q.state_id and w.scheme_code = q.scheme_code and w.quotation_id = q.quotation_id
  left join person b on b.person_id = w.withdrawn_by
  where q.state_id = $1 and q.scheme_code = $2 and q.fortnight_id = $3`;

@Injectable()
export class QuotationRepository {
  async list(manager: EntityManager, key: FortnightKey): Promise<QuotationRecord[]> {
    const rows: StoredQuotation[] = await manager.query(`${SELECT} order by q.quoted_at, q.quotation_id`, [...fortnightParameters(key)]);
    return rows.map(readQuotation);
  }

  async byId(manager: EntityManager, key: FortnightKey, id: string): Promise<QuotationRecord | null> {
    const rows: StoredQuotation[] = await manager.query(`${SELECT} and q.quotation_id = $4`, [...fortnightParameters(key), id]);
    return rows[0] ? readQuotation(rows[0]) : null;
  }

  async insert(manager: EntityManager, key: FortnightKey, row: QuotationInsert): Promise<void> {
    await manager.query(
      `insert into quotation (state_id, scheme_code, fortnight_id, quotation_id, figure, figure_kind, published, value_numerator, value_denominator, step_numerator, step_denominator,
         document, document_on, page, quoted_by, quoting_office, quoted_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
      [
        ...fortnightParameters(key),
        ...[row.id, row.figure, row.kind, row.published, row.value.numerator, row.value.denominator, row.step.numerator, row.step.denominator],
        ...[row.document, row.documentOn, row.page, row.personId, row.officeCode, row.quotedAt],
      ],
    );
  }

  async insertWithdrawal(manager: EntityManager, key: FortnightKey, id: string, row: { reason: string; personId: string; officeCode: string; at: string }): Promise<void> {
    await manager.query(`insert into quotation_withdrawal (state_id, scheme_code, quotation_id, reason, withdrawn_by, withdrawing_office, withdrawn_at) values ($1, $2, $3, $4, $5, $6, $7)`, [
      ...[key.stateId, key.schemeCode, id],
      ...[row.reason, row.personId, row.officeCode, row.at],
    ]);
  }
}

interface StoredQuotation extends Omit<QuotationRecord, 'quotedAt' | 'withdrawn'> {
  readonly value: Ratio;
  readonly quotedAt: Date;
  readonly reason: string | null;
  readonly withdrawnAt: Date | null;
  readonly withdrawnBy: LocalName;
}

function readQuotation({ quotedAt, reason, withdrawnAt, withdrawnBy, ...row }: StoredQuotation): QuotationRecord {
  return { ...row, quotedAt: quotedAt.toISOString(), withdrawn: withdrawnAt && { by: withdrawnBy, at: withdrawnAt.toISOString(), reason: reason ?? '' } };
}
