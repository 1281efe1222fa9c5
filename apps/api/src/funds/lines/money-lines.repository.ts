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
}

const OF_SCHEME = `t.state_id = $1 and t.scheme_code = $2`;
const CHOSEN = `t.type = any ($3::text[]) and ($4::text is null or t.component_code = $4)`;
const COUNTED = `t.type = any ($3::text[]) and t.component_code = coalesce($4, '')`;
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
    const { total, here, before } = sheetsOfPage(sheets, choice);
    return {
      total,
      sumPaise: sheets.reduce((sum, { paise }) => addPaise(sum, paise), 0),
      lines: here.length === 0 ? [] : await this.page(manager, here, choice.componentCode !== null, [...chosen, choice.offset - before, choice.take]),
    };
  }

  /** The sheets that count, latest first, each with its lines of that choice: frozen ones as they were sealed, the others as they stand. */
  private async sheets(manager: EntityManager, { fortnightId }: FortnightKey, choice: LineChoice, chosen: readonly unknown[]): Promise<CountedSheet[]> {
    const { isDuring, financialYear, offices, summed } = choice;
    const from = isDuring ? fortnightId : financialYear === null ? '' : `${financialYear}-FN01`;
    return manager.query(
      `select fortnight_id as "fortnightId", office_code as "officeCode", revision, lines, coalesce(paise, 0)::bigint as paise
       from (
         select t.fortnight_id, t.office_code, t.revision, sum(t.lines)::int as lines, sum(case t.type when $10 then t.amount_paise when $6 then -t.amount_paise end) as paise
         from sealed_lines t where ${OF_SCHEME} and ${COUNTED} and t.fortnight_id >= $7 and t.fortnight_id <= $8 and t.office_code = any ($9::text[]) and not ($5::boolean and t.is_earlier_year)
         group by 1, 2, 3
         union all
         select t.fortnight_id, t.office_code, t.revision, count(*)::int, sum(${SIGNED}) filter (where t.type = $10 or t.type = $6)
         from fortnight f
         cross join lateral (select l.office_code, max(l.revision) as revision from submission l where l.state_id = $1 and l.scheme_code = $2 and l.fortnight_id = f.fortnight_id and l.sheet = 'money' group by 1) s
         join fund_txn t on ${OF_SCHEME} and t.fortnight_id = f.fortnight_id and t.office_code = s.office_code and t.revision = s.revision
         where f.state_id = $1 and f.scheme_code = $2 and f.frozen_at is null and f.fortnight_id >= $7 and f.fortnight_id <= $8 and s.office_code = any ($9::text[]) and ${CHOSEN} and ${IS_OF_YEAR}
         group by 1, 2, 3) c
       order by fortnight_id desc, office_code collate "C"`,
      [...chosen, from, fortnightId, offices, summed],
    );
  }

  /** One component's lines are found by it and their kind; those of all are read from the sheets as they lie: by kind, every component of the scheme would be looked up in each sheet. */
  private async page(manager: EntityManager, sheets: readonly CountedSheet[], isOfComponent: boolean, chosenFrom: readonly unknown[]): Promise<CountedLine[]> {
    return manager.query(
      `select ${LEDGER_COLUMNS}, t.office_code as "officeCode", ${SIGNED} as "countedPaise"
       from unnest($9::text[], $10::text[], $11::int[]) as s(fortnight_id, office_code, revision)
       cross join lateral (select t.* from fund_txn t where ${OF_SCHEME} and t.fortnight_id = s.fortnight_id and t.office_code = s.office_code and t.revision = s.revision ${isOfComponent ? '' : 'offset 0'}) t
       where ${CHOSEN} and ${IS_OF_YEAR} order by t.fortnight_id desc, t.txn_on desc, t.office_code collate "C", t.line desc offset $7 limit $8`,
      [...chosenFrom, sheets.map(({ fortnightId }) => fortnightId), sheets.map(({ officeCode }) => officeCode), sheets.map(({ revision }) => revision)],
    );
  }
}

/** How many lines there are, the sheets that a page falls into, and how many lines lie before those. Within a fortnight lines stand by their day, whatever sheet they are of: it is read whole. */
function sheetsOfPage(sheets: readonly CountedSheet[], { offset, take }: Pick<LineChoice, 'offset' | 'take'>): { total: number; here: CountedSheet[]; before: number } {
  const here: CountedSheet[] = [];
  let [total, before] = [0, 0];
  for (const fortnight of byFortnight(sheets)) {
    const upTo = fortnight.reduce((sum, { lines }) => sum + lines, total);
    if (upTo <= offset) before = upTo;
    else if (total < offset + take) here.push(...fortnight);
    total = upTo;
  }
  return { total, here, before };
}

/** Sheets of one fortnight stand beside each other already. */
function byFortnight(sheets: readonly CountedSheet[]): CountedSheet[][] {
  const fortnights: CountedSheet[][] = [];
  for (const sheet of sheets) {
    const last = fortnights.at(-1);
    if (last?.[0]?.fortnightId === sheet.fortnightId) last.push(sheet);
    else fortnights.push([sheet]);
  }
  return fortnights;
}
