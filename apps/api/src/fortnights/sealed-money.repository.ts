import { Injectable } from '@nestjs/common';
import type { LedgerSum } from '@pakhwada/domain/funds';
import type { EntityManager } from 'typeorm';
import { fortnightParameters, type FortnightKey } from './fortnight-record.ts';

/** What the money ledgers stood at when a fortnight froze: a few rows in place of every line since inception. */
@Injectable()
export class SealedMoneyRepository {
  async sums(manager: EntityManager, key: FortnightKey): Promise<LedgerSum[]> {
    return manager.query(
      `select component_code as "componentCode", type, head, financial_year as "financialYear", nullif(partner_office, '') as "partnerOffice", amount_paise as paise
       from sealed_money where state_id = $1 and scheme_code = $2 and fortnight_id = $3 order by component_code collate "C", type, head, financial_year, partner_office`,
      [...fortnightParameters(key)],
    );
  }

  async insert(manager: EntityManager, key: FortnightKey, sums: readonly LedgerSum[]): Promise<void> {
    await manager.query(
      `insert into sealed_money (state_id, scheme_code, fortnight_id, component_code, type, head, financial_year, partner_office, amount_paise)
       select $1, $2, $3, n."componentCode", n.type, n.head, n."financialYear", coalesce(n."partnerOffice", ''), n.paise
       from jsonb_to_recordset($4::jsonb) as n("componentCode" text, type text, head text, "financialYear" text, "partnerOffice" text, paise bigint)`,
      [...fortnightParameters(key), JSON.stringify(sums)],
    );
  }
}
