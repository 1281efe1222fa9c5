import { latinDigits } from '../files/file-cell.ts';
import type { FieldValues, RegisterShape } from './shape.ts';

const BETWEEN = ' / ';

/** A key as it is compared: "c4-rsi-०१ " and "C4-RSI-01" name one record. No blank stands beside a stroke, so that keys joined by " / " stay apart. */
export function keyText(text: string): string {
  return latinDigits(text.normalize('NFC')).trim().toUpperCase().replace(/\s+/g, ' ').replace(/ ?\/ ?/g, '/');
}

/** The name of a record in its register, of its key fields: "C4-RSI-01"; under a parent "C4-RSI-01 / 7"; of a meeting "E-01 / S-14 / B-3", so that a pair meets once. */
export function recordKey(shape: Pick<RegisterShape, 'key'>, values: FieldValues, parentKey: string | null): string {
  const own = shape.key.map((field) => keyText(String(values[field] ?? '')));
  return (parentKey === null ? own : [parentKey, ...own]).join(BETWEEN);
}
