import type { MoneyRow } from '@pakhwada/domain/funds';

/** The fields of a money line and the columns they are kept in, of `fund_txn t`. */
const COLUMN: Readonly<Record<keyof MoneyRow, readonly [column: string, type: string]>> = {
  line: ['line', 'int'],
  componentCode: ['component_code', 'text'],
  type: ['type', 'text'],
  amountPaise: ['amount_paise', 'bigint'],
  on: ['txn_on', 'date'],
  reference: ['reference', 'text'],
  remark: ['remark', 'text'],
  head: ['head', 'text'],
  partnerOffice: ['partner_office', 'text'],
  sanctionNo: ['sanction_no', 'text'],
  pfmsNo: ['pfms_no', 'text'],
  tranche: ['tranche', 'smallint'],
  workOrder: ['work_order', 'text'],
  dueOn: ['due_on', 'date'],
  relatesTo: ['relates_to', 'text'],
  reverses: ['reverses', 'text'],
  isOwnFunds: ['is_own_funds', 'boolean'],
  importId: ['import_id', 'uuid'],
};
const FIELDS = Object.entries(COLUMN);

export const MONEY_COLUMNS = FIELDS.map(([field, [column, type]]) => `t.${column}${type === 'date' ? '::text' : ''} as "${field}"`).join(', ');
export const COLUMN_NAMES = FIELDS.map(([, [column]]) => column).join(', ');
export const COLUMN_VALUES = FIELDS.map(([field]) => `n."${field}"`).join(', ');
export const COLUMN_TYPES = FIELDS.map(([field, [, type]]) => `"${field}" ${type}`).join(', ');

/** The name of a line for ever, as the domain's txnId composes it. */
export const TXN_ID = `t.fortnight_id || '/' || t.office_code || '/' || t.line`;
export const LEDGER_COLUMNS = `${MONEY_COLUMNS}, ${TXN_ID} as id, t.fortnight_id as "fortnightId"`;

/** A number on paper, however it is spaced: the domain's referenceKey. */
export const keyOfReference = (sql: string): string => `upper(regexp_replace(trim(${sql}), '\\s+', ' ', 'g'))`;
