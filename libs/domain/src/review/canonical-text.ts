/**
 * The one text of a review: keys in alphabetical order, no blanks, whole numbers only. These are the bytes that are hashed and stored at the freeze, so the same review is the same text on every machine.
 * Refuses a number that is not a safe integer (a float has crept in) and anything JSON has no word for. A key without a value is left out.
 */
export function canonicalText(body: object): string {
  return textOf(body, []);
}

type Path = (string | number)[];

function textOf(value: unknown, path: Path): string {
  switch (typeof value) {
    case 'string':
      return JSON.stringify(value);
    case 'number':
      if (!Number.isSafeInteger(value)) throw new RangeError(`${place(path)} holds ${value}: a review holds whole numbers and ratios only`);
      return `${value}`;
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      if (value === null) return 'null';
      return Array.isArray(value) ? listText(value, path) : objectText(value as Record<string, unknown>, path);
    default:
      throw new TypeError(`${place(path)} holds a ${typeof value}: a review is plain JSON`);
  }
}

function listText(items: readonly unknown[], path: Path): string {
  let text = '';
  for (let index = 0; index < items.length; index += 1) {
    path.push(index);
    text += `${index === 0 ? '' : ','}${textOf(items[index], path)}`;
    path.pop();
  }
  return `[${text}]`;
}

function objectText(value: Record<string, unknown>, path: Path): string {
  let text = '';
  for (const key of Object.keys(value).sort()) {
    const item = value[key];
    if (item === undefined) continue;
    path.push(key);
    text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${textOf(item, path)}`;
    path.pop();
  }
  return `{${text}}`;
}

function place(path: Path): string {
  return ['$', ...path].join('.');
}
