import { latinDigits } from '../files/file-cell.ts';
import type { FieldValues, RegisterShape } from './shape.ts';

const BETWEEN = ' / ';

/** A key as it is compared: "c4-rsi-०१ " and "C4-RSI-01" name one record. No blank stands beside a stroke, so that keys joined by " / " stay apart. */
export function keyText(text: string): string {
  return latinDigits(text.normalize('NFC')).trim().toUpperCase().replace(/\s+/g, ' ').replace(/ ?\/ ?/g, '/');
}

/** The beginning of a key as an officer types it: "b-1 / 7" seeks "B-1 / 7", the parent's key with its blanks. */
export function soughtKey(text: string): string {
  return text.split(BETWEEN).map(keyText).join(BETWEEN);
}

/** The name of a record in its register, of its key fields: "C4-RSI-01"; under a parent "C4-RSI-01 / 7"; of a meeting "E-01 / S-14 / B-3", so that a pair meets once. */
export function recordKey(shape: Pick<RegisterShape, 'key'>, values: FieldValues, parentKey: string | null): string {
  const own = shape.key.map((field) => keyText(String(values[field] ?? '')));
  return (parentKey === null ? own : [parentKey, ...own]).join(BETWEEN);
}
