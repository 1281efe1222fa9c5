import { Injectable } from '@nestjs/common';
import type { VoucherGroup } from '@pakhwada/domain/funds';
import type { LocalName } from '@pakhwada/domain/plan';
import type { EntityManager } from 'typeorm';
import { fortnightParameters, schemeParameters, type FortnightKey, type SchemeKey } from '../../fortnights/fortnight-record.ts';
import { HOLDING } from './voucher.repository.ts';

export type Standing = 'TRAY' | 'MATCHED' | 'TAKEN';

export interface StandingVoucher {
  readonly sanctionNo: string;
  readonly voucherNo: string;
  readonly paidOn: string;
  readonly amountPaise: number;
  readonly pfmsNo: string | null;
  readonly particulars: string | null;
  readonly row: number;
  readonly standing: Standing;
  readonly componentCode: string | null;
  readonly takenIn: string | null;
}

export interface StandingPage {
  readonly total: number;
  readonly sumPaise: number;
  readonly vouchers: StandingVoucher[];
}

/** Vouchers that stand alike, without what the register of orders says of their number. */
export interface Bundle {
  readonly importId: string;
  readonly fileName: string;
  readonly sanctionNo: string;
  readonly count: number;
  readonly sumPaise: number;
  readonly firstOn: string;
  readonly lastOn: string;
  readonly particulars: string | null;
  readonly componentCode: string | null;
  readonly partnerOffice: string | null;
  readonly head: VoucherGroup['head'] | null;
  readonly matchedBy: LocalName | null;
  readonly matchedAt: string | null;
}

export interface PageWish {
  readonly importId: string;
  readonly sanctionKey: string | null;
  readonly standing: Standing | null;
  readonly offset: number;
  readonly limit: number;
}

export interface TakenLine {
  readonly officeCode: string;
  readonly revision: number;
  readonly line: number;
  readonly importId: string;
  readonly componentCode: string;
  readonly head: string;
  readonly partnerOffice: string | null;
  readonly sanctionKey: string;
  readonly startsOn: string;
  readonly endsOn: string;
}

// a line that was taken back by a reversal lets its vouchers go
const HELD = `held as materialized (
  select t.sanction_key, t.voucher_key, t.fortnight_id, t.office_code, t.revision, t.line from voucher_taken t join holding using (fortnight_id, office_code, revision)
  where t.state_id = $1 and t.scheme_code = $2 and (t.fortnight_id || '/' || t.office_code || '/' || t.line) not in (
    select r.reverses from fund_txn r join holding using (fortnight_id, office_code, revision) where r.state_id = $1 and r.scheme_code = $2 and r.reverses is not null))`;
/** Every voucher with the latest word on where it belongs and the sheet that holds it. $1 state, $2 scheme. */
const standingOf = (where: string): string => `with ${HOLDING}, ${HELD}, standing as (
  select v.*, m.component_code, m.partner_office, m.head as said_head, coalesce(v.head, m.head, 'GENERAL') as counted_head, m.matched_by, m.matched_at,
    h.fortnight_id as taken_in, h.office_code as taken_by, h.line as taken_line, case when h.fortnight_id is not null then 'TAKEN' when m.component_code is null then 'TRAY' else 'MATCHED' end as standing
  from voucher v left join held h using (sanction_key, voucher_key)
  left join lateral (select * from voucher_match w where w.state_id = v.state_id and w.scheme_code = v.scheme_code and w.import_id = v.import_id and w.sanction_key = v.sanction_key
    and (w.voucher_key is null or w.voucher_key = v.voucher_key) order by w.match_no desc limit 1) m on true
  where v.state_id = $1 and v.scheme_code = $2 and ${where})`;
const SHOWN = `sanction_no as "sanctionNo", voucher_no as "voucherNo", paid_on as "paidOn", amount_paise as "amountPaise", pfms_no as "pfmsNo", particulars, row_no as row, standing, component_code as "componentCode", taken_in as "takenIn"`;
const WISHED = `($4::text is null or sanction_key = $4) and ($5::text is null or standing = $5)`;

/** Where vouchers stand: in the tray, matched, or behind a line of a money sheet. Read from what was recorded, never kept apart. */
@Injectable()
export class VoucherStandingRepository {
  async page(manager: EntityManager, key: SchemeKey, { importId, sanctionKey, standing, offset, limit }: PageWish): Promise<StandingPage> {
    const parameters = [...schemeParameters(key), importId, sanctionKey, standing];
    const [sums]: [{ total: number; sumPaise: number }] = await manager.query(`${standingOf('v.import_id = $3')} select count(*) as total, coalesce(sum(amount_paise), 0)::bigint as "sumPaise" from standing where ${WISHED}`, parameters);
    const vouchers: StandingVoucher[] = await manager.query(`${standingOf('v.import_id = $3')} select ${SHOWN} from standing where ${WISHED} order by row_no offset $6 limit $7`, [...parameters, offset, limit]);
    return { ...sums, vouchers };
  }

  /** Bundles nobody has taken, the largest first. */
  async bundles(manager: EntityManager, key: SchemeKey, standing: 'TRAY' | 'MATCHED'): Promise<Bundle[]> {
    const rows: (Omit<Bundle, 'matchedAt'> & { matchedAt: Date | null })[] = await manager.query(
      `${standingOf('true')}, bundle as materialized (
         select import_id, sanction_key, component_code, partner_office, said_head, matched_by, min(sanction_no) as sanction_no, count(*) as count, sum(amount_paise)::bigint as sum_paise, min(paid_on) as first_on,
           max(paid_on) as last_on, min(particulars) as particulars, max(matched_at) as matched_at
         from standing where standing = $3 group by import_id, sanction_key, component_code, partner_office, said_head, matched_by)
       select b.import_id as "importId", i.file_name as "fileName", b.sanction_no as "sanctionNo", b.count, b.sum_paise as "sumPaise", b.first_on as "firstOn", b.last_on as "lastOn", b.particulars,
         b.component_code as "componentCode", b.partner_office as "partnerOffice", b.said_head as head, b.matched_at as "matchedAt",
         case when b.component_code is null or b.matched_by is null then null else jsonb_build_object('en', p.designation_en, 'hi', p.designation_hi) end as "matchedBy"
       from bundle b join expenditure_import i on i.state_id = $1 and i.scheme_code = $2 and i.import_id = b.import_id left join person p on p.person_id = b.matched_by
       order by b.sum_paise desc, b.sanction_key limit 500`,
      [...schemeParameters(key), standing],
    );
    return rows.map((row) => ({ ...row, matchedAt: row.componentCode === null ? null : (row.matchedAt?.toISOString() ?? null) }));
  }

  /** What lies ready for a sheet: matched vouchers that no other sheet holds, paid until the end of its fortnight. */
  async ready(manager: EntityManager, key: FortnightKey, officeCode: string, endsOn: string): Promise<VoucherGroup[]> {
    return manager.query(
      `${standingOf(`(h.fortnight_id is null or (h.fortnight_id = $3 and h.office_code = $4)) and v.paid_on <= $5`)}, lying as materialized (
         select import_id, component_code, counted_head, partner_office, sanction_key, min(sanction_no) as sanction_no, max(paid_on) as last_on, min(voucher_no collate "C") as first_no, count(*) as count, sum(amount_paise)::bigint as sum_paise
         from standing where component_code is not null group by import_id, component_code, counted_head, partner_office, sanction_key, date_trunc('month', paid_on), extract(day from paid_on) <= 15)
       select l.import_id as "importId", i.file_name as "fileName", l.component_code as "componentCode", l.counted_head as head, l.partner_office as "partnerOffice", l.sanction_no as "sanctionNo", l.last_on as "lastPaidOn",
         l.first_no as "firstVoucherNo", l.count, l.sum_paise as "sumPaise"
       from lying l join expenditure_import i on i.state_id = $1 and i.scheme_code = $2 and i.import_id = l.import_id order by l.component_code, l.last_on, l.sanction_key, l.partner_office, l.counted_head`,
      [...fortnightParameters(key), officeCode, endsOn],
    );
  }

  /** Puts each line's vouchers behind it; their sum was judged before, under the same lock. */
  async take(manager: EntityManager, key: FortnightKey, lines: readonly TakenLine[]): Promise<void> {
    await manager.query(
      `${standingOf(`v.import_id in (select distinct (x->>'importId')::uuid from jsonb_array_elements($4::jsonb) as x)`)}
       insert into voucher_taken (state_id, scheme_code, fortnight_id, office_code, revision, line, sanction_key, voucher_key)
       select $1, $2, $3, n."officeCode", n.revision, n.line, s.sanction_key, s.voucher_key from standing s
       join jsonb_to_recordset($4::jsonb) as n("officeCode" text, revision int, line int, "importId" uuid, "componentCode" text, head text, "partnerOffice" text, "sanctionKey" text, "startsOn" date, "endsOn" date)
         on n."importId" = s.import_id and n."componentCode" = s.component_code and n.head = s.counted_head and n."partnerOffice" is not distinct from s.partner_office and n."sanctionKey" = s.sanction_key
           and s.paid_on between n."startsOn" and n."endsOn"
       where s.taken_in is null or s.taken_in = $3`,
      [...fortnightParameters(key), JSON.stringify(lines)],
    );
  }

  /** The vouchers behind a line of the latest revision of a sheet, and the import they came with. */
  async ofLine(manager: EntityManager, key: FortnightKey, officeCode: string, line: number, offset: number, limit: number): Promise<StandingPage & { importId: string | null }> {
    const from = `from voucher_taken t join voucher v using (state_id, scheme_code, sanction_key, voucher_key) where t.state_id = $1 and t.scheme_code = $2 and t.fortnight_id = $3 and t.office_code = $4 and t.line = $5
      and t.revision = (select max(s.revision) from submission s where s.state_id = $1 and s.scheme_code = $2 and s.fortnight_id = $3 and s.office_code = $4 and s.sheet = 'money')`;
    const parameters = [...fortnightParameters(key), officeCode, line];
    const [sums]: [{ total: number; sumPaise: number; importId: string | null }] = await manager.query(`select count(*) as total, coalesce(sum(v.amount_paise), 0)::bigint as "sumPaise", min(v.import_id::text) as "importId" ${from}`, parameters);
    const vouchers: StandingVoucher[] = await manager.query(
      `select v.sanction_no as "sanctionNo", v.voucher_no as "voucherNo", v.paid_on as "paidOn", v.amount_paise as "amountPaise", v.pfms_no as "pfmsNo", v.particulars, v.row_no as row, 'TAKEN' as standing,
         (select f.component_code from fund_txn f where f.state_id = $1 and f.scheme_code = $2 and f.fortnight_id = $3 and f.office_code = $4 and f.revision = t.revision and f.line = t.line) as "componentCode", t.fortnight_id as "takenIn"
       ${from} order by v.row_no offset $6 limit $7`,
      [...parameters, offset, limit],
    );
    return { ...sums, vouchers };
  }
}
