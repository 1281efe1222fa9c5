import { financialYearOf } from '../calendar/financial-year.ts';
import { addPaise } from '../money/paise.ts';
import { countedPaise } from './counted-paise.ts';
import { foldCommitments } from './fold-commitments.ts';
import type { LedgerLine, LedgerSum, MoneyLedger } from './ledger.ts';
import { MONEY_TYPES } from './rows.ts';
import type { MoneyRow } from './rows.ts';

/**
 * The ledger after a fortnight: the one before it with the counted lines of the fortnight (DOMAIN 1.4), to the paisa and whatever their order.
 * A reversal is taken off its sum, its instalment leaves the list, what it paid is open again: 3.00 crore released and reversed leaves no sum, no instalment. Refuses a sum that is no exact amount.
 */
export function foldLedger(before: MoneyLedger, lines: readonly LedgerLine[]): MoneyLedger {
  return {
    sums: addToSums(before.sums, lines),
    instalments: foldInstalments(before.instalments, lines),
    commitments: foldCommitments(before.commitments, lines).filter(({ committedPaise, paidPaise }) => paidPaise < committedPaise),
    certificates: before.certificates,
  };
}

/** The sums with lines added, in a fixed order; the year is that of the day of each line, and a sum that comes to nothing is left out. */
export function addToSums(before: readonly LedgerSum[], lines: readonly MoneyRow[]): LedgerSum[] {
  const sums = new Map<string, LedgerSum>(before.map((sum) => [keyOf(sum), sum]));
  for (const line of lines) {
    const { componentCode, type, head, partnerOffice } = line;
    const own = { componentCode, type, head, financialYear: financialYearOf(line.on), partnerOffice };
    sums.set(keyOf(own), { ...own, paise: addPaise(sums.get(keyOf(own))?.paise ?? 0, countedPaise(line)) });
  }
  const kept = [...sums].filter(([, { paise }]) => paise !== 0);
  return kept.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, sum]) => sum);
}

/** Requests, orders and releases, oldest first; a reversed one is as if it had never been. */
function foldInstalments(before: readonly LedgerLine[], lines: readonly LedgerLine[]): LedgerLine[] {
  const reversed = new Set(lines.map(({ reverses }) => reverses));
  const added = lines.filter(({ type, reverses }) => reverses === null && (type === 'REQUEST' || type === 'ORDER' || type === 'RELEASE'));
  const all = [...before, ...added].filter(({ id }) => !reversed.has(id));
  return all.map((line) => [orderOf(line), line] as const).sort(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line);
}

function keyOf({ componentCode, type, head, financialYear, partnerOffice }: Omit<LedgerSum, 'paise'>): string {
  return [componentCode, String(MONEY_TYPES.indexOf(type)).padStart(2, '0'), head, financialYear, partnerOffice ?? ''].join(' ');
}

/** The name of a line ends with its number: line 10 comes after line 9. */
function orderOf({ on, id }: LedgerLine): string {
  return [on, ...id.split('/').map((part) => part.padStart(4, '0'))].join(' ');
}
