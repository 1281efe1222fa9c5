import type { MoneyRow } from './rows.ts';

/** What a line adds to its ledger, in paise: 5 lakh spent adds 5 lakh, and its reversal takes them off again; both are typed positive (I17). */
export function countedPaise({ amountPaise, reverses }: Pick<MoneyRow, 'amountPaise' | 'reverses'>): number {
  return reverses === null ? amountPaise : -amountPaise;
}
