import { isPaise } from './paise.ts';

const ZEROS = { crore: 9, cr: 9, lakh: 7, lac: 7, rupees: 2, rupee: 2, '': 2 } as const; // rupees -> paise are two of them

/**
 * An amount as a plan or an order writes it, in exact paise: "77.30 crore" is 77,30,00,000.00; also "12 lakh", "₹ 7,73,00,000", "Rs. 450.25".
 * Read digit by digit, never through a float. Null for what is no amount, falls between two paise, groups digits by neither 3;2 nor 3;3, or is too large.
 */
export function parseMoneyWord(word: string): number | null {
  const parts = /^(?:₹|rs\.?|inr)?\s*(\d[\d,]*)(?:\.(\d+))?\s*(crore|cr|lakh|lac|rupees|rupee)?\.?$/i.exec(word.trim());
  if (!parts) return null;
  const whole = parts[1] ?? '';
  if (!isGrouped(whole)) return null;
  const zeros = ZEROS[(parts[3] ?? '').toLowerCase() as keyof typeof ZEROS];
  const cents = (parts[2] ?? '').replace(/0+$/, '');
  if (cents.length > zeros) return null;
  const paise = Number(`${whole.replaceAll(',', '')}${cents.padEnd(zeros, '0')}`);
  return isPaise(paise) ? paise : null;
}

function isGrouped(digits: string): boolean {
  return /^\d+$/.test(digits) || /^\d{1,2}(,\d{2})*,\d{3}$/.test(digits) || /^\d{1,3}(,\d{3})+$/.test(digits);
}
