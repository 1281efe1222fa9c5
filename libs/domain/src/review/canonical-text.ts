/**
 * The one text of a review: keys in alphabetical order, no blanks, whole numbers only. These are the bytes that are hashed and stored at the freeze, so the same review is the same text on every machine.
 * Refuses a number that is not a safe integer (a float has crept in) and anything JSON has no word for. A key without a value is left out.
 */
export function canonicalText(body: object): string {
  const writer: Writer = { chunks: [], parts: [], shapes: new Map() };
  try {
    write(body, '', writer);
  } catch (error) {
    if (error instanceof Refused) throw refusalIn(body);
    throw error;
  }
  gather(writer);
  return writer.chunks.join('');
}

/** The keys of objects of one kind in the order they stand in and in the order they are written in, with their text. A review has some hundred kinds and a million objects. */
interface Shape {
  readonly keys: readonly string[];
  readonly sorted: readonly { readonly key: string; readonly text: string }[];
}

interface Writer {
  readonly chunks: string[];
  readonly parts: string[]; // what is written last; gathered while it is young, since ten million parts kept to the end cost more than the walk
  readonly shapes: Map<string, Shape[]>; // by the key an object stands under: few kinds stand there
}

class Refused extends Error {}

const PARTS = 2000;
const PLAIN = /^[ !#-[\]-~]*$/; // needs no escape

function write(value: unknown, under: string, writer: Writer): void {
  if (typeof value === 'object' && value !== null) {
    if (Array.isArray(value)) writeList(value, under, writer);
    else writeObject(value as Record<string, unknown>, under, writer);
    return;
  }
  writer.parts.push(scalarText(value));
}

function scalarText(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return PLAIN.test(value) ? `"${value}"` : JSON.stringify(value);
    case 'number':
      if (!Number.isSafeInteger(value)) throw new Refused();
      return `${value}`;
    case 'boolean':
      return value ? 'true' : 'false';
    default:
      if (value === null) return 'null';
      throw new Refused();
  }
}

function writeList(items: readonly unknown[], under: string, writer: Writer): void {
  const { parts } = writer;
  parts.push('[');
  for (let index = 0; index < items.length; index += 1) {
    if (index > 0) parts.push(',');
    write(items[index], under, writer);
  }
  parts.push(']');
}

function writeObject(value: Record<string, unknown>, under: string, writer: Writer): void {
  const { parts } = writer;
  let mark = '{';
  for (const { key, text } of shapeOf(value, under, writer).sorted) {
    const item = value[key];
    if (item === undefined) continue;
    parts.push(mark, text);
    write(item, key, writer);
    mark = ',';
  }
  parts.push(mark === '{' ? '{}' : '}');
  if (parts.length > PARTS) gather(writer);
}

function gather({ chunks, parts }: Writer): void {
  chunks.push(parts.join(''));
  parts.length = 0;
}

function shapeOf(value: object, under: string, { shapes }: Writer): Shape {
  const keys = Object.keys(value);
  const known = shapes.get(under) ?? [];
  for (const shape of known) if (isSame(shape.keys, keys)) return shape;
  const fresh: Shape = { keys, sorted: [...keys].sort().map((key) => ({ key, text: `${JSON.stringify(key)}:` })) };
  shapes.set(under, known.length < 8 ? [...known, fresh] : [fresh]);
  return fresh;
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i += 1) if (a[i] !== b[i]) return false;
  return true;
}

/** Walks again to say where: a review that is written needs no path. */
function refusalIn(value: unknown, path: readonly (string | number)[] = ['$']): Error | null {
  if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      const found = item === undefined && !Array.isArray(value) ? null : refusalIn(item, [...path, key]);
      if (found) return found;
    }
    return null;
  }
  if (typeof value === 'number') return Number.isSafeInteger(value) ? null : new RangeError(`${path.join('.')} holds ${value}: a review holds whole numbers and ratios only`);
  return typeof value === 'string' || typeof value === 'boolean' || value === null ? null : new TypeError(`${path.join('.')} holds a ${typeof value}: a review is plain JSON`);
}
