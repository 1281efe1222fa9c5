import type { FileProblem } from '@pakhwada/domain/files';
import { LANGUAGES, translate } from '@pakhwada/language/translate';
import { textOfCell, type FileRow } from '../../platform/workbook/table-file.ts';
import { UnreadableFile } from '../../platform/workbook/unreadable-file.ts';
import { headerOf, wordsOf, type ImportColumn } from './import-column.ts';

/** The columns of a sheet as its header names them. */
export interface FoundHeader {
  readonly row: number;
  readonly texts: readonly string[];
  readonly places: readonly (readonly [column: ImportColumn, at: number])[];
  readonly ignored: readonly string[]; // columns of the file that are none of the register's
}

/** How each column may be called: by its code, in English or in Hindi. */
export type HeaderWords = ReadonlyMap<string, ImportColumn>;

export const HEADER_WITHIN = 60; // titles and addresses may stand above it
const AADHAAR = /a+dh?aa?r|आधार|آدھار|\buid(ai)?\b/i;
const UDYOG = /udyo?g|उद्योग|ادیوگ/i; // the memorandum of before July 2020 is no person's number

export function headerWords(columns: readonly ImportColumn[]): HeaderWords {
  const words = new Map<string, ImportColumn>();
  const own = (column: ImportColumn): readonly string[] => [column.code, ...LANGUAGES.map((language) => headerOf(column, language))];
  for (const wordsFor of [own, wordsOf]) for (const column of columns) for (const word of wordsFor(column)) if (!words.has(wordKey(word))) words.set(wordKey(word), column); // a column's own words before what others may be called
  return words;
}

/**
 * The header among the first rows of a sheet: the row that names most columns, and at least two; null where none does, as on a sheet of explanations.
 * Throws for a table that lacks a needed column, names one twice, or has a column for Aadhaar numbers: those are never collected.
 */
export function findHeader(rows: readonly FileRow[], words: HeaderWords, columns: readonly ImportColumn[]): FoundHeader | null {
  const read = rows.map((row) => headerIn(row, words));
  const best = read.reduce<FoundHeader | null>((found, one) => (one.places.length > (found?.places.length ?? 1) ? one : found), null);
  if (best === null) return null;
  const named = new Set(best.places.map(([column]) => column));
  const missing = columns.filter((column) => column.isNeeded && !named.has(column));
  const needed = columns.filter(({ isNeeded }) => isNeeded).length;
  if (missing.length > 0 && missing.length * 2 > needed) return null; // some other table that shares a word or two
  refuseIfAny('AADHAAR_COLUMN', best.ignored.filter((text) => AADHAAR.test(text) && !UDYOG.test(text)));
  refuseIfAny('COLUMN_TWICE', best.places.filter(([column, at]) => best.places.some((other) => other[0] === column && other[1] < at)).map(([, at]) => best.texts[at]!));
  refuseIfAny('COLUMNS_MISSING', missing.map((column) => LANGUAGES.map((language) => headerOf(column, language)).join(' / ')));
  return best;
}

function headerIn({ row, cells }: FileRow, words: HeaderWords): FoundHeader {
  const texts = Array.from(cells, (cell) => textOfCell(cell ?? '').trim());
  const places = texts.flatMap((text, at) => {
    const column = words.get(wordKey(text));
    return column ? [[column, at] as const] : [];
  });
  const own = new Set(places.map(([, at]) => at));
  const ignored = texts.filter((text, at) => text !== '' && !own.has(at) && !LANGUAGES.some((language) => translate(language, 'registerImport.whatIsWrong') === text));
  return { row, texts, places, ignored };
}

function refuseIfAny(problem: FileProblem, texts: readonly string[]): void {
  if (texts.length > 0) throw new UnreadableFile(problem, texts.join(', ').slice(0, 280));
}

/** "Batch No. *", "batch_no" and "batchNo" are one. */
function wordKey(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/[\s_*.:()-]+/g, '');
}
