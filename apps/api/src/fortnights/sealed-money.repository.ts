import { Injectable } from '@nestjs/common';
import type { LedgerSum } from '@pakhwada/domain/funds';
import type { Sealed } from '@pakhwada/domain/review';
import type { EntityManager } from 'typeorm';
import { fortnightParameters, type FortnightKey } from './fortnight-record.ts';

/** What the money ledgers stood at when a fortnight froze: a few rows in place of every line since inception. */
@Injectable()
export class SealedMoneyRepository {
  async sums(manager: EntityManager, key: FortnightKey): Promise<LedgerSum[]> {
    return manager.query(
      `select component_code as "componentCode", type, head, financial_year as "financialYear", nullif(partner_office, '') as "partnerOffice", amount_paise as paise
       from sealed_money where state_id = $1 and scheme_code = $2 and fortnight_id = $3 order by component_code collate "C", type collate "C", head collate "C", financial_year collate "C", sealed_money.partner_office collate "C"`,
      [...fortnightParameters(key)],
    );
  }

  async insert(manager: EntityManager, key: FortnightKey, { moneySums, lineCounts, orderChanges }: Pick<Sealed, 'moneySums' | 'lineCounts' | 'orderChanges'>): Promise<void> {
    await manager.query(
      `insert into sealed_money (state_id, scheme_code, fortnight_id, component_code, type, head, financial_year, partner_office, amount_paise)
       select $1, $2, $3, n."componentCode", n.type, n.head, n."financialYear", coalesce(n."partnerOffice", ''), n.paise
       from jsonb_to_recordset($4::jsonb) as n("componentCode" text, type text, head text, "financialYear" text, "partnerOffice" text, paise bigint)`,
      [...fortnightParameters(key), JSON.stringify(moneySums)],
    );
    await manager.query(
      `insert into sealed_lines (state_id, scheme_code, fortnight_id, type, office_code, revision, component_code, is_earlier_year, lines, amount_paise)
       select $1, $2, $3, n.type, n."officeCode", n.revision, coalesce(n."componentCode", ''), n."isEarlierYear", n.lines, n.paise
       from jsonb_to_recordset($4::jsonb) as n(type text, "officeCode" text, revision int, "componentCode" text, "isEarlierYear" boolean, lines int, paise bigint)`,
      [...fortnightParameters(key), JSON.stringify(lineCounts)],
    );
    await manager.query(
      `insert into sealed_order (state_id, scheme_code, fortnight_id, component_code, order_key, work_order, partner_office, due_on, committed_paise, paid_paise)
       select $1, $2, $3, n."componentCode", n."orderKey", n."workOrder", n."partnerOffice", n."dueOn", n."committedPaise", n."paidPaise"
       from jsonb_to_recordset($4::jsonb) as n("componentCode" text, "orderKey" text, "workOrder" text, "partnerOffice" text, "dueOn" date, "committedPaise" bigint, "paidPaise" bigint)`,
      [...fortnightParameters(key), JSON.stringify(orderChanges)],
    );
  }
}
