import { LARGEST_PAISE } from '../../money/paise.ts';
import { parseMoneyWord } from '../../money/money-word.ts';
import type { AmountUnit, VoucherFaultCode } from './voucher.ts';

const UNIT_WORDS: Readonly<Record<AmountUnit, string>> = { RUPEE: '', LAKH: ' lakh', CRORE: ' crore' };
const PLAIN = /^(\d{1,13})(?:\.(\d{1,2}))?$/;
const NEGATIVE = /^\(.*\)$|^(?:₹|rs\.?|inr)?\s*[-−–]|[-−–]$/i;

/**
 * An amount of a treasury file in exact paise: "1,25,000.50", "₹ 1,25,000/-", "12.5 lakh", or 12.5 in a column that is in lakh.
 * Read digit by digit, never through a float. Refuses brackets and minus signs (a refund is a line of its own), zero, fractions of a paisa and what is no amount.
 */
export function readAmount(text: string, amountIn: AmountUnit): { readonly paise: number } | { readonly fault: VoucherFaultCode } {
  const plain = amountIn === 'RUPEE' ? PLAIN.exec(text) : null;
  if (plain) return positive(Number(plain[1]! + (plain[2] ?? '').padEnd(2, '0')));
  const amount = text.replace(/[\u00a0\u202f\s]+/g, ' ').trim();
  if (NEGATIVE.test(amount.replace(/\/-\.?$/, ''))) return { fault: 'AMOUNT_NEGATIVE' };
  const said = amount.replace(/\/-\.?$/, '').trim();
  const hasUnit = /[a-z]\.?$/i.test(said);
  const paise = parseMoneyWord(hasUnit ? said : said + UNIT_WORDS[amountIn]);
  return paise === null ? { fault: whyUnread(said) } : positive(paise);
}

function positive(paise: number): { readonly paise: number } | { readonly fault: VoucherFaultCode } {
  if (paise >= LARGEST_PAISE) return { fault: 'AMOUNT_TOO_LARGE' };
  return paise > 0 ? { paise } : { fault: 'AMOUNT_ZERO' };
}

function whyUnread(said: string): VoucherFaultCode {
  const digits = said.replace(/^(?:₹|rs\.?|inr)\s*/i, '').replaceAll(',', '');
  if (/^\d{14,}(\.\d+)?$/.test(digits)) return 'AMOUNT_TOO_LARGE';
  return /^\d+\.\d{3,}( ?(crore|cr|lakh|lac|rupees|rupee)\.?)?$/i.test(digits) ? 'AMOUNT_BETWEEN_PAISE' : 'AMOUNT_UNREADABLE';
}
