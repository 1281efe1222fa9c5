import { aboutUnit, byUnit } from '../breakdowns.ts';
import { choice, date, longText, measure, money, needed, step, text, udyam } from '../field.ts';
import type { RegisterShape } from '../shape.ts';

export const FINANCE_PRODUCTS = ['TREDS', 'UPI', 'POS', 'GST_LENDING', 'ACCOUNT_AGGREGATOR', 'CGTMSE', 'TERM_LOAN', 'WORKING_CAPITAL'] as const;

/** C6: one unit and one product of digital finance. A sanction is not a disbursal: each has its own day and its own amount. */
export const FINANCE_CASE: RegisterShape = {
  code: 'finance-case',
  parent: null,
  componentTypes: ['DIGITAL_FINANCING'],
  key: ['caseNo'],
  fields: [
    text('caseNo', needed), udyam(needed), choice('product', FINANCE_PRODUCTS, needed), text('lender'), ...aboutUnit, date('trainedOn'), date('onboardedOn'), date('appliedOn'), money('appliedAmount'),
    date('sanctionedOn'), money('sanctionedAmount'), date('disbursedOn'), money('disbursedAmount'), date('guaranteedOn'), money('guaranteedAmount'), choice('otherScheme', ['NONE', 'PMEGP', 'MUDRA', 'STAND_UP']),
    date('rejectedOn'), text('rejectedReason'), longText('remark'),
  ],
  steps: [
    step('TRAINED', 'trainedOn', [], true), step('ONBOARDED', 'onboardedOn', [], true), step('APPLIED', 'appliedOn', ['appliedAmount', 'lender'], true), step('SANCTIONED', 'sanctionedOn', ['sanctionedAmount', 'lender'], true),
    step('DISBURSED', 'disbursedOn', ['disbursedAmount', 'sanctionedOn']),
  ],
  exits: [{ code: 'REJECTED', dateField: 'rejectedOn', reasonField: 'rejectedReason', until: 'APPLIED' }],
  measures: [
    measure('finance.trained', 'trainedOn', { isOncePerUnit: true, breakdowns: byUnit }),
    measure('finance.onboarded', 'onboardedOn', { isOncePerUnit: true, breakdowns: byUnit }),
    measure('finance.applied', 'appliedOn', { breakdowns: byUnit }),
    measure('finance.sanctioned', 'sanctionedOn', { breakdowns: byUnit }),
    measure('finance.sanctioned-amount', 'sanctionedOn', { sumOf: 'sanctionedAmount', isMoney: true }),
    measure('finance.disbursed', 'disbursedOn', { breakdowns: byUnit }),
    measure('finance.disbursed-amount', 'disbursedOn', { sumOf: 'disbursedAmount', isMoney: true }),
    measure('finance.guaranteed', 'guaranteedOn'),
    measure('finance.guaranteed-amount', 'guaranteedOn', { sumOf: 'guaranteedAmount', isMoney: true }),
  ],
  dues: [{ code: 'DISBURSAL', after: 'sanctionedOn', days: 60, months: 0, doneBy: 'disbursedOn' }],
  place: 'DISTRICT',
  notBeforeParent: [],
  keepers: 'FIELD',
  sensitivity: 'PERSONAL',
  rules: [{ kind: 'SUM_AT_MOST', parts: ['disbursedAmount'], total: 'sanctionedAmount' }],
};
