import { Injectable } from '@nestjs/common';
import type { MoneyRow } from '@pakhwada/domain/funds';
import type { EntityManager } from 'typeorm';
import { fortnightParameters, type FortnightKey } from '../fortnights/fortnight-record.ts';

export interface MoneyRevision {
  readonly officeCode: string;
  readonly revision: number;
  readonly rows: readonly MoneyRow[];
}

const COLUMNS = `t.office_code as "officeCode", t.line, t.component_code as "componentCode", t.type, t.amount_paise as "amountPaise", t.txn_on::text as "on", t.reference, t.remark`;
const WHERE = `t.state_id = $1 and t.scheme_code = $2 and t.fortnight_id = $3`;

@Injectable()
export class MoneyRepository {
  async insert(manager: EntityManager, key: FortnightKey, sheets: readonly MoneyRevision[]): Promise<void> {
    const rows = sheets.flatMap((sheet) => sheet.rows.map((row) => ({ ...row, officeCode: sheet.officeCode, revision: sheet.revision })));
    if (rows.length === 0) return;
    await manager.query(
      `insert into fund_txn (state_id, scheme_code, fortnight_id, office_code, revision, line, component_code, type, amount_paise, txn_on, reference, remark)
       select $1, $2, $3, n."officeCode", n.revision, n.line, n."componentCode", n.type, n."amountPaise", n."on", n.reference, n.remark
       from jsonb_to_recordset($4::jsonb) as n("officeCode" text, revision int, line int, "componentCode" text, type text, "amountPaise" bigint, "on" date, reference text, remark text)`,
      [...fortnightParameters(key), JSON.stringify(rows)],
    );
  }

  async rows(manager: EntityManager, key: FortnightKey, officeCode: string, revision: number): Promise<MoneyRow[]> {
    const rows: StoredMoney[] = await manager.query(`select ${COLUMNS} from fund_txn t where ${WHERE} and t.office_code = $4 and t.revision = $5 order by t.line`, [
      ...fortnightParameters(key),
      officeCode,
      revision,
    ]);
    return rows.map((row) => readMoney(row).row);
  }

  /** Which of these vouchers count in an earlier fortnight. One that came in and was not approved by its freeze may be entered again. */
  async countedReferences(manager: EntityManager, key: FortnightKey, references: readonly string[]): Promise<Pick<MoneyRow, 'componentCode' | 'type' | 'reference'>[]> {
    if (references.length === 0) return [];
    return manager.query(
      `select distinct t.component_code as "componentCode", t.type, t.reference from fund_txn t
       join fortnight f on f.state_id = t.state_id and f.scheme_code = t.scheme_code and f.fortnight_id = t.fortnight_id
       where t.state_id = $1 and t.scheme_code = $2 and t.fortnight_id < $3
         and upper(regexp_replace(trim(t.reference), '\\s+', ' ', 'g')) = any (select upper(regexp_replace(trim(r), '\\s+', ' ', 'g')) from unnest($4::text[]) as r)
         and t.revision = (select max(s.revision) from submission s where s.state_id = t.state_id and s.scheme_code = t.scheme_code and s.fortnight_id = t.fortnight_id
           and s.office_code = t.office_code and s.sheet = t.sheet)
         and (f.frozen_at is null or (select p.action from submission_step p where p.state_id = t.state_id and p.scheme_code = t.scheme_code and p.fortnight_id = t.fortnight_id
           and p.office_code = t.office_code and p.sheet = t.sheet and p.revision = t.revision order by p.step_no desc limit 1) = 'APPROVE')`,
      [...fortnightParameters(key), references],
    );
  }

  /** The lines of the latest money sheet of every accounting office in the fortnight. */
  async latestRows(manager: EntityManager, key: FortnightKey): Promise<{ officeCode: string; row: MoneyRow }[]> {
    const rows: StoredMoney[] = await manager.query(
      `select ${COLUMNS} from fund_txn t
       join (select office_code, max(revision) as revision from submission where state_id = $1 and scheme_code = $2 and fortnight_id = $3 and sheet = 'money' group by office_code) s
         on s.office_code = t.office_code and s.revision = t.revision
       where ${WHERE} order by t.office_code collate "C", t.line`,
      [...fortnightParameters(key)],
    );
    return rows.map(readMoney);
  }
}

interface StoredMoney extends MoneyRow {
  readonly officeCode: string;
}

function readMoney({ officeCode, ...row }: StoredMoney): { officeCode: string; row: MoneyRow } {
  return { officeCode, row };
}
