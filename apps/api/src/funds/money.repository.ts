import { Injectable } from '@nestjs/common';
import type { MoneyRow } from '@pakhwada/domain/funds';
import type { EntityManager } from 'typeorm';
import { fortnightParameters, type FortnightKey } from '../fortnights/fortnight-record.ts';
import { COLUMN_NAMES, COLUMN_TYPES, COLUMN_VALUES, MONEY_COLUMNS } from './money-columns.ts';

export interface MoneyRevision {
  readonly officeCode: string;
  readonly revision: number;
  readonly rows: readonly MoneyRow[];
}

const WHERE = `t.state_id = $1 and t.scheme_code = $2 and t.fortnight_id = $3`;

/** The money sheets of one fortnight, revision by revision. */
@Injectable()
export class MoneyRepository {
  async insert(manager: EntityManager, key: FortnightKey, sheets: readonly MoneyRevision[]): Promise<void> {
    const rows = sheets.flatMap((sheet) => sheet.rows.map((row) => ({ ...row, officeCode: sheet.officeCode, revision: sheet.revision })));
    if (rows.length === 0) return;
    await manager.query(
      `insert into fund_txn (state_id, scheme_code, fortnight_id, office_code, revision, ${COLUMN_NAMES})
       select $1, $2, $3, n."officeCode", n.revision, ${COLUMN_VALUES} from jsonb_to_recordset($4::jsonb) as n("officeCode" text, revision int, ${COLUMN_TYPES})`,
      [...fortnightParameters(key), JSON.stringify(rows)],
    );
  }

  async rows(manager: EntityManager, key: FortnightKey, officeCode: string, revision: number): Promise<MoneyRow[]> {
    return manager.query(`select ${MONEY_COLUMNS} from fund_txn t where ${WHERE} and t.office_code = $4 and t.revision = $5 order by t.line`, [...fortnightParameters(key), officeCode, revision]);
  }

  /** The lines of the latest money sheet of every accounting office in the fortnight. */
  async latestRows(manager: EntityManager, key: FortnightKey): Promise<{ officeCode: string; row: MoneyRow }[]> {
    const rows: (MoneyRow & { officeCode: string })[] = await manager.query(
      `select t.office_code as "officeCode", ${MONEY_COLUMNS} from fund_txn t
       join (select office_code, max(revision) as revision from submission where state_id = $1 and scheme_code = $2 and fortnight_id = $3 and sheet = 'money' group by office_code) s
         on s.office_code = t.office_code and s.revision = t.revision
       where ${WHERE} order by t.office_code collate "C", t.line`,
      [...fortnightParameters(key)],
    );
    return rows.map(({ officeCode, ...row }) => ({ officeCode, row }));
  }
}
