import { countedPaise } from '../../funds/counted-paise.ts';
import { foldLedger } from '../../funds/fold-ledger.ts';
import type { LedgerLine, MoneyLedger, OpenCommitment } from '../../funds/ledger.ts';
import { txnId } from '../../funds/rows.ts';
import type { MoneyType } from '../../funds/rows.ts';
import type { Frame } from '../frame.ts';

/** What one kind of money came to, in paise: since inception, in this financial year, in this fortnight. */
export interface Moved {
  readonly total: number;
  readonly year: number;
  readonly during: number;
  readonly prior: number; // of during: lines about an earlier fortnight
}

const NOTHING: Moved = { total: 0, year: 0, during: 0, prior: 0 };

/** The money of a review, looked up by component and kind. */
export interface MoneyBook {
  readonly ledger: MoneyLedger; // with this fortnight's lines
  readonly moved: (componentCode: string, type: MoneyType) => Moved;
  readonly commitmentsOf: (componentCode: string) => readonly OpenCommitment[];
}

/** The lines of the fortnight that count, each with its name: live every submitted one, frozen only the approved. */
export function countedLines({ facts, fortnight, isCounted }: Frame): LedgerLine[] {
  return facts.money.flatMap(({ state, officeCode, ...row }) => (isCounted(state) ? [{ ...row, id: txnId(fortnight.id, officeCode, row.line), fortnightId: fortnight.id }] : []));
}

/** Reads the ledger once: the one before the fortnight with its counted lines (DOMAIN 1.4). A line that takes another back counts against it; one about an earlier fortnight counts now and is told apart. */
export function moneyBookOf(frame: Frame): MoneyBook {
  const lines = countedLines(frame);
  const ledger = foldLedger(frame.facts.ledger, lines);
  const book = new Map<string, Moved>();
  const add = (componentCode: string, type: MoneyType, more: Partial<Moved>) => {
    const { total, year, during, prior } = book.get(`${componentCode} ${type}`) ?? NOTHING;
    book.set(`${componentCode} ${type}`, { total: total + (more.total ?? 0), year: year + (more.year ?? 0), during: during + (more.during ?? 0), prior: prior + (more.prior ?? 0) });
  };
  for (const { componentCode, type, financialYear, paise } of ledger.sums) add(componentCode, type, { total: paise, year: financialYear === frame.fortnight.financialYear ? paise : 0 });
  for (const line of lines) add(line.componentCode, line.type, { during: countedPaise(line), prior: line.relatesTo !== null || line.reverses !== null ? countedPaise(line) : 0 });
  const commitments = new Map<string, OpenCommitment[]>();
  for (const order of ledger.commitments) commitments.set(order.componentCode, [...(commitments.get(order.componentCode) ?? []), order]);
  return { ledger, moved: (componentCode, type) => book.get(`${componentCode} ${type}`) ?? NOTHING, commitmentsOf: (componentCode) => commitments.get(componentCode) ?? [] };
}

/** Ordered and not yet paid: 40 lakh with 18 paid leave 22. */
export function owedPaise(orders: readonly OpenCommitment[]): number {
  return orders.reduce((sum, { committedPaise, paidPaise }) => sum + committedPaise - paidPaise, 0);
}
