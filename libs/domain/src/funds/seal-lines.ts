import { fortnightById } from '../calendar/half-month.ts';
import type { CivilDate, FortnightId } from '../calendar/fortnight.ts';
import { addPaise } from '../money/paise.ts';
import { countedPaise } from './counted-paise.ts';
import { referenceKey } from './reference-key.ts';
import type { MoneyRow, MoneyType } from './rows.ts';

/** How many lines of one kind a counted sheet has, for a component or in all, and what they add to their ledgers. */
export interface LineCount {
  readonly officeCode: string;
  readonly revision: number; // of the sheet that counts
  readonly componentCode: string | null; // null: of all components
  readonly type: MoneyType;
  readonly isEarlierYear: boolean; // about a fortnight of an earlier financial year
  readonly lines: number;
  readonly paise: number;
}

/** What one fortnight did to one work order; a number that was given again carries its new day and partner. */
export interface OrderChange {
  readonly componentCode: string;
  readonly orderKey: string;
  readonly workOrder: string | null; // as it was given, if it was given in this fortnight
  readonly partnerOffice: string | null;
  readonly dueOn: CivilDate | null;
  readonly committedPaise: number;
  readonly paidPaise: number;
}

/**
 * The counted lines of a fortnight, counted and summed by sheet and kind, for each component and in all, so that a page out of ten years finds its place without reading them all (DOMAIN 1.4).
 * Three vouchers of 5, 3 and 2 lakh and the reversal of one of 4 are 4 lines and 6 lakh; a line about March entered in April is told apart. Refuses a sum that is no exact amount.
 */
export function countLines(lines: readonly (MoneyRow & Pick<LineCount, 'officeCode' | 'revision'>)[], fortnightId: FortnightId): LineCount[] {
  const year = fortnightById(fortnightId).financialYear;
  const counts = new Map<string, LineCount>();
  for (const line of lines) {
    const { officeCode, revision, type, relatesTo } = line;
    const isEarlierYear = relatesTo !== null && fortnightById(relatesTo).financialYear !== year;
    for (const componentCode of [line.componentCode, null]) {
      const key = [officeCode, componentCode, type, isEarlierYear].join(' ');
      const before = counts.get(key);
      counts.set(key, { officeCode, revision, componentCode, type, isEarlierYear, lines: (before?.lines ?? 0) + 1, paise: addPaise(before?.paise ?? 0, countedPaise(line)) });
    }
  }
  return [...counts.values()];
}

/**
 * What the counted lines of a fortnight did to each work order they name (foldCommitments adds them up): an order of 40 lakh given and 15 paid on it are one change of 40 and 15; a refund of 2 in the next
 * fortnight is one of 0 and -2. Orders of one number, however that is spaced, are one.
 */
export function orderChanges(lines: readonly MoneyRow[]): OrderChange[] {
  const changes = new Map<string, OrderChange>();
  for (const line of lines) {
    const isGiven = line.type === 'COMMITMENT' && line.reverses === null;
    const named = isGiven ? line.reference : line.workOrder;
    if (named === null) continue;
    const { componentCode } = line;
    const orderKey = referenceKey(named);
    const before = changes.get(`${componentCode} ${orderKey}`) ?? { componentCode, orderKey, workOrder: null, partnerOffice: null, dueOn: null, committedPaise: 0, paidPaise: 0 };
    const given = isGiven && before.workOrder === null ? { workOrder: line.reference, partnerOffice: line.partnerOffice, dueOn: line.dueOn } : {};
    const counted = countedPaise(line);
    const sums = line.type === 'COMMITMENT' ? { committedPaise: addPaise(before.committedPaise, counted) } : { paidPaise: addPaise(before.paidPaise, line.type === 'REFUND' ? -counted : counted) };
    changes.set(`${componentCode} ${orderKey}`, { ...before, ...given, ...sums });
  }
  return [...changes.values()];
}
