import type { Ratio } from '@pakhwada/domain/ratio';
import { formatIndex, formatShareBare } from '@pakhwada/language/format';
import type { NumberCell } from './cell.ts';

const NBSP = '\u00a0';
const SIGNIFICANT = 15; // what a spreadsheet keeps of a number

/** Rupees of an amount in paise, exact: -500000000000 -> -5000000000.00, shown as "(-) 5,00,00,00,000.00". */
export function rupeesCell(paise: number | bigint): NumberCell {
  const [sign, magnitude] = signOf(BigInt(paise));
  const text = magnitude.toString().padStart(3, '0');
  const [whole, fraction] = [text.slice(0, -2), text.slice(-2)];
  const digits = `${sign}${whole}.${fraction}`;
  return { digits, text: digits, format: indianFormat(whole.length, 2) };
}

/** A count, grouped by 3;2. */
export function countCell(count: number | bigint): NumberCell {
  const [sign, magnitude] = signOf(BigInt(count));
  const digits = `${sign}${magnitude}`;
  return { digits, text: digits, format: indianFormat(magnitude.toString().length, 0) };
}

/** A share of 1 as a value with two decimals of per cent shown: 3145/10000 -> 0.3145, "31.45%". */
export function shareCell(share: Ratio): NumberCell {
  return { digits: decimalOf(share), text: formatShareBare(share, 2), format: '0.00%' };
}

/** A plain index such as SPI. */
export function indexCell(index: Ratio, decimals = 3): NumberCell {
  return { digits: decimalOf(index), text: formatIndex(index, decimals), format: `0.${'0'.repeat(decimals)}` };
}

/** Rupees that are a fraction of paise, such as the cost of one unit: as many places as a spreadsheet keeps. */
export function exactRupeesCell(paise: Ratio): NumberCell {
  const digits = decimalOf({ numerator: paise.numerator, denominator: String(BigInt(paise.denominator) * 100n) });
  return { digits, text: digits, format: indianFormat(digits.replace('-', '').split('.')[0]?.length ?? 1, 2) };
}

/**
 * Groups of 3;2 for a number of so many digits before the point. No format of one section groups every number as India does, and conditions show a negative one wrongly: each cell has the format of its own size.
 * A negative amount reads "(-) 2.35", as accounts print it.
 */
export function indianFormat(digits: number, decimals: number): string {
  const pairs = Math.max(0, Math.ceil((digits - 3) / 2));
  const positive = `${'##\\,'.repeat(pairs)}##0${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}`;
  return `${positive};"(-)${NBSP}"${positive}`;
}

/** Digits cut off, never rounded, at the 15th: a half stays a half and what lies below it stays below, so the shown decimals are those of the exact figure. */
function decimalOf({ numerator, denominator }: Ratio): string {
  const [sign, magnitude] = signOf(BigInt(numerator));
  const below = BigInt(denominator);
  const whole = magnitude / below;
  const places = Math.max(0, SIGNIFICANT - (whole === 0n ? 0 : whole.toString().length));
  const fraction = (((magnitude % below) * 10n ** BigInt(places)) / below).toString().padStart(places, '0').replace(/0+$/, '');
  const isZero = whole === 0n && fraction === '';
  return `${isZero ? '' : sign}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}

function signOf(value: bigint): readonly ['' | '-', bigint] {
  return value < 0n ? ['-', -value] : ['', value];
}
