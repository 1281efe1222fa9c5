import { Injectable } from '@nestjs/common';
import type { LedgerLine, MoneyType } from '@pakhwada/domain/funds';
import type { EntityManager } from 'typeorm';
import { fortnightParameters, type FortnightKey } from '../../fortnights/fortnight-record.ts';
import { IS_COUNTED_SHEET } from '../counted-lines.ts';
import { LEDGER_COLUMNS } from '../money-columns.ts';

/** Which lines up to a fortnight are asked for. `summed` add to the sum, `lowering` take from it. */
export interface LineChoice {
  readonly offices: readonly string[]; // whose sheets the person may read
  readonly types: readonly MoneyType[];
  readonly summed: MoneyType;
  readonly lowering: MoneyType | null;
  readonly componentCode: string | null;
  readonly isDuring: boolean; // of this fortnight alone
  readonly financialYear: string | null; // entered in it and about no earlier one, as the figures of a year are counted
  readonly offset: number;
  readonly take: number;
}

export interface CountedLine extends LedgerLine {
  readonly officeCode: string;
  readonly countedPaise: number;
}

const SIGNED = `case when (t.reverses is null) = (t.type is distinct from $9::text) then t.amount_paise else -t.amount_paise end`;

/** Lines that count up to a fortnight and in it: of the latest revision of their sheet and, once frozen, approved. */
@Injectable()
export class MoneyLinesRepository {
  async read(manager: EntityManager, key: FortnightKey, choice: LineChoice): Promise<{ total: number; sumPaise: number; lines: CountedLine[] }> {
    const { offices, types, summed, lowering, componentCode, isDuring, financialYear, offset, take } = choice;
    const [page] = await manager.query(
      `with found as materialized (
         select t.* from fund_txn t where t.state_id = $1 and t.scheme_code = $2 and (t.fortnight_id = $3 or ($4::boolean is false and t.fortnight_id < $3))
           and t.office_code = any ($5::text[]) and t.type = any ($6::text[]) and ($7::text is null or t.component_code = $7) and ($10::text is null or (left(t.fortnight_id, 7) = $10 and left(coalesce(t.relates_to, t.fortnight_id), 7) = $10))),
       counted as materialized (
         select s.fortnight_id, s.office_code, s.revision
         from (select distinct fortnight_id, office_code, revision from found) s
         join fortnight f on f.state_id = $1 and f.scheme_code = $2 and f.fortnight_id = s.fortnight_id
         where ${IS_COUNTED_SHEET}),
       lines as materialized (select t.*, ${SIGNED} as counted_paise from found t join counted using (fortnight_id, office_code, revision))
       select count(*)::int as total, coalesce(sum(counted_paise) filter (where type = $8 or type = $9), 0)::bigint as "sumPaise",
         (select coalesce(json_agg(p), '[]') from (select ${LEDGER_COLUMNS}, t.office_code as "officeCode", t.counted_paise as "countedPaise" from lines t
           order by t.fortnight_id desc, t.txn_on desc, t.office_code collate "C", t.line desc offset $11 limit $12) p) as lines
       from lines`,
      [...fortnightParameters(key), isDuring, offices, types, componentCode, summed, lowering, financialYear, offset, take],
    );
    return page as { total: number; sumPaise: number; lines: CountedLine[] };
  }
}
