import { NEEDED_VOUCHER_FIELDS, VOUCHER_FIELDS, type AmountUnit, type ColumnMapping, type VoucherField } from './voucher.ts';

/** Words of a header, the surest first. A column that an earlier field took is not taken again. */
const WORDS: readonly (readonly [VoucherField, readonly RegExp[]])[] = [
  ['pfmsNo', [/pfms|transaction\s*(id|no|ref)|\butr\b|पीएफएमएस|लेन-?देन\s*(संख्या|क्रमांक)/i]],
  ['voucherNo', [/voucher\s*(no|num|#)|वाउचर\s*(संख्या|क्रमांक|नं)/i, /^\s*(voucher|वाउचर|bill\s*(no|num).*|token\s*(no|num).*|बिल\s*(संख्या|क्रमांक).*)\s*$/i]],
  ['paidOn', [/(payment|paid|voucher|credit)[\s_]*(date|dt|on)|भुगतान.*(तिथि|दिनांक|तारीख)|वाउचर.*(तिथि|दिनांक)/i, /^\s*(date|dt\.?|तिथि|दिनांक|तारीख)\s*$/i]],
  ['sanctionNo', [/sanction\s*(order\s*)?(no|num|#|id|ref)|(स्वीकृति|मंज़ूरी|मंजूरी).*(संख्या|क्रमांक|नं)/i, /^\s*(sanction(\s*order)?|order\s*(no|num).*|g\.?o\.?\s*(no|num).*|स्वीकृति|आदेश\s*(संख्या|क्रमांक).*)\s*$/i]],
  ['amount', [/(net|paid|payment|voucher|expenditure|gross)[\s_]*(amount|amt)|(भुगतान|व्यय).*(राशि|रकम)/i, /amount|\bamt\b|राशि|रकम/i]],
  ['head', [/object\s*head|head\s*of\s*account|^\s*head\b|लेखा\s*शीर्ष|शीर्ष|मद/i]],
  ['particulars', [/particular|narration|purpose|description|remark|विवरण|प्रयोजन|टिप्पणी/i]],
];

export interface GuessedMapping extends ColumnMapping {
  readonly headerAt: number; // index among the rows given; the row that names most of the columns
}

/**
 * Which row of a file's beginning is its header, and which column means what, by English and Hindi header words: "Sanction No.", "वाउचर संख्या", "Payment Date", "Amount (Rs. in lakh)".
 * A guess for a person to look at; what no word tells is left open.
 */
export function guessMapping(rows: readonly (readonly string[])[]): GuessedMapping {
  const guesses = rows.map((cells, headerAt) => ({ headerAt, ...guessOf(cells) }));
  const needed = ({ columns }: ColumnMapping) => NEEDED_VOUCHER_FIELDS.filter((field) => columns[field] !== undefined).length;
  return guesses.reduce((best, one) => (needed(one) > needed(best) ? one : best), guesses[0] ?? { headerAt: 0, columns: {}, amountIn: 'RUPEE' });
}

/** Whether every column the mapping names stands in a header: then a kept mapping fits the file. */
export function fitsHeader(mapping: ColumnMapping, cells: readonly string[]): boolean {
  const words = new Set(cells.map(headerKey));
  return Object.values(mapping.columns).every((header) => words.has(headerKey(header)));
}

/** The place of each mapped column among the cells of the header; of two columns with one name the first. */
export function placesOf({ columns }: ColumnMapping, cells: readonly string[]): Partial<Record<VoucherField, number>> {
  const keys = cells.map(headerKey);
  return Object.fromEntries(VOUCHER_FIELDS.flatMap((field) => (columns[field] === undefined ? [] : [[field, keys.indexOf(headerKey(columns[field]))]])).filter(([, at]) => (at as number) >= 0));
}

export function headerKey(header: string): string {
  return header.trim().toLowerCase().replace(/[\s_]+/g, ' ');
}

function guessOf(cells: readonly string[]): ColumnMapping {
  const columns: Partial<Record<VoucherField, string>> = {};
  const free = () => cells.filter((cell) => cell.trim() !== '' && !Object.values(columns).includes(cell));
  for (const [field, ways] of WORDS) {
    const found = ways.map((words) => free().find((cell) => words.test(cell))).find((cell) => cell !== undefined);
    if (found !== undefined) columns[field] = found;
  }
  return { columns, amountIn: unitOf(columns.amount ?? '') };
}

function unitOf(header: string): AmountUnit {
  if (/lakh|lac|लाख/i.test(header)) return 'LAKH';
  return /crore|\bcr\b|करोड़/i.test(header) ? 'CRORE' : 'RUPEE';
}
