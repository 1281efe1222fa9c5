import { fortnightById, isFortnightId } from '../calendar/half-month.ts';
import { isPaise } from '../money/paise.ts';
import { block } from '../workflow/breach-values.ts';
import type { Breach } from '../workflow/breach.ts';
import type { MoneyContext } from './money-context.ts';
import { OWN_FIELDS, fieldsOfKind } from './fields-of-kind.ts';
import { referenceKey } from './reference-key.ts';
import type { MoneyRow } from './rows.ts';

type Said = Pick<MoneyRow, 'type' | 'componentCode' | 'reference'>;

/** One line by itself and beside the others: its number, component, amount (I17), day, reference (once per type and component; one order may release for several) and what its kind needs. */
export function checkMoneyLine(context: MoneyContext, rows: readonly MoneyRow[], row: MoneyRow, i: number): Breach[] {
  const at = (field: keyof MoneyRow) => ({ row: { line: row.line }, field });
  const breaches: Breach[] = [];
  if (rows.findIndex(({ line }) => line === row.line) < i) breaches.push(block('DUPLICATE_ROW', {}, at('line')));
  if (!context.components.some(({ code }) => code === row.componentCode)) breaches.push(block('UNKNOWN_COMPONENT', { componentCode: row.componentCode }, at('componentCode')));
  if (!Number.isInteger(row.amountPaise)) breaches.push(block('NOT_A_WHOLE_NUMBER', {}, at('amountPaise')));
  else if (!isPaise(row.amountPaise)) breaches.push(block('TOO_LARGE', { value: row.amountPaise }, at('amountPaise')));
  else if (row.amountPaise <= 0) breaches.push(block('AMOUNT_NOT_POSITIVE', {}, at('amountPaise')));
  return [...breaches, ...checkDay(context, row), ...checkReference(context, rows, row, i), ...checkKind(context, row)];
}

/** A day of the fortnight that has come; of a prior-period line a day of the earlier fortnight it names, with a word why it comes late. */
function checkDay({ fortnight, asOn, firstFortnightId }: MoneyContext, { line, on, relatesTo, remark }: MoneyRow): Breach[] {
  const at = (field: keyof MoneyRow) => ({ row: { line }, field });
  if (relatesTo === null) {
    if (on > asOn) return [block('FUTURE_DATE', { on, latestOn: asOn }, at('on'))];
    return on < fortnight.startsOn ? [block('DATE_OUTSIDE_FORTNIGHT', { on, startsOn: fortnight.startsOn, endsOn: fortnight.endsOn }, at('on'))] : [];
  }
  const silent = remark === null || remark.trim() === '' ? [block('REASON_TEXT_NEEDED', {}, at('remark'))] : [];
  if (!isFortnightId(relatesTo) || relatesTo < firstFortnightId) return [block('RELATES_TO_UNKNOWN', { fortnightId: relatesTo }, at('relatesTo')), ...silent];
  const { startsOn, endsOn } = fortnightById(relatesTo);
  if (endsOn >= fortnight.startsOn) return [block('RELATES_TO_FUTURE', { fortnightId: relatesTo }, at('relatesTo')), ...silent];
  return on < startsOn || on > endsOn ? [block('DATE_OUTSIDE_FORTNIGHT', { on, startsOn, endsOn }, at('on')), ...silent] : silent;
}

/** A reversal may carry the number of the line it takes back, and frees that number: the voucher that was typed wrong is typed again. */
function checkReference({ references = [], frozenLines }: MoneyContext, rows: readonly MoneyRow[], row: MoneyRow, i: number): Breach[] {
  const at = { row: { line: row.line }, field: 'reference' };
  const key = referenceKey(row.reference);
  if (key === '') return [block('REFERENCE_NEEDED', {}, at)];
  const isSame = (other: Said) => other.type === row.type && other.componentCode === row.componentCode && referenceKey(other.reference) === key;
  const isFreed = rows.some(({ reverses }) => reverses !== null && frozenLines.some((frozen) => frozen.id === reverses && isSame(frozen)));
  const isUsed = rows.slice(0, i).some((other) => other.reverses === null && isSame(other)) || (!isFreed && references.some(isSame));
  return row.reverses === null && isUsed ? [block('REFERENCE_REPEATED', { reference: row.reference.trim(), type: row.type }, at)] : [];
}

/** What the kind needs, and nothing that belongs to another: a limit its partner, a request its instalment, a work order its due day. */
function checkKind({ offices }: MoneyContext, row: MoneyRow): Breach[] {
  const at = (field: keyof MoneyRow) => ({ row: { line: row.line }, field });
  const { type, partnerOffice, tranche, dueOn, reverses } = row;
  const own = fieldsOfKind(row);
  const breaches = OWN_FIELDS.filter((field) => !own.includes(field) && row[field] !== null && row[field] !== false).map((field) => block('FIELD_NOT_OF_KIND', { type }, at(field)));
  if (partnerOffice === null && (type === 'LIMIT' || type === 'TRANSFER')) breaches.push(block('PARTNER_NEEDED', {}, at('partnerOffice')));
  if (partnerOffice !== null && own.includes('partnerOffice') && !offices.includes(partnerOffice)) breaches.push(block('UNKNOWN_PARTNER', { officeCode: partnerOffice }, at('partnerOffice')));
  if (tranche === null && (type === 'REQUEST' || type === 'ORDER')) breaches.push(block('TRANCHE_NEEDED', {}, at('tranche')));
  if (type === 'COMMITMENT' && reverses === null) {
    if (dueOn === null) breaches.push(block('DUE_DATE_NEEDED', {}, at('dueOn')));
    else if (dueOn < row.on) breaches.push(block('DUE_DATE_EARLY', { on: dueOn, earliestOn: row.on }, at('dueOn')));
  }
  return breaches;
}
