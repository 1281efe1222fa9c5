export interface CsvRow {
  readonly line: number; // in the file, from 1; the first of several where a cell holds line breaks
  readonly cells: string[];
}

export const CSV_SIGNS = [',', ';', '\t', '|'] as const;
export type CsvSign = (typeof CSV_SIGNS)[number];

/** Rows of separated text one by one, as spreadsheets and treasuries write it: quotes, doubled quotes, any line end. Cells keep their spaces; empty lines come as one empty cell. */
export function* csvRows(text: string, sign: CsvSign = ','): Generator<CsvRow> {
  let at = 0;
  let line = 1;
  while (at < text.length) {
    const to = endOfLine(text, at);
    const plain = text.slice(at, to.end);
    if (!plain.includes('"')) {
      yield { line, cells: plain.split(sign) };
      at = to.next;
      line += 1;
      continue;
    }
    const row = quotedRow(text, at, sign);
    yield { line, cells: row.cells };
    at = row.next;
    line += row.lines;
  }
}

/** The sign that parts the cells: the one that stands most often in the first lines outside of quotes. */
export function csvSignOf(text: string): CsvSign {
  const beginning = text.slice(0, 20_000).replace(/"[^"]*"/g, '');
  const counts = CSV_SIGNS.map((sign) => beginning.split(sign).length);
  return CSV_SIGNS[counts.indexOf(Math.max(...counts))] ?? ',';
}

const BOM = '\ufeff';

/** The text of a file: UTF-8, UTF-16 as spreadsheets save "Unicode text", else the code page of old Windows programs. */
export function textOfFile(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.startsWith(BOM) ? text.slice(1) : text;
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** A cell that no spreadsheet counts: what begins like a formula gets an apostrophe before it; a number stays a number, also a negative one. */
export function csvCell(text: string): string {
  const isNumber = /^[-+]?\d[\d,]*(\.\d+)?$/.test(text);
  const inert = !isNumber && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}

export function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

/** A line may end in LF, CRLF or, in very old files, CR alone. */
function endOfLine(text: string, from: number): { readonly end: number; readonly next: number } {
  const feed = text.indexOf('\n', from);
  const to = feed < 0 ? text.length : feed;
  const carriage = text.slice(from, to).indexOf('\r');
  if (carriage < 0) return { end: to, next: to + 1 };
  const end = from + carriage;
  return { end, next: end === to - 1 ? to + 1 : end + 1 };
}

function quotedRow(text: string, from: number, sign: CsvSign): { readonly cells: string[]; readonly next: number; readonly lines: number } {
  const cells: string[] = [];
  let cell = '';
  let isQuoted = false;
  let lines = 1;
  let at = from;
  for (; at < text.length; at += 1) {
    const one = text.charAt(at);
    if (isQuoted) {
      if (one === '\n') lines += 1;
      if (one !== '"') cell += one;
      else if (text.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else isQuoted = false;
    } else if (one === '"' && cell.trim() === '') [isQuoted, cell] = [true, ''];
    else if (one === sign) {
      cells.push(cell);
      cell = '';
    } else if (one === '\n') break;
    else if (one === '\r') {
      if (text.charAt(at + 1) === '\n') at += 1;
      break;
    } else cell += one;
  }
  cells.push(cell);
  return { cells, next: at + 1, lines };
}
