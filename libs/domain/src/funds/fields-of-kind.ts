import type { FundFlow } from '../plan/plan.ts';
import type { MoneyRow, MoneyType } from './rows.ts';

/** The fields only some kinds of line have. */
export type OwnField = keyof Pick<MoneyRow, 'partnerOffice' | 'tranche' | 'workOrder' | 'dueOn' | 'isOwnFunds' | 'importId'>;

const FIELDS = {
  SANCTION: [],
  BUDGET: [],
  REVISED_BUDGET: [],
  REQUEST: ['tranche'],
  ORDER: ['tranche'],
  RELEASE: ['tranche'],
  LIMIT: ['partnerOffice'],
  TRANSFER: ['partnerOffice'],
  COMMITMENT: ['partnerOffice', 'dueOn'],
  EXPENDITURE: ['partnerOffice', 'workOrder', 'isOwnFunds', 'importId'],
  REFUND: ['partnerOffice', 'workOrder'],
  INTEREST: ['partnerOffice'],
  INTEREST_REMITTED: ['partnerOffice'],
} as const satisfies Record<MoneyType, readonly OwnField[]>;

export const OWN_FIELDS: readonly OwnField[] = ['partnerOffice', 'tranche', 'workOrder', 'dueOn', 'isOwnFunds', 'importId'];

/** What a kind of line has beyond amount, day, head and numbers: a release its instalment, a work order its partner and due day. A reversal of a work order names it. */
export function fieldsOfKind({ type, reverses }: Pick<MoneyRow, 'type' | 'reverses'>): readonly OwnField[] {
  return type === 'COMMITMENT' && reverses !== null ? [...FIELDS[type], 'workOrder'] : FIELDS[type];
}

/** Whether a "release" of this flow is a drawing limit, and is called one (DOMAIN 1.4): everywhere but where cash is transferred. */
export function isLimitFlow(fundFlow: FundFlow): boolean {
  return fundFlow !== 'PLAIN_TRANSFER';
}
