/**
 * The one text of a review: keys in alphabetical order, no blanks, whole numbers only. These are the bytes that are hashed and stored at the freeze, so the same review is the same text on every machine.
 * Refuses a number that is not a safe integer (a float has crept in) and anything JSON has no word for. A key without a value is left out.
 */
export function canonicalText(body: object): string {
  return textOf(body, '$');
}

function textOf(value: unknown, path: string): string {
  switch (typeof value) {
    case 'string':
      return JSON.stringify(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'number':
      if (!Number.isSafeInteger(value)) throw new RangeError(`${path} holds ${value}: a review holds whole numbers and ratios only`);
      return `${value}`;
    case 'object':
      if (value === null) return 'null';
      return Array.isArray(value) ? `[${value.map((item, index) => textOf(item, `${path}[${index}]`)).join(',')}]` : objectText(value, path);
    default:
      throw new TypeError(`${path} holds a ${typeof value}: a review is plain JSON`);
  }
}

function objectText(value: object, path: string): string {
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${textOf(item, `${path}.${key}`)}`).join(',')}}`;
}
