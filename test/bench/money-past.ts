import { countLines, EMPTY_LEDGER, foldCommitments, foldLedger, orderChanges, txnId, type LedgerLine, type MoneyLedger, type MoneyRow } from '@pakhwada/domain/funds';
import type { EntityManager } from 'typeorm';
import { SealedMoneyRepository } from '../../apps/api/src/fortnights/sealed-money.repository.ts';
import { SubmissionRepository } from '../../apps/api/src/fortnights/submission.repository.ts';
import { MoneyRepository } from '../../apps/api/src/funds/money.repository.ts';
import { keyOf, type LaidScheme } from './history.ts';
import { linesOf } from './money-lines.ts';
import type { Laid } from './stage.ts';

const OFFICE = 'PMU';
const RETURNED_EVERY = 10; // one money sheet in ten came twice

export interface LaidMoney {
  readonly lines: number;
  readonly ledger: MoneyLedger; // before the open fortnight, as the domain folds it
}

/** The money sheets of all fortnights, the open one among them, and after each frozen one its sums, as the freeze writes them. */
export async function layMoney(manager: EntityManager, { scheme, frozen, openId }: Laid): Promise<LaidMoney> {
  const [money, sealed] = [new MoneyRepository(), new SealedMoneyRepository()];
  let ledger = EMPTY_LEDGER;
  let before: { id: string; rows: MoneyRow[] } | null = null;
  let count = 0;
  for (const [i, id] of [...frozen, openId].entries()) {
    const rows = linesOf(scheme.plan, id, before, i === 0);
    const key = keyOf(scheme, id);
    const isTwice = id !== openId && i % RETURNED_EVERY === RETURNED_EVERY - 1;
    await money.insert(manager, key, [1, ...(isTwice ? [2] : [])].map((revision) => ({ officeCode: OFFICE, revision, rows })));
    if (isTwice) await laySecond(manager, scheme, id);
    count += rows.length * (isTwice ? 2 : 1);
    if (id === openId) break;
    const lines = rows.map((row): LedgerLine => ({ ...row, id: txnId(id, OFFICE, row.line), fortnightId: id }));
    ledger = { ...foldLedger(ledger, lines), commitments: foldCommitments(ledger.commitments, lines) };
    await sealed.insert(manager, key, { moneySums: ledger.sums, lineCounts: countLines(rows.map((row) => ({ ...row, officeCode: OFFICE, revision: isTwice ? 2 : 1 })), id), orderChanges: orderChanges(rows) });
    before = { id, rows };
  }
  return { lines: count, ledger };
}

/** Sent once more and approved as it then was. */
async function laySecond(manager: EntityManager, scheme: LaidScheme, fortnightId: string): Promise<void> {
  const key = keyOf(scheme, fortnightId);
  const sheet = { officeCode: OFFICE, sheet: 'money', revision: 2, rowCount: 1, warnings: 0, actingOffice: OFFICE };
  const [enters, verifies, approves] = scheme.people;
  const submissions = new SubmissionRepository();
  const at = new Date(0).toISOString();
  await submissions.insert(manager, key, [{ ...sheet, submittedBy: enters }], at);
  await submissions.insertSteps(manager, key, [{ ...sheet, stepNo: 2, action: 'VERIFY', personId: verifies, at, reason: null, rows: [] }]);
  await submissions.insertSteps(manager, key, [{ ...sheet, stepNo: 3, action: 'APPROVE', personId: approves, at, reason: null, rows: [] }]);
}
