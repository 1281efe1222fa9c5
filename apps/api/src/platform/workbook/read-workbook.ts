import { readXml, type XmlTag } from './xml.ts';
import { readZip } from './zip.ts';

export interface ReadCell {
  readonly row: number; // as the workbook numbers them, from 1
  readonly column: string; // "H"
  readonly text: string; // a number as its digits
  readonly isFormula: boolean;
}
export interface ReadSheet {
  readonly name: string;
  readonly cells: readonly ReadCell[]; // those that are not empty, in the order of the file
}

const BYTES_MAX = 12 * 1024 * 1024;
const CELLS_MAX = 60_000;
const STRINGS_MAX = 60_000;
const TEXT_MAX = 2000; // of one cell: longer ones are cut, none of them is a figure

/** The first sheet of a workbook; null when it is none, is damaged, carries macros or is larger than any grid. Formulas are marked, never computed. */
export function readFirstSheet(file: Buffer): ReadSheet | null {
  const parts = readZip(file, (name) => name.startsWith('xl/') && /\.(xml|rels|bin)$/.test(name) && !name.startsWith('xl/theme/'), BYTES_MAX);
  if (parts === null || [...parts.keys()].some((name) => name.endsWith('vbaProject.bin'))) return null;
  const textOf = (name: string): string | null => parts.get(name)?.toString('utf8') ?? null;
  const first = firstSheetOf(textOf('xl/workbook.xml'), textOf('xl/_rels/workbook.xml.rels'));
  const body = first && textOf(first.part);
  if (!first || body === null) return null;
  const strings = stringsOf(textOf('xl/sharedStrings.xml'));
  const cells = strings && cellsOf(body, strings);
  return cells && { name: first.name, cells };
}

function firstSheetOf(book: string | null, links: string | null): { readonly name: string; readonly part: string } | null {
  const sheets: Readonly<Record<string, string>>[] = [];
  const targets = new Map<string, string>();
  const isRead = book !== null && links !== null && readXml(book, tags(({ name, attributes }) => name === 'sheet' && sheets.push(attributes))) && readXml(links, tags(({ name, attributes }) => name === 'Relationship' && targets.set(attributes['Id'] ?? '', attributes['Target'] ?? '')));
  const [first] = sheets;
  const target = first && targets.get(Object.entries(first).find(([key]) => key.endsWith(':id'))?.[1] ?? '');
  if (!isRead || !target) return null;
  return { name: first['name'] ?? '', part: target.startsWith('/') ? target.slice(1) : `xl/${target}` };
}

function tags(open: (tag: XmlTag) => unknown): { open: (tag: XmlTag) => void; text: () => void; close: () => void } {
  return { open: (tag) => void open(tag), text: () => undefined, close: () => undefined };
}

/** The texts a workbook keeps once for all its cells; how a word is read aloud (rPh) is no part of it. */
function stringsOf(xml: string | null): readonly string[] | null {
  const strings: string[] = [];
  if (xml === null) return strings;
  let isText = false;
  let isReading = false;
  const isRead = readXml(xml, {
    open: ({ name }) => {
      if (name === 'si') strings.push('');
      if (name === 'rPh') isReading = true;
      isText = name === 't' && !isReading;
    },
    text: (text) => {
      if (isText && strings.length > 0) strings.push(`${strings.pop()}${text}`.slice(0, TEXT_MAX));
    },
    close: (name) => {
      if (name === 'rPh') isReading = false;
      if (name === 't') isText = false;
    },
  });
  return isRead && strings.length <= STRINGS_MAX ? strings : null;
}

function cellsOf(xml: string, strings: readonly string[]): readonly ReadCell[] | null {
  const cells: ReadCell[] = [];
  let [row, column, kind, text, isFormula, isValue] = [0, 0, 'n', '', false, false];
  const isRead = readXml(xml, {
    open: ({ name, attributes }) => {
      if (name === 'row') [row, column] = [Number(attributes['r'] ?? row + 1), 0];
      if (name === 'c') {
        column = columnOf(attributes['r']) ?? column + 1;
        [kind, text, isFormula] = [attributes['t'] ?? 'n', '', false];
      }
      if (name === 'f') isFormula = true;
      isValue = name === 'v' || name === 't';
    },
    text: (more) => {
      if (isValue) text = `${text}${more}`.slice(0, TEXT_MAX);
    },
    close: (name) => {
      isValue = false;
      if (name !== 'c') return;
      const shown = kind === 's' ? (strings[Number(text)] ?? '') : kind === 'n' ? digitsOf(text) : text;
      if ((shown.trim() !== '' || isFormula) && cells.length <= CELLS_MAX) cells.push({ row, column: lettersOf(column), text: shown.trim(), isFormula });
    },
  });
  return isRead && cells.length <= CELLS_MAX ? cells : null;
}

/** "1.2E3" is how a workbook may keep 1200. What is no number stays as it is. */
function digitsOf(text: string): string {
  const value = Number(text);
  return text !== '' && Number.isSafeInteger(value) ? String(value) : text;
}

/** "AB" of "AB7" is column 28. */
export function columnOf(reference: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  return letters === undefined ? null : [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

export function lettersOf(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? lettersOf(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}
