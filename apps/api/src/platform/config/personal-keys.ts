/** Keys that seal what is known about persons: the first seals, each opens what carries its number. */
export type PersonalKeys = ReadonlyMap<number, Buffer>;

const BYTES = 32;

/** `KEY`, or `2:KEY,1:KEY`, each 32 bytes in base64; a key without a number has the number 1. Null where the text is anything else, or names a number twice. */
export function readPersonalKeys(text: string): PersonalKeys | null {
  const keys = new Map<number, Buffer>();
  for (const part of text.split(',').map((one) => one.trim())) {
    const [, number = '1', base64 = ''] = /^(?:(\d{1,3}):)?([A-Za-z0-9+/_-]{43}=?)$/.exec(part) ?? [];
    const [id, key] = [Number(number), Buffer.from(base64, 'base64')];
    if (key.length !== BYTES || id < 1 || id > 255 || keys.has(id)) return null;
    keys.set(id, key);
  }
  return keys;
}
