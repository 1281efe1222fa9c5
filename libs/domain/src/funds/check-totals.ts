import { LARGEST_PAISE, isPaise } from '../money/paise.ts';
import { block } from '../workflow/breach-values.ts';
import type { Breach } from '../workflow/breach.ts';
import { MONEY_TYPES } from './rows.ts';
import type { MoneyRow } from './rows.ts';
import type { SheetSums } from './sheet-sums.ts';

export function isAmountSound({ amountPaise }: MoneyRow): boolean {
  return amountPaise > 0 && isPaise(amountPaise);
}

/** Every ledger of the scheme stays an exact amount: requests of 60 and 40 lakh crore, each small enough, are refused in sum, above Rs 90 lakh crore. */
export function checkTotals({ lines, before }: SheetSums): Breach[] {
  return MONEY_TYPES.flatMap((type) => {
    const own = lines.filter((line) => line.type === type);
    const last = own.at(-1);
    // with reversals added too: no partial sum, in whatever order, is ever larger
    return last && own.reduce((sum, line) => sum + BigInt(line.amountPaise), before.total(type)) >= BigInt(LARGEST_PAISE) ? [block('TOO_LARGE', { value: last.amountPaise }, { row: { line: last.line }, field: 'amountPaise' })] : [];
  });
}
