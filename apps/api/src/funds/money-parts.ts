import { PLAIN_MONEY, type MoneyRow, type MoneyType } from '@pakhwada/domain/funds';
import type { Breach, BreachCode } from '@pakhwada/domain/workflow';
import { partsOfSheet, type BesideFault, type StandIns } from '../platform/http/in-parts.ts';

const PLAIN: StandIns = Object.fromEntries(Object.entries(PLAIN_MONEY).map(([field, value]) => [field, { value, says: [] }]));

/** Without its number and its type a line has no rules; everything else of it may be unreadable. */
export const moneyParts = partsOfSheet({
  ...PLAIN,
  componentCode: { value: '', says: ['UNKNOWN_COMPONENT'] },
  amountPaise: { value: 0, says: ['AMOUNT_NOT_POSITIVE'] },
  on: { value: '', says: ['DATE_OUTSIDE_FORTNIGHT'] },
  reference: { value: '', says: ['REFERENCE_NEEDED'] },
  remark: { value: null, says: [] },
});

/** What would lower each sum that is said to be too high, or bring what is said to be missing. */
const LOWERED_BY: Partial<Record<BreachCode, readonly MoneyType[]>> = {
  SPENT_ABOVE_RELEASED: ['RELEASE', 'REFUND', 'INTEREST'],
  REFUND_ABOVE_SPENT: ['EXPENDITURE'],
  REFUND_ABOVE_PAID: ['EXPENDITURE'],
  LIMITS_ABOVE_RELEASED: ['RELEASE'],
  PARTNER_ABOVE_LIMIT: ['LIMIT', 'TRANSFER', 'REFUND'],
  ORDER_ABOVE_REQUEST: ['REQUEST'],
  RELEASE_ABOVE_ORDER: ['ORDER'],
  UNKNOWN_WORK_ORDER: ['COMMITMENT'],
  WORK_ORDER_EXCEEDED: ['COMMITMENT', 'REFUND'],
  BUDGET_NEEDED: ['BUDGET'],
  REMITTED_ABOVE_INTEREST: ['INTEREST'],
};

const SUMMED = ['line', 'type', 'componentCode', 'amountPaise'];

/** A line without a readable amount might be the release that covers the spending: what its sum would decide is not said of its component. */
export function withoutOpenSums(faults: readonly BesideFault[], rows: readonly MoneyRow[], breaches: readonly Breach[]): Breach[] {
  const open = faults
    .filter(({ breach: { row, field, values } }) => row !== null && values['problem'] !== 'UNKNOWN_KEY' && (field === null || SUMMED.includes(field)))
    .map(({ breach: { row } }) => ({ component: row?.componentCode, type: rows.find(({ line }) => line === row?.line)?.type }));
  return breaches.filter(({ code, values }) => {
    const lowering = LOWERED_BY[code];
    return !lowering || !open.some(({ component, type }) => (component === undefined || values['componentCode'] === undefined || component === values['componentCode']) && (type === undefined || lowering.includes(type)));
  });
}
