import type { CivilDate, Fortnight } from '../calendar/fortnight.ts';
import { isPaise } from '../money/paise.ts';
import { block } from '../workflow/breach-values.ts';
import type { Breach } from '../workflow/breach.ts';
import { checkReturnedRows } from '../workflow/returned-rows.ts';
import type { Returned } from '../workflow/returned-rows.ts';
import type { MoneyRow, MoneyType } from './rows.ts';

export interface MoneyContext {
  readonly fortnight: Pick<Fortnight, 'startsOn' | 'endsOn'>;
  readonly asOn: CivilDate; // today, or the last day of the fortnight once that has passed
  readonly components: readonly ComponentMoney[];
  readonly references?: readonly Pick<MoneyRow, 'type' | 'componentCode' | 'reference'>[]; // of earlier fortnights, where known
  readonly returned: Returned<MoneyRow> | null; // after the cut-off: what was returned
}

/** A component's money before this fortnight. */
export interface ComponentMoney {
  readonly code: string;
  readonly amountPaise: number;
  readonly releasedPaise: number;
  readonly spentPaise: number; // refunds taken off
}

/**
 * Everything wrong with a money sheet, at once: positive exact amounts (I17), days of the fortnight, a reference used once per type and component (one order may release for several), and in sum released <= component amount (I2), refunds <= spent, spent <= released (I3).
 * With 3.75 crore released and 3.19 spent, an expenditure of 0.57 is refused: 3.76 above 3.75. No rows: NIL.
 */
export function checkMoneyRows(context: MoneyContext, rows: readonly MoneyRow[]): Breach[] {
  return [
    ...rows.flatMap((row, i) => checkRow(context, rows, row, i)),
    ...context.components.flatMap((component) => checkComponent(component, rows)),
    ...(context.returned ? checkReturnedRows(rows, context.returned, ({ line }) => ({ line })) : []),
  ];
}

function checkRow({ components, fortnight, asOn, references = [] }: MoneyContext, rows: readonly MoneyRow[], row: MoneyRow, i: number): Breach[] {
  const at = (field: string) => ({ row: { line: row.line }, field });
  const breaches: Breach[] = [];
  const reference = keyOf(row.reference);
  const isUsed = (other: Pick<MoneyRow, 'type' | 'componentCode' | 'reference'>) => other.type === row.type && other.componentCode === row.componentCode && keyOf(other.reference) === reference;
  if (rows.findIndex(({ line }) => line === row.line) < i) breaches.push(block('DUPLICATE_ROW', {}, at('line')));
  if (!components.some(({ code }) => code === row.componentCode)) breaches.push(block('UNKNOWN_COMPONENT', { componentCode: row.componentCode }, at('componentCode')));
  if (!Number.isInteger(row.amountPaise)) breaches.push(block('NOT_A_WHOLE_NUMBER', {}, at('amountPaise')));
  else if (!isPaise(row.amountPaise)) breaches.push(block('TOO_LARGE', { value: row.amountPaise }, at('amountPaise')));
  else if (row.amountPaise <= 0) breaches.push(block('AMOUNT_NOT_POSITIVE', {}, at('amountPaise')));
  if (row.on > asOn) breaches.push(block('FUTURE_DATE', { on: row.on, latestOn: asOn }, at('on')));
  else if (row.on < fortnight.startsOn) breaches.push(block('DATE_OUTSIDE_FORTNIGHT', { on: row.on, startsOn: fortnight.startsOn, endsOn: fortnight.endsOn }, at('on')));
  if (reference === '') breaches.push(block('REFERENCE_NEEDED', {}, at('reference')));
  else if (rows.slice(0, i).some(isUsed) || references.some(isUsed)) breaches.push(block('REFERENCE_REPEATED', { reference: row.reference.trim(), type: row.type }, at('reference')));
  return breaches;
}

/** The component after this sheet. The breach stands at the last line that could be meant; a broken amount is said at its own line and left out here. */
function checkComponent({ code: componentCode, amountPaise, ...before }: ComponentMoney, rows: readonly MoneyRow[]): Breach[] {
  const own = rows.filter((row) => row.componentCode === componentCode && row.amountPaise > 0 && isPaise(row.amountPaise));
  const total = (type: MoneyType) => own.reduce((sum, row) => (row.type === type ? sum + BigInt(row.amountPaise) : sum), 0n);
  const at = (type: MoneyType) => ({ row: { line: own.findLast((row) => row.type === type)?.line ?? 0 }, field: 'amountPaise' });
  const [release, expenditure, refund] = [total('RELEASE'), total('EXPENDITURE'), total('REFUND')];
  const released = BigInt(before.releasedPaise) + release;
  const beforeRefund = BigInt(before.spentPaise) + expenditure;
  const spent = beforeRefund - refund;
  const breaches: Breach[] = [];
  if (release > 0n && released > BigInt(amountPaise)) breaches.push(block('RELEASED_ABOVE_AMOUNT', { componentCode, releasedPaise: Number(released), amountPaise }, at('RELEASE')));
  if (expenditure > 0n && spent > released) breaches.push(block('SPENT_ABOVE_RELEASED', { componentCode, spentPaise: Number(spent), releasedPaise: Number(released) }, at('EXPENDITURE')));
  if (refund > beforeRefund) breaches.push(block('REFUND_ABOVE_SPENT', { componentCode, refundPaise: Number(refund), spentPaise: Number(beforeRefund) }, at('REFUND')));
  return breaches;
}

/** "RAMP/2026/14" and " ramp/2026/14 " are one voucher. */
function keyOf(reference: string): string {
  return reference.trim().toUpperCase().replace(/\s+/g, ' ');
}
