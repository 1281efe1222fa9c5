import { inflateRawSync } from 'node:zlib';

export interface ReadCell {
  readonly column: string;
  readonly text: string; // of a number its digits as they stand in the file
  readonly isNumber: boolean;
  readonly isFormula: boolean;
  readonly isInert: boolean; // marked as text even where it begins like a formula
  readonly format: string;
}

export interface ReadSheet {
  readonly name: string;
  readonly frozenRows: number;
  readonly rows: readonly (readonly ReadCell[])[];
}

/** What a test wants to know of a workbook that this product wrote. Reads that writer's files only: inline strings, one style sheet. */
export function readBook(file: Uint8Array): ReadSheet[] {
  const parts = partsOf(Buffer.from(file));
  const styles = parts.get('xl/styles.xml') ?? '';
  const formats = new Map([...styles.matchAll(/<numFmt numFmtId="(\d+)" formatCode="([^"]*)"/g)].map(([, id, code]) => [id ?? '', plain(code ?? '')]));
  const looks = [...(/<cellXfs[^>]*>([\s\S]*?)<\/cellXfs>/.exec(styles)?.[1] ?? '').matchAll(/<xf([^>]*)>/g)].map(([, own]) => own ?? '');
  const names = [...(parts.get('xl/workbook.xml') ?? '').matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => plain(name ?? ''));
  return names.map((name, at) => {
    const xml = parts.get(`xl/worksheets/sheet${at + 1}.xml`) ?? '';
    const rows = [...xml.matchAll(/<row [^>]*>([\s\S]*?)<\/row>/g)].map(([, row]) => cellsOf(row ?? '', looks, formats));
    return { name, frozenRows: Number(/ySplit="(\d+)"/.exec(xml)?.[1] ?? 0), rows };
  });
}

function cellsOf(row: string, looks: readonly string[], formats: ReadonlyMap<string, string>): ReadCell[] {
  return [...row.matchAll(/<c r="([A-Z]+)\d+" s="(\d+)"(?: t="(\w+)")?(?:\/>|>([\s\S]*?)<\/c>)/g)].map(([, column = '', style, type, body = '']) => {
    const look = looks[Number(style)] ?? '';
    const text = plain(/<(?:t|v)[^>]*>([\s\S]*?)<\/(?:t|v)>/.exec(body)?.[1] ?? '');
    return { column, text, isNumber: type === undefined && body !== '', isFormula: /<f[ >]/.test(body), isInert: look.includes('quotePrefix="1"'), format: formats.get(/numFmtId="(\d+)"/.exec(look)?.[1] ?? '') ?? '' };
  });
}

/** How a spreadsheet shows a number by its format: the digits fill the places from the right, what is literal stands where it stands, a second section is for negatives. */
export function shownBy({ text, isNumber, format }: ReadCell): string {
  if (!isNumber || format === '') return text;
  const isNegative = text.startsWith('-');
  const [positive = '', negative] = format.split(';');
  const section = (isNegative ? (negative ?? `"-"${positive}`) : positive).replace(/"([^"]*)"/g, (_, literal: string) => [...literal].map((sign) => `\\${sign}`).join(''));
  const decimals = /\.(0+)/.exec(section)?.[1]?.length ?? 0;
  const scale = BigInt(decimals + (section.endsWith('%') ? 2 : 0));
  const [whole = '', fraction = ''] = text.replace('-', '').split('.');
  const exact = BigInt(whole + fraction) * 10n ** scale;
  const below = 10n ** BigInt(fraction.length);
  let digits = ((2n * exact + below) / (2n * below)).toString().padStart(decimals + 1, '0');
  let shown = '';
  for (const sign of [...section.matchAll(/\\.|./gu)].map(([one]) => one).reverse()) {
    if (sign.startsWith('\\')) shown = sign.slice(1) + shown;
    else if (sign === '0' || sign === '#') {
      const digit = digits.slice(-1);
      digits = digits.slice(0, -1);
      shown = (digit || (sign === '0' ? '0' : '')) + shown;
    } else shown = sign + shown;
  }
  return digits + shown;
}

function partsOf(zip: Buffer): Map<string, string> {
  const parts = new Map<string, string>();
  for (let at = 0; zip.readUInt32LE(at) === 0x04034b50; ) {
    const [packed, name] = [zip.readUInt32LE(at + 18), zip.readUInt16LE(at + 26)];
    const from = at + 30 + name;
    parts.set(zip.toString('utf8', at + 30, from), inflateRawSync(zip.subarray(from, from + packed)).toString('utf8'));
    at = from + packed;
  }
  return parts;
}

function plain(xml: string): string {
  return xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
