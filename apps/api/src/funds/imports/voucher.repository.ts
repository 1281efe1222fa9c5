import { Injectable } from '@nestjs/common';
import { referenceKey, type KnownVoucher, type MoneyHead, type MoneyType, type Voucher } from '@pakhwada/domain/funds';
import type { EntityManager } from 'typeorm';
import { schemeParameters, type SchemeKey } from '../../fortnights/fortnight-record.ts';
import { listText } from '../../platform/database/list-text.ts';
import { importParameters, type ImportKey } from './import.repository.ts';

/** Lines that say what a sanction number is for. */
export const ORDER_TYPES: readonly MoneyType[] = ['SANCTION', 'ORDER', 'RELEASE', 'COMMITMENT'];

export interface VoucherRow {
  readonly row: number; // of the file
  readonly voucher: Voucher;
}

/** What a match says; component null takes it back. */
export interface MatchRow {
  readonly sanctionKey: string;
  readonly componentCode: string | null;
  readonly partnerOffice: string | null;
  readonly head: MoneyHead | null;
}

/** An order of the register that names a sanction number. */
export interface KnownSanction {
  readonly sanctionNo: string;
  readonly componentCode: string;
  readonly partnerOffice: string | null;
  readonly head: MoneyHead | null;
}

@Injectable()
export class VoucherRepository {
  /** The rows (of the file) that were new; a name that is on record already, or comes in at the same moment by another import, is left as it is. */
  async insert(manager: EntityManager, key: ImportKey, rows: readonly VoucherRow[]): Promise<ReadonlySet<number>> {
    const vouchers = rows.map(({ voucher }) => voucher);
    const added: { row: number }[] = await manager.query(
      `insert into voucher (state_id, scheme_code, import_id, sanction_key, voucher_key, sanction_no, voucher_no, paid_on, amount_paise, head, pfms_no, particulars, row_no)
       select $1, $2, $3, n.* from unnest($4::text[], $5::text[], $6::text[], $7::text[], $8::date[], $9::bigint[], $10::text[], $11::text[], $12::text[], $13::int[]) as n
       on conflict (state_id, scheme_code, sanction_key, voucher_key) do nothing returning row_no as row`,
      [
        ...importParameters(key),
        listText(vouchers.map((one) => referenceKey(one.sanctionNo))),
        listText(vouchers.map((one) => referenceKey(one.voucherNo))),
        listText(vouchers.map((one) => one.sanctionNo)),
        listText(vouchers.map((one) => one.voucherNo)),
        listText(vouchers.map((one) => one.paidOn)),
        listText(vouchers.map((one) => one.amountPaise)),
        listText(vouchers.map((one) => one.head)),
        listText(vouchers.map((one) => one.pfmsNo)),
        listText(vouchers.map((one) => one.particulars)),
        listText(rows.map(({ row }) => row)),
      ],
    );
    return new Set(added.map(({ row }) => row));
  }

  /** What is on record under these names, by `keyOf`. */
  async known(manager: EntityManager, key: SchemeKey, vouchers: readonly Voucher[]): Promise<ReadonlyMap<string, KnownVoucher>> {
    if (vouchers.length === 0) return new Map();
    const rows: { key: string; paidOn: string; amountPaise: number }[] = await manager.query(
      `select v.sanction_key || E'\\n' || v.voucher_key as key, v.paid_on as "paidOn", v.amount_paise as "amountPaise" from unnest($3::text[], $4::text[]) as n(sanction_key, voucher_key)
       join voucher v on v.state_id = $1 and v.scheme_code = $2 and v.sanction_key = n.sanction_key and v.voucher_key = n.voucher_key`,
      [...schemeParameters(key), vouchers.map((one) => referenceKey(one.sanctionNo)), vouchers.map((one) => referenceKey(one.voucherNo))],
    );
    return new Map(rows.map((row) => [row.key, row]));
  }

  async sanctionKeys(manager: EntityManager, key: ImportKey): Promise<string[]> {
    const rows: { sanctionKey: string }[] = await manager.query(`select distinct sanction_key as "sanctionKey" from voucher where state_id = $1 and scheme_code = $2 and import_id = $3`, importParameters(key));
    return rows.map(({ sanctionKey }) => sanctionKey);
  }

  /** Vouchers with these sanction numbers of which neither a person nor the register has said where they belong. */
  async unspoken(manager: EntityManager, key: SchemeKey, sanctionKeys: readonly string[]): Promise<{ importId: string; sanctionKey: string }[]> {
    return manager.query(
      `select distinct v.import_id as "importId", v.sanction_key as "sanctionKey" from voucher v where v.state_id = $1 and v.scheme_code = $2 and v.sanction_key = any($3::text[])
         and not exists (select from voucher_match m where m.state_id = v.state_id and m.scheme_code = v.scheme_code and m.import_id = v.import_id and m.sanction_key = v.sanction_key)`,
      [...schemeParameters(key), sanctionKeys],
    );
  }

  /** Every component whose counted orders name a sanction number, as their own number or as the order they are charged to. */
  async knownSanctions(manager: EntityManager, key: SchemeKey): Promise<KnownSanction[]> {
    return manager.query(
      `with ${HOLDING}
       select distinct n.number as "sanctionNo", t.component_code as "componentCode", t.partner_office as "partnerOffice", t.head from fund_txn t join holding h using (fortnight_id, office_code, revision)
       cross join lateral (values (t.reference), (t.sanction_no)) as n(number)
       where t.state_id = $1 and t.scheme_code = $2 and t.type = any($3::text[]) and n.number is not null and t.reverses is null`,
      [...schemeParameters(key), ORDER_TYPES],
    );
  }

  async insertMatches(manager: EntityManager, key: ImportKey, matches: readonly MatchRow[], voucherKeys: readonly string[] | null, personId: string | null, at: string): Promise<void> {
    await manager.query(
      `insert into voucher_match (state_id, scheme_code, import_id, sanction_key, match_no, voucher_key, component_code, partner_office, head, matched_by, matched_at)
       select $1, $2, $3, n.sanction_key, coalesce((select max(m.match_no) from voucher_match m where m.state_id = $1 and m.scheme_code = $2 and m.import_id = $3 and m.sanction_key = n.sanction_key), 0)
         + row_number() over (partition by n.sanction_key), v.voucher_key, n.component_code, n.partner_office, n.head, $9, $10
       from unnest($4::text[], $5::text[], $6::text[], $7::text[]) as n(sanction_key, component_code, partner_office, head)
       cross join unnest(coalesce($8::text[], array[null::text])) as v(voucher_key)`,
      [...importParameters(key), matches.map((m) => m.sanctionKey), matches.map((m) => m.componentCode), matches.map((m) => m.partnerOffice), matches.map((m) => m.head), voucherKeys, personId, at],
    );
  }

  /** Matches and takings of a scheme wait for each other: what is judged is what is written. */
  async lock(manager: EntityManager, key: SchemeKey): Promise<void> {
    await manager.query(`select pg_advisory_xact_lock(hashtextextended('voucher/' || $2, $1))`, [...schemeParameters(key)]);
  }
}

/** How `known` names a voucher. */
export function keyOf({ sanctionNo, voucherNo }: Pick<Voucher, 'sanctionNo' | 'voucherNo'>): string {
  return `${referenceKey(sanctionNo)}\n${referenceKey(voucherNo)}`;
}

/**
 * The money sheets that hold what stands on them: the latest revision of each, and of a frozen fortnight only an approved one. A sheet that was not approved at its freeze holds nothing,
 * and so its vouchers are free again without anybody freeing them.
 */
export const HOLDING = `holding as materialized (
  select s.fortnight_id, s.office_code, s.revision from (
    select distinct on (fortnight_id, office_code) fortnight_id, office_code, revision from submission
    where state_id = $1 and scheme_code = $2 and sheet = 'money' order by fortnight_id, office_code, revision desc) s
  join fortnight f on f.state_id = $1 and f.scheme_code = $2 and f.fortnight_id = s.fortnight_id
  where f.frozen_at is null or (select p.action from submission_step p where p.state_id = $1 and p.scheme_code = $2 and p.fortnight_id = s.fortnight_id and p.office_code = s.office_code
    and p.sheet = 'money' and p.revision = s.revision order by p.step_no desc limit 1) = 'APPROVE')`;
