import { financialYearOf } from '../calendar/financial-year.ts';
import { countedPaise } from './counted-paise.ts';
import type { LedgerSum } from './ledger.ts';
import type { MoneyRow, MoneyType } from './rows.ts';

/** Sums of the ledger by what one asks for, exact in any size. */
export interface Ladder {
  readonly total: (type: MoneyType) => bigint;
  readonly of: (componentCode: string, ...types: readonly MoneyType[]) => bigint;
  readonly ofPartner: (componentCode: string, partnerOffice: string, ...types: readonly MoneyType[]) => bigint;
  readonly ofYear: (componentCode: string, financialYear: string, type: MoneyType) => bigint;
  readonly partners: (componentCode: string) => readonly string[];
}

/** The ledger with the lines of a sheet, as sums: 3.19 crore spent and a voucher of 0.56 are `of('C3', 'EXPENDITURE')` = 3.75 crore. Nothing on record is 0. */
export function ladderOf(sums: readonly LedgerSum[], lines: readonly MoneyRow[]): Ladder {
  const book = new Map<string, bigint>();
  const partners = new Map<string, Set<string>>();
  const add = ({ componentCode, type, financialYear, partnerOffice, paise }: Omit<LedgerSum, 'head'>): void => {
    for (const key of [type, `${type} ${componentCode}`, `${type} ${componentCode} ${financialYear}`, ...(partnerOffice === null ? [] : [`${type} ${componentCode} at ${partnerOffice}`])]) {
      book.set(key, (book.get(key) ?? 0n) + BigInt(paise));
    }
    if (partnerOffice !== null) partners.set(componentCode, (partners.get(componentCode) ?? new Set()).add(partnerOffice));
  };
  for (const sum of sums) add(sum);
  for (const line of lines) add({ ...line, financialYear: financialYearOf(line.on), paise: countedPaise(line) });
  const sumOf = (keys: readonly string[]): bigint => keys.reduce((sum, key) => sum + (book.get(key) ?? 0n), 0n);
  return {
    total: (type) => sumOf([type]),
    of: (componentCode, ...types) => sumOf(types.map((type) => `${type} ${componentCode}`)),
    ofPartner: (componentCode, partnerOffice, ...types) => sumOf(types.map((type) => `${type} ${componentCode} at ${partnerOffice}`)),
    ofYear: (componentCode, financialYear, type) => sumOf([`${type} ${componentCode} ${financialYear}`]),
    partners: (componentCode) => [...(partners.get(componentCode) ?? [])].sort(),
  };
}
