import { Injectable } from '@nestjs/common';
import type { FrozenLine, LedgerLine, MoneyRow, MoneyType, OpenCommitment } from '@pakhwada/domain/funds';
import type { EntityManager } from 'typeorm';
import { fortnightParameters, type FortnightKey } from '../fortnights/fortnight-record.ts';
import { countedLines, EARLIER } from './counted-lines.ts';
import { keyOfReference, LEDGER_COLUMNS, TXN_ID } from './money-columns.ts';

/** What a search for frozen lines asks for; absent: any. */
export interface FrozenLineSearch {
  readonly componentCode: string | null;
  readonly type: MoneyType | null;
  readonly text: string; // in its number, its remark or its other numbers
  readonly take: number;
}

const IS_TAKEN_BACK = `${TXN_ID} in (select id from taken_back)`;
const FROZEN_COLUMNS = `${LEDGER_COLUMNS}, ${IS_TAKEN_BACK} as "isReversed"`;
const SHEET = 't.fortnight_id, t.office_code, t.revision';
const FOLLOWED = `t.type in ('REQUEST','ORDER','RELEASE')`;

/** Lines of earlier fortnights that are followed one by one. Every read goes by an index of its own kind of line. */
@Injectable()
export class LedgerRepository {
  /** Requests, orders and releases of frozen fortnights before one, oldest first; those that were taken back are left out, and so are their reversals, which are lines of the same kind. */
  async instalments(manager: EntityManager, key: FortnightKey): Promise<LedgerLine[]> {
    return manager.query(
      `with lines as materialized (
         select t.* from fund_txn t where ${EARLIER} and ${FOLLOWED} and (${SHEET}) in (select ${SHEET} from sealed_lines t where ${EARLIER} and t.component_code = '' and ${FOLLOWED}))
       select ${LEDGER_COLUMNS} from lines t where t.reverses is null and ${TXN_ID} <> all (array(select r.reverses from lines r where r.reverses is not null))
       order by t.txn_on, t.fortnight_id, t.office_code collate "C", t.line`,
      [...fortnightParameters(key)],
    );
  }

  /** Work orders of frozen fortnights before one, those paid in full among them: a refund may open one again. A reversed one is gone. */
  async orders(manager: EntityManager, key: FortnightKey): Promise<OpenCommitment[]> {
    return manager.query(
      `with sums as materialized (
         select t.component_code, t.order_key, sum(t.committed_paise)::bigint as committed, sum(t.paid_paise)::bigint as paid from sealed_order t where ${EARLIER} group by 1, 2),
       given as materialized (
         select distinct on (t.component_code, t.order_key) t.* from sealed_order t where ${EARLIER} and t.work_order is not null order by t.component_code, t.order_key, t.fortnight_id desc)
       select s.component_code as "componentCode", g.work_order as "workOrder", g.partner_office as "partnerOffice", g.due_on::text as "dueOn", s.committed as "committedPaise", s.paid as "paidPaise"
       from sums s left join given g using (component_code, order_key) where s.committed <> 0 or s.paid <> 0 order by s.component_code, s.order_key`,
      [...fortnightParameters(key)],
    );
  }

  /** The frozen lines of these names, with whether each was taken back before this fortnight. */
  async frozenLines(manager: EntityManager, key: FortnightKey, ids: readonly string[]): Promise<FrozenLine[]> {
    if (ids.length === 0) return [];
    const named = `select t.* from fund_txn t join (select split_part(n, '/', 1) as fn, split_part(n, '/', 2) as office, split_part(n, '/', 3) as line from unnest($4::text[]) as n) n
      on t.fortnight_id = n.fn and t.office_code = n.office and t.line::text = n.line where ${EARLIER}`;
    return manager.query(`${countedLines(named)} select ${FROZEN_COLUMNS} from lines t where t.frozen_at is not null order by 1`, [...fortnightParameters(key), ids]);
  }

  /** Frozen lines that can still be taken back, newest first. */
  async search(manager: EntityManager, key: FortnightKey, { componentCode, type, text, take }: FrozenLineSearch): Promise<FrozenLine[]> {
    const found = `select t.* from fund_txn t where ${EARLIER} and t.reverses is null and ($4::text is null or t.component_code = $4) and ($5::text is null or t.type = $5)
      and ($6 = '' or concat_ws(' ', t.reference, t.remark, t.sanction_no, t.pfms_no, t.work_order) ilike '%' || $6 || '%')`;
    return manager.query(
      `${countedLines(found)} select ${FROZEN_COLUMNS} from lines t where t.frozen_at is not null and not ${IS_TAKEN_BACK} order by t.fortnight_id desc, t.office_code, t.line limit $7`,
      [...fortnightParameters(key), componentCode, type, text.replace(/[\\%_]/g, '\\$&'), take],
    );
  }

  /** Which of these vouchers count in an earlier fortnight. One that came in and was not approved by its freeze, or was taken back, may be entered again. */
  async countedReferences(manager: EntityManager, key: FortnightKey, references: readonly string[]): Promise<Pick<MoneyRow, 'componentCode' | 'type' | 'reference'>[]> {
    if (references.length === 0) return [];
    const found = `select t.* from fund_txn t where ${EARLIER} and t.reverses is null and t.reference_key = any (array(select ${keyOfReference('r')} from unnest($4::text[]) as r))`;
    return manager.query(`${countedLines(found)} select distinct t.component_code as "componentCode", t.type, t.reference from lines t where not ${IS_TAKEN_BACK}`, [...fortnightParameters(key), references]);
  }
}
