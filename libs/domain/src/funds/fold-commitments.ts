import { countedPaise } from './counted-paise.ts';
import type { OpenCommitment } from './ledger.ts';
import { referenceKey } from './reference-key.ts';
import type { MoneyRow } from './rows.ts';

/**
 * Work orders with what was paid against them after some lines, those paid in full among them: expenditure adds, a refund and a reversal take off, a reversed order is gone.
 * An order of 40 lakh with vouchers of 15 and 5 and a refund of 2 has 18 lakh paid. A payment that names no order on record is left out; the check refuses it.
 */
export function foldCommitments(before: readonly OpenCommitment[], lines: readonly MoneyRow[]): OpenCommitment[] {
  const orders = new Map(before.map((order) => [commitmentKey(order.componentCode, order.workOrder), order]));
  const [given, takenBack] = [lines.filter(({ type, reverses }) => type === 'COMMITMENT' && reverses === null), lines.filter(({ type, reverses }) => type === 'COMMITMENT' && reverses !== null)];
  for (const line of takenBack) {
    const key = commitmentKey(line.componentCode, line.workOrder ?? '');
    const order = orders.get(key);
    if (order) orders.set(key, { ...order, committedPaise: order.committedPaise + countedPaise(line) });
  }
  for (const line of given) {
    const { componentCode, reference, partnerOffice, dueOn, amountPaise } = line;
    const order = orders.get(commitmentKey(componentCode, reference));
    const committedPaise = (order?.committedPaise ?? 0) + amountPaise;
    orders.set(commitmentKey(componentCode, reference), { componentCode, workOrder: reference.trim(), partnerOffice, dueOn, committedPaise, paidPaise: order?.paidPaise ?? 0 });
  }
  for (const line of lines) {
    if (line.workOrder === null || line.type === 'COMMITMENT') continue;
    const key = commitmentKey(line.componentCode, line.workOrder);
    const order = orders.get(key);
    if (order) orders.set(key, { ...order, paidPaise: order.paidPaise + (line.type === 'REFUND' ? -countedPaise(line) : countedPaise(line)) });
  }
  const left = [...orders].filter(([, { committedPaise, paidPaise }]) => committedPaise !== 0 || paidPaise !== 0);
  return left.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, order]) => order);
}

/** A work order is known by its component and its number, however that is spaced. */
export function commitmentKey(componentCode: string, workOrder: string): string {
  return `${componentCode} ${referenceKey(workOrder)}`;
}
