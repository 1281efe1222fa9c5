import { isMangledNumber, keepable, latinDigits, type FileCell } from '../files/file-cell.ts';
import { readDay } from '../files/read-day.ts';
import { readAmount } from '../funds/vouchers/read-amount.ts';
import { holdsAadhaar } from './aadhaar.ts';
import { choiceOf, flagOf, type ChoiceWords } from './choice-words.ts';
import type { RecordFault, RecordFaultCode } from './record-fault.ts';
import type { FieldShape, FieldValue } from './shape.ts';
import { readUdyam } from './udyam.ts';

type Fault = Pick<RecordFault, 'code' | 'values'>;
export type ReadField = { readonly value: FieldValue; readonly isAtLeast: boolean } | { readonly fault: Fault } | null;

const TOLD = 40;
const CIN = /^[LU]\d{5}[A-Z]{2}\d{4}[A-Z]{3}\d{6}$/;
const AT_LEAST = /^(?:>\s*=|≥|>|over|above|more than|at least|कम से कम)\s*(?=[\d₹r])|\s*(?:\+|and above|or more|से अधिक|से ज़्यादा)$/gi;

/**
 * One cell of a record as its field understands it; null for an empty one. Days in every usual form, choices by code or by English or Hindi word, counts with commas, amounts in rupees as exact paise.
 * ">=100", "over 100" and "100+" are at least 100, where the field lets a count be a lower bound. Refuses formulas, Aadhaar numbers, numbers a spreadsheet has mangled, and what is too long or too large.
 */
export function readField(field: FieldShape, cell: FileCell | undefined, words: ChoiceWords): ReadField {
  if (cell === undefined || cell === '') return null;
  if (typeof cell !== 'string') return fail('FORMULA', { text: cell.formula.slice(0, TOLD) });
  const kept = keepable(cell);
  if (kept === '') return null;
  const text = field.kind === 'TEXT' || field.kind === 'LONG_TEXT' ? kept : latinDigits(kept);
  if (field.kind !== 'UDYAM' && holdsAadhaar(kept)) return fail('AADHAAR_REFUSED'); // in whatever column: what is told of it would keep it
  switch (field.kind) {
    case 'TEXT':
    case 'LONG_TEXT':
    case 'REFERENCE':
      return ofText(field, text);
    case 'DATE': {
      const on = readDay(text);
      return on === null ? fail('DATE_UNREADABLE', { text: text.slice(0, TOLD) }) : sure(on);
    }
    case 'COUNT':
      return ofCount(field, text);
    case 'MONEY':
      return ofMoney(field, text);
    case 'CHOICE': {
      const choice = choiceOf(field.choices, text, words);
      return choice === null ? fail('CHOICE_UNKNOWN', { text: text.slice(0, TOLD) }) : sure(choice);
    }
    case 'FLAG': {
      const flag = flagOf(text);
      return flag === null ? fail('FLAG_UNREADABLE', { text: text.slice(0, TOLD) }) : sure(flag);
    }
    case 'UDYAM': {
      const read = readUdyam(text);
      return 'fault' in read ? (holdsAadhaar(text) ? fail('AADHAAR_REFUSED') : { fault: read.fault }) : sure(read.udyam);
    }
    case 'CIN': {
      const cin = text.toUpperCase().replace(/[\s-]/g, '');
      return CIN.test(cin) ? sure(cin) : fail('CIN_UNREADABLE', { text: text.slice(0, TOLD) });
    }
  }
}

function ofText(field: FieldShape, text: string): ReadField {
  if (text.length > field.most) return fail('TEXT_TOO_LONG', { most: field.most });
  return isMangledNumber(text) ? fail('NUMBER_MANGLED', { text }) : sure(text);
}

function ofCount(field: FieldShape, text: string): ReadField {
  const said = text.replace(AT_LEAST, '').trim();
  const isAtLeast = said !== text;
  if (isAtLeast && !field.mayBeLowerBound) return fail('LOWER_BOUND_REFUSED', { text: text.slice(0, TOLD) });
  if (/^[-−–]\s*\d/.test(said)) return fail('COUNT_NEGATIVE', { text: said.slice(0, TOLD) });
  const parts = /^(\d{1,3}(?:,?\d{2,3})*|\d+)(\.\d+)?$/.exec(said);
  if (!parts) return fail('COUNT_UNREADABLE', { text: text.slice(0, TOLD) });
  if (!/^(\.0+)?$/.test(parts[2] ?? '')) return fail('COUNT_NOT_WHOLE', { text: said.slice(0, TOLD) });
  const value = Number(parts[1]!.replaceAll(',', ''));
  if (value < field.least) return fail('COUNT_TOO_SMALL', { text: said.slice(0, TOLD), least: field.least });
  return value > field.most ? fail('COUNT_TOO_LARGE', { text: said.slice(0, TOLD), most: field.most }) : { value, isAtLeast };
}

function ofMoney(field: FieldShape, text: string): ReadField {
  const said = text.replace(AT_LEAST, '').trim();
  const isAtLeast = said !== text;
  if (isAtLeast && !field.mayBeLowerBound) return fail('LOWER_BOUND_REFUSED', { text: text.slice(0, TOLD) });
  const read = readAmount(said, 'RUPEE');
  if ('fault' in read && read.fault !== 'AMOUNT_ZERO') return fail(read.fault as RecordFaultCode, { text: text.slice(0, TOLD), mostPaise: field.most });
  const value = 'paise' in read ? read.paise : 0;
  return value > field.most ? fail('AMOUNT_TOO_LARGE', { text: text.slice(0, TOLD), mostPaise: field.most }) : { value, isAtLeast };
}

function sure(value: FieldValue): ReadField {
  return { value, isAtLeast: false };
}

function fail(code: RecordFaultCode, values: Fault['values'] = {}): { readonly fault: Fault } {
  return { fault: { code, values } };
}
