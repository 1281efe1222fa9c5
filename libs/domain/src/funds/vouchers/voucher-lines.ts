import { isCivilDate } from '../../calendar/day.ts';
import type { CivilDate, FortnightId } from '../../calendar/fortnight.ts';
import { fortnightOf } from '../../calendar/half-month.ts';
import { block } from '../../workflow/breach-values.ts';
import type { Breach } from '../../workflow/breach.ts';
import { referenceKey } from '../reference-key.ts';
import { PLAIN_MONEY, type MoneyHead, type MoneyRow } from '../rows.ts';

/** Matched vouchers that become one line: those of one import, component, head, partner and sanction number, paid in one fortnight. */
export interface VoucherGroup {
  readonly importId: string;
  readonly fileName: string; // stands in the remark
  readonly componentCode: string;
  readonly head: MoneyHead;
  readonly partnerOffice: string | null;
  readonly sanctionNo: string;
  readonly lastPaidOn: CivilDate;
  readonly firstVoucherNo: string;
  readonly count: number;
  readonly sumPaise: number;
}

export type ReadyLine = Omit<MoneyRow, 'line'>;

const REFERENCE_MAX = 100;

/**
 * The EXPENDITURE line of a group, ready for the sheet of a fortnight. Vouchers paid in an earlier fortnight are told by `relatesTo` and printed as prior-period.
 * Three vouchers of 10, 20 and 30 lakh paid on 18 January and entered in FN 21: one line of 60 lakh that relates to FN 20.
 */
export function readyLineOf(group: VoucherGroup, fortnightId: FortnightId): ReadyLine {
  const paidIn = fortnightOf(group.lastPaidOn).id;
  return {
    ...PLAIN_MONEY,
    componentCode: group.componentCode,
    type: 'EXPENDITURE',
    amountPaise: group.sumPaise,
    on: group.lastPaidOn,
    reference: referenceOf(group),
    remark: `PFMS/IFMS: ${group.fileName}`,
    head: group.head,
    partnerOffice: group.partnerOffice,
    sanctionNo: group.sanctionNo,
    relatesTo: paidIn === fortnightId ? null : paidIn,
    importId: group.importId,
  };
}

/** What tells one line of vouchers from every other; a line that came from no import has none. */
export function voucherLineKey(row: ReadyLine): string | null {
  if (row.importId === null) return null;
  return [row.importId, row.componentCode, row.head, row.partnerOffice ?? '', referenceKey(row.sanctionNo ?? ''), isCivilDate(row.on) ? fortnightOf(row.on).id : ''].join('\n');
}

/**
 * Lines that stand for vouchers must be exactly their sum: a changed amount, an unknown group or one taken twice is refused with both figures.
 * Vouchers of 60 lakh and a line of 61: VOUCHERS_DIFFER, 60 against 61. Lines without an import pass.
 */
export function checkVoucherLines(groups: readonly VoucherGroup[], fortnightId: FortnightId, rows: readonly MoneyRow[]): Breach[] {
  const sums = new Map(groups.map((group) => [voucherLineKey(readyLineOf(group, fortnightId)), group.sumPaise]));
  return rows.flatMap((row) => {
    const key = voucherLineKey(row);
    if (key === null) return [];
    const sumPaise = row.type === 'EXPENDITURE' && row.reverses === null ? (sums.get(key) ?? 0) : 0;
    sums.delete(key); // a second line of one group has nothing left to stand on
    return sumPaise === row.amountPaise ? [] : [block('VOUCHERS_DIFFER', { sumPaise, typedPaise: row.amountPaise }, { row: { line: row.line }, field: 'amountPaise' })];
  });
}

/** Its first voucher under its sanction: no other line can begin with it. */
function referenceOf({ sanctionNo, firstVoucherNo, count }: VoucherGroup): string {
  const more = count > 1 ? ` +${count - 1}` : '';
  const whole = `${sanctionNo} / ${firstVoucherNo}${more}`;
  return whole.length <= REFERENCE_MAX ? whole : `…${whole.slice(1 - REFERENCE_MAX)}`;
}
