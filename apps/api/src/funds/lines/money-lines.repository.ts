import { Injectable } from '@nestjs/common';
import type { LedgerLine, MoneyType } from '@pakhwada/domain/funds';
import { addPaise } from '@pakhwada/domain/money';
import type { EntityManager } from 'typeorm';
import type { FortnightKey } from '../../fortnights/fortnight-record.ts';
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

interface CountedSheet {
  readonly fortnightId: string;
  readonly officeCode: string;
  readonly revision: number;
  readonly lines: number;
  readonly paise: number;
  readonly after: number; // lines of later fortnights
  readonly upTo: number; // with those of its own
}

const CHOSEN = `t.state_id = $1 and t.scheme_code = $2 and t.type = any ($3::text[]) and ($4::text is null or t.component_code = $4)`;
const COUNTED = `t.state_id = $1 and t.scheme_code = $2 and t.type = any ($3::text[]) and t.component_code = coalesce($4, '')`;
const IS_OF_YEAR = `(not $5::boolean or left(coalesce(t.relates_to, t.fortnight_id), 7) = left(t.fortnight_id, 7))`;
const SIGNED = `case when (t.reverses is null) = (t.type is distinct from $6::text) then t.amount_paise else -t.amount_paise end`;

/**
 * Lines that count up to a fortnight and in it: of the latest revision of their sheet and, once frozen, approved. Frozen fortnights have theirs counted (sealed_lines): ten years are some hundred counts,
 * and lines are read of those sheets alone that the page falls into.
 */
@Injectable()
export class MoneyLinesRepository {
  async read(manager: EntityManager, key: FortnightKey, choice: LineChoice): Promise<{ total: number; sumPaise: number; lines: CountedLine[] }> {
    const chosen = [key.stateId, key.schemeCode, choice.types, choice.componentCode, choice.financialYear !== null, choice.lowering];
    const sheets = await this.sheets(manager, key, choice, chosen);
    const here = sheets.filter(({ after, upTo }) => upTo > choice.offset && after < choice.offset + choice.take);
    return {
      total: sheets.reduce((sum, { lines }) => sum + lines, 0),
      sumPaise: sheets.reduce((sum, { paise }) => addPaise(sum, paise), 0),
      lines: here[0] === undefined ? [] : await this.page(manager, here, [...chosen, choice.offset - here[0].after, choice.take]),
    };
  }

  /** The sheets that count, latest first, each with its lines of that choice: frozen ones as they were sealed, the others as they stand. */
  private async sheets(manager: EntityManager, { fortnightId }: FortnightKey, choice: LineChoice, chosen: readonly unknown[]): Promise<CountedSheet[]> {
    const { isDuring, financialYear, offices, summed } = choice;
    const from = isDuring ? fortnightId : financialYear === null ? '' : `${financialYear}-FN01`;
    return manager.query(
      `select fortnight_id as "fortnightId", office_code as "officeCode", revision, sum(lines)::int as lines, coalesce(sum(paise) filter (where type = $10 or type = $6), 0)::bigint as paise,
         (sum(sum(lines)) over (order by fortnight_id desc) - sum(sum(lines)) over (partition by fortnight_id))::int as after, (sum(sum(lines)) over (order by fortnight_id desc))::int as "upTo"
       from (
         select t.fortnight_id, t.office_code, t.revision, t.type, t.lines, case when t.type = $6 then -t.amount_paise else t.amount_paise end as paise
         from sealed_lines t where ${COUNTED} and t.fortnight_id >= $7 and t.fortnight_id <= $8 and t.office_code = any ($9::text[]) and not ($5::boolean and t.is_earlier_year)
         union all
         select t.fortnight_id, t.office_code, t.revision, t.type, 1, ${SIGNED}
         from fortnight f
         cross join lateral (select l.office_code, max(l.revision) as revision from submission l where l.state_id = $1 and l.scheme_code = $2 and l.fortnight_id = f.fortnight_id and l.sheet = 'money' group by 1) s
         join fund_txn t on t.fortnight_id = f.fortnight_id and t.office_code = s.office_code and t.revision = s.revision
         where f.state_id = $1 and f.scheme_code = $2 and f.frozen_at is null and f.fortnight_id >= $7 and f.fortnight_id <= $8 and s.office_code = any ($9::text[]) and ${CHOSEN} and ${IS_OF_YEAR}) c
       group by 1, 2, 3 order by fortnight_id desc, office_code collate "C"`,
      [...chosen, from, fortnightId, offices, summed],
    );
  }

  private async page(manager: EntityManager, sheets: readonly CountedSheet[], chosenFrom: readonly unknown[]): Promise<CountedLine[]> {
    return manager.query(
      `select ${LEDGER_COLUMNS}, t.office_code as "officeCode", ${SIGNED} as "countedPaise"
       from unnest($9::text[], $10::text[], $11::int[]) as s(fortnight_id, office_code, revision) join fund_txn t using (fortnight_id, office_code, revision)
       where ${CHOSEN} and ${IS_OF_YEAR} order by t.fortnight_id desc, t.txn_on desc, t.office_code collate "C", t.line desc offset $7 limit $8`,
      [...chosenFrom, sheets.map(({ fortnightId }) => fortnightId), sheets.map(({ officeCode }) => officeCode), sheets.map(({ revision }) => revision)],
    );
  }
}
