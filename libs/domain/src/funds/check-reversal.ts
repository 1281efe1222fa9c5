import { financialYearOf } from '../calendar/financial-year.ts';
import { block } from '../workflow/breach-values.ts';
import type { Breach } from '../workflow/breach.ts';
import type { MoneyContext } from './money-context.ts';
import { referenceKey } from './reference-key.ts';
import type { FrozenLine } from './ledger.ts';
import type { MoneyRow } from './rows.ts';

type Known = Pick<MoneyContext, 'frozenLines'>;

/** A mistake in a frozen fortnight is taken back whole, once and with a reason: the reversal names a line that counts, of the same kind, component, head, partner, instalment, work order, funds and amount (a budget: dated in its year), that is itself no reversal. */
export function checkReversal(context: Known, rows: readonly MoneyRow[], row: MoneyRow, i: number): Breach[] {
  const { line, reverses, remark, relatesTo } = row;
  if (reverses === null) return [];
  const at = (field: keyof MoneyRow) => ({ row: { line }, field });
  const values = { txnNo: reverses };
  const original = context.frozenLines.find(({ id }) => id === reverses);
  const silent = relatesTo === null && (remark === null || remark.trim() === '') ? [block('REASON_TEXT_NEEDED', {}, at('remark'))] : [];
  if (!original) return [block('REVERSAL_UNKNOWN', values, at('reverses')), ...silent];
  if (original.reverses !== null) return [block('REVERSAL_OF_REVERSAL', values, at('reverses')), ...silent];
  if (isTakenBack(original, rows, i)) return [block('REVERSAL_TWICE', values, at('reverses')), ...silent];
  return isSameMoney(original, row) ? silent : [block('REVERSAL_DIFFERS', values, at('reverses')), ...silent];
}

/** Whether a line can be added up: it is no reversal, or one that takes back what it says. */
export function isReversalSound({ frozenLines }: Known, rows: readonly MoneyRow[], row: MoneyRow, i: number): boolean {
  if (row.reverses === null) return true;
  const original = frozenLines.find(({ id }) => id === row.reverses);
  return original !== undefined && original.reverses === null && !isTakenBack(original, rows, i) && isSameMoney(original, row);
}

function isTakenBack({ id, isReversed }: FrozenLine, rows: readonly MoneyRow[], i: number): boolean {
  return isReversed || rows.slice(0, i).some(({ reverses }) => reverses === id);
}

function isSameMoney(original: FrozenLine, row: MoneyRow): boolean {
  const fields = ['type', 'componentCode', 'head', 'partnerOffice', 'tranche', 'isOwnFunds', 'amountPaise'] as const;
  const workOrder = original.type === 'COMMITMENT' ? original.reference : original.workOrder;
  const isOfYear = !(row.type === 'BUDGET' || row.type === 'REVISED_BUDGET') || financialYearOf(original.on) === financialYearOf(row.on);
  return isOfYear && fields.every((field) => original[field] === row[field]) && referenceKey(workOrder ?? '') === referenceKey(row.workOrder ?? '');
}
